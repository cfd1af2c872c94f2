/** Words that their writer struck out, as WhatsApp prints them and Teams lets them be typed: `~akkoord~`. Without a sign they would still stand as said. */
export const struckOut = (words: string): string => (words.trim() === "" ? words : `~${words}~`);
