import type { Completeness } from "../conversation/completeness";
import type { Conversation, Evidence, Merge, Message, Participant, SourceReading } from "../conversation/conversation";
import { joinedMessages } from "./joined-messages";
import type { Joint } from "./joint";
import { mergedCompleteness } from "./merged-completeness";
import { mergedNames } from "./names";
import { unmatchedStretches } from "./unmatched";

/** Makes one conversation of both. */
export function mergedConversation(joint: Joint): Conversation {
  const { base, other } = joint;
  const [mine, theirs] = [namesOf(base), namesOf(other)];
  const names = mergedNames(joint.alignment.names, mine, theirs);
  const { messages, sightings } = joinedMessages(joint, names);
  const merge = mergeOf(joint, sightings);
  return {
    ...base,
    platform: base.platform === other.platform ? base.platform : null,
    locale: base.locale ?? other.locale,
    title: base.title ?? other.title,
    evidence: evidenceOf(merge),
    sources: [...base.sources, ...other.sources],
    merge,
    participants: participantsOf(messages, [...mine, ...[...theirs].map((name) => names.get(name) ?? name)]),
    messages,
    completeness: mergedCompleteness({ messages, ...merge }),
  };
}

function mergeOf(joint: Joint, sightings: Merge["sightings"]): Merge {
  const { base, other, alignment } = joint;
  const inOrder = new Set(alignment.inOrder.map((pair) => pair.base));
  const shows = (source: number, at: number): boolean => sightings[at]?.some((sighting) => sighting.source === source) === true;
  return {
    sightings,
    matchedCount: sightings.filter(({ length }) => length > 1).length,
    differing: numbersIn(joint, (merge) => merge.differing, (place) => alignment.differing.has(place)),
    reordered: numbersIn(joint, (merge) => merge.reordered, (place) => alignment.partners.has(place) && !inOrder.has(place)),
    clockOffsets: [...offsetsOf(base), ...offsetsOf(other).map((offset) => offset + minutesAhead(joint))],
    unmatched: unmatchedStretches({ messages: sightings.length, sources: base.sources.length + other.sources.length, shows }),
    readings: [...readingsOf(base), ...readingsOf(other)],
    statements: [...statementsOf(base), ...statementsOf(other)],
  };
}

/** Numbers in the merged conversation of what a merge found before, and of what this one finds, by place in the base. */
function numbersIn({ base, other, slots }: Joint, before: (merge: Merge) => readonly number[], found: (place: number) => boolean): readonly number[] {
  const mine = new Set(base.merge === null ? [] : before(base.merge));
  const theirs = new Set(other.merge === null ? [] : before(other.merge));
  return slots.flatMap((slot, at) => {
    const inBase = slot.base !== null && (mine.has(slot.base + 1) || found(slot.base));
    return inBase || (slot.other !== null && theirs.has(slot.other + 1)) ? [at + 1] : [];
  });
}

const offsetsOf = ({ merge }: Conversation): readonly number[] => merge?.clockOffsets ?? [0];

/** Never minus nought. */
const minutesAhead = ({ alignment }: Joint): number => Math.round(alignment.clocks.ahead / 60) + 0;

const readingsOf = ({ merge, platform, locale, format, evidence, exporter }: Conversation): Merge["readings"] => merge?.readings ?? [{ platform, locale, format, evidence, exporter }];

const statementsOf = ({ merge, completeness }: Conversation): readonly [Completeness, ...Completeness[]] => merge?.statements ?? [completeness];

const STRONGEST_FIRST: readonly Evidence[] = ["export", "pasted", "screenshots"];

/** What the weakest message has at its strongest. */
function evidenceOf({ sightings, readings }: Merge): Evidence {
  const strength = ({ evidence }: SourceReading): number => STRONGEST_FIRST.indexOf(evidence);
  const strengths = sightings.map((seen) => seen.reduce((best, { source }) => Math.min(best, strength(readings[source] ?? readings[0])), STRONGEST_FIRST.length));
  return STRONGEST_FIRST[strengths.reduce((worst, one) => Math.max(worst, one), 0)] ?? "screenshots";
}

/** Of everybody who wrote, and who is named. */
function namesOf({ participants, messages }: Conversation): ReadonlySet<string> {
  const names = new Set(participants.map(({ shownAs }) => shownAs));
  for (const { author } of messages) if (author !== null) names.add(author);
  return names;
}

function participantsOf(messages: readonly Message[], names: readonly string[]): readonly Participant[] {
  const counts = new Map(names.map((name) => [name, 0]));
  for (const { author } of messages) if (author !== null) counts.set(author, (counts.get(author) ?? 0) + 1);
  return [...counts].map(([shownAs, messageCount]) => ({ shownAs, messageCount }));
}
