import type { Completeness, ImportWarning } from "../conversation/completeness";
import type { Message, MessageSequence, Participant } from "../conversation/conversation";
import { type Tally, tallyOf } from "./tally";
import { spanOf, type TimeSpan } from "./time-span";

/** What a format found out itself; the rest is counted from the messages. */
export type StatementInput = Pick<Completeness, "lineCount" | "unreadableLineCount" | "dateOrder" | "problems" | "warnings" | "neverCarried"> & {
  readonly messages: MessageSequence;
  /** Where the format knows it already. */
  readonly span?: TimeSpan;
  readonly tally?: Tally;
};

/**
 * «Complete» means complete with respect to the file. Counts what is the same for every format, lists the attachments
 * without bytes, and adds the warnings that the messages themselves show: printed times without seconds or in the
 * hour that passes twice, media left out, content that is missing.
 *
 * @source formats.md 1.4, 1.6
 */
export function statementOf(input: StatementInput): Completeness {
  const { messages, lineCount, unreadableLineCount, dateOrder, neverCarried, span = spanOf(messages), tally = tallyOf(messages) } = input;
  const { systemMessageCount, mediaCount, missing, empty, omitted, lacking } = tally;
  return {
    lineCount,
    unreadableLineCount,
    messageCount: messages.length,
    systemMessageCount,
    dayCount: span.dayCount,
    first: span.first,
    last: span.last,
    mediaCount,
    missingMediaCount: missing.length,
    dateOrder,
    problems: [...input.problems, ...missing, ...empty],
    warnings: [...input.warnings, ...minutesOnly(messages.slice(0, 1)), ...span.repeatedNights.map(ambiguousHour), ...mediaLeftOut(omitted), ...lacking],
    neverCarried,
  };
}

/** Those who wrote, and then those of `members` who never did: they matter to who must keep the chat. */
export function withSilent(messages: readonly Message[], members: readonly string[]): readonly Participant[] {
  const writers = participantsOf(messages);
  const names = new Set(writers.map(({ shownAs }) => shownAs));
  const silent = [...new Set(members)].filter((name) => !names.has(name));
  return [...writers, ...silent.map((shownAs) => ({ shownAs, messageCount: 0 }))];
}

/** Everybody who wrote, in the order in which they first did. */
export function participantsOf(messages: readonly Message[]): readonly Participant[] {
  const counts = new Map<string, { count: number }>();
  for (const { author } of messages) {
    if (author === null) continue;
    const known = counts.get(author);
    if (known === undefined) counts.set(author, { count: 1 });
    else known.count += 1;
  }
  return [...counts].map(([shownAs, { count }]) => ({ shownAs, messageCount: count }));
}

const minutesOnly = ([first]: readonly Message[]): readonly ImportWarning[] =>
  first?.time.precision === "minute" ? [{ kind: "minutes-only", line: null, detail: "" }] : [];

const ambiguousHour = ({ night, line }: TimeSpan["repeatedNights"][number]): ImportWarning => ({ kind: "ambiguous-hour", line, detail: night });

/** One warning for all media that the exporting person left out; `detail` is their number. */
const mediaLeftOut = (omitted: Tally["omitted"]): readonly ImportWarning[] =>
  omitted[0] === undefined ? [] : [{ kind: "media-left-out", line: omitted[0], detail: String(omitted.length) }];
