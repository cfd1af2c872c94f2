import fc from "fast-check";
import { phoneFilters } from "../../src/adapters/graph/phone-filters";
import { isMobile, phoneSpellings } from "../../src/adapters/graph/phone-spellings";
import { phoneDigits } from "../../src/review/shown-phone";

describe("the spellings that a directory may use", () => {
  const written = (national: string): fc.Arbitrary<string> => fc.constantFrom(...phoneSpellings(`31${national}`));
  const national = fc.oneof(fc.integer({ min: 610000000, max: 658999999 }), fc.integer({ min: 700000000, max: 709999999 }), fc.integer({ min: 111000000, max: 114999999 })).map(String);

  test("people: every spelling that is asked reads as the number that it spells", () => {
    fc.assert(
      fc.property(
        national.chain((number) => fc.record({ number: fc.constant(number), spelling: written(number) })),
        ({ number, spelling }) => phoneDigits(spelling) === `31${number}`,
      ),
    );
  });

  test.each(["06-12345678", "06 12 34 56 78", "+31612345678", "+31 6 12345678", "+31 6 12 34 56 78", "+31 (0)6 12345678", "0612345678", "0031612345678", "06-12 34 56 78"])(
    "people: a mobile number written %j is asked for",
    (spelling) => {
      expect(phoneSpellings("31612345678")).toContain(spelling);
    },
  );

  test.each(["070-1234567", "070 123 45 67", "+31 70 123 4567", "+31 (0)70 123 45 67"])("people: a number of an area written %j is asked for", (spelling) => {
    expect(phoneSpellings("31701234567")).toContain(spelling);
  });

  test("people: an area of three digits, and another country", () => {
    expect(phoneSpellings("31113123456")).toEqual(expect.arrayContaining(["0113-123456", "+31 113 123456", "0113 12 34 56"]));
    expect(phoneSpellings("32475123456")).toEqual(["+32475123456", "0032475123456", "32475123456"]);
  });
});

describe("the filters that find whoever has a number", () => {
  const literals = (filter: string): readonly string[] => [...filter.matchAll(/'((?:[^']|'')*)'/g)].map(([, text]) => text ?? "");
  const among = (filters: readonly string[], which: "mobile" | "business"): readonly string[] =>
    filters.flatMap((filter) => filter.split(" or ").filter((part) => part.startsWith(which)).flatMap(literals));
  const NUMBERS = ["31612345678", "31701234567", "31113123456", "32475123456"];

  test.each(NUMBERS)("candidates: %s: at most fifteen alternatives in one question, which is all that Graph takes", (digits) => {
    const filters = phoneFilters(digits, "zoals getoond");
    expect(filters.map((filter) => literals(filter).length <= 15)).toEqual(filters.map(() => true));
  });

  test.each(NUMBERS)("candidates: %s: every spelling is asked where the number belongs, the likeliest in the first question, and as it is shown", (digits) => {
    const filters = phoneFilters(digits, "zoals getoond");
    const [often, seldom] = isMobile(digits) ? (["mobile", "business"] as const) : (["business", "mobile"] as const);
    expect([...among(filters, often)].sort()).toEqual([...phoneSpellings(digits), "zoals getoond"].sort());
    expect(among(filters.slice(0, 1), often)).toEqual(expect.arrayContaining(["zoals getoond", ...phoneSpellings(digits).slice(0, 3)]));
    expect(among(filters, seldom)).toEqual(expect.arrayContaining(phoneSpellings(digits).slice(0, 3)));
  });

  test("hostile names: a quote in what is shown ends nothing", () => {
    expect(phoneFilters("31612345678", "0' or true or '")[0]).toContain("'0'' or true or '''");
  });
});
