import { readWell } from "./reading";

const LINES = ["15-07-2025 10:00 - Ton: een", "15-07-2025 10:01 - Bea: IMG-20250715-WA0001.jpg (bestand bijgevoegd)", "met een onderschrift"];

describe("fault: line ends of another system neither join messages nor make them", () => {
  test.each([
    ["an old Mac", "\r"],
    ["Windows, twice", "\r\r\n"],
  ])("those of %s are put right, and that is said", async (_system, end) => {
    const { conversation } = await readWell(["chat.txt", LINES.map((line) => line + end).join("")]);
    expect(conversation.messages.map(({ author, text, attachments }) => [author, text.replaceAll("\r", ""), attachments.map(({ name }) => name)])).toEqual([
      ["Ton", "een", []],
      ["Bea", "IMG-20250715-WA0001.jpg (bestand bijgevoegd)\nmet een onderschrift", ["IMG-20250715-WA0001.jpg"]],
    ]);
    expect(conversation.completeness.problems).toContainEqual({ kind: "repaired-text", line: null, detail: "3" });
  });

  test.each(["\v", "\f", "\r", "\u0085", "\u2028", "\u2029"])("%j is text: a header behind it begins no message, and is named", async (sign) => {
    const { conversation } = await readWell(["chat.txt", `${LINES[0]}${sign}15-07-2025 10:01 - Bea: twee\n15-07-2025 10:02 - Bea: drie\n`]);
    expect(conversation.messages.map(({ text }) => text)).toEqual([`een${sign}15-07-2025 10:01 - Bea: twee`, "drie"]);
    expect(conversation.completeness.warnings).toContainEqual({ kind: "forged-line-suspected", line: null, detail: "15-07-2025 10:01 - Bea: twee" });
  });

  const PHONES = [
    ["an iPhone", (author: string, at: number, text: string) => `[15-07-2025 10:00:${String(at).padStart(2, "0")}] ${author}: ${text}\r\n`, "_chat.txt"],
    ["Threema", (author: string, at: number, text: string) => `${author === "Ton" ? ">>>" : "<<<"} 15 juli 2025 om 10:00:${String(at).padStart(2, "0")} CEST: ${text}\r\n`, "messages.txt"],
  ] as const;
  test.each(PHONES.flatMap(([phone, line, name]) => ["\n", "\r\n", "\n\n", "\ufeff\n"].flatMap((above) => [2, 3, 40].map((count) => [phone, JSON.stringify(above), count, line, name, above] as const))))(
    "fault: a blank line above the first message, or below the last (%s, %s, %i messages), took a message away, or let a line typed inside one begin another",
    async (_phone, _above, count, line, name, above) => {
      const forged = line("Bea", 59, "akkoord").trimEnd();
      const text = Array.from({ length: count }, (_, at) => line(at % 2 === 0 ? "Ton" : "Bea", at, at === 1 ? `kijk\n${forged}\nmeer` : "ja")).join("");
      const read = async (whole: string) => (await readWell([name, whole])).conversation;
      const plain = await read(text);
      expect(plain.messages).toHaveLength(count);
      for (const whole of [above + text, text + above.replace("\ufeff", "")]) {
        const { messages, completeness } = await read(whole);
        expect(messages.map((message) => message.text.trimEnd())).toEqual(plain.messages.map((message) => message.text));
        expect(completeness.warnings.filter(({ kind }) => kind === "forged-line-suspected").map(({ detail }) => detail)).toEqual([forged]);
        expect(completeness.problems).toEqual([]);
      }
    },
  );

  test.each(["\n", "\r\n", "\n\n"])("fault: a blank line below the last message (%j) hid that it was edited", async (below) => {
    for (const line of ["15-07-2025 10:00 - Ton: een <Dit bericht is bewerkt>\n", "[15-07-2025 10:00:00] Ton: een \u200e<Dit bericht is bewerkt>\r\n"]) {
      const { messages } = (await readWell(["chat.txt", line + below])).conversation;
      expect(messages.map(({ marks }) => marks)).toEqual([["edited"]]);
    }
  });

  test("fault: each of many such headers in one message is named by its own line, and no longer than a screen shows: with the rest of the message each filled the memory", async () => {
    const header = (text: string): string => `15-07-2025 10:01 - Bea: ${text}`;
    const { conversation } = await readWell(["chat.txt", `${LINES[0]}\u2028${header("a")}\u2028${header("b".repeat(600))}\r${header("c")}\n`]);
    const named = conversation.completeness.warnings.filter(({ kind }) => kind === "forged-line-suspected").map(({ detail }) => detail);
    expect(named).toEqual([header("a"), header("b".repeat(600)).slice(0, 500), header("c")]);
  });

  test("a line end that stands in text only stays as it is, in silence", async () => {
    const { conversation } = await readWell(["chat.txt", "15-07-2025 10:00 - Ton: een\rtwee\n"]);
    expect(conversation.messages.map(({ text }) => text)).toEqual(["een\rtwee"]);
    expect(conversation.completeness.problems).toEqual([]);
  });
});
