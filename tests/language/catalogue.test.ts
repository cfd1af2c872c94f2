import fc from "fast-check";
import { chooseLanguage } from "../../src/language/choose-language";
import { en } from "../../src/language/en";
import { errorText } from "../../src/language/error-text";
import { fillIn } from "../../src/language/fill-in";
import { nl } from "../../src/language/nl";
import type { MessageKey } from "../../src/language/nl";
import { createTranslator } from "../../src/language/translator";

const keys = Object.keys(nl) as MessageKey[];
const places = (sentence: string): readonly string[] => [...sentence.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name ?? "").sort();

describe("the catalogue", () => {
  test("English has the same keys, no more and no fewer", () => {
    expect(Object.keys(en).sort()).toEqual([...keys].sort());
  });

  test.each(keys)("%s: a sentence in both languages, with the same places to fill in", (key) => {
    expect(nl[key].trim()).not.toBe("");
    expect(en[key].trim()).not.toBe("");
    expect(places(en[key])).toEqual(places(nl[key]));
  });

  test("forms for one and for more come in pairs", () => {
    const ones = keys.filter((key) => key.endsWith(".one")).map((key) => key.replace(/\.one$/, ""));
    const others = keys.filter((key) => key.endsWith(".other")).map((key) => key.replace(/\.other$/, ""));
    expect(others).toEqual(ones);
  });

  test("«je», never «u»: no sentence is formal", () => {
    expect(keys.filter((key) => /\b(u|uw)\b/i.test(nl[key]))).toEqual([]);
  });

  test("a quotation stands between «these» in Dutch and between “these” in English, and each opens and closes", () => {
    const quoted = (sentence: string, pair: RegExp) => sentence.replace(pair, "");
    expect(keys.filter((key) => /[“”"«»]/.test(quoted(nl[key], /«[^«»]*»/g)))).toEqual([]);
    expect(keys.filter((key) => /[«»"“”]/.test(quoted(en[key], /“[^“”]*”/g)))).toEqual([]);
  });

  test("law 4: the app never says that it deletes or orders to", () => {
    expect(keys.filter((key) => /\b(moet(en)? worden verwijderd|wij verwijderen|we verwijderen)\b/i.test(nl[key]))).toEqual([]);
  });

  test("every error says what to do next: two sentences at least", () => {
    const short = keys.filter((key) => key.startsWith("error.") && (nl[key].match(/[.?](\s|$)/g) ?? []).length < 2);
    expect(short).toEqual([]);
  });
});

describe("filling in", () => {
  test("hostile: a value is never a place, whatever it holds", () => {
    expect(fillIn("Dag {name}.", () => "{name}{other}")).toBe("Dag {name}{other}.");
  });

  test("hostile: a name cannot turn the direction of its sentence", () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom("\u202E", "\u2066", "\u2069", "a", "א", "\u200F") }), (name) => {
      const filled = fillIn("Dossier {name} staat klaar", () => name);
      expect(filled).not.toMatch(/[\u202A-\u202E\u2066\u2067\u200E\u200F]/);
      expect(filled.split("\u2068")).toHaveLength(filled.split("\u2069").length);
    }));
  });
});

describe("saying", () => {
  const dutch = createTranslator("nl", nl);
  const english = createTranslator("en", en);

  test("one and more", () => {
    expect(dutch.count("check.file", 1)).toBe("Bewaar 1 bericht");
    expect(dutch.count("check.file", 1200)).toBe("Bewaar 1.200 berichten");
    expect(english.count("check.file", 0)).toBe("Keep 0 messages");
  });

  test("a printed day is the same day in every zone", () => {
    expect(dutch.day("2026-03-03T23:59:00")).toBe("3 maart 2026");
    expect(english.day("2026-03-03T00:00:00")).toBe("3 March 2026");
  });

  test("a printed time is the same time in every zone, on a clock of 24 hours", () => {
    expect(dutch.time("2026-03-29T02:30:00")).toBe("29 maart 2026 om 02:30");
    expect(english.time("2026-03-29T22:05:09")).toMatch(/^29 March 2026 at 22:05$/);
    expect(english.moment("2026-03-03T18:05:00Z")).toMatch(/^\d{1,2} March 2026 at \d\d:05$/);
  });

  test("what is no day and no time, as in a record that somebody changed, stands there as it is", () => {
    for (const say of [dutch.day, dutch.time, dutch.moment]) expect(say("gisteren")).toBe("gisteren");
    expect(dutch.moment("2026-13-01T10:00:00Z")).toBe("2026-13-01T10:00:00Z");
  });

  test("sizes", () => {
    expect(dutch.bytes(4_100_000)).toMatch(/^4,1\sMB$/);
    expect(dutch.bytes(0)).toMatch(/^0\sbyte$/);
    expect(dutch.bytes(61_234)).toMatch(/^61\skB$/);
  });

  test("an error names what it is about", () => {
    expect(errorText(dutch, { kind: "permission-missing", scope: "Sites.Selected" })).toContain("Sites.Selected");
    expect(errorText(dutch, { kind: "not-found", what: "dossier" })).toContain("Dit dossier is er niet meer");
  });
});

describe("the language", () => {
  test.each([
    [["nl-NL", "en-US"], "nl"],
    [["en-GB"], "en"],
    [["fr-FR", "en-US"], "en"],
    [["fy-NL"], "nl"],
    [[], "nl"],
  ] as const)("%j: %s", (wanted, language) => {
    expect(chooseLanguage(wanted)).toBe(language);
  });
});
