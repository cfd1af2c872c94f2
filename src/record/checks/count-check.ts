import type { ChatApp, ExportFormat } from "../../conversation/conversation";
import { knownDay, UNDATED, UNDATED_DAY } from "../../conversation/local-time";
import type { RecordFinding } from "../record-finding";
import { CONTEXT_KINDS } from "../retained";
import { TRANSCRIPT, TRANSCRIPT_SCHEMA } from "../transcript";
import type { ToldTranscript } from "../transcript-shape";
import type { OpenRecord } from "./open-record";
import type { StoredTranscript } from "./stored-documents";

/** What is told of the whole conversation, fits what is told of each of its messages: those that are there, and the counts of the others. */
export function checkCounts({ transcript, decisions }: Pick<OpenRecord, "transcript" | "decisions">, told: ToldTranscript | null): readonly RecordFinding[] {
  // What earlier versions counted, is not looked into: of an app that writes this version, one that says it is older is found.
  if (transcript?.schema !== TRANSCRIPT_SCHEMA || told === null) return [];
  // What is corrected may be older than its proofs, which then are of fewer messages.
  const isCorrection = decisions?.related?.relation === "corrects";
  const fits = isInOrder(told) && areLinesThere(told) && isOfOneSource(told) && told.messages.every((message) => isInPlace(message, told)) && countsFit(told, transcript.notKept, isCorrection);
  return fits ? [] : [{ problem: "contradicts", path: TRANSCRIPT }];
}

type Told = ToldTranscript["messages"][number];

/** Each message once, in the order of the export. */
function isInOrder({ messages }: ToldTranscript): boolean {
  const ascends = (numbers: readonly number[]): boolean => numbers.every((number, at) => at === 0 || number > (numbers[at - 1] ?? 0));
  return ascends(messages.map(({ number }) => number)) && ascends(messages.flatMap(({ membership }) => membership?.index ?? []));
}

/** Each message lies behind the one before it in an export of so many lines; of merged ones, where one of those that show it has it. Objects of an export may share a line. */
function areLinesThere({ messages, conversation: { completeness, merge, format } }: ToldTranscript): boolean {
  const isThere = ([first, last]: Told["lines"], lineCount: number): boolean => first >= 1 && first <= last && last <= lineCount;
  if (merge !== null) {
    const isSeen = ({ source, lines }: Told["sightings"][number]): boolean => isThere(lines, merge.statements[source]?.lineCount ?? 0);
    return messages.every(({ lines, original, sightings }) => sightings.every(isSeen) && sightings.some((seen) => seen.original === original && seen.lines.join() === lines.join()));
  }
  const isBehind = ([first]: Told["lines"], [, before]: Told["lines"]): boolean => (ON_LINES_OF_THEIR_OWN.has(format) ? first > before : first >= before);
  return messages.every(({ lines }, at) => isThere(lines, completeness.lineCount) && isBehind(lines, messages[at - 1]?.lines ?? [0, 0]));
}

const ON_LINES_OF_THEIR_OWN: ReadonlySet<ExportFormat> = new Set<ExportFormat>(["whatsapp-text", "threema-text", "imazing-csv", "pasted-text", "screenshots"]);

/** A line that carries no decision stands there beside a kept one; no other may stand there without. */
function isInPlace({ number, context, kind, sightings, asides }: Told, { messages, conversation: { merge, format } }: ToldTranscript): boolean {
  const isBeside = (other: Told): boolean => !other.context && Math.abs(other.number - number) === 1;
  if (context && !(CONTEXT_KINDS.has(kind) && messages.some(isBeside))) return false;
  return merge !== null ? sightings.length > 0 : sightings.length === 0 && (asides.length === 0 || !WITHOUT_ASIDES.has(format));
}

/** What these write holds nothing beside a message. */
const WITHOUT_ASIDES: ReadonlySet<ExportFormat> = new Set<ExportFormat>(["whatsapp-text", "threema-text", "sms-backup-restore-xml", "pasted-text", "screenshots"]);

/** Of what a person pasted or took a picture of, any app may be said. */
const APPS: Readonly<Partial<Record<ExportFormat, readonly ChatApp[]>>> = {
  "whatsapp-text": ["whatsapp"],
  "sms-backup-restore-xml": ["sms"],
  "imazing-csv": ["sms", "whatsapp"],
  "signal-jsonl": ["signal"],
  "telegram-json": ["telegram"],
  "threema-text": ["threema"],
  "teams-graph": ["teams"],
};

/** Each picture of a screen is a file of its own. */
function isOfOneSource({ conversation: { app, format, merge, sources } }: ToldTranscript): boolean {
  const isOne = merge !== null || format === "screenshots" || sources.length === 1;
  return APPS[format]?.includes(app) !== false && isOne && sources[0]?.format === format;
}

function countsFit({ conversation: { completeness }, messages, membership }: ToldTranscript, notKept: StoredTranscript["notKept"], isCorrection: boolean): boolean {
  const { messageCount, dayCount, first, last } = completeness;
  const read = messages.length + notKept.total;
  const locals = messages.map(({ time: { local } }) => local).filter((local) => local !== UNDATED.local);
  // A phone that lost its clock writes of the day, and even of the time, that stands for none: those may count as a day or not.
  const days = [...locals.map((local) => local.slice(0, 10)), ...notKept.perDay.flatMap(({ day }) => knownDay(day) ?? [])];
  const isDoubtful = locals.length < messages.length || notKept.perDay.some(({ day }) => knownDay(day) === null);
  const [from, to] = [first?.local ?? "", last?.local ?? ""];
  return (
    notKept.perDay.every(({ count }) => Number.isSafeInteger(count) && count > 0) &&
    messageCount === read &&
    (isCorrection || membership === undefined || membership.count === read) &&
    [days, isDoubtful ? [...days, UNDATED_DAY] : days].some((some) => dayCount === new Set(some).size) &&
    (first !== null || days.length === 0) &&
    locals.every((local) => local >= from && local <= to) &&
    days.every((day) => day >= from.slice(0, 10) && day <= to.slice(0, 10))
  );
}
