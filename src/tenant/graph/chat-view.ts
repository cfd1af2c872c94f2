import type { AadUserConversationMember, Chat, ChatMessage, ChatMessageInfo } from "@microsoft/microsoft-graph-types";
import { personById, type Estate } from "../estate";
import { TENANT_ID } from "../seeds/organisation";
import type { SeededChat, SeededMember } from "../seeds/chats/chat";
import { visibleTo } from "./find-chat";

/** A date that Graph writes for «from the beginning». */
const ALWAYS = "0001-01-01T00:00:00Z";

export function memberEntity(estate: Estate, chat: SeededChat, { id, seesFrom }: SeededMember): AadUserConversationMember {
  const person = personById(estate, id);
  return {
    ...{ "@odata.type": "#microsoft.graph.aadUserConversationMember" },
    id: Buffer.from(`${chat.id} ${id}`).toString("base64"),
    roles: person?.userType === "Guest" ? ["guest"] : ["owner"],
    displayName: person?.displayName ?? null,
    visibleHistoryStartDateTime: seesFrom ?? ALWAYS,
    userId: id,
    email: person?.mail ?? null,
    tenantId: TENANT_ID,
  };
}

/** A chat as its list shows it, to one of its members: without members or messages. */
export function chatEntity({ id, topic, createdAt, chatType }: SeededChat, last: ChatMessage | undefined): Chat {
  return {
    id,
    topic,
    createdDateTime: createdAt,
    lastUpdatedDateTime: createdAt,
    chatType,
    webUrl: null,
    tenantId: TENANT_ID,
    onlineMeetingInfo: null,
    isHiddenForAllMembers: false,
    viewpoint: { isHidden: false, lastMessageReadDateTime: last?.createdDateTime ?? ALWAYS },
  };
}

export const lastVisible = (chat: SeededChat, personId: string): ChatMessage | undefined => visibleTo(chat, personId).at(-1);

export function previewOf(last: ChatMessage | undefined, unknownMembers: boolean): ChatMessageInfo | null {
  if (last === undefined) return null;
  const { id = "", createdDateTime = null, deletedDateTime, messageType = "message", body = null, from = null, eventDetail = null } = shownMessage(last, unknownMembers);
  return { id, createdDateTime, isDeleted: deletedDateTime !== null, messageType, body, from, eventDetail };
}

/** Graph tells of newer kinds only who asks for them: `Prefer: include-unknown-enum-members`. @source learn.microsoft.com/graph/best-practices-concept */
export const shownMessage = (one: ChatMessage, unknownMembers: boolean): ChatMessage =>
  one.messageType === "systemEventMessage" && !unknownMembers ? { ...one, messageType: "unknownFutureValue" } : one;
