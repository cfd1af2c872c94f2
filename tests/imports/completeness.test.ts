import { readWell } from "./reading";

const NOTICE = "01-02-2025 08:00 - Berichten en gesprekken worden end-to-end versleuteld.\n";
const messages = (count: number): string => Array.from({ length: count }, (_, index) => `13-02-2025 10:00 - Ton: ${index}\n`).join("");
const statementOf = async (text: string) => (await readWell(["WhatsApp-chat met Ton.txt", text])).conversation.completeness;
const kindsOf = async (text: string) => (await statementOf(text)).warnings.map(({ kind }) => kind);

describe("completeness statement", () => {
  test.each([
    [9_900, false],
    [9_999, true],
    [10_000, true],
    [10_200, false],
    [39_999, true],
    [40_000, true],
    [38_000, false],
  ])("a cap is suspected near 10,000 and 40,000 messages: %i", async (count, suspected) => {
    expect((await kindsOf(messages(count))).includes("cap-suspected")).toBe(suspected);
  });

  test("fault 24: a file of zero bytes belongs to its message, and is said to be empty", async () => {
    const text = "13-02-2025 10:00 - Ton: \u200eIMG-20250213-WA0001.jpg (bestand bijgevoegd)\n13-02-2025 10:01 - Ton: \u200eIMG-20250213-WA0002.jpg (bestand bijgevoegd)\n";
    const { conversation } = await readWell(["WhatsApp-chat met Ton.txt", text], ["IMG-20250213-WA0001.jpg", ""], ["IMG-20250213-WA0002.jpg", "x"]);
    expect(conversation.completeness.problems).toEqual([{ kind: "empty-media", line: 1, detail: "IMG-20250213-WA0001.jpg" }]);
    expect(conversation.completeness.missingMediaCount).toBe(0);
    expect(conversation.messages[0]?.attachments[0]).toMatchObject({ entry: "IMG-20250213-WA0001.jpg", size: 0 });
  });

  test("fault: of WhatsApp it was not said that edits, what was taken back, silent members and receipts are never in an export", async () => {
    expect((await statementOf(messages(1))).neverCarried).toEqual(expect.arrayContaining(["earlier-versions", "deleted-messages", "group-members", "read-receipts", "reactions"]));
  });

  test.each([
    ["Android", (body: string) => `13-02-2025 10:00 - Ton: ${body}\n`, "Wachten op deze berichten..."],
    ["an iPhone", (body: string) => `[13-02-2025 10:00:00] Ton: ${body}\r\n`, "\u200eWachten op deze berichten..."],
  ])("fault: several messages that had not arrived were taken for words of whoever sent them: %s", async (_phone, line, body) => {
    const { messages, completeness } = (await readWell(["_chat.txt", line(body)])).conversation;
    expect(messages.map(({ marks }) => marks)).toEqual([["pending"]]);
    expect(completeness.warnings).toContainEqual({ kind: "content-missing", line: 1, detail: body });
  });

  test("a chat that does not open with the notice or the making of a group may have lost its beginning", async () => {
    expect(await kindsOf(messages(2))).toContain("no-beginning");
    expect(await kindsOf(NOTICE + messages(2))).not.toContain("no-beginning");
    expect(await kindsOf(`01-02-2025 08:00 - Ton heeft de groep "A" gemaakt\n${messages(2)}`)).not.toContain("no-beginning");
  });

  test("counts, days and period come from what is printed, in whatever order it stands", async () => {
    const text = `${NOTICE}14-02-2025 10:00 - Ton: later\n13-02-2025 09:00 - Ton: eerder\n13-02-2025 09:30 - Bea: ook\n`;
    expect(await statementOf(text)).toMatchObject({
      lineCount: 4,
      messageCount: 4,
      systemMessageCount: 1,
      dayCount: 3,
      first: { local: "2025-02-01T08:00:00" },
      last: { local: "2025-02-14T10:00:00" },
      unreadableLineCount: 0,
    });
  });

  test.each([
    ["whole", 30],
    ["and the longer export behind it", 20],
  ])("fault: an export that stood in its file twice was read as twice as many messages without a word: %s", async (_what, first) => {
    const lines = Array.from({ length: 30 }, (_, index) => `${String(13 + Math.floor(index / 3))}-01-2026 ${String(10 + (index % 3))}:00 - ${index % 2 === 0 ? "Ton" : "Bea"}: bericht ${String(index)}\n`);
    const { messages, completeness } = (await readWell(["chat.txt", [...lines.slice(0, first), ...lines].join("")])).conversation;
    expect(messages).toHaveLength(first + 30);
    expect(completeness.warnings).toContainEqual({ kind: "two-shapes", line: first + 1, detail: "13-01-2026 10:00 - Ton: bericht 0" });
    expect(completeness.warnings.map(({ kind }) => kind)).not.toContain("forged-line-suspected");
  });

  test("a message that arrives late, and says what was said before, is no second export", async () => {
    const chat = "13-01-2026 10:00 - Ton: ja\n13-01-2026 10:05 - Bea: nee\n13-01-2026 10:00 - Ton: ja\n13-01-2026 10:06 - Bea: nee\n";
    const { completeness } = (await readWell(["chat.txt", chat])).conversation;
    expect(completeness.warnings.map(({ kind }) => kind)).not.toContain("two-shapes");
  });

  test("nothing is sorted and nothing de-duplicated: three times «ok» in one minute are three messages", async () => {
    const { conversation } = await readWell(["x.txt", "14-02-2025 10:00 - Ton: ok\n".repeat(3)]);
    expect(conversation.messages.map(({ number, text }) => [number, text])).toEqual([[1, "ok"], [2, "ok"], [3, "ok"]]);
    expect(conversation.participants).toEqual([{ shownAs: "Ton", messageCount: 3 }]);
  });

  test("a line is reported as written, its terminator left out", async () => {
    const { problems, warnings } = await statementOf("[13-02-2025 10:00:00] Ton: a\n[13-02-2025 10:00:01] Bea: b\r\n[31-02-2025 10:00:00] Ton: c\r\n[14-02-2025 10:00:00] Ton: d\r\n");
    expect(problems).toEqual([{ kind: "impossible-date", line: 3, detail: "[31-02-2025 10:00:00] Ton: c" }]);
    expect(warnings).toContainEqual({ kind: "forged-line-suspected", line: 2, detail: "[13-02-2025 10:00:01] Bea: b" });
  });

  test("seconds are printed or not: the precision says which", async () => {
    expect(await kindsOf("[14-02-2025 10:00:07] Ton: a\r\n")).not.toContain("minutes-only");
    expect((await statementOf("[14-02-2025 10:00:07] Ton: a\r\n")).first).toEqual({ local: "2025-02-14T10:00:07", precision: "second", instant: null });
    expect((await statementOf(messages(1))).first).toEqual({ local: "2025-02-13T10:00:00", precision: "minute", instant: null });
  });

  test.each([
    ["an agenda in a message, in the file's own form", ["15-03-2025 09:14 - Bea: agenda:", "22-03-2025 14:30 - Overleg met directie", "25-03-2025 10:00 - Minister: besluit", "15-03-2025 09:20 - Ton: ok"], ["22-03-2025 14:30 - Overleg met directie", "25-03-2025 10:00 - Minister: besluit"]],
    ["an earlier message that was pasted, of somebody who wrote more", ["15-03-2025 09:14 - Bea: kijk:", "12-03-2025 14:30 - Ton: akkoord", "15-03-2025 09:20 - Ton: ok"], ["12-03-2025 14:30 - Ton: akkoord"]],
    ["an earlier message of the same day that was pasted", ["15-03-2025 09:14 - Bea: nee", "15-03-2025 15:00 - Ton: je zei:", "15-03-2025 09:15 - Bea: akkoord", "15-03-2025 15:01 - Bea: klopt"], ["15-03-2025 09:15 - Bea: akkoord"]],
    ["a talk of the day before that was pasted", ["15-03-2025 09:14 - Bea: een", "16-03-2025 09:30 - Ton: kijk:", "15-03-2025 09:14 - Bea: akkoord", "15-03-2025 09:15 - Ton: mooi", "16-03-2025 09:31 - Bea: ja", "16-03-2025 09:32 - Ton: ja"], ["15-03-2025 09:14 - Bea: akkoord", "15-03-2025 09:15 - Ton: mooi"]],
    ["what others sent while a telephone had no connection", ["15-03-2025 08:14 - Bea: een", "15-03-2025 15:00 - Ton: in de trein", "15-03-2025 09:15 - Bea: a", "15-03-2025 10:15 - Bea: b", "15-03-2025 11:15 - Bea: c", "15-03-2025 12:15 - Bea: d", "15-03-2025 15:01 - Ton: ja"], []],
    ["minutes late on the way", ["15-03-2025 09:14 - Bea: een", "15-03-2025 09:02 - Ton: twee", "15-03-2025 09:20 - Ton: drie"], []],
  ])("law 2: a line that lies hours or days away from what stands around it may be typed: %s", async (_what, lines, suspected) => {
    const { warnings } = await statementOf(`${NOTICE}${lines.join("\n")}\n${lines.at(-1)?.slice(0, 10) ?? ""} 15:30 - Ton: ja\n`);
    expect(warnings.filter(({ kind }) => kind === "forged-line-suspected").map(({ detail }) => detail)).toEqual(suspected);
  });

  test("fault: the making of a group that somebody came into later, behind the newer notice, was doubted as typed inside that notice", async () => {
    const text = `04-03-2025 22:29 - Berichten en oproepen worden end-to-end versleuteld.\n12-12-2024 10:46 - Bea heeft de groep "Kade" gemaakt\n04-03-2025 22:29 - Bea heeft je toegevoegd\n05-03-2025 09:00 - Bea: welkom\n`;
    expect(await kindsOf(text)).not.toContain("forged-line-suspected");
  });

  test.each([
    ["05-03-2025 09:14 - Bea: een", "06-03-2025 09:14 - Bea: twee", "07-03-2025 09:14 - Bea: drie", "7-3-2025 9:14 - Ton: nep"],
    ["5/3/2025 9:14 - Bea: een", "6/3/2025 9:14 - Bea: twee", "7/3/2025 9:14 - Bea: drie", "07/03/2025 9:14 - Ton: nep"],
  ])("law 2: a line that prints its numbers otherwise than the others may be typed: %s", async (...lines) => {
    const { warnings, messageCount } = await statementOf(`${lines.join("\n")}\n`);
    expect(warnings.filter(({ kind }) => kind === "forged-line-suspected").map(({ detail }) => detail)).toEqual([lines[3]]);
    expect(messageCount).toBe(4);
    const others = await statementOf(`${lines.slice(0, 3).join("\n")}\n`);
    expect(others.warnings.map(({ kind }) => kind)).not.toContain("forged-line-suspected");
  });
});
