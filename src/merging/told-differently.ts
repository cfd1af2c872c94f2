import type { Comparison } from "./candidates";
import type { Trait } from "./trait";

/**
 * Whether two messages are one that the exports tell differently: taken back or not yet arrived on one phone, or edited
 * since. Only of messages of one author, at one moment, between the same neighbours.
 */
export function toldDifferently({ clocks, names }: Comparison, base: Trait, other: Trait): boolean {
  if (base.group === "system" || other.group === "system" || base.message.author === null) return false;
  if (!names.same(base.message.author, other.message.author) || !clocks.tight(base, other)) return false;
  if (lacksWords(base) !== lacksWords(other)) return true;
  return base.group === other.group && (isEdited(base) || isEdited(other) || almostTheSame(base, other));
}

/** The words of a missed call are nobody's, but nothing is missing in them. */
const lacksWords = ({ group, message }: Trait): boolean => group === "empty" && message.kind !== "call";

const isEdited = ({ message }: Trait): boolean => message.marks.includes("edited");

/** So many words that nobody says nearly the same twice in a moment. */
const LONG = 8;

/** Each phone writes the people of its own contacts behind an `@`, and a keyboard may change a sign; the other words stay. */
function almostTheSame(base: Trait, other: Trait): boolean {
  const there = new Set(other.words.split(" "));
  const here = new Set(base.words.split(" "));
  const most = Math.max(here.size, there.size);
  const share = [...here].filter((word) => there.has(word)).length / most;
  const namesSomebody = base.words.includes("@") && other.words.includes("@");
  return share >= (namesSomebody ? 1 / 2 : most >= LONG ? 2 / 3 : 1);
}
