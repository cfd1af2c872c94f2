import type { Completeness, ImportProblem, ImportWarning } from "../conversation/completeness";
import type { Message, Participant } from "../conversation/conversation";
import { type LocalTime, UNDATED } from "../conversation/local-time";
import { repeatedHour } from "./clock-change";

/** What a format found out itself; the rest is counted from the messages. */
export type StatementInput = Pick<Completeness, "lineCount" | "unreadableLineCount" | "dateOrder" | "problems" | "warnings" | "neverCarried"> & {
  readonly messages: readonly Message[];
};

/**
 * «Complete» means complete with respect to the file. Counts what is the same for every format, lists the attachments
 * without bytes, and adds the warnings that the messages themselves show: printed times without seconds or in the
 * hour that passes twice, media left out, content that is missing.
 *
 * @source formats.md 1.4, 1.6
 */
export function statementOf(input: StatementInput): Completeness {
  const { messages, lineCount, unreadableLineCount, dateOrder, neverCarried } = input;
  const attachments = messages.flatMap((message) => message.attachments.map((attachment) => ({ ...attachment, line: message.lines[0] })));
  const missing = attachments.filter(({ entry }) => entry === null);
  const times = messages.map(({ time }) => time).filter(({ local }) => local !== UNDATED.local);
  return {
    lineCount,
    unreadableLineCount,
    messageCount: messages.length,
    systemMessageCount: messages.filter(({ kind }) => kind === "system").length,
    dayCount: new Set(times.map(({ local }) => local.slice(0, 10))).size,
    first: extreme(times, (a, b) => a < b),
    last: extreme(times, (a, b) => a > b),
    mediaCount: attachments.length,
    missingMediaCount: missing.length,
    dateOrder,
    problems: [...input.problems, ...missing.map(missingMedia)],
    warnings: [...input.warnings, ...warningsOf(messages)],
    neverCarried,
  };
}

/** Everybody who wrote, in the order in which they first did. */
export function participantsOf(messages: readonly Message[]): readonly Participant[] {
  const counts = new Map<string, number>();
  for (const { author } of messages) if (author !== null) counts.set(author, (counts.get(author) ?? 0) + 1);
  return [...counts].map(([shownAs, messageCount]) => ({ shownAs, messageCount }));
}

/** Earliest or latest time: the order of the file is not always that of the clock. */
function extreme(times: readonly LocalTime[], before: (a: string, b: string) => boolean): LocalTime | null {
  let best: LocalTime | null = null;
  for (const time of times) if (best === null || before(time.local, best.local)) best = time;
  return best;
}

const missingMedia = ({ line, name }: { readonly line: number; readonly name: string }): ImportProblem => ({ kind: "missing-media", line, detail: name });

const warningsOf = (messages: readonly Message[]): readonly ImportWarning[] => [
  ...minutesOnly(messages),
  ...ambiguousHours(messages),
  ...mediaLeftOut(messages),
  ...messages.filter(lacksContent).map(({ lines, text }) => ({ kind: "content-missing", line: lines[0], detail: text }) as const),
];

const minutesOnly = (messages: readonly Message[]): readonly ImportWarning[] =>
  messages[0]?.time.precision === "minute" ? [{ kind: "minutes-only", line: null, detail: "" }] : [];

/** One warning for each night in which the clock went back, at its first message. An instant is never ambiguous. */
function ambiguousHours(messages: readonly Message[]): readonly ImportWarning[] {
  const nights = new Map<string, ImportWarning>();
  for (const { time, lines } of messages) {
    const night = time.instant === null ? repeatedHour(time.local) : null;
    if (night !== null && !nights.has(night)) nights.set(night, { kind: "ambiguous-hour", line: lines[0], detail: night });
  }
  return [...nights.values()];
}

/** One warning for all media that the exporting person left out; `detail` is their number. */
function mediaLeftOut(messages: readonly Message[]): readonly ImportWarning[] {
  const omitted = messages.filter(({ marks }) => marks.includes("media-omitted"));
  return omitted[0] === undefined ? [] : [{ kind: "media-left-out", line: omitted[0].lines[0], detail: String(omitted.length) }];
}

const lacksContent = ({ kind, marks }: Message): boolean => kind === "view-once" || marks.includes("pending");
