import type { ChatMessage } from "@microsoft/microsoft-graph-types";
import type { Estate } from "../estate";
import { refuse, type Answer } from "../http/answer";
import { REFUSALS } from "../http/refusals";
import { err, ok, type Result } from "../../result";
import type { SeededChat } from "../seeds/chats/chat";
import { param, type Call } from "./call";

/** The chat that the request names; only its members know that it is there. */
export function findChat(call: Call, { chats }: Pick<Estate, "chats">): Result<SeededChat, Answer> {
  const chat = chats.find(({ id }) => id === param(call, "chat"));
  return chat === undefined || !isMember(chat, call.person.id) ? err(refuse(REFUSALS.chatNotFound)) : ok(chat);
}

export const isMember = ({ members }: SeededChat, personId: string): boolean => members.some(({ id }) => id === personId);

/** What a member sees of a chat, oldest first. */
export function visibleTo(chat: SeededChat, personId: string): readonly ChatMessage[] {
  const from = chat.members.find(({ id }) => id === personId)?.seesFrom ?? null;
  const all = chat.messages();
  return from === null ? all : all.filter(({ createdDateTime }) => (createdDateTime ?? "") >= from);
}
