import { refuse, type Answer } from "../http/answer";
import { REFUSALS, worded } from "../http/refusals";
import { comparisonsOf, passes, widestChoice, type Comparison } from "../odata/filter";
import { parseFilter } from "../odata/parse-filter";
import { found, parseSearch } from "../odata/search";
import { err, ok, type Result } from "../../result";
import type { SeededPerson } from "../seeds/person";
import { isAdvanced, isEventual } from "./advanced-query";
import type { Call } from "./call";
import { userEntity } from "./directory-view";

/** What a comparison needs: nothing, or an advanced query; null where Graph knows no such comparison. */
type Support = "always" | "advanced" | null;

interface Filterable {
  readonly equals: Support;
  readonly startsWith: Support;
  /** A collection is compared by `any`, a truth by a bare word, all else by a quoted text. */
  readonly type: "text" | "truth" | "collection";
}

const TEXT: Filterable = { equals: "always", startsWith: "always", type: "text" };
const EXACT: Filterable = { ...TEXT, startsWith: null };
const ADVANCED: Filterable = { equals: "advanced", startsWith: "advanced", type: "text" };

/** @source learn.microsoft.com/graph/aad-advanced-queries, the table of user properties */
const FILTERABLE: Readonly<Record<string, Filterable>> = {
  accountEnabled: { ...EXACT, type: "truth" },
  businessPhones: { ...EXACT, type: "collection" },
  companyName: ADVANCED,
  department: TEXT,
  displayName: TEXT,
  givenName: TEXT,
  id: EXACT,
  jobTitle: EXACT,
  mail: TEXT,
  mobilePhone: ADVANCED,
  surname: TEXT,
  userPrincipalName: TEXT,
  userType: EXACT,
};
const SEARCHABLE = ["displayName", "givenName", "surname", "mail", "userPrincipalName"];
/** Alternatives in one filter. */
const MOST_ALTERNATIVES = 15;

type Chosen = Result<readonly SeededPerson[], Answer>;

/** Leaves the people that `$search` finds. */
export function searchUsers(call: Call, people: readonly SeededPerson[], text: string): Chosen {
  if (!isEventual(call)) return err(refuse(REFUSALS.searchNeedsHeader));
  const search = parseSearch(text);
  const named = search.ok && search.value.flat().every(({ property }) => property !== null && SEARCHABLE.includes(property));
  if (!search.ok || !named) return err(refuse(worded(REFUSALS.noSuchPath, 'Invalid $search clause: use "property:value".')));
  return ok(people.filter((person) => found(search.value, (property) => valuesOf(person, property ?? "")[0] ?? "")));
}

/** Leaves the people who pass `$filter`. */
export function filterUsers(call: Call, people: readonly SeededPerson[], text: string): Chosen {
  const filter = parseFilter(text);
  if (!filter.ok) return err(refuse(worded(REFUSALS.noSuchPath, "Invalid filter clause.")));
  const fault = comparisonsOf(filter.value).map((comparison) => faultOf(call, comparison)).find((answer) => answer !== null);
  if (fault !== undefined) return err(fault);
  const width = widestChoice(filter.value);
  if (width > MOST_ALTERNATIVES) {
    const words = `Too many child clauses specified in search filter expression containing 'OR' operators: ${String(width)}. Max allowed: ${String(MOST_ALTERNATIVES)}.`;
    return err(refuse(worded(REFUSALS.unsupportedQuery, words)));
  }
  return ok(people.filter((person) => passes(filter.value, (property) => valuesOf(person, property))));
}

function faultOf(call: Call, comparison: Comparison): Answer | null {
  const known = FILTERABLE[comparison.property];
  if (known === undefined) return refuse(worded(REFUSALS.noSuchPath, "Invalid filter clause."));
  if (!suits(comparison, known)) return refuse(worded(REFUSALS.noSuchPath, "Invalid filter clause: a binary operator with incompatible types was detected."));
  const support = comparison.kind === "starts-with" ? known.startsWith : known.equals;
  if (support === "always" || (support === "advanced" && isAdvanced(call))) return null;
  return refuse(worded(REFUSALS.unsupportedQuery, `Unsupported or invalid query filter clause specified for property '${comparison.property}' of resource 'User'.`));
}

function suits(comparison: Comparison, { type }: Filterable): boolean {
  if (comparison.kind === "any" || type === "collection") return comparison.kind === "any" && type === "collection";
  return comparison.kind !== "equals" || comparison.quoted === (type === "text");
}

function valuesOf(person: SeededPerson, property: string): readonly string[] {
  const entries: readonly (readonly [string, unknown])[] = Object.entries(userEntity(person));
  const value = entries.find(([name]) => name === property)?.[1];
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.flatMap((entry) => (typeof entry === "string" || typeof entry === "boolean" ? [String(entry)] : []));
}
