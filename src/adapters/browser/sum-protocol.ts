/** What the page asks of the worker that sums: bytes of one sum, in order, the last perhaps none. The room they lie in goes over, and comes back. */
export interface SumRequest {
  readonly sum: number;
  readonly room: ArrayBuffer;
  /** So many bytes of the room, from its first. */
  readonly length: number;
  readonly isLast: boolean;
}

/** Every request is answered, in its order. */
export interface SumReply {
  readonly sum: number;
  readonly room: ArrayBuffer;
  /** Null until all was summed. */
  readonly sha256: string | null;
}

type Fields = Readonly<Record<string, unknown>>;
const isOfSum = (value: unknown): value is Fields => typeof value === "object" && value !== null && "sum" in value && "room" in value && value.room instanceof ArrayBuffer;

/** Both sides are our own script; a stray message (a browser extension's) is not taken for one of ours. */
export const isSumRequest = (value: unknown): value is SumRequest => isOfSum(value) && "isLast" in value;
export const isSumReply = (value: unknown): value is SumReply => isOfSum(value) && "sha256" in value;
