import type { Merge, Message, Sighting } from "../conversation/conversation";
import type { Joint } from "./joint";
import { isEditionOf, isRicher, mergedMessage } from "./merged-message";
import { inMergedTerms } from "./merged-terms";
import { sightingsOf } from "./sightings";
import type { Trait } from "./trait";

export interface JoinedMessages {
  readonly messages: readonly Message[];
  readonly sightings: Merge["sightings"];
}

/** What one of both exports has of a message. */
interface Part {
  readonly message: Message;
  readonly sightings: readonly Sighting[];
}

/** @param names of people in the other export, as the merged conversation calls them */
export function joinedMessages({ base, other, alignment, slots }: Joint, names: ReadonlyMap<string, string>): JoinedMessages {
  const before = base.sources.length;
  const mine = { messages: inMergedTerms(base, 0, new Map()), sightings: sightingsOf(base, 0) };
  const theirs = { messages: inMergedTerms(other, before, names), sightings: sightingsOf(other, before) };
  const parts = slots.flatMap((slot) => {
    const [one, two] = [partAt(mine, slot.base), partAt(theirs, slot.other)];
    if (one === null || two === null) return one ?? two ?? [];
    const [trait, twin] = [alignment.base[slot.base ?? 0], alignment.other[slot.other ?? 0]];
    return trait === undefined || twin === undefined ? one : both(one, two, trait, twin);
  });
  return { messages: parts.map(({ message }, at) => (message.number === at + 1 ? message : { ...message, number: at + 1 })), sightings: parts.map(({ sightings }) => sightings) };
}

function partAt({ messages, sightings }: JoinedMessages, place: number | null): Part | null {
  const message = place === null ? undefined : messages[place];
  return message === undefined ? null : { message, sightings: sightings[place ?? 0] ?? [] };
}

/** The author keeps the name of the base, whichever words are taken. */
function both(base: Part, other: Part, trait: Trait, twin: Trait): Part {
  const { author } = base.message;
  const isEdition = isEditionOf(twin, trait);
  if (isEdition || isRicher(trait, twin)) return { message: { ...mergedMessage(other.message, base.message, isEdition), author }, sightings: [...other.sightings, ...base.sightings] };
  return { message: mergedMessage(base.message, other.message, isEditionOf(trait, twin)), sightings: [...base.sightings, ...other.sightings] };
}
