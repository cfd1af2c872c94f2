import { isSameName, recordName } from "../../src/record/record-name";
import { aPerson } from "./a-record";

const named = (subject: string): string => recordName(subject, [aPerson("Anna")], "2026-09-14");

test("a name holds no sign that hides or bends it, and what Unicode has no character for yet stays", () => {
  expect(named("Optie\u202e B\ufdd0!\u{10fffe}")).toMatch(/^Optie B ! – /);
  expect(named("Optie \u{1fffd}")).toMatch(/^Optie \u{1fffd} – /u);
});

test("a title is cut between characters, and at most 80 long", () => {
  const family = "\u{1f468}\u200d\u{1f469}\u200d\u{1f467}";
  const name = named(`${"a".repeat(10)} ${family.repeat(12)}`);
  expect(name.length).toBeLessThanOrEqual(80);
  expect(name).toMatch(new RegExp(`^a{10} (?:${family})+… – `, "u"));
});

test("two browsers that cut a title at another character gave one name", () => {
  const name = named(`${"a".repeat(40)} \u{1f9d1}\u200d\u{1f33e} ${"b".repeat(60)}`);
  const [stem = "", tail = ""] = name.split(/(?=…)/);
  expect(isSameName(name, name)).toBe(true);
  expect(isSameName(`Kies… \u{1f9d1}${tail}`, `Kies… \u{1f9d1}\u200d\u{1f33e}${tail}`)).toBe(true);
  expect(isSameName(`Kies…${tail}`, `Kies… \u{1f9d1}\u200d\u{1f33e}${tail}`)).toBe(true);
  expect(isSameName(`${stem.slice(0, -3)}${tail}`, name)).toBe(false);
  expect(isSameName(`Niet ${name}`, name)).toBe(false);
  expect(isSameName(named("Optie A"), named("Optie B"))).toBe(false);
  expect(isSameName(named("Optie"), named("Optie \u{1f33e}"))).toBe(false);
});
