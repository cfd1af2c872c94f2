import { asCode } from "../record/comparable-text";

/** What would break a line, turn it round, or drive the terminal that it is printed on. */
const NOT_SHOWN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** A name that others chose, fit to stand in a line: it may not look like a line of ours. */
export const shownName = (name: string): string => name.replace(NOT_SHOWN, asCode);
