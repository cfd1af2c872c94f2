import type { Completeness, ImportProblem, ImportWarning } from "../conversation/completeness";
import type { Merge, Message, UnmatchedStretch } from "../conversation/conversation";
import { type LocalTime, UNDATED } from "../conversation/local-time";

/** What the statement of several exports together is made from. */
export interface MergedFindings {
  readonly messages: readonly Message[];
  readonly sightings: Merge["sightings"];
  readonly unmatched: readonly UnmatchedStretch[];
  /** Of each export by itself. */
  readonly statements: readonly [Completeness, ...Completeness[]];
}

/**
 * The completeness statement of all exports together: counted anew, and of what each export lacks only that which no
 * other supplies. Each finding names the export whose line it is about.
 */
export function mergedCompleteness(findings: MergedFindings): Completeness {
  const { messages, statements } = findings;
  const attachments = messages.flatMap((message) => message.attachments);
  const times = messages.map(({ time }) => time).filter(({ local }) => local !== UNDATED.local);
  return {
    lineCount: sum(statements.map(({ lineCount }) => lineCount)),
    unreadableLineCount: sum(statements.map(({ unreadableLineCount }) => unreadableLineCount)),
    messageCount: messages.length,
    systemMessageCount: messages.filter(({ kind }) => kind === "system").length,
    dayCount: new Set(times.map(({ local }) => local.slice(0, 10))).size,
    first: extreme(times, (a, b) => a < b),
    last: extreme(times, (a, b) => a > b),
    mediaCount: attachments.length,
    missingMediaCount: attachments.filter(({ entry }) => entry === null).length,
    dateOrder: statements[0].dateOrder,
    problems: problemsOf(findings),
    warnings: [...warningsOf(findings), ...mediaLeftOut(findings), ...findings.unmatched.map((stretch) => exportsDiffer(stretch, findings))],
    neverCarried: [...new Set(statements.flatMap(({ neverCarried }) => neverCarried))],
  };
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

function extreme(times: readonly LocalTime[], before: (a: string, b: string) => boolean): LocalTime | null {
  return times.reduce<LocalTime | null>((best, time) => (best === null || before(time.local, best.local) ? time : best), null);
}

/** Whether a file is there, and holds something, is told of all exports together. */
const OF_MEDIA: ReadonlySet<ImportProblem["kind"]> = new Set(["missing-media", "empty-media"]);

function problemsOf({ messages, sightings, statements }: MergedFindings): readonly ImportProblem[] {
  const found = statements.flatMap(({ problems }, source) => problems.filter(({ kind }) => !OF_MEDIA.has(kind)).map((problem) => ({ ...problem, source })));
  const lacking = messages.flatMap(({ attachments, firstLine: line }, at) =>
    attachments.flatMap(({ name, entry, size }): readonly ImportProblem[] => {
      const kind = entry === null ? "missing-media" : size === 0 ? "empty-media" : null;
      return kind === null ? [] : [{ kind, line, detail: name, source: sightings[at]?.[0]?.source ?? 0 }];
    }),
  );
  return [...found, ...lacking];
}

/** What one export warns of, as far as no other one makes up for it. */
function warningsOf({ messages, sightings, statements }: MergedFindings): readonly ImportWarning[] {
  const lacking = new Set(sightings.flatMap((seen, at) => (lacksContent(messages[at]) ? seen.map(({ source, firstLine }) => place(source, firstLine)) : [])));
  const begins = sightings[0]?.[0]?.source;
  const minutesOnly = sightings.some((seen) => seen.every(({ time }) => time.precision === "minute"));
  const nights = new Set<string>();
  const holds = ({ kind, line, detail }: ImportWarning, source: number): boolean => {
    if (kind === "media-left-out" || kind === "exports-differ") return false;
    if (kind === "cap-suspected" || kind === "no-beginning") return source === begins;
    if (kind === "minutes-only") return minutesOnly;
    if (kind === "content-missing") return lacking.has(place(source, line));
    if (kind !== "ambiguous-hour") return true;
    const known = nights.has(detail);
    nights.add(detail);
    return !known;
  };
  return statements.flatMap(({ warnings }, source) => warnings.filter((warning) => holds(warning, source)).map((warning) => ({ ...warning, source })));
}

const place = (source: number, line: number | null): string => `${String(source)} ${String(line)}`;

const lacksContent = (message: Message | undefined): boolean => message?.kind === "view-once" || message?.marks.includes("pending") === true;

function mediaLeftOut({ messages, sightings }: MergedFindings): readonly ImportWarning[] {
  const omitted = messages.flatMap(({ marks }, at) => (marks.includes("media-omitted") ? [at] : []));
  const [first] = omitted;
  if (first === undefined) return [];
  return [{ kind: "media-left-out", line: messages[first]?.firstLine ?? null, detail: String(omitted.length), source: sightings[first]?.[0]?.source ?? 0 }];
}

/** One for each stretch; `detail` is how many messages of it each export has, `2/0`. */
function exportsDiffer({ bySource }: UnmatchedStretch, { messages, sightings }: MergedFindings): ImportWarning {
  const first = bySource.flat().reduce((a, b) => Math.min(a, b), Infinity) - 1;
  return { kind: "exports-differ", line: messages[first]?.firstLine ?? null, detail: bySource.map(({ length }) => length).join("/"), source: sightings[first]?.[0]?.source ?? 0 };
}
