import type { Conversation } from "../conversation/conversation";

/** Where the bytes of an attachment are: an entry of one of the exports, by its place in `Conversation.sources`. */
export interface MediaPlace {
  readonly source: number;
  readonly entry: string;
}

/** `Attachment.entry` in a merged conversation. Exports may have entries of the same name, so each names its export. */
export const mediaKey = ({ source, entry }: MediaPlace): string => `${String(source)}:${entry}`;

/** Reads what `mediaKey` wrote. */
export function mediaPlace(key: string): MediaPlace {
  const colon = key.indexOf(":");
  return { source: Number(key.slice(0, colon)), entry: key.slice(colon + 1) };
}

/** Where the bytes are of an entry of a conversation that may itself be merged. */
export const placeIn = ({ merge }: Conversation, entry: string): MediaPlace => (merge === null ? { source: 0, entry } : mediaPlace(entry));
