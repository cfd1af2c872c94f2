import { agreements } from "./nl/agreements";
import { errors } from "./nl/errors";
import { filing } from "./nl/filing";
import { holds } from "./nl/holds";
import { opening } from "./nl/opening";
import { people } from "./nl/people";
import { policy } from "./nl/policy";
import { review } from "./nl/review";
import { rules } from "./nl/rules";
import { shared } from "./nl/shared";
import { why } from "./nl/why";

/** Every sentence that a user reads, in Dutch: the source. B1, «je», active; `{name}` is filled in as plain text. */
export const nl = {
  ...shared,
  ...opening,
  ...people,
  ...agreements,
  ...policy,
  ...holds,
  ...review,
  ...rules,
  ...filing,
  ...why,
  ...errors,
} as const;

export type MessageKey = keyof typeof nl;
