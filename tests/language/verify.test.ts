import { verify as english } from "../../src/language/en/verify";
import { verify as dutch } from "../../src/language/nl/verify";

const keys = Object.keys(dutch) as (keyof typeof dutch)[];
const places = (sentence: string): readonly string[] => [...sentence.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name ?? "").sort();

test.each(keys)("%s: both languages have the same places to fill in", (key) => {
  expect(places(english[key])).toEqual(places(dutch[key]));
});

test("«je», never «u»; and one word for one thing: «controlegetal», «bewaard»", () => {
  expect(keys.filter((key) => /\b(u|uw)\b|hash|checksum|gearchiveerd/i.test(dutch[key]))).toEqual([]);
});
