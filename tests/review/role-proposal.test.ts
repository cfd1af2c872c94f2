import { DEFAULT_POLICY } from "../../src/policy/policy";
import type { RoleRule } from "../../src/policy/policy";
import { groupsToAsk, ownOrganisation, suggestionFor } from "../../src/review/role-proposal";
import type { RoleKnowledge } from "../../src/review/role-proposal";
import { aColleague } from "./a-colleague";

const OWN = "Ministerie van Voorbeeldzaken";
const aRule = (changes: Partial<RoleRule>): RoleRule => ({ role: "top-official", group: null, title: null, department: null, organisation: null, ...changes });
const known = (changes: Partial<RoleKnowledge> = {}): RoleKnowledge => ({ own: [OWN], rules: DEFAULT_POLICY.roles, groups: new Map(), ...changes });
const JURIST = aColleague("j", { jobTitle: "Jurist", department: "DG Voorbeeld", organisation: OWN });

describe("a role to confirm, and why", () => {
  test("gap 14: the policy goes before the table of titles, and says by what", () => {
    const rules = [aRule({ title: "jurist", department: "DG *" })];
    expect(suggestionFor(JURIST, known({ rules }))).toEqual({ role: "top-official", because: ["policy-title", "policy-department"] });
    expect(suggestionFor(JURIST, known())).toEqual({ role: "civil-servant", because: ["title"] });
  });

  test("gap 14: while a group that decides is not known, nothing is suggested", () => {
    const rules = [aRule({ group: "g1" })];
    expect(groupsToAsk(JURIST, known({ rules }))).toEqual(["g1"]);
    expect(suggestionFor(JURIST, known({ rules }))).toBeNull();
    expect(suggestionFor(JURIST, known({ rules, groups: new Map([["j", ["g1"]]]) }))).toEqual({ role: "top-official", because: ["policy-group"] });
  });

  test("gap 14: in no group, or refused: the suggestion is smaller, not absent", () => {
    const asked = known({ rules: [aRule({ group: "g1" })], groups: new Map([["j", []]]) });
    expect(groupsToAsk(JURIST, asked)).toEqual([]);
    expect(suggestionFor(JURIST, asked)).toEqual({ role: "civil-servant", because: ["title"] });
  });

  test("gap 14: of a policy without groups nobody's are asked", () => {
    expect(groupsToAsk(JURIST, known({ rules: [aRule({ title: "Jurist" })] }))).toEqual([]);
  });

  test("gap 35: somebody who has left keeps the suggestion of their last title", () => {
    expect(suggestionFor({ ...JURIST, jobTitle: "Directeur-generaal", hasLeft: true }, known())).toEqual({ role: "top-official", because: ["title"] });
  });

  test("gap 14: a guest of another ministry is of another department, any other guest comes from outside", () => {
    const guest = (organisation: string | null, mail: string | null) => suggestionFor(aColleague("g", { userType: "guest", organisation, mail }), known());
    expect(guest("Ministerie van Financiën", null)).toEqual({ role: "other-department", because: ["organisation"] });
    expect(guest(null, "a@minfin.nl")).toEqual({ role: "other-department", because: ["mail-domain"] });
    expect(guest("Gemeente Voorbeeldstad", null)).toEqual({ role: "external", because: ["organisation"] });
    expect(guest(null, null)).toEqual({ role: "external", because: ["guest"] });
  });

  test("gap 14: our own organisation is the policy's, else that of whoever is signed in, else not known", () => {
    expect(ownOrganisation(["A", "B"], aColleague("m", { organisation: "C" }))).toEqual(["A", "B"]);
    expect(ownOrganisation([], aColleague("m", { organisation: "C" }))).toEqual(["C"]);
    expect(ownOrganisation([], aColleague("m", { organisation: " " }))).toEqual([]);
    expect(ownOrganisation([], null)).toEqual([]);
  });
});
