import type { ChatMessage, ChatType } from "@microsoft/microsoft-graph-types";

/** Somebody who is in a chat. */
export interface SeededMember {
  readonly id: string;
  /** From when this member sees the chat; null for from its beginning. */
  readonly seesFrom: string | null;
}

/** A Teams chat. Everything is invented. */
export interface SeededChat {
  /** `19:…@thread.v2` */
  readonly id: string;
  readonly chatType: ChatType;
  readonly topic: string | null;
  readonly createdAt: string;
  readonly members: readonly SeededMember[];
  /** Oldest first, made when first asked for. */
  readonly messages: () => readonly ChatMessage[];
  /** Pictures and voice memos that stand in the messages, by their id there. */
  readonly hosted: ReadonlyMap<string, () => Uint8Array>;
}

export const member = (id: string, seesFrom: string | null = null): SeededMember => ({ id, seesFrom });

/** Makes something at its first use. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
