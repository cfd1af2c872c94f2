import { nlFirst } from "./nl-first";
import { nlLater } from "./nl-later";

/** Every sentence that a user reads, in Dutch: the source. B1, «je», active; `{name}` is filled in as plain text. */
export const nl = { ...nlFirst, ...nlLater } as const;

export type MessageKey = keyof typeof nl;
