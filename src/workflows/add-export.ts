import type { Conversation } from "../conversation/conversation";
import { type Likeness, mergeConversations } from "../merging/merge-conversations";
import { mergedMedia } from "../merging/merged-media";
import type { ChatReader, ImportError, OpenExport, ReadingAnswers, ReadingWatch } from "../ports/chat-reader";
import { err, ok, type Result } from "../result";

/** A further export of the open chat, read and brought together with it. */
export interface Added {
  /** Everything together; closing it closes every export in it. Of `another-chat`, the export that was open, as it was. */
  readonly opened: OpenExport;
  readonly likeness: Likeness;
  /** Of each message that was open, by its number: its number in `opened`, so that decisions move along. */
  readonly numbers: ReadonlyMap<number, number>;
  /** The added export as it was read by itself; it may ask something of the user first. */
  readonly alone: Conversation;
  readonly other: {
    readonly messageCount: number;
    /** Messages of it that were open already. */
    readonly matchedCount: number;
  };
  /** Lets go of the added export only, for who does not want it after all; what was open stays open. */
  letGo(): void;
}

/**
 * Opens a further export of the chat that is open: from another phone, or of a later day. What was open stays so,
 * whatever happens to the new files.
 *
 * @errors of reading the new files
 */
export async function addExport(
  open: OpenExport,
  files: readonly File[],
  { reader }: { readonly reader: ChatReader },
  watch: ReadingWatch,
  signal: AbortSignal,
  answers: ReadingAnswers,
): Promise<Result<Added, ImportError>> {
  const read = await reader.open(files, watch, signal, answers);
  if (!read.ok) return read;
  const added = read.value;
  if (signal.aborted) {
    added.close();
    return err({ kind: "cancelled" });
  }
  return ok(together(open, added));
}

function together(open: OpenExport, added: OpenExport): Added {
  const { conversation, likeness, numbers } = mergeConversations(open.conversation, added.conversation);
  const alone = added.conversation;
  const messageCount = alone.messages.length;
  if (likeness === "another-chat") {
    added.close();
    return { opened: open, likeness, numbers, alone, other: { messageCount, matchedCount: 0 }, letGo: () => undefined };
  }
  const letGo = () => {
    added.close();
  };
  const close = () => {
    open.close();
    added.close();
  };
  const matchedCount = open.conversation.messages.length + messageCount - conversation.messages.length;
  return { opened: { conversation, ...mergedMedia(open, added), close }, likeness, numbers, alone, other: { messageCount, matchedCount }, letGo };
}
