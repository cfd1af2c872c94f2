/**
 * The Dutch ministries («ministeries, departementen») as directories write them: by name, or by abbreviation.
 * Used only to suggest; the user confirms.
 */
const ABBREVIATIONS: ReadonlyMap<string, string> = new Map([
  ["az", "algemene zaken"],
  ["aenm", "asiel en migratie"],
  ["buza", "buitenlandse zaken"],
  ["bz", "buitenlandse zaken"],
  ["bzk", "binnenlandse zaken en koninkrijksrelaties"],
  ["def", "defensie"],
  ["ez", "economische zaken"],
  ["fin", "financien"],
  ["ienw", "infrastructuur en waterstaat"],
  ["jenv", "justitie en veiligheid"],
  ["kgg", "klimaat en groene groei"],
  ["lvvn", "landbouw visserij voedselzekerheid en natuur"],
  ["ocw", "onderwijs cultuur en wetenschap"],
  ["szw", "sociale zaken en werkgelegenheid"],
  ["vro", "volkshuisvesting en ruimtelijke ordening"],
  ["vws", "volksgezondheid welzijn en sport"],
]);

/** Words only: lower case, without accents and punctuation, `&` as «en». */
export const plainWords = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/&/g, " en ")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** The name of the ministry without its prefix; null when the organisation is not recognisably a ministry. */
export function ministryName(organisation: string): string | null {
  const words = plainWords(organisation).replace(/^het /, "");
  const prefixed = /^(?:ministerie|min) (?:van |voor )?(.+)$/.exec(words)?.[1];
  const joined = /^min(?<short>[a-z]+)$/.exec(words)?.groups?.["short"];
  const name = prefixed ?? words;
  const known = ABBREVIATIONS.get(name) ?? (joined === undefined ? undefined : ABBREVIATIONS.get(joined));
  return known ?? (prefixed === undefined && !isMinistryName(name) ? null : name);
}

const isMinistryName = (name: string): boolean => [...ABBREVIATIONS.values()].includes(name);

/** Two spellings of the same organisation: «Ministerie van Financiën» and «MinFin». */
export function sameOrganisation(one: string, other: string): boolean {
  const ministry = ministryName(one);
  return ministry === null ? plainWords(one) === plainWords(other) : ministry === ministryName(other);
}
