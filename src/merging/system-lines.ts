import { folded } from "../conversation/own-words";
import type { Comparison } from "./candidates";
import type { Gap } from "./gaps";
import type { Pair } from "./heaviest-chain";
import type { Trait } from "./trait";

/** What can be compared in lines that two phones write in words, perhaps in languages, of their own. */
interface Line {
  readonly place: number;
  readonly trait: Trait;
  /** Authors that are named in it, by their name in the base. */
  readonly people: ReadonlySet<string>;
  /** The rest of it. */
  readonly words: ReadonlySet<string>;
}

/** So many words in common, of the shorter line's, make it one event; or so many at all: the notice that opens a chat. */
const ALIKE = 0.34;
const MANY = 3;
const SAME_PEOPLE = 0.1;

/**
 * Lines of the application that are unmistakably one: between the same neighbours, at one moment, about nobody else, and
 * more alike than any other. Where at that moment only one stands on either side, the same people
 * or one word that is seldom used are enough.
 */
export function sameSystemLines(comparison: Comparison, gaps: readonly Gap[]): readonly Pair[] {
  if (gaps.length === 0) return [];
  const baseNames = longestFirst(comparison.shownAs.base, (name) => name);
  const otherNames = longestFirst(comparison.shownAs.other, (name) => comparison.names.sure.get(name) ?? name);
  return gaps.flatMap((gap) => {
    const base = linesOf(gap.base, comparison.base, baseNames);
    const other = linesOf(gap.other, comparison.other, otherNames);
    const pairs = base.flatMap((one) => other.flatMap((two) => scored(comparison, one, two)));
    return pairs.filter((pair) => pair.weight > 0 && isClearlyBest(pair, pairs) && (pair.alike || (pair.telling && isAlone(pair, pairs))));
  });
}

/** A name as an export shows it, with the same person's name in the base. */
type Named = readonly [shown: string, inBase: string];

/** A name may begin another. */
const longestFirst = (names: ReadonlyMap<string, string>, inBase: (name: string) => string): readonly Named[] =>
  [...names].toSorted(([a], [b]) => b.length - a.length).map(([shown, author]) => [folded(shown), inBase(author)] as const);

const linesOf = (places: readonly number[], traits: readonly Trait[], names: readonly Named[]): readonly Line[] =>
  places.flatMap((place) => {
    const trait = traits[place];
    return trait?.group === "system" ? [lineOf(place, trait, names)] : [];
  });

function lineOf(place: number, trait: Trait, names: readonly Named[]): Line {
  const people = new Set<string>();
  let rest = trait.words;
  for (const [shown, inBase] of names) {
    if (shown === "" || !rest.includes(shown)) continue;
    people.add(inBase);
    rest = rest.replaceAll(shown, " ");
  }
  return { place, trait, people, words: new Set(rest.toLowerCase().match(/[\p{L}\p{N}-]+/gu) ?? []) };
}

interface Scored extends Pair {
  readonly alike: boolean;
  readonly telling: boolean;
}

/** So long a word, in a line of the application, is used for one thing. */
const SELDOM = 8;

function scored({ clocks }: Comparison, base: Line, other: Line): readonly Scored[] {
  if (!clocks.tight(base.trait, other.trait)) return [];
  const people = inCommon(base.people, other.people).length;
  if (people === 0 && base.people.size > 0 && other.people.size > 0) return [];
  const common = inCommon(base.words, other.words);
  const words = common.length;
  const share = words / Math.max(Math.min(base.words.size, other.words.size), 1);
  const samePeople = people > 0 && base.people.size === other.people.size;
  return [{ base: base.place, other: other.place, weight: share + (samePeople ? SAME_PEOPLE : 0), alike: share >= ALIKE || words >= MANY, telling: samePeople || common.some(({ length }) => length >= SELDOM) }];
}

const inCommon = (one: ReadonlySet<string>, two: ReadonlySet<string>): readonly string[] => [...one].filter((member) => two.has(member));

const rivals = (pair: Scored, all: readonly Scored[]): readonly Scored[] => all.filter((one) => one !== pair && (one.base === pair.base || one.other === pair.other));

const isClearlyBest = (pair: Scored, all: readonly Scored[]): boolean => rivals(pair, all).every(({ weight }) => weight < pair.weight);

const isAlone = (pair: Scored, all: readonly Scored[]): boolean => rivals(pair, all).length === 0;
