import { EXPORTER } from "../../src/conversation/conversation";
import { learnNames, mergedNames } from "../../src/merging/names";

/** `Ton=Tony 2`: twice as much as one telling message says that Ton is Tony there. */
const votes = (...lines: readonly string[]) =>
  lines.map((line) => {
    const [, base = "", other = "", weight = ""] = /^(.+)=(.+) ([\d.]+)$/.exec(line) ?? [];
    return { base, other, weight: Number(weight) };
  });
const learned = (told: readonly string[], base: readonly string[], other: readonly string[]) => learnNames(votes(...told), new Set(base), new Set(other));
const called = (told: readonly string[], base: readonly string[], other: readonly string[]) =>
  Object.fromEntries(mergedNames(learned(told, base, other), new Set(base), new Set(other)));

describe("who is who in two exports", () => {
  test.each([
    ["one message is enough where nothing speaks against it", ["Ton=Tony 1"], { Tony: "Ton" }],
    ["half as much against it leaves it sure", ["Ton=Tony 2", "Ton=Bo 1"], { Tony: "Ton", Bo: "Bo" }],
    ["more than half against the base's name: what was written stands under its own name, for it may be somebody else's", ["Ton=Tony 1.9", "Ton=Bo 1"], { Tony: "Tony", Bo: "Bo" }],
    ["more than half against the other's name, likewise", ["Ton=Tony 1.9", "Bea=Tony 1"], { Tony: "Tony" }],
    ["the most that is told against it counts, not the last", ["Ton=Tony 1.9", "Bea=Tony 1", "Coen=Tony 0.1"], { Tony: "Tony" }],
    ["little that is told often is added up", ["Ton=Tony 0.5", "Bea=Tony 0.75", "Ton=Tony 0.5", "Ton=Tony 0.5"], { Tony: "Ton" }],
  ])("law 2: who wrote a message is named by the base's name only where that is sure: %s", (_, told, names) => {
    expect(called(told, ["Ton", "Bea", "Coen"], Object.keys(names))).toEqual(names);
  });

  test("law 2: a name of both that is somebody else there, is told apart, also from who is called so already", () => {
    expect(called(["Ton=Jan 3"], ["Ton", "Jan"], ["Jan"])).toEqual({ Jan: "Ton" });
    expect(called(["Jan=Tony 3"], ["Jan", "Jan (2)"], ["Tony", "Jan", "Jan (3)"])).toEqual({ Tony: "Jan", Jan: "Jan (4)", "Jan (3)": "Jan (3)" });
  });

  test("an equal name weighs less than a telling message, and more than a weak one; a number is equal however it is spaced; of who exported it tells nothing", () => {
    expect(learned([], ["+31 6 11111111"], ["+31611111111"]).same("+31 6 11111111", "+31611111111")).toBe(true);
    expect(learned([], ["Jan 1 2"], ["Jan 12"]).same("Jan 1 2", "Jan 12")).toBe(false);
    expect(learned([], [EXPORTER], [EXPORTER]).same(EXPORTER, EXPORTER)).toBe(false);
    expect(learned(["Jan=Tony 1"], ["Jan"], ["Tony", "Jan"]).same("Jan", "Jan")).toBe(false);
    expect(learned(["Jan=Tony 0.8"], ["Jan"], ["Tony", "Jan"]).same("Jan", "Jan")).toBe(true);
  });

  test("law 2: two names may be one person only where neither is known to be somebody else, and a line of the application is nobody's", () => {
    const names = learned(["Ton=Tony 1"], ["Ton", "Bea"], ["Tony", "Coen"]);
    const pairs = (["Ton", "Bea", null] as const).flatMap((base) => (["Tony", "Coen", null] as const).map((other) => [base, other] as const));
    expect(pairs.filter(([base, other]) => names.same(base, other))).toEqual([["Ton", "Tony"], [null, null]]);
    expect(pairs.filter(([base, other]) => names.mayBe(base, other))).toEqual([["Ton", "Tony"], ["Bea", "Coen"], [null, null]]);
  });
});
