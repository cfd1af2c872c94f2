import { agreements } from "./en/agreements";
import { errors } from "./en/errors";
import { filing } from "./en/filing";
import { holds } from "./en/holds";
import { opening } from "./en/opening";
import { people } from "./en/people";
import { policy } from "./en/policy";
import { review } from "./en/review";
import { rules } from "./en/rules";
import { shared } from "./en/shared";
import { why } from "./en/why";
import type { MessageKey } from "./nl";

/** The same sentences in English: a missing one does not compile. */
export const en: Record<MessageKey, string> = {
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
};
