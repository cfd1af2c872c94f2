import type { Trait } from "./trait";

/** A message of each export whose words stand in both exports once: very probably one message. */
export interface SharedWords {
  readonly base: Trait;
  readonly other: Trait;
}

/** Shorter words are said too often to prove anything. */
const SHORTEST = 4;

/** In the order of the base. */
export function sharedWords(base: readonly Trait[], other: readonly Trait[]): readonly SharedWords[] {
  const there = once(other);
  return [...once(base)].flatMap(([key, trait]) => {
    const counterpart = there.get(key) ?? null;
    return trait === null || counterpart === null ? [] : [{ base: trait, other: counterpart }];
  });
}

/** Null for words that stand there more than once. */
function once(traits: readonly Trait[]): ReadonlyMap<string, Trait | null> {
  const found = new Map<string, Trait | null>();
  for (const trait of traits) {
    if (trait.group === "text" && trait.words.length >= SHORTEST) found.set(trait.key, found.has(trait.key) ? null : trait);
  }
  return found;
}
