import fc from "fast-check";
import type { RoleRule } from "../../src/policy/policy";
import { decidingGroups, mappedRole } from "../../src/policy/role-mapping";
import type { MappedPerson } from "../../src/policy/role-mapping";

const aRule = (changes: Partial<RoleRule>): RoleRule => ({ role: "top-official", group: null, title: null, department: null, organisation: null, ...changes });
const aPerson = (changes: Partial<MappedPerson> = {}): MappedPerson => ({ jobTitle: null, department: null, organisation: null, ...changes });
const roleOf = (rules: readonly RoleRule[], person: Partial<MappedPerson>, groups: readonly string[] = []) => mappedRole(rules, aPerson(person), groups)?.role ?? null;

describe("gap 14: the role mapping of the policy", () => {
  test.each([
    ["Directeur Financiën", "directeur   financien", true],
    ["Directeur Financiën", "Directeur Financiën en Control", false],
    ["Directeur *", "Directeur Financiën", true],
    ["Directeur *", "Directeur", true],
    ["Directeur*", "Directeuren", false],
    ["* directeur", "Plaatsvervangend directeur", true],
    ["*directeur*", "Onderdirecteur Voorlichting", false],
    ["*directeur*", "Eerste directeur van alles", true],
    ["hoofd * bureau", "Hoofd van het grote bureau", true],
    ["hoofd * bureau", "Hoofd afdeling", false],
    ["*", "Wat dan ook", true],
    ["*", null, false],
    ["*", " — ", false],
    ["a.b (c) [d]+", "A B C D", true],
    [".*", "Directeur", true],
  ])("gap 14: a title «%s» and «%s»: %s", (title, jobTitle, fits) => {
    expect(roleOf([aRule({ title })], { jobTitle })).toBe(fits ? "top-official" : null);
  });

  test("hostile: many stars and a long title are compared at once", () => {
    expect(roleOf([aRule({ title: "* ".repeat(100) + "x" })], { jobTitle: "a ".repeat(120) })).toBeNull();
    expect(roleOf([aRule({ title: "* a ".repeat(50) })], { jobTitle: "a ".repeat(120) })).toBe("top-official");
  });

  test("gap 14: a line fits when everything that it names does", () => {
    const rule = aRule({ group: "g1", title: "Directeur", department: "DG *", organisation: "Ministerie van Voorbeeldzaken" });
    const person = { jobTitle: "directeur", department: "DG Voorbeeld", organisation: "ministerie van voorbeeldzaken" };
    expect(mappedRole([rule], person, ["g1", "g2"])).toEqual({ role: "top-official", because: ["group", "title", "department", "organisation"] });
    expect(mappedRole([rule], person, ["g2"])).toBeNull();
    for (const without of [{ jobTitle: null }, { department: "Directie" }, { organisation: "Elders" }]) {
      expect(mappedRole([rule], { ...person, ...without }, ["g1"])).toBeNull();
    }
  });

  test("gap 14: the first line that fits decides", () => {
    const rules = [aRule({ role: "minister", group: "g1" }), aRule({ role: "external", title: "Adviseur" }), aRule({ role: "civil-servant", title: "*" })];
    expect(roleOf(rules, { jobTitle: "Adviseur" }, ["g1"])).toBe("minister");
    expect(roleOf(rules, { jobTitle: "Adviseur" })).toBe("external");
    expect(roleOf(rules, { jobTitle: "Jurist" })).toBe("civil-servant");
    expect(roleOf(rules, {})).toBeNull();
  });

  test("gap 14: a line that names nothing is about nobody", () => {
    expect(roleOf([aRule({})], { jobTitle: "Jurist" }, ["g1"])).toBeNull();
  });

  test("only groups that can make a difference for this person are asked", () => {
    const rules = [
      aRule({ group: "g1" }),
      aRule({ group: "g2", department: "Directie Voorbeeld" }),
      aRule({ group: "g1", title: "*" }),
      aRule({ title: "Jurist" }),
      aRule({ group: "g3" }),
    ];
    expect(decidingGroups(rules, aPerson({ jobTitle: "Jurist" }))).toEqual(["g1"]);
    expect(decidingGroups(rules, aPerson({ department: "directie voorbeeld" }))).toEqual(["g1", "g2", "g3"]);
    expect(decidingGroups([aRule({ title: "Jurist" })], aPerson({ jobTitle: "Jurist" }))).toEqual([]);
  });

  test("gap 14: groups that are not asked change nothing", () => {
    const word = fc.constantFrom("Jurist", "Directeur", "*", null);
    const group = fc.constantFrom("g1", "g2", "g3", null);
    const rule = fc.record({ role: fc.constantFrom("minister", "civil-servant", "external"), group, title: word, department: word, organisation: fc.constant(null) });
    const person = fc.record({ jobTitle: fc.constantFrom("Jurist", null), department: fc.constantFrom("Directeur", null), organisation: fc.constant(null) });
    fc.assert(
      fc.property(fc.array(rule, { maxLength: 6 }), person, fc.subarray(["g1", "g2", "g3"]), (rules, one, groups) => {
        const asked = decidingGroups(rules, one);
        expect(mappedRole(rules, one, groups.filter((id) => asked.includes(id)))).toEqual(mappedRole(rules, one, groups));
      }),
    );
  });
});
