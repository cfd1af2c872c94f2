import type { Conversation } from "../conversation/conversation";
import { candidatePairs, type Comparison } from "./candidates";
import { learnClocks } from "./clocks";
import { gapsBetween, onlyFits } from "./gaps";
import { heaviestChain, type Pair } from "./heaviest-chain";
import { learnNames, type NameVote, shownNames } from "./names";
import { areSame, leftOver, movedPairs } from "./moved";
import { settledEnds } from "./settled-ends";
import { sameSystemLines } from "./system-lines";
import { toldDifferently } from "./told-differently";
import { traitsOf } from "./trait";
import { sharedWords, type SharedWords } from "./unique-words";

/** Which messages of two exports are one, and what was learned on the way. */
export interface Alignment extends Comparison {
  /** Of places in the base, by the base's order: the same message's place in the other export. */
  readonly partners: ReadonlyMap<number, number>;
  /** Those of `partners` that both exports have in the same order. */
  readonly inOrder: readonly Pair[];
  /** Places in the base of messages that the exports tell differently. */
  readonly differing: ReadonlySet<number>;
  /** Words that both have once, at one moment, under names that are known to be of different people. */
  readonly contradictions: number;
}

/** Finds what two exports of perhaps one chat have in common; at most one message of the one for one of the other. */
export function align(base: Conversation, other: Conversation): Alignment {
  const byInstant = [base, other].every(({ messages }) => messages.every(({ time }) => time.instant !== null));
  const traits = { base: traitsOf(base, byInstant), other: traitsOf(other, byInstant) };
  const shared = sharedWords(traits.base, traits.other);
  const clocks = learnClocks(shared);
  const near = shared.filter((one) => clocks.near(one.base, one.other));
  const shownAs = { base: shownNames(base), other: shownNames(other) };
  const known = { ...traits, clocks, shownAs, shared: new Set(shared.map((one) => one.base.key)) };
  const authors = { base: new Set(shownAs.base.values()), other: new Set(shownAs.other.values()) };
  const telling = near.flatMap((one) => vote(one, TELLING));
  const first: Comparison = { ...known, names: learnNames(telling, authors.base, authors.other) };
  const seen = chainOf(first);
  // Whoever wrote nothing telling, is known by where the rest stands.
  const everybody = first.names.sure.size === Math.min(authors.base.size, authors.other.size);
  const second = everybody ? first : { ...known, names: learnNames([...telling, ...votesOf(seen, first)], authors.base, authors.other) };
  const contradictions = near.filter((one) => !second.names.same(one.base.message.author, one.other.message.author)).length;
  return { ...second, ...partnersIn(second, everybody ? seen : chainOf(second)), contradictions };
}

function chainOf(comparison: Comparison): readonly Pair[] {
  const pairs = candidatePairs(comparison);
  return settledEnds(heaviestChain(pairs, comparison.other.length), pairs);
}

const TELLING = 1;
/** Anybody may say these words: it takes several such messages to tell who somebody is. */
const WEAK = 0.25;
/** And another who says them a minute later, tells half as much as the same moment does. */
const HALF_AS_WEAK = 60;

function vote({ base, other }: SharedWords, weight: number): readonly NameVote[] {
  const [one, two] = [base.message.author, other.message.author];
  return one === null || two === null ? [] : [{ base: one, other: two, weight }];
}

const votesOf = (pairs: readonly Pair[], { base, other, shared, clocks }: Comparison): readonly NameVote[] =>
  pairs.flatMap((pair) => {
    const [one, two] = [base[pair.base], other[pair.other]];
    return one === undefined || two === undefined || shared.has(one.key) ? [] : vote({ base: one, other: two }, WEAK / (1 + clocks.apart(one, two) / HALF_AS_WEAK));
  });

function partnersIn(comparison: Comparison, heaviest: readonly Pair[]): Pick<Alignment, "partners" | "inOrder" | "differing"> {
  const chain = heaviest.filter((pair) => areSame(comparison, pair));
  const moved = movedPairs(comparison, chain);
  const matched = [...chain, ...moved];
  const gaps = gapsBetween(chain, leftOver(comparison, "base", matched), leftOver(comparison, "other", matched));
  const differing = gaps.flatMap((gap) => onlyFits(gap, (one, two) => fits(comparison, one, two)));
  const all = [...chain.map((pair) => ({ ...pair, weight: IN_CHAIN })), ...moved, ...differing, ...sameSystemLines(comparison, gaps)].toSorted((a, b) => a.base - b.base);
  return {
    partners: new Map(all.map(({ base, other }) => [base, other])),
    inOrder: heaviestChain(all, comparison.other.length),
    differing: new Set(differing.map(({ base }) => base)),
  };
}

/** What already keeps the order of both, is not given up for what does not. */
const IN_CHAIN = 1_000_000;

const fits = (comparison: Comparison, one: number, two: number): boolean => {
  const [base, other] = [comparison.base[one], comparison.other[two]];
  return base !== undefined && other !== undefined && toldDifferently(comparison, base, other);
};
