import { nlFirst } from "../../language/nl-first";
import { createTranslator, PSEUDO } from "../../language/translator";
import type { Language, Sentences, Translator } from "../../language/translator";

type Part = () => Promise<Sentences>;

/** What the first screen says; in Dutch that is there at once. */
const FIRST: Readonly<Record<Exclude<Language, "nl">, Part>> = {
  en: async () => (await import("../../language/en-first")).enFirst,
  [PSEUDO]: async () => (await import("../../language/pseudo")).pseudoOf(nlFirst),
};

/** What is said after the first screen. */
const LATER: Readonly<Record<Language, Part>> = {
  nl: async () => (await import("../../language/nl-later")).nlLater,
  en: async () => (await import("../../language/en-later")).enLater,
  [PSEUDO]: async () => (await import("../../language/pseudo")).pseudoOf(await LATER.nl()),
};

/** What was fetched so far; it stays for as long as the page lives. */
const held: Readonly<Record<Language, Record<string, string>>> = { nl: { ...nlFirst }, en: {}, [PSEUDO]: {} };
const opened = new Set<Language>(["nl"]);
let needsLater = false;

async function holdLater(language: Language): Promise<void> {
  Object.assign(held[language], await LATER[language]());
}

/** Says in this language what is there, and what is fetched afterwards as well. */
export const translatorOf = (language: Language): Translator => createTranslator(language, held[language]);

/** Fetches a language as far as it is needed now. Rejects when it cannot be fetched; asking again fetches again. */
export async function openLanguage(language: Language): Promise<void> {
  if (language !== "nl") Object.assign(held[language], await FIRST[language]());
  opened.add(language);
  // Not needed yet: fetched all the same, so that a connection that goes stops nobody half-way.
  const later = holdLater(language);
  if (needsLater) await later;
  else void later.catch(() => undefined);
}

/** Fetches a part of the app together with what it says, in every language that was opened. Rejects when either cannot be fetched. */
export async function withSentences<Part>(fetchPart: () => Promise<Part>): Promise<Part> {
  needsLater = true;
  const [part] = await Promise.all([fetchPart(), ...[...opened].map(holdLater)]);
  return part;
}
