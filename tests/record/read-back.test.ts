import fc from "fast-check";
import { anyCodePoint } from "../any-code-point";
import type { Aside, Conversation, MessageKind, MessageMark } from "../../src/conversation/conversation";
import { UNDATED } from "../../src/conversation/local-time";
import { NO_ANSWERS } from "../../src/imports/reading-answers";
import { mergeConversations } from "../../src/merging/merge-conversations";
import { readBack } from "../../src/record/read-back";
import { retainMessages } from "../../src/record/retained";
import { readWell as readExportWell, reading } from "../imports/reading";
import { writtenBy } from "../merging/four-exports";
import { FOUR_PHONES, HAPPENED } from "../merging/four-phones";
import { anAgreement } from "../review/an-agreement";
import { aConversation, aMessage, anInput, aPerson, aRecord, aRuling, documentText } from "./a-record";
import { filedOf, inputOf, readWell } from "./read-well";
import { realImports } from "./real-imports";
import { schemaOf } from "./schema-of";

const MARKS = ["edited", "forwarded", "media-omitted", "pending", "draft", "waiting", "failed", "unknown-content"] as const satisfies readonly MessageMark[];
const KINDS = ["text", "image", "audio", "video", "document", "location", "contact", "poll", "sticker", "reaction", "system", "deleted", "view-once", "call", "email"] as const satisfies readonly MessageKind[];

const pathsOf = ({ media }: { readonly media: ReadonlyMap<string, unknown> }): ReadonlySet<string> => new Set(media.keys());

async function expectReadBack(conversation: Conversation): Promise<void> {
  const input = inputOf(conversation);
  const read = await readWell(input);
  expect(read.conversation).toEqual(filedOf(input, pathsOf(read)));
  expect(read.decisions).toEqual(input.decisions);
  expect(read.people).toEqual(input.people);
}

const somethingKept = (conversation: Conversation): boolean => retainMessages(conversation, inputOf(conversation).decisions) !== null;

test("a record is read back: every export among the fixtures, by its real importer, and between them every kind, mark and aside", async () => {
  const kinds = new Set<MessageKind>();
  const marks = new Set<MessageMark>();
  const asides = new Set<Aside["kind"]>();
  const findings = new Set<string>();
  let count = 0;
  for (const [, conversation] of await realImports()) {
    if (!somethingKept(conversation)) continue;
    await expectReadBack(conversation);
    count += 1;
    for (const message of conversation.messages) {
      kinds.add(message.kind);
      for (const mark of message.marks) marks.add(mark);
      for (const aside of message.asides) asides.add(aside.kind);
    }
    for (const { kind } of conversation.completeness.warnings) findings.add(kind);
  }
  expect(count).toBeGreaterThan(60);
  const written = ["audio", "call", "contact", "deleted", "document", "image", "location", "poll", "sticker", "system", "text", "video", "view-once"];
  expect([...kinds].sort()).toEqual(written);
  expect([...marks].sort()).toEqual([...MARKS].sort());
  expect([...asides].sort()).toEqual(["quote", "reaction"]);
  expect([...findings]).toEqual(expect.arrayContaining(["ambiguous-hour", "minutes-only"]));
});

test("a record is read back: four phones' exports of one chat, merged, with what each of them shows", async () => {
  const written = await Promise.all(FOUR_PHONES.map(async (phone) => (await readExportWell(...writtenBy(phone, HAPPENED))).conversation));
  const merged = written.reduce((base, other) => mergeConversations(base, other).conversation);
  expect(merged.merge?.matchedCount).toBeGreaterThan(20);
  await expectReadBack(merged);
  const some = inputOf(merged);
  const every = { ...some, decisions: some.decisions.filter(({ number }) => number % 3 === 0) };
  const read = await readWell(every);
  expect(read.conversation).toEqual(filedOf(every, pathsOf(read)));
});

test("a record is read back: where merged exports differ, as far as it is about messages in the record", async () => {
  const reading = { platform: "android", locale: "nl", format: "whatsapp-text", evidence: "export", exporter: null } as const;
  const alone = aConversation([1, 2, 3, 4, 5, 6].map((number) => aMessage(number)));
  const seen = (source: number, number: number) => ({ source, number, firstLine: number, lastLine: number, original: `regel ${String(number)}`, author: "Anna", time: { local: "2024-03-12T09:41:00", precision: "minute", instant: null } as const });
  const conversation: Conversation = {
    ...alone,
    exporter: "Anna de Vries",
    sources: [alone.sources[0], { ...alone.sources[0], fileName: "tweede.zip" }],
    merge: {
      sightings: alone.messages.map(({ number }) => (number % 2 === 0 ? [seen(0, number), seen(1, number)] : [seen(1, number)])),
      matchedCount: 3,
      differing: [2, 4],
      reordered: [5, 6],
      clockOffsets: [0, -60],
      unmatched: [{ bySource: [[1, 3], []] }, { bySource: [[5], [6]] }, { bySource: [[], [3]] }],
      readings: [{ ...reading, exporter: "Anna de Vries" }, { ...reading, exporter: "Iemand Anders" }],
      statements: [alone.completeness, alone.completeness],
    },
  };
  await expectReadBack(conversation);
  const input = inputOf(conversation, { decisions: [1, 2, 5].map((number) => aRuling(number)) });
  const { merge, exporter } = (await readWell(input)).conversation;
  expect(exporter).toBe("Anna de Vries");
  expect(merge?.readings.map((one) => one.exporter)).toEqual(["Anna de Vries", null]);
  expect(merge).toMatchObject({ differing: [2], reordered: [5], clockOffsets: [0, -60], unmatched: [{ bySource: [[1], []] }, { bySource: [[5], []] }] });
  expect(merge?.sightings.map((one) => one.map(({ number }) => number))).toEqual([[1], [2, 2], [5]]);
});

test("a record is read back: pictures of a screen, and what a person pasted", async () => {
  const images = ["een.png", "twee.png"].map((fileName) => ({ fileName, sender: "Ann", local: "2026-03-12T09:14" }));
  const screenshots = await reading(images.map(({ fileName }) => [fileName, new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1])] as const), { answers: { ...NO_ANSWERS, screenshots: { app: "signal", images } } });
  const pasted = await reading([["geplakt.txt", "[09:14, 12-3-2026] Ann: ja\n[09:15, 12-3-2026] Bob: nee\n"]], { answers: { ...NO_ANSWERS, pasted: true } });
  for (const read of [screenshots, pasted]) {
    if (!read.ok) throw new Error(read.error.kind);
    await expectReadBack(read.value.conversation);
  }
});

test("a record is read back: an undated message, several attachments, one of them sealed and one of them missing", async () => {
  const attachments = [
    { name: "nota.docx", entry: "a/nota.docx", size: 5 },
    { name: "weg.jpg", entry: null, size: null },
    { name: "foto.jpg", entry: "foto.jpg", size: 3 },
  ];
  const conversation = aConversation([aMessage(1, { time: UNDATED, attachments }), aMessage(2)]);
  await expectReadBack(conversation);
  const { media, conversation: read } = await readWell(inputOf(conversation));
  expect(read.messages[0]?.attachments).toEqual([
    { name: "nota.docx", entry: "media/0001_nota.docx.zip", size: 5 },
    { name: "weg.jpg", entry: null, size: null },
    { name: "foto.jpg", entry: "media/0001-3_foto.jpg", size: 3 },
  ]);
  expect(media.get("media/0001_nota.docx.zip")).toMatchObject({ originalName: "nota.docx", sealedAs: "0001_nota.docx", size: 5 });
});

const anything = fc.string({ unit: anyCodePoint, maxLength: 30 });
const time = fc.oneof(
  fc.constant(UNDATED),
  fc.record({ local: fc.constantFrom("2025-10-26T02:30:00", "2024-03-12T09:41:07"), precision: fc.constantFrom("minute" as const, "second" as const), instant: fc.constantFrom(null, "2025-10-26T01:30:00.000Z") }),
  fc.constant({ local: "2025-10-26T02:30:00", precision: "second", instant: "2025-10-26T00:30:00.000Z", isWorkedOut: true } as const),
);
const aside: fc.Arbitrary<Aside> = fc.oneof(
  fc.record({ kind: fc.constant("reaction" as const), by: fc.option(anything), emoji: anything }),
  fc.record({ kind: fc.constant("quote" as const), author: fc.option(anything), text: anything }),
  fc.record({ kind: fc.constant("earlier-version" as const), time, text: anything }),
);
const attachment = fc.oneof(
  fc.record({ name: anything, entry: fc.constant(null), size: fc.constant(null) }),
  fc.record({ name: fc.oneof(anything, fc.constantFrom("nota.docx", "blad.xlsx")), entry: anything, size: fc.nat({ max: 4 }) }),
);
const message = fc.record({
  original: anything,
  text: anything,
  author: fc.option(anything),
  kind: fc.constantFrom(...KINDS),
  marks: fc.uniqueArray(fc.constantFrom(...MARKS)),
  asides: fc.array(aside, { maxLength: 3 }),
  attachments: fc.array(attachment, { maxLength: 3 }),
  time,
});
const answers = fc.record({
  scope: fc.constantFrom("work", "mixed", "party-and-work", "unsure", null),
  decisionMaking: fc.constantFrom("yes", "unsure", null),
  recordedElsewhere: fc.constantFrom("no", "partly", "unsure", null),
  place: fc.option(anything),
});

test("a record is read back: whatever a conversation holds, and whatever was decided, comes back as it was", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(message, answers, fc.constantFrom("individual" as const, "series" as const, "rest" as const), fc.boolean()), { minLength: 1, maxLength: 8 }), async (said) => {
      const conversation = aConversation(said.map(([one], index) => aMessage(index + 1, one)));
      const decisions = said.map(([, given, mode, kept], index) => aRuling(index + 1, kept || index === 0 ? "U5" : "U3", { answers: given, mode }));
      const input = inputOf(conversation, { decisions });
      const read = await readWell(input);
      expect(read.conversation).toEqual(filedOf(input, pathsOf(read)));
      expect(read.decisions).toEqual(decisions.filter(({ decision }) => decision.outcome === "U5"));
      expect(read.omitted).toEqual(retainMessages(conversation, decisions)?.omitted);
    }),
    { numRuns: 150 },
  );
});

test("a record is read back: people, roles, reasons, rules and who filed for whom", async () => {
  const agreement = anAgreement(7, { state: "kept" });
  const people = [
    aPerson("Anna de Vries", { isMe: true, suggestedRole: "external", suggestedBecause: ["policy-title", "guest"], earlierRole: "minister" }),
    aPerson("Bram Bos", { wrote: false, role: "unknown", suggestedRole: null, suggestedBecause: [], directoryId: null, jobTitle: null, department: null, organisation: null, hasLeft: true, isAdmin: true }),
  ];
  const minister = { id: "id-m", displayName: "Minister Zee", jobTitle: "Minister", department: null, organisation: "Ministerie van Water" };
  const facts = { ...anInput().facts, caseOwnerGone: true, holds: ["woo-request"], agreement: { keeper: "id-m", confirmed: true }, holderOutside: "minister", admins: ["Bram Bos"], participants: [{ id: "Anna de Vries", role: "civil-servant" }] } as const;
  const input = anInput({ people, facts, onBehalfOf: minister, colleagues: [minister], agreedIn: agreement, subject: "Een «naam»" });
  const read = await readWell(input);
  expect(read).toMatchObject({
    recordId: input.recordId,
    subject: "Een «naam»",
    people,
    facts,
    filedBy: input.filedBy,
    onBehalfOf: minister,
    colleagues: [minister],
    agreedIn: { row: 7, state: "kept", record: "CB-2026-3F9A1C" },
    policy: { name: input.policy.policy.name, version: input.policy.policy.version, source: input.policy.source, sha256: input.policy.sha256, switches: input.policy.policy.switches },
    decidedAt: { browser: input.created, server: input.serverTime },
    appVersion: "0.1.0",
  });
  expect(read.context).toEqual(new Set());
});

test("a line of context comes back as context, without what hung on it", async () => {
  const quote: Aside = { kind: "quote", author: null, text: "iets" };
  const read = await readWell(inputOf(aConversation([aMessage(1), aMessage(2, { kind: "deleted", asides: [quote] })])));
  expect(read.context).toEqual(new Set([2]));
  expect(read.conversation.messages[1]).toMatchObject({ number: 2, kind: "deleted", asides: [] });
});

describe("what is not the record that it should be, is not read", () => {
  const texts = async (): Promise<readonly [string, string]> => {
    const record = await aRecord();
    return [documentText(record, "transcript.json"), documentText(record, "decision-record.json")];
  };

  test("no JSON, another version, a member that is something else", async () => {
    const [transcript, decisions] = await texts();
    expect(readBack("{", decisions)).toEqual({ ok: false, error: { kind: "not-json" } });
    expect(readBack(transcript.replace("transcript:5", "transcript:9"), decisions)).toEqual({ ok: false, error: { kind: "other-shape", document: "transcript" } });
    expect(readBack(transcript, decisions.replace('"mode": "individual"', '"mode": 3'))).toEqual({ ok: false, error: { kind: "other-shape", document: "decision-record" } });
    expect(readBack(decisions, transcript)).toEqual({ ok: false, error: { kind: "other-shape", document: "transcript" } });
  });

  test("two documents that do not tell of one record", async () => {
    const [transcript, decisions] = await texts();
    const wrong = { ok: false, error: { kind: "do-not-agree" } };
    expect(readBack(transcript, decisions.replace(anInput().recordId, anInput().recordId.replace("3f", "4f")))).toEqual(wrong);
    expect(readBack(transcript.replaceAll('"shownAs": "Bram Bos"', '"shownAs": "Cas"'), decisions)).toEqual(wrong);
    const fewer = JSON.parse(transcript);
    expect(readBack(JSON.stringify({ ...fewer, messages: fewer.messages.slice(1) }), decisions)).toEqual(wrong);
  });

  test("version 2 of the transcript is read: what it does not tell, is taken as not known", async () => {
    const [transcript, decisions] = await texts();
    const second = JSON.parse(transcript, (key, value) => (["workedOut", "hasLeft", "locale", "exporter", "membership", "note"].includes(key) ? undefined : value));
    for (const source of second.conversation.sources) source.locale = "nl";
    const read = readBack(JSON.stringify({ ...second, schema: "urn:bewaarwijzer:transcript:2" }), decisions);
    if (!read.ok) throw new Error(read.error.kind);
    const input = anInput();
    expect(read.value.conversation).toEqual({ ...filedOf(input, new Set()), locale: null });
    const followsSecond = schemaOf("transcript-2");
    followsSecond({ ...second, schema: "urn:bewaarwijzer:transcript:2" });
    expect(followsSecond.errors ?? []).toEqual([]);
  });
});
