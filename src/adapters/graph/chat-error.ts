import type { ChatError } from "../../ports/chat-source";
import type { HttpFault } from "./http-fault";

/**
 * What an answer means to who reads a chat.
 *
 * A permission that the person did not give is known before anything is asked, by the token: a refusal after that is about the chat.
 */
export function chatError(fault: HttpFault): ChatError {
  if (fault.kind === "interrupted") return { kind: "unreachable" };
  if (fault.kind !== "refused") return fault;
  if (fault.status === 403) return { kind: "chat-closed" };
  return fault.status === 404 ? { kind: "chat-gone" } : fault;
}
