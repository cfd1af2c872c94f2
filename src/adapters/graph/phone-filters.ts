import { isMobile, phoneSpellings } from "./phone-spellings";

/**
 * Most alternatives of one filter.
 * @source github.com/microsoftgraph/microsoft-graph-docs-contrib/issues/1238
 */
const MOST_ALTERNATIVES = 15;
/** Of those, for where a number is seldom kept: a mobile number among the business phones. */
const SELDOM = 4;

/** A text as OData writes it. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

const mobilePhone = (spellings: readonly string[]): readonly string[] =>
  spellings.length === 0 ? [] : [`mobilePhone in (${spellings.map(literal).join(",")})`];
const businessPhones = (spellings: readonly string[]): readonly string[] => spellings.map((spelling) => `businessPhones/any(p:p eq ${literal(spelling)})`);

/**
 * Filters that find whoever has this number, to be asked one after the other until somebody is found: the likeliest
 * spellings stand in the first.
 *
 * @param shownAs the number as a chat shows it, in plain spaces and hyphens: how people copy it
 */
export function phoneFilters(digits: string, shownAs: string): readonly string[] {
  const often = MOST_ALTERNATIVES - SELDOM;
  const spellings = [...new Set([...phoneSpellings(digits).slice(0, often - 1), shownAs, ...phoneSpellings(digits)])];
  return Array.from({ length: Math.ceil(spellings.length / often) }, (_, part) => {
    const many = spellings.slice(part * often, (part + 1) * often);
    const few = spellings.slice(part * SELDOM, (part + 1) * SELDOM);
    const [mobile, business] = isMobile(digits) ? [many, few] : [few, many];
    return [...mobilePhone(mobile), ...businessPhones(business)].join(" or ");
  });
}
