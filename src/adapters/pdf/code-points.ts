/** The characters of a text as numbers of Unicode. */
export const codePointsOf = (text: string): readonly number[] => Array.from(text, (one) => one.codePointAt(0) ?? 0);
