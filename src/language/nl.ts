import { agreements } from "./nl/agreements";
import { errors } from "./nl/errors";
import { filing } from "./nl/filing";
import { opening } from "./nl/opening";
import { people } from "./nl/people";
import { review } from "./nl/review";
import { shared } from "./nl/shared";

/** Every sentence that a user reads, in Dutch: the source. B1, «je», active; `{name}` is filled in as plain text. */
export const nl = { ...shared, ...opening, ...people, ...review, ...filing, ...agreements, ...errors } as const;

export type MessageKey = keyof typeof nl;
