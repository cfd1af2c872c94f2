import { type Conversation, EXPORTER } from "../conversation/conversation";

/** What one pair of messages says: whoever is called so in the base, is called so in the other export. */
export interface NameVote {
  readonly base: string;
  readonly other: string;
  /** 1 for words that stand in both exports once, less for words that anybody may say. */
  readonly weight: number;
}

/** Who is who in both exports. One name stands for one name, or for nobody. */
export interface Names {
  /** Of a name in the other export, the name in the base; only where that is sure. */
  readonly sure: ReadonlyMap<string, string>;
  /** Whether both seem to be one person. */
  same(base: string | null, other: string | null): boolean;
  /** Whether both may be one person: they seem to be, or neither seems to be somebody else. */
  mayBe(base: string | null, other: string | null): boolean;
}

/** So many times as often as anything else that is told of either name. */
const SURE = 2;
/** An equal name weighs nearly as much as one telling message. */
const EQUAL_NAME = 0.9;

/**
 * Learns the names from messages that are the same; a name that both exports have is somebody else only where the
 * messages say so. `EXPORTER` names nobody: each phone has its own.
 */
export function learnNames(votes: readonly NameVote[], base: ReadonlySet<string>, other: ReadonlySet<string>): Names {
  const all = counted([...votes, ...equalNames(base, other)]);
  const sure = new Map<string, string>();
  const inBase = new Map<string, string>();
  const taken = new Set<string>();
  const contested = new Map<string, number>();
  for (const vote of all) {
    if (taken.has(vote.base) || inBase.has(vote.other)) contest(contested, vote);
    else {
      taken.add(vote.base);
      inBase.set(vote.other, vote.base);
    }
  }
  for (const vote of all) if (inBase.get(vote.other) === vote.base && isSure(vote, contested)) sure.set(vote.other, vote.base);
  const same: Names["same"] = (one, two) => (one === null || two === null ? one === two : inBase.get(two) === one);
  const mayBe: Names["mayBe"] = (one, two) => same(one, two) || (one !== null && two !== null && !taken.has(one) && !inBase.has(two));
  return { sure, same, mayBe };
}

/** The most that is told of a name beside who it was taken for; the first told is the most. */
function contest(contested: Map<string, number>, { base, other, weight }: NameVote): void {
  for (const key of [inTheBase(base), inTheOther(other)]) if (!contested.has(key)) contested.set(key, weight);
}

const inTheBase = (name: string): string => `base ${name}`;
const inTheOther = (name: string): string => `other ${name}`;

const isSure = ({ base, other, weight }: NameVote, contested: ReadonlyMap<string, number>): boolean =>
  weight >= SURE * Math.max(contested.get(inTheBase(base)) ?? 0, contested.get(inTheOther(other)) ?? 0);

/** One for each pair of names, those most told first. */
function counted(votes: readonly NameVote[]): readonly NameVote[] {
  const counts = new Map<string, Map<string, number>>();
  for (const { base, other, weight } of votes) {
    const row = counts.get(base) ?? new Map<string, number>();
    counts.set(base, row.set(other, (row.get(other) ?? 0) + weight));
  }
  return [...counts].flatMap(([base, row]) => [...row].map(([other, weight]) => ({ base, other, weight }))).toSorted((a, b) => b.weight - a.weight);
}

function equalNames(base: ReadonlySet<string>, other: ReadonlySet<string>): readonly NameVote[] {
  const there = new Map([...other].map((name) => [comparable(name), name] as const));
  return [...base].flatMap((name) => {
    const equal = name === EXPORTER ? undefined : there.get(comparable(name));
    return equal === undefined ? [] : [{ base: name, other: equal, weight: EQUAL_NAME }];
  });
}

/** A telephone number is the same however it is spaced. */
const comparable = (name: string): string => (/^[+\d][\d ()-]{5,}$/.test(name) ? name.replace(/[^+\d]/g, "") : name);

/**
 * The name under which somebody of the other export stands in the merged conversation: the base's, else the other's,
 * told apart where the base has that name for somebody else.
 */
export function mergedNames({ sure }: Names, base: ReadonlySet<string>, other: ReadonlySet<string>): ReadonlyMap<string, string> {
  const used = new Set([...base, ...other]);
  return new Map([...other].map((name) => [name, sure.get(name) ?? (base.has(name) ? nextFree(name, used) : name)] as const));
}

function nextFree(name: string, used: Set<string>): string {
  for (let count = 2; ; count += 1) {
    const candidate = `${name} (${String(count)})`;
    if (used.has(candidate)) continue;
    used.add(candidate);
    return candidate;
  }
}

/**
 * Every name by which an export of this conversation shows an author, with the author's name here: lines of the
 * application keep the name of their own export. A name of two people is nobody's.
 */
export function shownNames({ messages, merge }: Conversation): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const shared = new Set<string>();
  const note = (shown: string | null, author: string): void => {
    if (shown === null) return;
    if ((names.get(shown) ?? author) !== author) shared.add(shown);
    names.set(shown, author);
  };
  messages.forEach(({ author }, at) => {
    if (author === null) return;
    note(author, author);
    for (const sighting of merge?.sightings[at] ?? []) note(sighting.author, author);
  });
  for (const name of shared) names.delete(name);
  return names;
}
