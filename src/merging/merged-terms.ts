import type { Aside, Conversation, Message } from "../conversation/conversation";
import { mediaKey, placeIn } from "./media-key";

/**
 * The messages of an export as the merged conversation names things: people by their merged name, files by the export
 * that holds them.
 *
 * @param before how many exports come before its own in `sources`
 */
export function inMergedTerms(conversation: Conversation, before: number, names: ReadonlyMap<string, string>): readonly Message[] {
  const named = (name: string | null): string | null => (name === null ? null : (names.get(name) ?? name));
  return conversation.messages.map((message) => {
    const author = named(message.author);
    if (author === message.author && message.attachments.length === 0 && message.asides.length === 0) return message;
    const attachments = message.attachments.map((attachment) => ({ ...attachment, entry: entryOf(conversation, attachment.entry, before) }));
    return { ...message, author, attachments, asides: message.asides.map((aside) => asideOf(aside, named)) };
  });
}

function entryOf(conversation: Conversation, entry: string | null, before: number): string | null {
  if (entry === null) return null;
  const place = placeIn(conversation, entry);
  return mediaKey({ source: place.source + before, entry: place.entry });
}

function asideOf(aside: Aside, named: (name: string | null) => string | null): Aside {
  if (aside.kind === "reaction") return { ...aside, by: named(aside.by) };
  return aside.kind === "quote" ? { ...aside, author: named(aside.author) } : aside;
}
