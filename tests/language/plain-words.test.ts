import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { nl } from "../../src/language/nl";
import { words } from "../../src/language/nl/words";

const WORD = /^word\.(?!.*\.means$)/;
/** What an administrator reads who mends a file by hand: words of JSON and Entra. */
const FOR_ADMINISTRATORS = /^policy\.fault/;
/** Word for word as the instruction or the specification has it. */
const EXACT = /^(outcome\.U|keeper\.(K-|group-rule|other-unconfirmed)|told\.)/;

const sentences = Object.entries(nl).filter(([key]) => !FOR_ADMINISTRATORS.test(key));
const elsewhere = sentences.filter(([key]) => !key.startsWith("word."));
const plain = (sentence: string): string => sentence.replace(/\{[^}]*\}/g, "X");
const terms = Object.entries(words).flatMap(([key, term]) => (WORD.test(key) ? [term] : []));
const found = (pattern: RegExp, among = elsewhere): readonly string[] => among.filter(([, sentence]) => pattern.test(plain(sentence))).map(([key]) => key);

/** One word for one thing: what is never said, and what is said instead. */
const SAID_OTHERWISE: readonly (readonly [never: RegExp, instead: string])[] = [
  [/\bzaken?\b/i, "dossier"],
  [/\b(inlog|log in|aanlog|login)/i, "aanmelden"],
  [/\b(upload|geüpload)/i, "sturen"],
  [/\b(folder|directory|mapje)/i, "map"],
  [/(?<!e-)\bmails?\b(?!\.Read)|mailtje|\bemail/i, "e-mail"],
  [/\b(groepschat|whatsappgroep|appgroep)/i, "groep"],
  [/\b(hash|checksum|vingerafdruk)/i, "controlegetal"],
  [/\b(adresboek|telefoonboek|contactenlijst)/i, "adresgids"],
  [/\b(archiveer|archiveren|gearchiveerd)/i, "bewaren"],
  [/\b(screenshot|schermfoto)/i, "schermafbeelding"],
  [/\b(bestandje|file)\b/i, "bestand"],
  [/\b(dossierstuk|stuk(ken)?\b)/i, "archiefstuk"],
  [/\b(kwitantie|bewijs van ontvangst)/i, "ontvangstbewijs"],
  [/\b(manager|chef)\b/i, "leidinggevende"],
  [/\b(bewaarplicht|vernietigingsstop|legal hold)/i, "bewaarstop"],
  [/\b(recordmanager|archivaris)/i, "informatiebeheerder"],
  [/\bwoo verzoek|wob/i, "Woo-verzoek"],
];

/** Words above B1. One may stand in a sentence when the list of words explains it. */
const HARD = [
  "bestuurlijke besluitvorming", "bewaarstop", "bewindspersoon", "controlegetal", "vindplaats", "dossierhouder", "organisatieverantwoordelijke", "informatiebeheerder",
  "hotspot", "interpretatie", "exemplaar", "metadata", "authenticiteit", "integriteit", "authenticatie", "autorisatie", "conform", "derhalve", "teneinde", "inzake",
  "betreffende", "omtrent", "indien", "tevens", "middels", "dient te", "dienen te", "geschieden", "navolgende", "reeds", "mits", "tenzij", "alsmede", "desgewenst", "eveneens",
  "hetgeen", "hieromtrent", "ingevolge", "krachtens", "nochtans", "ten behoeve van", "op grond van", "met betrekking tot", "ten aanzien van", "zorg dragen", "bewerkstelligen",
  "faciliteren", "implementeren", "initiëren", "substantieel", "adequaat", "traceerbaar", "consistent", "parameter", "configuratie", "synchroniseren", "valideren", "verifiëren",
] as const;

describe("one word for one thing", () => {
  test.each(SAID_OTHERWISE.map(([never, instead]) => [never.source, instead, never] as const))("%s is not said: it is «%s»", (_source, _instead, never) => {
    expect(found(never)).toEqual([]);
  });

  test("«wissen» is what happens on this computer; messages on a phone are «verwijderd», by whoever owns it", () => {
    const wiped = elsewhere.filter(([, sentence]) => /\b(wis|wist|wissen|gewist)\b/i.test(sentence));
    expect(wiped.filter(([, sentence]) => /\btelefoon\b/i.test(sentence) && !/app wist niets/.test(sentence)).map(([key]) => key)).toEqual([]);
    expect(found(/\b(computer|browser|apparaat)\b[^.]*\bverwijder/i)).toEqual([]);
  });

  test("every word of the list is said somewhere, each once, in one sentence that ends", () => {
    const all = elsewhere.map(([, sentence]) => plain(sentence).toLowerCase()).join("\n");
    expect(terms.filter((term) => !all.includes(term.toLowerCase()))).toEqual([]);
    expect(new Set(terms).size).toBe(terms.length);
    const meanings = sentences.filter(([key]) => key.startsWith("word.") && key.endsWith(".means"));
    expect(meanings.filter(([, sentence]) => !/^[^.?!]+\.$/.test(sentence)).map(([key]) => key)).toEqual([]);
  });
});

describe("plain Dutch (B1)", () => {
  test("a hard word stands in the list of words, or nowhere", () => {
    const unexplained = HARD.filter((word) => !terms.some((term) => term.startsWith(word) || word.startsWith(term)));
    expect(unexplained.flatMap((word) => found(new RegExp(`\\b${word}\\b`, "i")).filter((key) => !EXACT.test(key)).map((key) => `${key}: ${word}`))).toEqual([]);
  });

  test("no sentence has more than twenty words; in a reading of the instruction, no part of one", () => {
    const parts = (key: string, sentence: string) => sentence.split(/^(row|reading)\./.test(key) ? /(?<=[.?!;:,])\s+|\n/ : /(?<=[.?!])\s+|\n/);
    const long = sentences.filter(([key, sentence]) => parts(key, sentence).some((part) => part.split(/\s+/).filter((word) => /[\p{L}{]/u.test(word)).length > 20));
    expect(long.map(([key]) => key)).toEqual([]);
  });

  test("who does it, is said: no sentence hides behind «er wordt», «dient» or «men»", () => {
    expect(found(/\b(er wordt|er worden|dient|dienen|men)\b/i).filter((key) => !EXACT.test(key))).toEqual([]);
  });
});

const src = join(__dirname, "../../src");
const sources = (folder: string): readonly string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return path.startsWith(join(src, "language/nl")) || path.startsWith(join(src, "language/en")) || name === "tenant" ? [] : sources(path);
    return /\.tsx?$/.test(name) && existsSync(path) ? [readFileSync(path, "utf8")] : [];
  });

test("every sentence is said somewhere: none that no screen uses", () => {
  const code = sources(src).join("\n");
  const quoted = new Set([...code.matchAll(/"([a-z][a-zA-Z0-9.-]*)"/g)].map(([, key]) => key ?? ""));
  const made = [...code.matchAll(/`([a-z][a-z-]*\.[^`\n]*?\$\{[^`\n]*)`/g)].map(([, key = ""]) => new RegExp(`^${key.replace(/\$\{[^}]*\}/g, "*").replaceAll(".", "\\.").replaceAll("*", "[a-zA-Z0-9.:-]+")}$`));
  // Table W is read aloud whole beside the instruction: PARAGRAPHS.md.
  const unused = Object.keys(nl)
    .filter((key) => !key.startsWith("told.W"))
    .filter((key) => {
      const said = key.replace(/\.(one|other)$/, "");
      return !quoted.has(key) && !quoted.has(said) && !made.some((pattern) => pattern.test(key) || pattern.test(said));
    });
  expect(unused).toEqual([]);
});
