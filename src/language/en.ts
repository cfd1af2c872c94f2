import { agreements } from "./en/agreements";
import { entering } from "./en/entering";
import { errors } from "./en/errors";
import { exportHelp } from "./en/export-help";
import { filing } from "./en/filing";
import { findings } from "./en/findings";
import { holds } from "./en/holds";
import { mail } from "./en/mail";
import { merging } from "./en/merging";
import { opening } from "./en/opening";
import { people } from "./en/people";
import { policy } from "./en/policy";
import { reading } from "./en/reading";
import { rest } from "./en/rest";
import { review } from "./en/review";
import { rules } from "./en/rules";
import { shared } from "./en/shared";
import { why } from "./en/why";
import type { MessageKey } from "./nl";

/** The same sentences in English: a missing one does not compile. */
export const en: Record<MessageKey, string> = {
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
};
