import type { Conversation } from "../conversation/conversation";
import { UNDATED } from "../conversation/local-time";
import type { Alignment } from "./alignment";
import type { Trait } from "./trait";

/**
 * Whether two exports are of one chat. `same-chat`: they overlap; `continues`: where they overlap they tell the same, and
 * the one goes on, or begins, where the other has nothing; `doubtful`: little in common, or names that contradict each
 * other; `another-chat`: nothing in common, or another app.
 */
export type Likeness = "same-chat" | "continues" | "doubtful" | "another-chat";

/** Less in common than this, of the messages in the time that both cover, leaves doubt. */
const ENOUGH = 1 / 3;
/** Without a single telling message, so much must be in common to leave doubt only. */
const ENOUGH_OF_NOTHING = 0.5;

/** @param differs whether the exports differ where both cover the time */
export function likenessOf(base: Conversation, other: Conversation, alignment: Alignment, differs: boolean): Likeness {
  const matched = [...alignment.partners.keys()].flatMap((place) => alignment.base[place] ?? []).filter(isPersons);
  if (base.app !== other.app || matched.length === 0) return "another-chat";
  const share = matched.length / Math.max(overlapping(alignment), 1);
  const telling = matched.filter(({ key }) => alignment.shared.has(key)).length;
  if (telling === 0) return share < ENOUGH_OF_NOTHING ? "another-chat" : "doubtful";
  if (share < ENOUGH || alignment.contradictions > 0) return "doubtful";
  return differs || !goesOn(alignment) ? "same-chat" : "continues";
}

const isPersons = ({ group }: Trait): boolean => group !== "system";

const isDated = (trait: Trait): boolean => isPersons(trait) && trait.message.time.local !== UNDATED.local;

/** People's messages in the time that both cover: of the export that has fewest. */
function overlapping({ base, other, clocks }: Alignment): number {
  const mine = base.filter(isDated).map(({ seconds }) => seconds);
  const theirs = other.filter(isDated).map((trait) => clocks.onBase(trait));
  const from = Math.max(least(mine), least(theirs));
  const until = Math.min(most(mine), most(theirs));
  const within = (times: readonly number[]): number => times.filter((time) => time >= from && time <= until).length;
  return Math.min(within(mine), within(theirs));
}

const least = (times: readonly number[]): number => times.reduce((a, b) => Math.min(a, b), Infinity);
const most = (times: readonly number[]): number => times.reduce((a, b) => Math.max(a, b), -Infinity);

const goesOn = ({ other, partners }: Alignment): boolean => other.length > partners.size;
