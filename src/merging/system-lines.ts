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

/** So many words in common, of the shorter line's, make it one event. */
const ALIKE = 0.34;
const SAME_PEOPLE = 0.1;

/**
 * Lines of the application that are unmistakably one: between the same neighbours, at one moment, about nobody else, and
 * more alike than any other. Where only one stands on either side, a few words, or the people, are enough.
 */
export function sameSystemLines(comparison: Comparison, gaps: readonly Gap[]): readonly Pair[] {
  if (gaps.length === 0) return [];
  const baseNames = namesIn(comparison.base, (name) => name);
  const otherNames = namesIn(comparison.other, (name) => comparison.names.sure.get(name) ?? name);
  return gaps.flatMap((gap) => {
    const base = linesOf(gap.base, comparison.base, baseNames);
    const other = linesOf(gap.other, comparison.other, otherNames);
    const pairs = base.flatMap((one) => other.flatMap((two) => scored(comparison, one, two)));
    const alone = base.length === 1 && other.length === 1;
    return pairs.filter((pair) => (alone || pair.weight >= ALIKE) && isClearlyBest(pair, pairs));
  });
}

/** A name as an export shows it, with the same person's name in the base. */
type Named = readonly [shown: string, inBase: string];

/** Longest first: a name may begin another. */
function namesIn(traits: readonly Trait[], inBase: (name: string) => string): readonly Named[] {
  const authors = new Set(traits.flatMap(({ message }) => message.author ?? []));
  return [...authors].toSorted((a, b) => b.length - a.length).map((name) => [folded(name), inBase(name)] as const);
}

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

function scored({ clocks }: Comparison, base: Line, other: Line): readonly Pair[] {
  if (!clocks.tight(base.trait, other.trait)) return [];
  const people = inCommon(base.people, other.people);
  if (people === 0 && base.people.size > 0 && other.people.size > 0) return [];
  const words = inCommon(base.words, other.words) / Math.max(Math.min(base.words.size, other.words.size), 1);
  const weight = words + (people > 0 && base.people.size === other.people.size ? SAME_PEOPLE : 0);
  return weight === 0 ? [] : [{ base: base.place, other: other.place, weight }];
}

const inCommon = (one: ReadonlySet<string>, two: ReadonlySet<string>): number => [...one].filter((member) => two.has(member)).length;

const isClearlyBest = (pair: Pair, all: readonly Pair[]): boolean =>
  all.every((one) => one === pair || (one.base !== pair.base && one.other !== pair.other) || one.weight < pair.weight);
