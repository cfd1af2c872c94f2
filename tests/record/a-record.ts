import { createHash } from "node:crypto";
import type { Conversation, Message } from "../../src/conversation/conversation";
import { type LocalTime, UNDATED } from "../../src/conversation/local-time";
import type { OutcomeCode } from "../../src/instruction/outcome";
import { buildRecord, type RecordPackage, type WriteReadingCopy } from "../../src/record/package";
import type { MakeReadingCopy } from "../../src/record/reading-copy";
import type { RecordInput, RecordMedia } from "../../src/record/record-input";
import type { MessageDecision } from "../../src/review/message-decision";
import type { ConfirmedPerson } from "../../src/review/people";
import { inForce } from "../policy/in-force";
import { quickCopies } from "../filing/quick-copies";

/** Factories of invented chats, people and decisions. */

export const RECORD_ID = "3f9a1c7e-52b4-4d0a-9c1e-8a6f4b2d7e10";
const RULE_SET = { id: "bewaren-chatberichten", version: "2026.1", sha256: "00b7".padEnd(64, "1") };

export const sha256Hex = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
export const sha256 = (bytes: Uint8Array): Promise<string> => Promise.resolve(sha256Hex(bytes));
export const hashEach = (parts: readonly Uint8Array[]): Promise<Uint8Array> =>
  Promise.resolve(new Uint8Array(Buffer.concat(parts.map((part) => createHash("sha256").update(part).digest()))));
export const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

export const aTime = (local = "2024-03-12T09:41:00"): LocalTime => ({ local, precision: "minute", instant: null });

/** As an Android phone prints it; a day that does not exist, for a message without a date. */
function headerOf({ local, precision }: LocalTime): string {
  if (local === UNDATED.local) return "31-02-2024 09:41";
  return `${local.slice(8, 10)}-${local.slice(5, 7)}-${local.slice(0, 4)} ${local.slice(11, precision === "second" ? 19 : 16)}`;
}

export function aMessage(number: number, more: Partial<Message> = {}): Message {
  const author = more.author === undefined ? "Anna de Vries" : more.author;
  const text = more.text ?? `Bericht ${String(number)}`;
  return {
    number,
    firstLine: number,
    lastLine: number,
    original: `${headerOf(more.time ?? aTime())} - ${author ?? ""}: ${text}`,
    time: aTime(),
    author,
    kind: "text",
    text,
    attachments: [],
    marks: [],
    asides: [],
    ...more,
  };
}

export function aPerson(shownAs: string, more: Partial<ConfirmedPerson> = {}): ConfirmedPerson {
  return {
    shownAs,
    wrote: true,
    role: "civil-servant",
    suggestedRole: "civil-servant",
    suggestedBecause: ["title"],
    earlierRole: null,
    hasLeft: false,
    directoryId: `id-of-${shownAs}`,
    displayName: shownAs,
    jobTitle: "Beleidsmedewerker",
    department: "Directie Kust",
    organisation: "Ministerie van Water",
    isMe: false,
    isAdmin: false,
    ...more,
  };
}

export function aRuling(number: number, outcome: OutcomeCode | null = "U5", more: Partial<MessageDecision> = {}): MessageDecision {
  return {
    number,
    answers: { scope: "work", decisionMaking: "yes", recordedElsewhere: "no", place: null },
    mode: "individual",
    decision: {
      outcome,
      keeper: outcome === "U5" ? { code: "K-AV", person: "Anna de Vries", accountable: null, provisional: false } : null,
      because: ["S1", "S2", "I1"],
      rows: ["M6", "G044"],
      status: "literal",
      missing: [],
      ruleSet: RULE_SET,
    },
    ...more,
  };
}

export function aConversation(messages: readonly Message[], more: Partial<Conversation> = {}): Conversation {
  const dated = messages.map(({ time }) => time).filter(({ local }) => local !== UNDATED.local).sort((one, other) => (one.local < other.local ? -1 : 1));
  return {
    app: "whatsapp",
    platform: "android",
    locale: "nl",
    title: "Kustplan",
    format: "whatsapp-text",
    evidence: "export",
    exporter: null,
    sources: [{ fileName: "WhatsApp-chat met Kustplan.zip", size: 4321, sha256: "ab".repeat(32), textName: "WhatsApp-chat met Kustplan.txt" }],
    merge: null,
    participants: [...new Set(messages.flatMap(({ author }) => author ?? []))].map((shownAs) => ({ shownAs, messageCount: 1 })),
    messages,
    completeness: {
      lineCount: messages.length,
      unreadableLineCount: 0,
      messageCount: messages.length,
      systemMessageCount: 0,
      dayCount: new Set(dated.map(({ local }) => local.slice(0, 10))).size,
      first: dated[0] ?? null,
      last: dated.at(-1) ?? null,
      mediaCount: 0,
      missingMediaCount: 0,
      dateOrder: { order: "dmy", evidence: "field-over-12", example: null },
      problems: [],
      warnings: [],
      neverCarried: ["reactions", "time-zone"],
    },
    ...more,
  };
}

export function anInput(more: Partial<RecordInput> = {}): RecordInput {
  const conversation = more.conversation ?? aConversation([aMessage(1), aMessage(2), aMessage(3)]);
  return {
    recordId: RECORD_ID,
    created: "2026-11-23T10:15:30.123Z",
    serverTime: "2026-11-23T10:15:31Z",
    appVersion: "0.1.0",
    subject: "Optie B kustplan",
    conversation,
    decisions: [aRuling(1), aRuling(2, "U1"), aRuling(3)],
    people: [aPerson("Anna de Vries", { isMe: true }), aPerson("Bram Bos", { role: "top-official", jobTitle: "Directeur-generaal" })],
    facts: {
      shape: "group",
      participants: [],
      admins: null,
      me: "Anna de Vries",
      onBehalfOf: null,
      caseOwner: { id: "Anna de Vries", role: "civil-servant" },
      lineManager: null,
      responsibleOfficer: null,
      agreement: null,
      confirmedBy: null,
      holds: [],
      holderOutside: null,
    },
    agreedIn: null,
    registerHead: null,
    policy: inForce(),
    dossier: {
      id: "01ABCDEF",
      name: "Kustplan 2024",
      dossierId: "DOS-2024-000123",
      caseType: "Beleidsvoorbereiding",
      selectionCategory: "2.1.1",
      appraisal: "V",
      retentionPeriod: "P10Y",
      recordCreator: "Ministerie van Water",
    },
    filedBy: { id: "id-of-Anna", displayName: "Anna de Vries", jobTitle: "Beleidsmedewerker", department: "Directie Kust", organisation: "Ministerie van Water" },
    onBehalfOf: null,
    colleagues: [],
    related: null,
    carriedOver: null,
    notes: new Map(),
    saltKey: new Uint8Array(32).fill(7),
    media: [],
    ...more,
  };
}

/** Bytes of an attachment as the workflow would describe them. */
export const someMedia = (messageNumber: number, bytes: Uint8Array, sealed: RecordMedia["sealed"] = null, place = 0): RecordMedia => ({
  messageNumber,
  place,
  size: bytes.length,
  sha256: sha256Hex(bytes),
  head: bytes.subarray(0, 4096),
  sealed,
});

/** What the reading copy would say, as no PDF: for tests that make many records, or look at the other documents. */
export const writeQuickCopy: WriteReadingCopy = async (copy) => summed(await quickCopies(copy, () => Promise.resolve(null)));

/** As the workflow does with a copy that was made. */
export const summed = async (made: Awaited<ReturnType<MakeReadingCopy>>): ReturnType<WriteReadingCopy> =>
  made.ok ? { ok: true, value: { ...made.value, sha256: sha256Hex(new Uint8Array(await made.value.pdf.arrayBuffer())) } } : made;

/** A record that must come out well, with its reading copy as bytes among its documents, as it lies beside them in the DMS. */
export async function aRecord(input: RecordInput = anInput(), writeCopy: WriteReadingCopy = writeQuickCopy): Promise<RecordPackage> {
  const built = await buildRecord(input, sha256, hashEach, writeCopy);
  if (!built.ok) throw new Error(`no record: ${JSON.stringify(built.error)}`);
  const { readingCopy, documents } = built.value;
  const { pdf, ...file } = readingCopy;
  return { ...built.value, documents: [{ ...file, bytes: new Uint8Array(await pdf.arrayBuffer()) }, ...documents] };
}

export function documentText(record: RecordPackage, path: string): string {
  const found = record.documents.find((one) => one.path === path);
  if (found === undefined) throw new Error(`no document ${path}`);
  return new TextDecoder("utf-8", { fatal: true }).decode(found.bytes);
}

/** A JSON document of the record, as any reader would parse it. */
export const documentJson = (record: RecordPackage, path: string) => JSON.parse(documentText(record, path));
