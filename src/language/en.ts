import { agreements } from "./en/agreements";
import { errors } from "./en/errors";
import { filing } from "./en/filing";
import { opening } from "./en/opening";
import { people } from "./en/people";
import { review } from "./en/review";
import { shared } from "./en/shared";
import type { MessageKey } from "./nl";

/** The same sentences in English: a missing one does not compile. */
export const en: Record<MessageKey, string> = { ...shared, ...opening, ...people, ...review, ...filing, ...agreements, ...errors };
