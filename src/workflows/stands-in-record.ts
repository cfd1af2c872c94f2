import type { Conversation } from "../conversation/conversation";
import type { OpenExport } from "../ports/chat-reader";
import type { Hasher } from "../ports/hasher";
import type { FiledChat } from "../record/read-record";
import { daysOf, mayOverlap, perhapsEarlier, standsInEarlier } from "../review/earlier-records";
import { withChecksums } from "./own-messages";

/** A chat that was read, and who keeps what is filed of it. */
export interface ChatAtHand {
  readonly conversation: Conversation;
  readonly media: OpenExport["media"];
  /** Entra object ids: the user, and whom they file for. */
  readonly keepers: readonly string[];
  /** Of the conversation only the messages that are kept are at hand, as of a filing that was stopped. */
  readonly isPart?: true;
}

/** Numbers of the messages of a chat that stand in a record of it; none where the record is of another conversation. */
export async function standsInRecord({ conversation, media, isPart }: ChatAtHand, record: FiledChat, ports: { readonly hasher: Hasher }): Promise<ReadonlySet<number>> {
  if (record.app !== conversation.app) return new Set();
  const days = daysOf(conversation);
  const stored = record.messages.filter(({ minute }) => {
    const day = minute.slice(0, 10);
    return mayOverlap(days, { from: day, to: day });
  });
  const mine = await withChecksums(perhapsEarlier(conversation.messages, stored), media, ports);
  return standsInEarlier(mine, stored, isPart === true ? conversation.messages.length : null);
}
