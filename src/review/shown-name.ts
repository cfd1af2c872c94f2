/** Direction marks that WhatsApp puts around names. */
const DIRECTION_MARKS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** A name without what the chat application puts around it: direction marks, and the tilde before a name that the phone does not know. */
export const bareName = (shownAs: string): string => shownAs.replace(DIRECTION_MARKS, "").trim().replace(/^~\s*/u, "");

/** Whether two names are the same but for capitals, accents, spaces, and what the chat application puts around them. */
export const sameName = (a: string, b: string): boolean => folded(a) === folded(b);

const folded = (name: string): string => bareName(name).normalize("NFKD").replace(/\p{M}/gu, "").replace(/\s+/gu, " ").trim().toLowerCase();
