import type { Completeness, ImportProblem, ImportWarning } from "../conversation/completeness";
import type { Message } from "../conversation/conversation";
import { ASSUMED_ZONE, type LocalTime } from "../conversation/local-time";
import type { MessageDecision } from "../review/message-decision";
import type { ConfirmedPerson } from "../review/people";
import { jsonBytes, type JsonValue } from "./canonical-json";
import type { FiledMedia } from "./filed-media";
import { omissionsValue } from "./omissions";
import { quotedRules } from "./quoted-rules";
import type { RecordInput } from "./record-input";
import type { FiledMessage, Retained } from "./retained";
import { SELECTION_STATEMENT, TIME_STATEMENT } from "./statements";

export const TRANSCRIPT = "transcript.json";

/** Version of docs/schemas/transcript.schema.json. */
const TRANSCRIPT_SCHEMA = "urn:bewaarwijzer:transcript:1";

/** Time as the export shows it. The zone is an assumption, unless the source carries the instant itself. */
const timeValue = (time: LocalTime): JsonValue => ({
  local: time.local,
  precision: time.precision,
  assumedZone: time.instant === null ? ASSUMED_ZONE : null,
  instant: time.instant,
});

/** Only what and where: the detail of a finding can be a line that is not kept. */
const findingValue = ({ kind, line }: ImportProblem | ImportWarning): JsonValue => ({ kind, line });

const completenessValue = (statement: Completeness): JsonValue => ({
  lineCount: statement.lineCount,
  unreadableLineCount: statement.unreadableLineCount,
  messageCount: statement.messageCount,
  systemMessageCount: statement.systemMessageCount,
  dayCount: statement.dayCount,
  first: statement.first === null ? null : timeValue(statement.first),
  last: statement.last === null ? null : timeValue(statement.last),
  mediaCount: statement.mediaCount,
  missingMediaCount: statement.missingMediaCount,
  dateOrder: { order: statement.dateOrder.order, evidence: statement.dateOrder.evidence },
  problems: statement.problems.map(findingValue),
  warnings: statement.warnings.map(findingValue),
  neverCarried: [...statement.neverCarried],
});

const participantValue = (person: ConfirmedPerson, authors: ReadonlySet<string | null>): JsonValue => ({
  shownAs: person.shownAs,
  displayName: person.displayName,
  role: person.role,
  jobTitle: person.jobTitle,
  department: person.department,
  organisation: person.organisation,
  isAdmin: person.isAdmin,
  wroteFiledMessage: authors.has(person.shownAs),
});

function conversationValue(input: RecordInput, retained: Retained): JsonValue {
  const { conversation, people, facts } = input;
  const [source] = conversation.sources;
  const authors = new Set(retained.filed.map(({ message }) => message.author));
  return {
    app: conversation.app,
    platform: conversation.platform,
    title: conversation.title,
    shape: facts.shape,
    export: { fileName: source.fileName, size: source.size, sha256: source.sha256, textName: source.textName },
    period: { from: retained.firstDay, to: retained.lastDay },
    participants: people.map((person) => participantValue(person, authors)),
    participantCount: conversation.participants.length,
    adminsKnown: facts.admins !== null,
    completeness: completenessValue(conversation.completeness),
  };
}

function authorValue(message: Message, people: ReadonlyMap<string, ConfirmedPerson>): JsonValue {
  if (message.author === null) return null;
  const person = people.get(message.author);
  return { shownAs: message.author, displayName: person?.displayName ?? null, role: person?.role ?? null };
}

/** The attachment as the export names it, and the file that holds it; `file` is null when the export lacked the bytes. */
function attachmentValue(message: Message, media: ReadonlyMap<number, FiledMedia>): JsonValue {
  const [attachment] = message.attachments;
  if (attachment === undefined) return null;
  const filed = media.get(message.number);
  return {
    originalName: attachment.name,
    file: filed?.path ?? null,
    sealedAs: filed?.sealedName ?? null,
    size: filed?.attachment.size ?? null,
    sha256: filed?.attachment.sha256 ?? null,
    mediaType: filed?.attachment.format.mediaType ?? null,
    puid: filed?.attachment.format.puid ?? null,
  };
}

const decisionValue = ({ answers, mode, decision }: MessageDecision): JsonValue => ({
  outcome: decision.outcome,
  because: [...decision.because],
  rows: [...decision.rows],
  status: decision.status,
  mode,
  containsPrivate: answers.scope === "mixed",
  place: answers.place,
});

/** One filed message: everything the export gave of it, and why it is here. */
function messageValue(
  one: FiledMessage,
  people: ReadonlyMap<string, ConfirmedPerson>,
  media: ReadonlyMap<number, FiledMedia>,
): JsonValue {
  const { message } = one;
  return {
    number: message.number,
    lines: [...message.lines],
    original: message.original,
    time: timeValue(message.time),
    author: authorValue(message, people),
    kind: message.kind,
    text: message.text,
    attachment: one.context ? null : attachmentValue(message, media),
    marks: [...message.marks],
    context: one.context,
    decision: one.context ? null : decisionValue(one.ruling),
  };
}

/**
 * `transcript.json`, the normative copy: every kept message with its original line(s), and of the others only counts.
 *
 * @source record.md, «transcript.json» and «Omitted messages»
 */
export function transcriptBytes(input: RecordInput, retained: Retained, media: readonly FiledMedia[]): Uint8Array {
  const people = new Map(input.people.map((person) => [person.shownAs, person]));
  const byNumber = new Map(media.map((one) => [one.messageNumber, one]));
  return jsonBytes({
    schema: TRANSCRIPT_SCHEMA,
    recordId: input.recordId,
    subject: input.subject,
    statements: [SELECTION_STATEMENT, TIME_STATEMENT],
    conversation: conversationValue(input, retained),
    rules: quotedRules(retained.kept),
    messages: retained.filed.map((one) => messageValue(one, people, byNumber)),
    notKept: omissionsValue(retained.omitted),
  });
}
