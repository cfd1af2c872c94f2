import type { ChatError } from "../../ports/chat-source";
import type { HttpFault } from "./http-fault";

/** What an answer means to who reads a chat. */
export function chatError(fault: HttpFault, scope: string): ChatError {
  if (fault.kind === "interrupted") return { kind: "unreachable" };
  if (fault.kind !== "refused") return fault;
  if (fault.status === 403) return { kind: "permission-missing", scope };
  return fault.status === 404 ? { kind: "chat-gone" } : fault;
}
