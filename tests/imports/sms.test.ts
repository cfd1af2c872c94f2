import fc from "fast-check";
import { anyCodePoint } from "../any-code-point";
import type { Conversation } from "../../src/conversation/conversation";
import { EVERY_CHAT, NO_ANSWERS } from "../../src/imports/reading-answers";
import { type Contents, reading, readWell } from "./reading";
import { elementsOf, type Emoji, headOf, type Said, writeBackup } from "./sms-exports";

const everything = { answers: { ...NO_ANSWERS, chat: EVERY_CHAT } };
const readAll = async (contents: Contents) => {
  const result = await reading([["sms-20240715.xml", contents]], everything);
  if (!result.ok) throw new Error(`not read: ${JSON.stringify(result.error)}`);
  return result.value;
};
const kindsIn = ({ completeness }: Conversation): readonly string[] => completeness.problems.map(({ kind }) => kind);

/** Characters that XML holds, without half a surrogate pair. */
const text = fc
  .string({ unit: "grapheme", maxLength: 40 })
  .map((value) => value.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "").replace(/\r/g, "\n"))
  .filter((value) => value !== "null");
const line = fc.oneof(text, fc.constantFrom("👍", "a\nb", "it's <b>&amp;</b>", "]]> <!-- -->", "&#55357;", "<sms ", "</smses>"));
const NUMBERS = ["+31612345678", "+31687654321", "+32470123456"] as const;
const milliseconds = fc.integer({ min: 1_000_000_000_000, max: 1_900_000_000_000 });
const sms: fc.Arbitrary<Said> = fc.record({
  kind: fc.constant("sms"),
  address: fc.constantFrom(...NUMBERS, "MIJNOVERHEID"),
  name: fc.constant(null),
  milliseconds,
  type: fc.constantFrom(1, 2, 3, 4, 5, 6),
  body: line,
});
const mms: fc.Arbitrary<Said> = fc.record({
  kind: fc.constant("mms"),
  addresses: fc.subarray([...NUMBERS], { minLength: 1 }),
  milliseconds,
  inSeconds: fc.boolean(),
  sender: fc.constantFrom(null, ...NUMBERS),
  texts: fc.array(line.filter((value) => value !== ""), { maxLength: 3 }),
  files: fc.array(fc.record({ name: fc.constantFrom("IMG_1.jpg", "é.jpg"), bytes: fc.uint8Array({ minLength: 1, maxLength: 20 }) }), { maxLength: 2 }),
});
const backup = fc.array(fc.oneof(sms, mms), { minLength: 1, maxLength: 8 });
const emoji = fc.constantFrom<Emoji>("halves", "plain", "hexadecimal halves");

const expected = (said: Said) =>
  said.kind === "sms"
    ? { instant: new Date(said.milliseconds).toISOString(), author: said.type === 1 ? said.address : "Ik", text: said.body, files: [] }
    : {
        instant: new Date(said.inSeconds ? Math.floor(said.milliseconds / 1000) * 1000 : said.milliseconds).toISOString(),
        author: said.sender ?? "Ik",
        text: said.texts.join("\n"),
        files: said.files.map(({ name, bytes }) => [name, bytes.length]),
      };

describe("SMS Backup & Restore", () => {
  test("a backup that is written and read back is the same messages, attachments included", async () => {
    await fc.assert(
      fc.asyncProperty(backup, emoji, async (said, way) => {
        const { conversation, media } = await readAll(writeBackup(said, way));
        expect(conversation.messages.map(({ time, author, text, attachments }) => ({ instant: time.instant, author, text, files: attachments.map(({ name, size }) => [name, size]) }))).toEqual(said.map(expected));
        expect(kindsIn(conversation).filter((kind) => kind !== "repaired-text")).toEqual([]);
        for (const [index, one] of said.entries()) {
          if (one.kind === "sms") continue;
          for (const [part, { bytes }] of one.files.entries()) {
            const read = await media(conversation.messages[index]?.attachments[part]?.entry ?? "");
            expect(read.ok && new Uint8Array(await read.value.arrayBuffer())).toEqual(new Uint8Array(bytes));
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test("law 2: the original of each message is its element, at its lines, but for the bytes of attachments", async () => {
    await fc.assert(
      fc.asyncProperty(backup, emoji, async (said, way) => {
        const whole = writeBackup(said, way);
        const { messages } = (await readAll(whole)).conversation;
        const elements = elementsOf(said, way).map((element) => element.trim().replace(/ data="[^"]*"/g, ' data=""'));
        expect(messages.map(({ original }) => original)).toEqual(elements);
        const lines = whole.split("\n");
        for (const { firstLine: first, lastLine: last, original } of messages) {
          expect(lines.slice(first - 1, last).join("\n").trim().replace(/ data="[^"]*"/g, ' data=""')).toBe(original);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("law 2: cut at any place, what was complete is the same, and the rest is told", async () => {
    await fc.assert(
      fc.asyncProperty(backup, emoji, fc.nat(), async (said, way, at) => {
        const elements = elementsOf(said, way);
        const bytes = new TextEncoder().encode(writeBackup(said, way));
        const head = new TextEncoder().encode(headOf(said.length)).length;
        // The very last byte is the end of a line.
        const cut = head + (at % (bytes.length - 1 - head));
        let end = head;
        const complete = elements.filter((element) => (end += new TextEncoder().encode(element).length) - 1 <= cut);
        const whole = (await readAll(bytes)).conversation;
        const part = (await readAll(bytes.slice(0, cut))).conversation;
        expect(part.messages.map(({ original, time, text }) => [original, time, text])).toEqual(whole.messages.slice(0, complete.length).map(({ original, time, text }) => [original, time, text]));
        expect(kindsIn(part)).toContain("cut-off");
        expect(kindsIn(part).includes("count-mismatch")).toBe(complete.length < said.length);
      }),
      { numRuns: 150 },
    );
  });

  test("law 2: one element that is no XML costs no other", async () => {
    const wreck = fc.constantFrom('  <sms address="1" date="2" body="<b>" type="1"/>\n', "  <sms a=1/>\n", '  <mms date="1"><parts></mms>\n', '  <sms body="x\n', "  </sms>\n", "los\n");
    await fc.assert(
      fc.asyncProperty(backup, fc.nat(), wreck, async (said, place, wrecked) => {
        const elements = elementsOf(said, "plain");
        const index = 1 + (place % elements.length);
        const damaged = `${headOf(said.length)}${[...elements.slice(0, index), wrecked, ...elements.slice(index)].join("")}</smses>\n`;
        const { conversation } = await readAll(damaged);
        expect(conversation.messages.map(({ text }) => text)).toEqual(said.map((one) => expected(one).text));
        expect(kindsIn(conversation)).toEqual(["unreadable-line"]);
        expect(conversation.completeness.problems[0]?.line).toBe(damaged.slice(0, damaged.indexOf(wrecked)).split("\n").length);
      }),
      { numRuns: 80 },
    );
  });

  test("no bytes make reading throw", async () => {
    const scrap = fc.oneof(fc.constantFrom("<smses>", "<sms ", "<mms>", "/>", "</smses>", "<!--", "-->", "<![CDATA[", '"', "&", "&#55357;", "date=\"1\"", "<?xml", "\u0000", "</mms>"), fc.string({ unit: anyCodePoint, maxLength: 5 }));
    await fc.assert(
      fc.asyncProperty(fc.array(scrap, { maxLength: 25 }), fc.uint8Array({ maxLength: 6 }), async (scraps, tail) => {
        const result = await reading([["x.xml", new Uint8Array([...new TextEncoder().encode(`<smses>${scraps.join("")}`), ...tail])]], everything);
        expect(result.ok || result.error.kind !== "unreadable-file").toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  test("a wall time is Dutch, on whatever machine: over midnight and in the hour that passes twice", async () => {
    const at = (instant: string): Said => ({ kind: "sms", address: NUMBERS[0], name: null, milliseconds: Date.parse(instant), type: 1, body: "x" });
    const { conversation } = await readAll(writeBackup([at("2024-12-31T23:30:00Z"), at("2025-10-26T00:30:00Z"), at("2025-10-26T01:30:00Z")], "plain"));
    expect(conversation.messages.map(({ time }) => time.local)).toEqual(["2025-01-01T00:30:00", "2025-10-26T02:30:00", "2025-10-26T02:30:00"]);
    expect(conversation.completeness.warnings).toEqual([]);
  });

  test("hostile: a body of ten million characters is read, and said", async () => {
    const body = "x".repeat(10_000_000);
    const small = writeBackup([{ kind: "sms", address: NUMBERS[0], name: null, milliseconds: 1.7e12, type: 1, body: "small" }], "plain");
    const { conversation } = await readAll(small.replace("small", body));
    expect(conversation.messages[0]?.text.length).toBe(body.length);
    expect(conversation.completeness.warnings).toEqual([{ kind: "long-line", line: 5, detail: "10000000" }]);
  });

  test("a line that holds a large picture is no long line", async () => {
    const picture = { name: "a.jpg", bytes: new Uint8Array(400_000) };
    const { conversation } = await readAll(writeBackup([{ kind: "mms", addresses: [NUMBERS[0]], milliseconds: 1.7e12, inSeconds: true, sender: null, texts: [], files: [picture] }], "plain"));
    expect(conversation.completeness.warnings).toEqual([]);
    expect(conversation.messages[0]?.original.length).toBeLessThan(1_000);
  });

  test("hostile: a value that repeats the beginning of something without ending it costs itself, not the time of its square", async () => {
    for (const repeated of ["<!--", "<![CDATA[", "<a>", "&", "<sms "]) {
      const result = await reading([["x.xml", `<smses><sms address="1" date="1" body="${repeated.repeat(20_000)}`]], everything);
      expect(result.ok).toBe(true);
    }
  });

  test.each([
    ["UTF-16", (xml: string) => Buffer.from(`\ufeff${xml}`, "utf16le")],
    ["UTF-8 with a mark", (xml: string) => Buffer.from(`\ufeff${xml}`)],
  ])("a backup that was saved again as %s is read", async (_name, encode) => {
    const said: Said = { kind: "sms", address: NUMBERS[0], name: "Bea", milliseconds: 1.7e12, type: 1, body: "é 👍" };
    const { conversation } = await readAll(new Uint8Array(encode(writeBackup([said], "plain"))));
    expect(conversation.messages.map(({ author, text }) => [author, text])).toEqual([["Bea", "é 👍"]]);
  });

  test("bytes that are no text are replaced and told, and cost no message", async () => {
    const xml = writeBackup([{ kind: "sms", address: NUMBERS[0], name: "Bea", milliseconds: 1.7e12, type: 1, body: "a#b é" }], "plain");
    const bytes = new TextEncoder().encode(xml).map((byte) => (byte === 0x23 ? 0xff : byte));
    const { conversation } = await readAll(bytes);
    expect(conversation.messages[0]?.text).toBe("a\ufffdb é");
    expect(kindsIn(conversation)).toEqual(["replaced-bytes"]);
  });

  test("an element that was pasted into a WhatsApp message leaves that chat what it is", async () => {
    const pasted = `15-03-2024 21:12 - Ton: kijk <!DOCTYPE smses>\n<smses count="1">\n${elementsOf([{ kind: "sms", address: NUMBERS[0], name: "Bea", milliseconds: 1.7e12, type: 1, body: "a" }], "plain").join("")}15-03-2024 21:13 - Bea: ja\n`;
    expect((await readAll(pasted)).conversation.app).toBe("whatsapp");
  });

  test.each([
    ["NoSubject", "hoi"],
    ["no subject", "hoi"],
    ["null", "hoi"],
    ["Kade", "Kade\nhoi"],
  ])("what a phone fills in where an MMS has no subject is nobody's words: %s", async (subject, text) => {
    const parts = '<parts><part seq="0" ct="text/plain" text="hoi" /></parts><addrs><addr address="+31612345678" type="137" /></addrs>';
    const { conversation } = await readWell(["sms.xml", `<smses count="1"><mms date="1721030400000" msg_box="1" address="+31612345678" contact_name="Bea" sub="${subject}">${parts}</mms></smses>`]);
    expect(conversation.messages.map((message) => message.text)).toEqual([text]);
  });

  describe("two people never become one", () => {
    const from = (address: string) => `<sms address="${address}" date="1700000000000" type="1" body="x"/>`;
    test.each([
      ["0612345678", "+31612345678", 1],
      ["0612345678", "+358612345678", 1],
      ["0612345678", "+3586612345678", 2],
      ["0612345678", "+31712345678", 2],
      ["0612345678", "+316123456789", 2],
      ["612345678", "+31612345678", 2],
    ])("%s and %s are in %i chats", async (national, international, count) => {
      const read = await reading([["x.xml", `<smses count="2">${from(national)}${from(international)}</smses>`]]);
      expect(read.ok ? 1 : read.error.kind === "several-chats" && read.error.chats.length).toBe(count);
    });

    test.each([
      ["Bea, Ton", "Ton"],
      ["(Unknown), Ton", "Ton"],
      ["Cor, Ton", "+31600000002"],
      ["Ton, Bea", "+31600000002"],
    ])("the names of a group (%s) name nobody where one of them is not what the phone calls that number", async (names, author) => {
      const known = from("+31600000001").replace("/>", ' contact_name="Bea"/>');
      const mms = (sender: string) => `<mms date="1700000000000" msg_box="1" address="+31600000001~+31600000002" contact_name="${names}"><parts><part ct="text/plain" text="x"/></parts><addrs><addr address="${sender}" type="137"/></addrs></mms>`;
      const read = await reading([["x.xml", `<smses count="3">${known}${mms("+31600000001")}${mms("+31600000002")}</smses>`]], { answers: { ...NO_ANSWERS, chat: EVERY_CHAT } });
      expect(read.ok && read.value.conversation.messages.map((message) => message.author)).toEqual(["Bea", "Bea", author]);
    });
  });

  test("of an MMS that names nobody else, this phone is none of those it went to", async () => {
    const mms = '<mms date="1700000000000" msg_box="2" address="null"><parts><part ct="text/plain" text="x"/></parts><addrs><addr address="insert-address-token" type="151"/><addr address="null" type="151"/><addr address="+31600000001" type="151"/></addrs></mms>';
    const { participants, title } = (await readWell(["sms.xml", `<smses count="1">${mms}</smses>`])).conversation;
    expect([title, participants.map(({ shownAs }) => shownAs)]).toEqual(["+31600000001", ["Ik", "+31600000001"]]);
  });

  test("law 2: a web page or a card of which the backup holds the words and no bytes is an attachment with those words", async () => {
    const parts = '<parts><part seq="0" ct="text/html" cl="nota.html" text="&lt;b&gt;besluit&lt;/b&gt;" /></parts><addrs><addr address="+31612345678" type="137" /></addrs>';
    const { conversation, media } = await readWell(["sms.xml", `<smses count="1"><mms date="1721030400000" msg_box="1" address="+31612345678" contact_name="Bea" sub="null">${parts}</mms></smses>`]);
    const [attachment] = conversation.messages[0]?.attachments ?? [];
    expect(attachment).toMatchObject({ name: "nota.html", size: 14 });
    const bytes = await media(attachment?.entry ?? "");
    expect(bytes.ok && (await bytes.value.text())).toBe("<b>besluit</b>");
  });

  test("law 2: text that stands where no text belongs is told", async () => {
    const sms = '<sms address="1" date="1700000000000" type="1" body="a">woorden</sms>';
    const { conversation } = await readAll(`<smses count="2">${sms}<![CDATA[los]]>\n${sms.replace("woorden", "")}</smses>`);
    expect(conversation.messages.map(({ marks }) => marks)).toEqual([["unknown-content"], []]);
    expect(kindsIn(conversation)).toEqual(["unreadable-line", "unknown-content"]);
  });

  test("a backup of several chats asks which, until one is named", async () => {
    const said: readonly Said[] = [
      { kind: "sms", address: NUMBERS[0], name: "Bea", milliseconds: 1.7e12, type: 1, body: "a" },
      { kind: "sms", address: NUMBERS[1], name: null, milliseconds: 1.7e12, type: 1, body: "b" },
    ];
    const xml = writeBackup(said, "plain");
    const asked = await reading([["x.xml", xml]]);
    expect(asked).toEqual({
      ok: false,
      error: { kind: "several-chats", chats: [{ id: NUMBERS[0], name: "Bea", messageCount: 1 }, { id: NUMBERS[1], name: NUMBERS[1], messageCount: 1 }] },
    });
    const chosen = await reading([["x.xml", xml]], { answers: { ...NO_ANSWERS, chat: NUMBERS[1] } });
    expect(chosen.ok && [chosen.value.conversation.title, chosen.value.conversation.completeness.warnings]).toEqual([NUMBERS[1], [{ kind: "other-chats", line: null, detail: "1" }]]);
    const unknown = await reading([["x.xml", xml]], { answers: { ...NO_ANSWERS, chat: "x" } });
    expect(unknown.ok).toBe(false);
  });

  test("privacy: of a damaged message that may be of another chat only the place is told", async () => {
    const sms = (address: string, rest: string) => `<sms address="${address}" date="1700000000000" type="1" body="${rest}`;
    const xml = `<smses count="3">\n${sms("+31600000001", 'werk"/>')}\n${sms("+31600000002", 'thuis"/>')}\n${sms("+31600000002", "KANARIE")}`;
    const chosen = await reading([["x.xml", xml]], { answers: { ...NO_ANSWERS, chat: "+31600000001" } });
    expect(chosen.ok && chosen.value.conversation.completeness.problems.filter(({ kind }) => kind === "cut-off")).toEqual([{ kind: "cut-off", line: 4, detail: "" }]);
    expect(JSON.stringify(chosen)).not.toMatch(/KANARIE|thuis/);
  });
});
