import { agreements } from "./nl/agreements";
import { entering } from "./nl/entering";
import { errors } from "./nl/errors";
import { exportHelp } from "./nl/export-help";
import { filing } from "./nl/filing";
import { findings } from "./nl/findings";
import { holds } from "./nl/holds";
import { mail } from "./nl/mail";
import { merging } from "./nl/merging";
import { opening } from "./nl/opening";
import { people } from "./nl/people";
import { policy } from "./nl/policy";
import { reading } from "./nl/reading";
import { rest } from "./nl/rest";
import { review } from "./nl/review";
import { rules } from "./nl/rules";
import { shared } from "./nl/shared";
import { why } from "./nl/why";

/** Every sentence that a user reads, in Dutch: the source. B1, «je», active; `{name}` is filled in as plain text. */
export const nl = {
  ...shared,
  ...opening,
  ...reading,
  ...entering,
  ...exportHelp,
  ...findings,
  ...merging,
  ...people,
  ...agreements,
  ...policy,
  ...holds,
  ...mail,
  ...review,
  ...rest,
  ...rules,
  ...filing,
  ...why,
  ...errors,
} as const;

export type MessageKey = keyof typeof nl;
