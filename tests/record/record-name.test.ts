import type { Role } from "../../src/instruction/facts";
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

test.each<readonly [string, string, string | null, string]>([
  ["as long as MDTO advises, and no longer", "a".repeat(200), "2026-09-14", `${"a".repeat(41)}… – ambtelijke organisatie – 2026-09-14`],
  ["no space before what was left out", `${"a".repeat(40)} ${"b".repeat(60)}`, "2026-09-14", `${"a".repeat(40)}… – ambtelijke organisatie – 2026-09-14`],
  ["a title that just fits stays whole", "a".repeat(42), "2026-09-14", `${"a".repeat(42)} – ambtelijke organisatie – 2026-09-14`],
  ["of messages without a date none is told", "Optie B", null, "Optie B – ambtelijke organisatie"],
  ["never empty", " \u202e ", null, "Chatgesprek – ambtelijke organisatie"],
])("«naam»: %s", (_title, subject, day, name) => {
  expect(recordName(subject, [aPerson("Anna")], day)).toBe(name);
  expect(name.length).toBeLessThanOrEqual(80);
});

test.each<readonly [string, readonly Role[], string]>([
  ["each tier once", ["minister", "external", "minister"], "bewindspersoon, externe"],
  ["thirty characters", ["minister", "top-official"], "bewindspersoon, ambtelijke top"],
  ["the number of people, where the tiers take too long to read", ["civil-servant", "external", "external"], "3 deelnemers"],
])("«naam» tells the tiers, and nobody's name: %s", (_title, roles, parties) => {
  expect(recordName("Optie B", roles.map((role) => aPerson("Anna", { role })), null)).toBe(`Optie B – ${parties}`);
});

test("two browsers that cut a title at another character gave one name", () => {
  const name = named(`${"a".repeat(40)} \u{1f9d1}\u200d\u{1f33e} ${"b".repeat(60)}`);
  const [stem = "", tail = ""] = name.split(/(?=…)/);
  expect(isSameName(name, name)).toBe(true);
  expect(isSameName(`Kies… \u{1f9d1}${tail}`, `Kies… \u{1f9d1}\u200d\u{1f33e}${tail}`)).toBe(true);
  expect(isSameName(`Kies…${tail}`, `Kies… \u{1f9d1}\u200d\u{1f33e}${tail}`)).toBe(true);
  expect(isSameName(`${stem.slice(0, -3)}${tail}`, name)).toBe(false);
  expect(isSameName(`Niet ${name}`, name)).toBe(false);
  expect(isSameName(`Kies… \u{1f9d1}\u200d\u{1f33e}${tail}`, `Kies…${tail}`)).toBe(true);
  expect(isSameName("Optie", "Optie")).toBe(true);
  expect(isSameName("Optie", "Optie \u{1f33e}")).toBe(false);
  expect(isSameName(`Kaas${tail}`, `Kies${tail}`)).toBe(false);
  expect(isSameName("Kies… – minister", "Kies… – ambtenaar")).toBe(false);
  expect(isSameName("Optie A", "Optie \u{1f33e}A")).toBe(false);
  expect(isSameName(named("Optie A"), named("Optie B"))).toBe(false);
  expect(isSameName(named("Optie"), named("Optie \u{1f33e}"))).toBe(false);
});
