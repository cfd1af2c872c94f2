import type { Author, Authors } from "./author";

/** Small words inside names; any other word in small letters behind a name is a verb. */
const PARTICLES = new Set("de den der van von ter ten te el al la le du di da dos bin ibn y en und zu op in t".split(" "));

/** A sentence has a verb and two more words; «Bob nieuw nummer» is somebody. */
const SHORTEST_SENTENCE = 3;

/** Verbs of «Bob heeft Petra: Balie toegevoegd», where the name of whoever was added holds the colon. */
const ACTS = new Set(["heeft", "hebt", "added", "removed", "hat", "hast"]);

/** «Jan heeft Piet: VWS toegevoegd», once: perhaps no name, but nobody of that name wrote more. */
export const tellsOfAnAct = ({ count, name }: Author): boolean => count === 1 && name.split(" ").slice(1, -1).some((word) => ACTS.has(word));

const QUOTE = /["“”„«»「」『』《》]/;

/** Nobody's name with what they did is longer; a line of megabytes would be looked through once for each of its words. */
const LONGEST_ACT = 500;

/** «Bob heeft het project hernoemd: nu», once, where Bob writes more than once. */
export function extendsKnown(author: Author, authors: Authors): boolean {
  if (author.name.length > LONGEST_ACT) return false;
  if (author.count > 1 && !QUOTE.test(author.name)) return false;
  let space = author.name.indexOf(" ");
  for (; space !== -1; space = author.name.indexOf(" ", space + 1)) {
    const known = authors.named(author.name.slice(0, space));
    const words = author.name.slice(space + 1).split(" ");
    const [word = ""] = words;
    if (known !== undefined && known.count > 1 && words.length >= (ACTS.has(word) ? 2 : SHORTEST_SENTENCE) && /^\p{Ll}{2,}$/u.test(word) && !PARTICLES.has(word)) return true;
  }
  return false;
}
