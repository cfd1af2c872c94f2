import { recognise } from "../../review/shown-as";
import { bareName } from "../../review/shown-name";
import { phoneSpellings } from "./phone-spellings";
import { searchableName } from "./shown-name";

/** How Graph is asked about what a chat shows; null where that question cannot find anybody. */
export interface PeopleQuestion {
  /** Of `/me/people`: looks in names and addresses, as words. */
  readonly colleagues: string | null;
  /** Of `/users`. */
  readonly users: string | null;
}

const NOTHING_TO_ASK: PeopleQuestion = { colleagues: null, users: null };

/** Every question to `/users` is one that Graph's index answers. @source learn.microsoft.com/graph/aad-advanced-queries */
export const ADVANCED_QUERY = { ConsistencyLevel: "eventual" } as const;

/** A name is searched for as words; an address and a number are compared, each as what it is. */
export function questionAbout(shownAs: string): PeopleQuestion {
  const shown = recognise(shownAs);
  switch (shown.kind) {
    case "mail":
      return { colleagues: search(`"${withoutQuotes(shown.address)}"`), users: filter(ofAddress(shown.address)) };
    case "phone":
      return { colleagues: null, users: filter(ofPhone([...phoneSpellings(shown.digits), plainly(shownAs)])) };
    case "name": {
      const name = searchableName(shown.name);
      return name === null ? NOTHING_TO_ASK : { colleagues: search(`"${name}"`), users: search(`"displayName:${name}"`) };
    }
  }
}

const search = (phrase: string): string => `$search=${encodeURIComponent(phrase)}`;
/** `$count` must go with a filter that the index answers. */
const filter = (condition: string): string => `$count=true&$filter=${encodeURIComponent(condition)}`;

const withoutQuotes = (text: string): string => text.replace(/["\\]/g, "");
const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

const ofAddress = (address: string): string => ["mail", "userPrincipalName"].map((property) => `${property} eq ${literal(address)}`).join(" or ");

/** A number as it is shown, with plain spaces and hyphens: how a phone writes a number is how people copy it. */
const plainly = (shownAs: string): string => bareName(shownAs).replace(/\s/g, " ").replace(/[\u2010-\u2013]/g, "-");

function ofPhone(spellings: readonly string[]): string {
  const literals = [...new Set(spellings)].map(literal);
  return [`mobilePhone in (${literals.join(",")})`, ...literals.map((spelling) => `businessPhones/any(p:p eq ${spelling})`)].join(" or ");
}
