import { plainWords } from "../instruction/ministries";
import { askedWords, coversWords } from "./asked-words";
import type { MappedRole, RoleRule } from "./policy";

/** What a line of the role mapping can speak of, beside groups. Every field may be empty. */
export interface MappedPerson {
  /** «functie». */
  readonly jobTitle: string | null;
  /** «directie». */
  readonly department: string | null;
  /** «ministerie», or another organisation. */
  readonly organisation: string | null;
}

/** What a line named, and the person fits. */
export type MappingGround = "group" | "title" | "department" | "organisation";

export interface MappedTo {
  readonly role: MappedRole;
  readonly because: readonly MappingGround[];
}

/** Beside the groups: the texts that a line names, each with what the directory says. */
const texts = (rule: RoleRule, person: MappedPerson): readonly (readonly [MappingGround, string, string | null])[] =>
  ([
    ["title", rule.title, person.jobTitle],
    ["department", rule.department, person.department],
    ["organisation", rule.organisation, person.organisation],
  ] as const).flatMap(([ground, asked, said]) => (asked === null ? [] : [[ground, asked, said]]));

/**
 * Whether a text is the one that a line asks for: the same plain words, where a `*` stands for any words or none.
 * An empty text fits nothing.
 */
function sameWords(asked: string, said: string | null): boolean {
  const words = askedWords(plainWords(said ?? ""));
  return words.length > 0 && coversWords(askedWords(asked), words);
}

const fitsTexts = (rule: RoleRule, person: MappedPerson): boolean => texts(rule, person).every(([, asked, said]) => sameWords(asked, said));

/** A line that names nothing is about nobody. */
const namesSomething = ({ group, title, department, organisation }: RoleRule): boolean =>
  group !== null || title !== null || department !== null || organisation !== null;

/** The lines that can be this person's, whatever the groups: up to and with the first that asks for no group. */
function within(rules: readonly RoleRule[], person: MappedPerson): readonly RoleRule[] {
  const fitting = rules.filter((rule) => namesSomething(rule) && fitsTexts(rule, person));
  const certain = fitting.findIndex(({ group }) => group === null);
  return certain < 0 ? fitting : fitting.slice(0, certain + 1);
}

/** The groups whose membership decides which line is this person's; empty when no group can make a difference. */
export const decidingGroups = (rules: readonly RoleRule[], person: MappedPerson): readonly string[] => [
  ...new Set(within(rules, person).flatMap(({ group }) => group ?? [])),
];

/**
 * The role that the policy gives somebody: that of the first line that fits.
 *
 * @param groups which of `decidingGroups` the person belongs to
 * @returns null where the policy says nothing of this person
 */
export function mappedRole(rules: readonly RoleRule[], person: MappedPerson, groups: readonly string[]): MappedTo | null {
  const rule = within(rules, person).find(({ group }) => group === null || groups.includes(group));
  if (rule === undefined) return null;
  const named = texts(rule, person).map(([ground]) => ground);
  return { role: rule.role, because: rule.group === null ? named : ["group", ...named] };
}
