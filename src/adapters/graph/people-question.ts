import { recognise } from "../../review/shown-as";
import { bareName } from "../../review/shown-name";
import { literal, phoneFilters } from "./phone-filters";
import { searchableName } from "./shown-name";

/** How Graph is asked about what a chat shows. */
export interface PeopleQuestion {
  /** Of `/me/people`: looks in names and addresses, as words. Null where that cannot find anybody. */
  readonly colleagues: string | null;
  /** Of `/users`, one after the other until somebody is found; empty where there is nothing to ask. */
  readonly users: readonly string[];
}

/** Every question to `/users` is one that Graph's index answers. @source learn.microsoft.com/graph/aad-advanced-queries */
export const ADVANCED_QUERY = { ConsistencyLevel: "eventual" } as const;

/** A name is searched for as words; an address and a number are compared, each as what it is. */
export function questionAbout(shownAs: string): PeopleQuestion {
  const shown = recognise(shownAs);
  switch (shown.kind) {
    case "mail":
      return { colleagues: search(`"${withoutQuotes(shown.address)}"`), users: [filter(ofAddress(shown.address))] };
    case "phone":
      return { colleagues: null, users: phoneFilters(shown.digits, plainly(shownAs)).map(filter) };
    case "name": {
      const name = searchableName(shown.name);
      return name === null ? { colleagues: null, users: [] } : { colleagues: search(`"${name}"`), users: [search(`"displayName:${name}"`)] };
    }
  }
}

const search = (phrase: string): string => `$search=${encodeURIComponent(phrase)}`;
/** `$count` must go with a filter that the index answers. */
const filter = (condition: string): string => `$count=true&$filter=${encodeURIComponent(condition)}`;

const withoutQuotes = (text: string): string => text.replace(/["\\]/g, "");

const ofAddress = (address: string): string => ["mail", "userPrincipalName"].map((property) => `${property} eq ${literal(address)}`).join(" or ");

const plainly = (shownAs: string): string => bareName(shownAs).replace(/\s/g, " ").replace(/[\u2010-\u2013]/g, "-");
