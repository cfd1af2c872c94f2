import fc from "fast-check";
import { anyCodePoint } from "../any-code-point";
import type { Conversation } from "../../src/conversation/conversation";
import { EVERY_CHAT, NO_ANSWERS, type ReadingAnswers } from "../../src/imports/reading-answers";
import { headerOf, rowsOf, type SaidRow, TABLES, writeTable } from "./imazing-exports";
import { type Contents, reading } from "./reading";

const everything = { answers: { ...NO_ANSWERS, chat: EVERY_CHAT } };
const read = async (contents: Contents, answers: ReadingAnswers = everything.answers, ...media: string[]) => {
  const result = await reading([["Messages - Bea.csv", contents] as const, ...media.map((name) => [name, `bytes of ${name}`] as const)], { answers });
  if (!result.ok) throw new Error(`not read: ${JSON.stringify(result.error)}`);
  return result.value;
};
const kindsIn = ({ completeness }: Conversation): readonly string[] => completeness.problems.map(({ kind }) => kind).filter((kind) => kind !== "missing-media");
const inText = (text: string): string => text.replaceAll("\r\n", "\n");

const two = (value: number): string => String(value).padStart(2, "0");
const date = fc
  .tuple(fc.integer({ min: 2015, max: 2026 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), fc.nat(23), fc.nat(59), fc.nat(59))
  .map(([year, month, day, hour, minute, second]) => `${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}:${two(second)}`);
const text = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 30 }).map((value) => value.replaceAll("\r", "\n").replace(/^\ufeff/, "")),
  fc.constantFrom("Kun je bellen?\nHet is dringend", 'hij zei "nee", en ging', ";puntkomma", "a\r\nb  ", "=SUM(A1)", "", '"', "Bea,2025-07-01 10:00:00,,,,iMessage,Incoming,,Bea,,,,x,,", "👍🏽 é"),
);
const row: fc.Arbitrary<SaidRow> = fc.record({
  type: fc.constantFrom("Incoming", "Outgoing", "Notification"),
  sender: fc.constantFrom("Bea", "Jansen, Cem", "+31612345678", "__proto__"),
  date,
  text,
  attachment: fc.constantFrom("", "IMG_0012.HEIC", "a, b.jpg"),
  quoted: fc.constantFrom("", "eerder", 'met "quote"'),
});
const rows = fc.array(row, { minLength: 1, maxLength: 8 });

describe.each(TABLES.map((shape) => [shape.name, shape] as const))("iMazing: %s", (_name, shape) => {
  test("a table that is written and read back is the same conversation, and each row is kept exactly", async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (said) => {
        const { conversation } = await read(writeTable(shape, said));
        expect(conversation.messages.map(({ time, author, kind, text, attachments, asides }) => [time.local, author, kind, text, attachments.map(({ name }) => name), asides])).toEqual(
          said.map(({ type, sender, date, text, attachment, quoted }) => [
            date.replace(" ", "T"),
            type === "Notification" ? null : type === "Outgoing" ? "Ik" : sender,
            type === "Notification" ? "system" : attachment === "" ? "text" : "image",
            inText(text),
            attachment === "" ? [] : [attachment],
            quoted === "" ? [] : [{ kind: "quote", author: null, text: quoted }],
          ]),
        );
        expect(conversation.messages.map(({ original }) => original + shape.lineEnd)).toEqual(rowsOf(shape, said));
        expect(kindsIn(conversation)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test("law 2: cut at any place, what was complete is the same, and the rest is a message or told", async () => {
    await fc.assert(
      fc.asyncProperty(rows, fc.nat(), async (said, at) => {
        const encoder = new TextEncoder();
        const bytes = encoder.encode(writeTable(shape, said));
        const head = encoder.encode(`\ufeff${headerOf(shape)}`).length;
        const cut = head + (at % (bytes.length - head));
        let end = head;
        const complete = rowsOf(shape, said).filter((one) => (end += encoder.encode(one).length) <= cut);
        const whole = (await read(bytes)).conversation.messages;
        const { messages, completeness } = (await read(bytes.slice(0, cut))).conversation;
        expect(messages.slice(0, complete.length).map(({ original, time, text }) => [original, time, text])).toEqual(whole.slice(0, complete.length).map(({ original, time, text }) => [original, time, text]));
        const covered = new Set(messages.flatMap(({ firstLine: first, lastLine: last }) => Array.from({ length: last - first + 1 }, (_, index) => first + index)));
        const listed = new Set(completeness.problems.flatMap(({ line, detail }) => detail.split("\n").map((_, index) => (line ?? 0) + index)));
        const lines = new TextDecoder().decode(bytes.slice(0, cut)).split("\n");
        const lost = lines.map((line, index) => [line, index + 1] as const).filter(([line, number]) => number > 1 && /[^\s,;\ufffd"]/.test(line) && !covered.has(number) && !listed.has(number));
        expect(lost).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

const [SHAPE] = TABLES;
const HEADER = SHAPE === undefined ? "" : headerOf(SHAPE);
const line = (text: string, type = "Incoming", time = "2025-07-01 10:00:00"): string => `Bea,${time},,,,iMessage,${type},+31612345678,Bea,Read,,,${text},,\n`;

describe("iMazing in another language than English: its columns and words mean the same", () => {
  test.each([
    ["Dutch", "Chatsessie;Berichtdatum;Afleverdatum;Leesdatum;Bewerkingsdatum;Dienst;Type;Afzender-ID;Naam afzender;Status;Antwoord op;Onderwerp;Tekst;Reacties;Bijlage;Type bijlage", ["Inkomend", "Uitgaand", "Melding"], "Niet afgeleverd", "Spraakbericht"],
    ["German", "Chat-Sitzung;Nachrichtendatum;Zustelldatum;Lesedatum;Bearbeitungsdatum;Dienst;Typ;Absender-ID;Absendername;Status;Antwort auf;Betreff;Text;Reaktionen;Anhang;Anhangtyp", ["Eingehend", "Ausgehend", "Benachrichtigung"], "Nicht zugestellt", "Sprachnachricht"],
    ["French", "Session de chat;Date du message;Date de distribution;Date de lecture;Date de modification;Service;Type;ID de l’expéditeur;Nom de l’expéditeur;Statut;En réponse à;Objet;Texte;Réactions;Pièce jointe;Type de pièce jointe", ["Entrant", "Sortant", "Notification"], "Non distribué", "Message vocal"],
  ] as const)("%s", async (_language, header, [incoming, outgoing, notification], failed, voice) => {
    const table = [
      header,
      `Bea;01-07-2025 10:00;;;;iMessage;${incoming};+31612345678;Bea;;eerder;Overleg;hallo;👍 Cem;;`,
      `Bea;13-07-2025 10:05;;;13-07-2025 10:06;iMessage;${outgoing};;;${failed};;;weg;;;`,
      `Bea;13-07-2025 10:07;;;;iMessage;${incoming};+31612345678;Bea;;;;;;memo.bin;${voice}`,
      `Bea;13-07-2025 10:08;;;;iMessage;${notification};;;;;;Bea gaf het gesprek een naam;;;`,
      "",
    ].join("\r\n");
    const { conversation } = await read(table);
    expect(conversation.messages.map(({ time, author, kind, text, marks, asides }) => [time.local, author, kind, text, marks, asides.length])).toEqual([
      ["2025-07-01T10:00:00", "Bea", "text", "Overleg\nhallo", [], 2],
      ["2025-07-13T10:05:00", "Ik", "text", "weg", ["edited", "failed"], 0],
      ["2025-07-13T10:07:00", "Bea", "audio", "", [], 0],
      ["2025-07-13T10:08:00", null, "system", "Bea gaf het gesprek een naam", [], 0],
    ]);
    expect(kindsIn(conversation)).toEqual([]);
  });

  test("law 2: a column that is not known is named", async () => {
    const { conversation } = await read("Chat Session,Message Date,Type,Sender Name,Text,Humeur\nBea,2025-07-01 10:00:00,Incoming,Bea,hallo,blij\n");
    expect(conversation.completeness.problems).toEqual([{ kind: "unknown-content", line: 1, detail: "Humeur" }]);
  });
});

describe("iMazing, damaged or saved again", () => {
  test("law 2: a quote that is never closed costs no row behind it", async () => {
    const { conversation } = await read(`${HEADER}${line("een")}${line('"twee')}verder\n${line("drie")}${line('"vier"')}`);
    expect(conversation.messages.map(({ text, firstLine, lastLine, marks }) => [text.trim(), [firstLine, lastLine], marks])).toEqual([
      ["een", [2, 2], []],
      ["twee,,\nverder", [3, 4], ["unknown-content"]],
      ["drie", [5, 5], []],
      ["vier", [6, 6], []],
    ]);
    expect(conversation.completeness.problems).toEqual([{ kind: "unreadable-line", line: 3, detail: `${line('"twee').trimEnd()}\nverder` }]);
  });

  test("law 2: quotes that were not doubled, and delimiters that were not quoted, keep their text and are told", async () => {
    const { conversation } = await read(`${HEADER}${line('"hij zei "nee" en ging"')}${line("een, twee, drie")}`);
    expect(conversation.messages.map(({ text }) => text)).toEqual(['hij zei "nee" en ging', "een, twee, drie,,"]);
    expect(kindsIn(conversation)).toEqual(["unreadable-line", "unreadable-line"]);
  });

  test("law 2: a row that is none is listed, a blank one is not", async () => {
    const { conversation } = await read(`${HEADER}zomaar tekst\n,,,,,,,,,,,,,,\n\n${line("een")}`);
    expect(conversation.messages).toHaveLength(1);
    expect(conversation.completeness).toMatchObject({ unreadableLineCount: 1, problems: [{ kind: "unreadable-line", line: 2, detail: "zomaar tekst" }], lineCount: 5 });
  });

  test("hostile: thousands of open quotes end, and each keeps its own row: those behind the thousandth were one message", async () => {
    const { conversation } = await read(HEADER + line('"open').repeat(3_000));
    expect(conversation.messages).toHaveLength(3_000);
    expect(conversation.messages.map(({ original }) => original).join("\n")).toBe(line('"open').repeat(3_000).trimEnd());
    expect(kindsIn(conversation)).toEqual(Array.from({ length: 3_000 }, () => "unreadable-line"));
  });

  test("a table of megabytes: long cells with line ends in them are whole wherever they lie, and an open quote costs its own row only", async () => {
    const long = (letter: string): string => `"${`${letter}\n""tweede"" regel, met komma`.repeat(45_000)}"`;
    const table = `${HEADER}${line("kort").repeat(3)}${line(long("a"))}${line('"open')}${line(long("b"))}${line("kort").repeat(3)}`;
    const { conversation } = await read(table);
    expect(conversation.messages.map(({ text }) => text.length)).toEqual([4, 4, 4, 1_215_000, 7, 1_215_000, 4, 4, 4]);
    expect(HEADER + conversation.messages.map(({ original }) => `${original}\n`).join("")).toBe(table);
    expect(kindsIn(conversation)).toEqual(["unreadable-line"]);
  });

  test.each([
    ["01-07-2025 10:00", "2025-07-01T10:00:00", "convention"],
    ["13/07/2025 10:00:05", "2025-07-13T10:00:05", "field-over-12"],
    ["7/13/25, 1:05 PM", "2025-07-13T13:05:00", "field-over-12"],
    ["2025/07/01 10:00:00", "2025-07-01T10:00:00", "format"],
    ["2025-07-01T10:00:00.000Z", "2025-07-01T12:00:00", "format"],
    ["2025-07-01 10:00:00 +0200", "2025-07-01T10:00:00", "format"],
    ["2025-07-01 10:00:00 +05:30", "2025-07-01T10:00:00", "format"],
    ["1 jul. 2025 10:00:00", "2025-07-01T10:00:00", "format"],
    ["Jul 1, 2025 at 12:05 AM", "2025-07-01T00:05:00", "format"],
  ])("a date that another program printed: %s", async (printed, local, evidence) => {
    const { conversation } = await read(`${HEADER}${line("x", "Incoming", `"${printed}"`)}`);
    expect([conversation.messages[0]?.time.local, conversation.completeness.dateOrder.evidence]).toEqual([local, evidence]);
    expect(kindsIn(conversation)).toEqual([]);
  });

  test("dates that can be read two ways are asked about, and read as answered", async () => {
    const table = `${HEADER}${line("x", "Incoming", "1/7/2025 10:00")}`;
    expect((await read(table)).conversation.completeness.dateOrder).toEqual({ order: "ambiguous", evidence: "none", example: { printed: "1/7/2025 10:00", line: 2 } });
    const answered = (await read(table, { ...NO_ANSWERS, dateOrder: "mdy" })).conversation;
    expect([answered.messages[0]?.time.local, answered.completeness.dateOrder.evidence]).toEqual(["2025-01-07T10:00:00", "user"]);
  });

  test("law 2: a date that is none keeps its message", async () => {
    const { conversation } = await read(`${HEADER}${line("x", "Incoming", "31-02-2025 10:00")}${line("y", "Incoming", "gisteren")}${line("z")}`);
    expect(conversation.messages.map(({ text }) => text)).toEqual(["x", "y", "z"]);
    expect(conversation.completeness).toMatchObject({ dayCount: 1, first: { local: "2025-07-01T10:00:00" }, problems: [{ kind: "impossible-date", line: 2 }, { kind: "impossible-date", line: 3 }] });
  });

  test("attachments are found under the names that iMazing gives their files, the second of two that are called alike as well", async () => {
    const picture = (name: string): string => `Bea: ja,2025-07-01 10:05:00,,,,iMessage,Incoming,,Bea,Read,,,,${name},Image\n`;
    const { conversation, media } = await read(HEADER + picture("IMG_1.PNG") + picture("IMG_1.PNG") + picture("plain.jpg"), everything.answers, "2025-07-01 10 05 00 - Bea_ ja - IMG_1.PNG", "2025-07-01 10 05 00 - Bea_ ja - IMG_1 1.PNG", "plain.jpg");
    expect(conversation.messages.map(({ attachments: [attachment] }) => attachment?.entry)).toEqual(["2025-07-01 10 05 00 - Bea_ ja - IMG_1.PNG", "2025-07-01 10 05 00 - Bea_ ja - IMG_1 1.PNG", "plain.jpg"]);
    const bytes = await media("plain.jpg");
    expect(bytes.ok && (await bytes.value.text())).toBe("bytes of plain.jpg");
    expect(conversation.completeness.warnings).toEqual([]);
  });

  test("a table of several chats asks which", async () => {
    const table = `${HEADER}${line("a")}${line("b").replace("Bea", "Cem")}${line("c")}`;
    const asked = await reading([["x.csv", table]]);
    expect(asked).toEqual({ ok: false, error: { kind: "several-chats", chats: [{ id: "Bea", name: "Bea", messageCount: 2 }, { id: "Cem", name: "Cem", messageCount: 1 }] } });
    const { conversation } = await read(table, { ...NO_ANSWERS, chat: "Cem" });
    expect([conversation.title, conversation.messages.length, conversation.completeness.warnings]).toEqual(["Cem", 1, [{ kind: "other-chats", line: null, detail: "1" }]]);
  });

  test("privacy: of a row that may be of another chat only the place is told, of one of the chosen chat its words too", async () => {
    const odd = line("werk").replace("Incoming", "Raar");
    const { conversation } = await read(`${HEADER}${odd}${line("thuis").replace("Bea", "Cem").replace("Incoming", "Raar")}KANARIE,stuk\n`, { ...NO_ANSWERS, chat: "Bea" });
    const { problems } = conversation.completeness;
    expect(problems.map(({ kind, detail }) => [kind, detail])).toEqual([["unknown-content", odd.trimEnd()], ["unknown-content", ""], ["unreadable-line", ""]]);
    expect(JSON.stringify(conversation)).not.toMatch(/KANARIE|thuis/);
  });

  test("no bytes make reading throw", async () => {
    const scrap = fc.oneof(fc.constantFrom('"', ",", "\n", "\r", line("x"), '"\n', "Bea,2025-07-01 10:00:00"), fc.string({ unit: anyCodePoint, maxLength: 5 }));
    await fc.assert(
      fc.asyncProperty(fc.array(scrap, { maxLength: 25 }), async (scraps) => {
        const result = await reading([["x.csv", new Uint8Array([...new TextEncoder().encode(HEADER + scraps.join("")), 0xff])]], everything);
        expect(result.ok || result.error.kind !== "unreadable-file").toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
