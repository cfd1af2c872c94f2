import type { Completeness, ImportProblem, ImportWarning } from "../conversation/completeness";
import type { Aside, Conversation, ExportSource, Merge, Message, Sighting, SourceReading } from "../conversation/conversation";
import type { LocalTime } from "../conversation/local-time";
import type { ToldConversation, ToldMessage, ToldTime, ToldTranscript } from "./transcript-shape";

/** A list that is known to hold something. */
type Some<T> = readonly [T, ...T[]];
const some = <T>([first, ...others]: readonly T[]): Some<T> | null => (first === undefined ? null : [first, ...others]);

const timeOf = ({ local, precision, instant, workedOut }: ToldTime): LocalTime => ({ local, precision, instant, ...(workedOut === true && { isWorkedOut: true }) });

/** Of a finding the record tells kind and place; its words could be those of a line that was not kept. */
const findingOf = <F extends ImportProblem | ImportWarning>({ kind, line, source }: { readonly kind: F["kind"]; readonly line: number | null; readonly source?: number | null | undefined }) => ({
  kind,
  line,
  detail: "",
  ...(typeof source === "number" && { source }),
});

const completenessOf = (told: ToldConversation["completeness"]): Completeness => ({
  ...told,
  first: told.first === null ? null : timeOf(told.first),
  last: told.last === null ? null : timeOf(told.last),
  dateOrder: { ...told.dateOrder, example: null },
  problems: told.problems.map((one) => findingOf<ImportProblem>(one)),
  warnings: told.warnings.map((one) => findingOf<ImportWarning>(one)),
});

const asideOf = (aside: ToldMessage["asides"][number]): Aside => (aside.kind === "earlier-version" ? { ...aside, time: timeOf(aside.time) } : aside);

const messageOf = ({ number, lines: [firstLine, lastLine], original, time, author, kind, text, attachments, marks, asides }: ToldMessage): Message => ({
  number,
  firstLine,
  lastLine,
  original,
  time: timeOf(time),
  author: author?.shownAs ?? null,
  kind,
  text,
  attachments: attachments.map(({ originalName, file, size }) => ({ name: originalName, entry: file, size })),
  marks,
  asides: asides.map(asideOf),
});

type ToldSource = ToldConversation["sources"][number];

const sourceOf = ({ fileName, size, sha256, textName }: ToldSource): ExportSource => ({ fileName, size, sha256, textName });
const readingOf = ({ platform, locale, format, evidence, exporter }: ToldSource): SourceReading => ({ platform, locale, format, evidence, exporter: exporter ?? null });

function mergeOf({ conversation: { merge, sources }, messages }: ToldTranscript): Merge | null {
  const readings = some(sources.map(readingOf));
  const statements = some(merge?.statements.map(completenessOf) ?? []);
  if (merge === null || readings === null || statements === null) return null;
  return {
    sightings: messages.map(({ sightings }) => sightings.map(sightingOf)),
    matchedCount: merge.matchedCount,
    differing: merge.differing ?? [],
    reordered: merge.reordered ?? [],
    clockOffsets: sources.map(({ clockAhead }) => clockAhead),
    unmatched: (merge.unmatched ?? []).map((bySource) => ({ bySource })),
    readings,
    statements,
  };
}

const sightingOf = ({ source, number, lines: [firstLine, lastLine], original, time, author }: ToldMessage["sightings"][number]): Sighting => ({ source, number, firstLine, lastLine, original, time: timeOf(time), author });

/** How many of the messages in the record are theirs: of the others there is nothing to count. */
const participantsOf = (messages: readonly Message[]): Conversation["participants"] =>
  [...new Set(messages.flatMap(({ author }) => author ?? []))].map((shownAs) => ({ shownAs, messageCount: messages.filter(({ author }) => author === shownAs).length }));

/**
 * The conversation as far as it is in the record: its messages with their own numbers, and an attachment's `entry` the
 * path of its file in the record. Null where no source is told.
 */
export function readConversation(transcript: ToldTranscript): Conversation | null {
  const { conversation } = transcript;
  const sources = some(conversation.sources.map(sourceOf));
  if (sources === null) return null;
  const messages = transcript.messages.map(messageOf);
  return {
    app: conversation.app,
    platform: conversation.platform,
    locale: conversation.locale ?? null,
    title: conversation.title,
    format: conversation.format,
    evidence: conversation.evidence,
    exporter: conversation.exporter ?? null,
    sources,
    merge: mergeOf(transcript),
    participants: participantsOf(messages),
    messages,
    completeness: completenessOf(conversation.completeness),
  };
}
