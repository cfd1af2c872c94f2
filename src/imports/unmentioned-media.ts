import type { ImportWarning } from "../conversation/completeness";
import type { MessageSequence } from "../conversation/conversation";
import type { MediaFile } from "./media-index";

/** A file or folder whose name begins with a dot, and what a Mac adds: nobody put them in the chat. */
const NOBODY_SENT = /(?:^|\/)(?:__MACOSX\/|\.)/;

/**
 * One warning for all files that came with the chat and that no message points at; `detail` is their number. Their
 * names stay out: a name may say as much as a message does.
 *
 * @param others entries that the text names without a message having them
 */
export function unmentionedMedia(files: readonly MediaFile[], chat: MediaFile, messages: MessageSequence, others?: ReadonlySet<string>): readonly ImportWarning[] {
  if (files.length === 1) return [];
  const mentioned = entriesIn(messages);
  const left = files.filter((file) => file !== chat && !mentioned.has(file.name) && others?.has(file.name) !== true && !NOBODY_SENT.test(file.name));
  return left.length === 0 ? [] : [{ kind: "unmentioned-media", line: null, detail: String(left.length) }];
}

/** The files that messages point at. */
export function entriesIn(messages: MessageSequence): ReadonlySet<string> {
  const entries = new Set<string>();
  for (const { attachments } of messages) for (const { entry } of attachments) if (entry !== null) entries.add(entry);
  return entries;
}
