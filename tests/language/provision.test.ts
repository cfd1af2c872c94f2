import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { provision as english } from "../../src/language/en/provision";
import { provision as dutch } from "../../src/language/nl/provision";

const keys = Object.keys(dutch) as (keyof typeof dutch)[];
const places = (sentence: string): readonly string[] => [...sentence.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name ?? "").sort();

test.each(keys)("%s: both languages have the same places to fill in", (key) => {
  expect(places(english[key])).toEqual(places(dutch[key]));
});

test("«je», never «u»; and the words that a records manager uses", () => {
  expect(keys.filter((key) => /\b(u|uw)\b|hash|checksum|gearchiveerd|kolomtype/i.test(dutch[key]))).toEqual([]);
});

test("every sentence is used: by its key, or by a key that is put together", () => {
  const src = join(__dirname, "../../src/commands");
  const text = [join(src, "provision.ts"), ...readdirSync(join(src, "provisioning")).map((name) => join(src, "provisioning", name))].map((path) => readFileSync(path, "utf8")).join("\n");
  const stems = [...text.matchAll(/`(provision\.[\w.-]*)\$\{/g)].map(([, stem = ""]) => stem);
  const isUsed = (key: string): boolean => text.includes(`"${key}"`) || stems.some((stem) => key.startsWith(stem)) || text.includes(`"${key.replace(/\.(?:one|other)$/, "")}"`);
  expect(keys.filter((key) => !isUsed(key))).toEqual([]);
});
