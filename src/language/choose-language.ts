import { LANGUAGES, PSEUDO } from "./translator";
import type { Language } from "./translator";

/**
 * The language of the app: the first that the host or the browser wants and we have, else Dutch.
 *
 * @param wanted BCP 47 tags, best first
 */
export function chooseLanguage(wanted: readonly string[]): Language {
  if (wanted[0] === PSEUDO) return PSEUDO;
  const primary = wanted.map((tag) => tag.toLowerCase().split("-")[0]);
  return primary.map((code) => LANGUAGES.find((language) => language === code)).find((language) => language !== undefined) ?? "nl";
}
