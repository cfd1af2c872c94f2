/** Month names as phones and computers print them; short forms stand without their full stop. */
const MONTHS: readonly (readonly [locale: string, names: readonly string[]])[] = [
  ["nl", ["januari jan", "februari feb", "maart mrt", "april apr", "mei", "juni jun", "juli jul", "augustus aug", "september sep", "oktober okt", "november nov", "december dec"]],
  ["en", ["january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug", "september sep sept", "october oct", "november nov", "december dec"]],
  ["de", ["januar jänner jan", "februar feb", "märz mär", "april apr", "mai", "juni jun", "juli jul", "august aug", "september sep sept", "oktober okt", "november nov", "dezember dez"]],
  ["fr", ["janvier janv", "février févr", "mars", "avril avr", "mai", "juin", "juillet juil", "août", "septembre sept", "octobre oct", "novembre nov", "décembre déc"]],
  ["it", ["gennaio gen", "febbraio feb", "marzo mar", "aprile apr", "maggio mag", "giugno giu", "luglio lug", "agosto ago", "settembre set", "ottobre ott", "novembre nov", "dicembre dic"]],
  ["es", ["enero ene", "febrero feb", "marzo mar", "abril abr", "mayo may", "junio jun", "julio jul", "agosto ago", "septiembre setiembre sept sep", "octubre oct", "noviembre nov", "diciembre dic"]],
  ["pt", ["janeiro jan", "fevereiro fev", "março mar", "abril abr", "maio mai", "junho jun", "julho jul", "agosto ago", "setembro set", "outubro out", "novembro nov", "dezembro dez"]],
];

/** A month as it is called in some languages. */
export interface NamedMonth {
  /** From 1. */
  readonly month: number;
  readonly locales: readonly string[];
}

const BY_NAME: ReadonlyMap<string, NamedMonth> = byName();

function byName(): ReadonlyMap<string, NamedMonth> {
  const found = new Map<string, NamedMonth>();
  for (const [locale, names] of MONTHS) {
    for (const [index, words] of names.entries()) {
      for (const word of words.split(" ")) found.set(word, { month: index + 1, locales: [...(found.get(word)?.locales ?? []), locale] });
    }
  }
  return found;
}

/** @returns null when it is no month's name in a language of the table */
export const namedMonth = (word: string): NamedMonth | null => BY_NAME.get(word.normalize("NFC").toLowerCase()) ?? null;
