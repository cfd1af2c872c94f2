import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv2020 from "ajv/dist/2020";
import type { ImportProblem, ImportWarning } from "../../src/conversation/completeness";
import type { Conversation, ExportFormat, Message } from "../../src/conversation/conversation";
import { UNDATED } from "../../src/conversation/local-time";
import { mergeConversations } from "../../src/merging/merge-conversations";
import { recordFindings } from "../../src/record/record-findings";
import { readTranscript } from "../../src/record/read-record";
import { INSTANT_STATEMENT, MERGE_STATEMENT, TIME_STATEMENT, UNDATED_STATEMENT, WEAKER_EVIDENCE } from "../../src/record/statements";
import { aConversation, aMessage, anInput, aRecord, aRuling, aTime, bytesOf, documentJson, documentText, RECORD_ID, sha256, sha256Hex, someMedia } from "./a-record";
import { foundIn } from "./found-files";

const schema = (name: string) => new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(JSON.parse(readFileSync(join(__dirname, "../../docs/schemas", `${name}.schema.json`), "utf8")));
const follows = schema("transcript");
const followsFirst = schema("transcript-1");

async function filed(conversation: Conversation, more: Parameters<typeof anInput>[0] = {}) {
  const record = await aRecord(anInput({ conversation, decisions: conversation.messages.map(({ number }) => aRuling(number)), ...more }));
  const transcript = documentJson(record, "transcript.json");
  follows(transcript);
  expect(follows.errors ?? []).toEqual([]);
  return { record, transcript, mdto: documentText(record, `${record.folderName}.mdto.xml`) };
}

const said = (number: number, text: string, minute: number, more: Partial<Message> = {}) => aMessage(number, { text, time: aTime(`2024-03-12T09:${String(minute)}:00`), original: `regel: ${text}`, ...more });
const TALK = [said(1, "Hier is het stuk over de kade", 10), said(2, "Dank, ik lees het vandaag", 20), said(3, "Variant B heeft de voorkeur", 30)];

describe("what a record was read from", () => {
  test("merged exports: every source, and with each kept message what each of them shows", async () => {
    const base = aConversation(TALK.slice(0, 2));
    const other = aConversation(
      TALK.map((message) => ({ ...message, author: "A. de Vries (werk)", original: `tweede ${message.text}` })),
      { platform: "iphone", sources: [{ fileName: "WhatsApp Chat - Kustplan.zip", size: 99, sha256: "cd".repeat(32), textName: "_chat.txt" }] },
    );
    const { transcript, mdto } = await filed(mergeConversations(base, other).conversation);
    expect(transcript.statements).toContain(MERGE_STATEMENT);
    expect(transcript.conversation.sources).toEqual([
      { fileName: "WhatsApp-chat met Kustplan.zip", size: 4321, sha256: "ab".repeat(32), textName: "WhatsApp-chat met Kustplan.txt", platform: "android", locale: "nl", format: "whatsapp-text", evidence: "export", exporter: null, clockAhead: 0 },
      { fileName: "WhatsApp Chat - Kustplan.zip", size: 99, sha256: "cd".repeat(32), textName: "_chat.txt", platform: "iphone", locale: "nl", format: "whatsapp-text", evidence: "export", exporter: null, clockAhead: 0 },
    ]);
    expect(transcript.conversation.merge).toMatchObject({ matchedCount: 2, differingCount: 0, reorderedCount: 0, unmatchedStretchCount: 0, unmatchedCount: 0 });
    expect(transcript.conversation.merge.statements).toHaveLength(2);
    const sightings: readonly (readonly { source: number; author: string; original: string }[])[] = transcript.messages.map(({ sightings: seen }: { sightings: readonly unknown[] }) => seen);
    expect(sightings.map((seen) => seen.map(({ source }) => source))).toEqual([[0, 1], [0, 1], [1]]);
    expect(sightings[0]?.[1]).toMatchObject({ author: "A. de Vries (werk)", original: "tweede Hier is het stuk over de kade", number: 1 });
    expect(transcript.messages[2].author.shownAs).toBe("Anna de Vries");
    for (const sum of ["ab".repeat(32), "cd".repeat(32)]) expect(mdto).toContain(`Export uit WhatsApp; het exportbestand zelf is niet bewaard, zijn SHA-256 is ${sum}`);
    expect(mdto).toContain("Samengevoegd uit 2 exports van dit gesprek, op inhoud: 3 berichten, waarvan 2 in meer dan één export");
  });

  test("a photo that only the second export holds, is filed from there", async () => {
    const omitted = said(3, "<Media weggelaten>", 25, { marks: ["media-omitted"] });
    const photo = said(3, "0001-PHOTO.jpg <bijgevoegd: 0001-PHOTO.jpg>", 25, { kind: "image", attachments: [{ name: "0001-PHOTO.jpg", entry: "0001-PHOTO.jpg", size: 9 }] });
    const { conversation } = mergeConversations(aConversation([...TALK.slice(0, 2), omitted]), aConversation([...TALK.slice(0, 2), photo]));
    const { transcript, record } = await filed(conversation, { media: [someMedia(3, bytesOf("\xff\xd8\xff\xe0 photo"))] });
    expect(record.media.map(({ path }) => path)).toEqual(["media/0003_0001-PHOTO.jpg"]);
    expect(transcript.messages[2].attachments).toMatchObject([{ originalName: "0001-PHOTO.jpg", file: "media/0003_0001-PHOTO.jpg" }]);
  });

  test.each([
    ["pasted-text", "pasted", "Geplakte tekst uit WhatsApp"],
    ["screenshots", "screenshots", "Schermafbeelding van WhatsApp, met SHA-256"],
  ] as const)("%s is weaker evidence, and the transcript and the description say so", async (format: ExportFormat, evidence, words) => {
    const { transcript, mdto } = await filed(aConversation(TALK, { format, evidence }));
    expect(transcript.conversation).toMatchObject({ format, evidence, merge: null });
    expect(transcript.statements).toContain(WEAKER_EVIDENCE[evidence]);
    expect(mdto).toContain(words);
    expect(mdto.split(WEAKER_EVIDENCE[evidence])).toHaveLength(3);
  });

  test("an export is not called weak", async () => {
    const { transcript, mdto } = await filed(aConversation(TALK));
    expect(transcript.statements.join()).not.toContain("zwakker");
    expect(mdto).not.toContain("zwakker");
    expect(transcript.messages[0].sightings).toEqual([]);
  });

  test("every screenshot is a source, though they are read as one", async () => {
    const sources = [1, 2].map((number) => ({ fileName: `scherm-${String(number)}.png`, size: 9, sha256: String(number).repeat(64), textName: "" })) as unknown as Conversation["sources"];
    const { transcript, mdto } = await filed(aConversation(TALK.slice(0, 2), { format: "screenshots", evidence: "screenshots", sources }));
    expect(transcript.conversation.sources.map(({ evidence }: { evidence: string }) => evidence)).toEqual(["screenshots", "screenshots"]);
    for (const { sha256 } of sources) expect(mdto).toContain(sha256);
  });
});

describe("times in the record", () => {
  const instant = { local: "2024-03-12T09:41:00", precision: "second", instant: "2024-03-12T08:41:00.000Z" } as const;

  test("printed times have an assumed zone, instants have none, and each has its own sentence", async () => {
    const both = await filed(aConversation([aMessage(1), aMessage(2, { time: instant })]));
    expect(both.transcript.statements).toEqual(expect.arrayContaining([TIME_STATEMENT, INSTANT_STATEMENT]));
    const printed = await filed(aConversation([aMessage(1)]));
    expect(printed.transcript.statements).not.toContain(INSTANT_STATEMENT);
    const instants = await filed(aConversation([aMessage(1, { time: instant })]));
    expect(instants.transcript.statements).not.toContain(TIME_STATEMENT);
  });

  test("a message without a date is said to have none, and counts for no period", async () => {
    const { transcript } = await filed(aConversation([aMessage(1, { time: UNDATED }), aMessage(2)]));
    expect(transcript.statements).toContain(UNDATED_STATEMENT);
    expect(transcript.conversation.period).toEqual({ from: "2024-03-12", to: "2024-03-12" });
  });

  test("MDTO: of a first message without a date nobody knows when it was made, and the description names no time for it", async () => {
    const { record, mdto } = await filed(aConversation([aMessage(1, { time: UNDATED }), aMessage(2)]));
    expect(mdto).not.toContain("1970");
    expect(mdto).toContain("<dekkingInTijdBegindatum>2024-03-12<");
    expect([record.folderName.slice(0, 10), record.columns.PeriodeVan, record.columns.PeriodeTot]).toEqual(["2024-03-12", "2024-03-12", "2024-03-12"]);
  });

  test("MDTO: a record of which no message has a date names no day, in description, name, folder and columns", async () => {
    const { record, mdto } = await filed(aConversation([aMessage(1, { time: UNDATED }), aMessage(2, { time: UNDATED })]), { subject: "Kustplan" });
    expect(mdto).not.toMatch(/1970|dekkingInTijd/);
    expect(/<naam>([^<]*)</.exec(mdto)?.[1]).toMatch(/^Kustplan – [^–]*$/);
    expect(record.folderName).toMatch(/^zonder-datum_Kustplan_/);
    expect([record.columns.PeriodeVan, record.columns.PeriodeTot]).toEqual([null, null]);
    const files = new Map(record.documents.map(({ path, bytes }) => [path, bytes] as const));
    expect((await recordFindings(foundIn(files), sha256, null))?.findings).toEqual([]);
  });
});

describe("what a message brings along", () => {
  test("several attachments, each with a file of its own, in the order of the export", async () => {
    const photos = ["a.jpg", "b.jpg", "c.jpg"].map((name) => ({ name, entry: name === "b.jpg" ? null : name, size: 9 }));
    const { transcript, record } = await filed(aConversation([aMessage(1, { attachments: photos })]), {
      media: [someMedia(1, bytesOf("\xff\xd8\xff\xe0 c"), null, 2), someMedia(1, bytesOf("\xff\xd8\xff\xe0 a"))],
    });
    expect(record.media.map(({ path }) => path)).toEqual(["media/0001_a.jpg", "media/0001-3_c.jpg"]);
    expect(transcript.messages[0].attachments).toMatchObject([
      { originalName: "a.jpg", file: "media/0001_a.jpg", sha256: sha256Hex(bytesOf("\xff\xd8\xff\xe0 a")) },
      { originalName: "b.jpg", file: null },
      { originalName: "c.jpg", file: "media/0001-3_c.jpg", sha256: sha256Hex(bytesOf("\xff\xd8\xff\xe0 c")) },
    ]);
  });

  test("reactions, the message that it answers and earlier versions", async () => {
    const asides: Message["asides"] = [
      { kind: "reaction", by: "Bram Bos", emoji: "👍" },
      { kind: "quote", author: null, text: "Wanneer?" },
      { kind: "earlier-version", time: aTime(), text: "Morgen" },
    ];
    const { transcript } = await filed(aConversation([aMessage(1, { asides }), aMessage(2, { kind: "deleted", asides })]), { decisions: [aRuling(1)] });
    expect(transcript.messages[0].asides).toEqual([
      { kind: "reaction", by: "Bram Bos", emoji: "👍" },
      { kind: "quote", author: null, text: "Wanneer?" },
      { kind: "earlier-version", time: { local: "2024-03-12T09:41:00", precision: "minute", assumedZone: "Europe/Amsterdam", instant: null, workedOut: false }, text: "Morgen" },
    ]);
    expect(transcript.messages[1]).toMatchObject({ context: true, asides: [] });
  });

  test("every kind of finding has a place in the schema", async () => {
    const problems = ["unknown-content", "count-mismatch", "repaired-text", "cut-off", "missing-media"] as const satisfies readonly ImportProblem["kind"][];
    const warnings = ["missing-numbers", "numbers-skip", "shared-name", "filtered-by-app", "other-chats", "pasted-line", "converted-calendar", "half-of-day-unknown", "entered-by-hand", "exports-differ"] as const satisfies readonly ImportWarning["kind"][];
    const { completeness, ...rest } = aConversation([aMessage(1, { marks: ["draft", "waiting", "failed", "blocked", "blocked-outside", "unknown-content"] })]);
    const found = { line: 3, detail: "geheim", source: 1 };
    await filed({
      ...rest,
      completeness: {
        ...completeness,
        dateOrder: { order: "ymd", evidence: "format", example: null },
        problems: problems.map((kind) => ({ kind, ...found })),
        warnings: warnings.map((kind) => ({ kind, ...found })),
        neverCarried: ["earlier-versions", "deleted-messages", "group-members", "seconds"],
      },
    });
  });
});

describe("a transcript of an earlier version", () => {
  const FIRST = {
    schema: "urn:bewaarwijzer:transcript:1",
    recordId: RECORD_ID,
    messages: [
      { number: 1, context: false, marks: [], time: { local: "2024-03-12T09:41:00" }, text: "Akkoord", attachment: null },
      { number: 2, context: false, marks: [], time: { local: "2024-03-12T09:42:00" }, text: "foto.jpg (bestand bijgevoegd)", attachment: { originalName: "foto.jpg", file: "media/0002_foto.jpg", sha256: "ee".repeat(32) } },
      { number: 3, context: true, marks: [], time: { local: "2024-03-12T09:43:00" }, text: "Gemist gesprek", attachment: null },
    ],
  };
  const read = (transcript: unknown) => readTranscript(new TextEncoder().encode(JSON.stringify(transcript)), { recordId: RECORD_ID, files: new Map([["media/0002_foto.jpg", "ee".repeat(32)]]) });

  test("version 1 is still read, its one attachment as the only one", () => {
    expect(read(FIRST)).toEqual([
      { number: 1, minute: "2024-03-12T09:41", text: "Akkoord", isStub: false, author: null, attachments: [] },
      { number: 2, minute: "2024-03-12T09:42", text: "foto.jpg (bestand bijgevoegd)", isStub: false, author: null, attachments: [{ name: "foto.jpg", sha256: "ee".repeat(32) }] },
    ]);
  });

  test("version 2 is read with all attachments; one that is not held, has no checksum", async () => {
    const attachments = ["a.jpg", "b.jpg"].map((name) => ({ name, entry: name === "b.jpg" ? null : name, size: 9 }));
    const { record, transcript } = await filed(aConversation([aMessage(1, { attachments })]), { media: [someMedia(1, bytesOf("\xff\xd8\xff\xe0 a"))] });
    const files = new Map(record.media.map(({ path, sha256 }) => [path, sha256]));
    const stored = readTranscript(new TextEncoder().encode(JSON.stringify(transcript)), { recordId: RECORD_ID, files });
    expect(stored).toEqual([{ number: 1, minute: "2024-03-12T09:41", text: "Bericht 1", isStub: false, author: "Anna de Vries", attachments: [{ name: "a.jpg", sha256: sha256Hex(bytesOf("\xff\xd8\xff\xe0 a")) }, { name: "b.jpg", sha256: null }] }]);
  });

  test("a version that is not known, or attachments that are not as that version has them: nothing is believed", () => {
    expect(read({ ...FIRST, schema: "urn:bewaarwijzer:transcript:6" })).toBeNull();
    expect(read({ ...FIRST, schema: undefined })).toBeNull();
    expect(read({ ...FIRST, schema: "urn:bewaarwijzer:transcript:2" })).toEqual([]);
    expect(read({ ...FIRST, schema: "urn:bewaarwijzer:transcript:3" })).toEqual([]);
    expect(read({ ...FIRST, schema: "urn:bewaarwijzer:transcript:4" })).toEqual([]);
    expect(read({ ...FIRST, schema: "urn:bewaarwijzer:transcript:5" })).toEqual([]);
  });

  test("its schema stays published, beside the new one", async () => {
    const { transcript } = await filed(aConversation(TALK));
    expect(followsFirst({ ...transcript, schema: "urn:bewaarwijzer:transcript:1" })).toBe(false);
    expect(follows({ ...transcript, schema: "urn:bewaarwijzer:transcript:1" })).toBe(false);
  });
});
