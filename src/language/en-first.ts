import { errors } from "./en/errors";
import { opening } from "./en/opening";
import { shared } from "./en/shared";
import type { nlFirst } from "./nl-first";

/** The same sentences in English: a missing one does not compile. */
export const enFirst: Record<keyof typeof nlFirst, string> = { ...shared, ...opening, ...errors };
