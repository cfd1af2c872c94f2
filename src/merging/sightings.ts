import type { Conversation, Merge, Message, Sighting } from "../conversation/conversation";

/** What each export by itself tells of every message: of a conversation that was merged before, all that it brought. */
export function sightingsOf({ messages, merge }: Conversation, before: number): Merge["sightings"] {
  if (merge === null) return messages.map((message) => [sightingOf(message, before)]);
  return before === 0 ? merge.sightings : merge.sightings.map((sightings) => sightings.map((sighting) => ({ ...sighting, source: sighting.source + before })));
}

const sightingOf = ({ number, firstLine, lastLine, original, author, time }: Message, source: number): Sighting => ({ source, number, firstLine, lastLine, original, author, time });
