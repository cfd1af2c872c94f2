import { policyExplained as en } from "../../src/language/en/policy-explained";
import { policyExplained as nl } from "../../src/language/nl/policy-explained";
import { policyInWords } from "../../src/language/policy-in-words";
import { createTranslator } from "../../src/language/translator";
import { CHANNELS, HOLD_KINDS, ROLES } from "../../src/policy/choices";
import { DEFAULT_POLICY } from "../../src/policy/policy";
import type { Policy, RoleRule } from "../../src/policy/policy";
import { inForce } from "../policy/in-force";

const dutch = createTranslator<typeof nl>("nl", nl);
const english = createTranslator<typeof nl>("en", en);
const said = (changes: Partial<Policy>, say = dutch) => policyInWords(say, inForce(changes)).flatMap(({ title, lines }) => [title, ...lines]).join("\n");
const switched = (changes: Partial<Policy["switches"]>) => ({ switches: { ...DEFAULT_POLICY.switches, ...changes } });
const aRule = (changes: Partial<RoleRule>): RoleRule => ({ role: "external", group: null, title: null, department: null, organisation: null, ...changes });

const EVERYTHING: Partial<Policy> = {
  ...switched({ hold: ["minister", "top-official"], channels: CHANNELS }),
  organisation: ["Ministerie van Water", "MinW"],
  holds: HOLD_KINDS.flatMap((kind) => [{ kind, label: `over ${kind}`, dossierId: "DOS-1" }, { kind, label: `over ${kind}`, dossierId: null }]),
  roles: ROLES.map((role, index) => aRule({ role, group: `groep ${index}`, title: "functie", department: "directie", organisation: "organisatie" })),
  targets: [{ site: "/sites/a.example", library: "Dossiers" }],
  dossierDefaults: { caseType: "een", selectionCategory: "twee", appraisal: "V", retentionPeriod: "P3Y", recordCreator: "vier", confidentiality: "vijf" },
  filing: { retentionLabel: "label zes", lock: true },
  lapseAfterDays: 1,
};

describe("a policy in plain words", () => {
  const keys = Object.keys(nl) as (keyof typeof nl)[];
  const places = (sentence: string) => [...sentence.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name ?? "").sort();

  test("English says the same: every sentence, with the same places to fill in", () => {
    expect(Object.keys(en).sort()).toEqual([...keys].sort());
    expect(keys.filter((key) => places(en[key]).join() !== places(nl[key]).join())).toEqual([]);
  });

  test.each([["Dutch", dutch], ["English", english]] as const)("in %s nothing is left to fill in, and everything that the file says is said", (_language, say) => {
    const words = said(EVERYTHING, say);
    expect(words).not.toMatch(/[{}]/);
    for (const value of ["Beleid Water", "2026.3", "5e".repeat(32), "MinW", "over hotspot", "DOS-1", "groep 4", "functie", "directie", "organisatie", "/sites/a.example", "Dossiers", "een", "twee", "P3Y", "vier", "vijf", "label zes"]) expect(words).toContain(value);
  });

  test.each<[string, Partial<Policy>, Partial<Policy>]>([
    ["groupRule", switched({ groupRule: "admin-first" }), switched({ groupRule: "case-owner-first" })],
    ["unit", switched({ unit: "administrative-body" }), {}],
    ["step1", switched({ step1: "literal" }), {}],
    ["partyRule", switched({ partyRule: "always" }), {}],
    ["channels", switched({ channels: ["whatsapp"] }), {}],
    ["hold", switched({ hold: ["minister", "top-official"] }), switched({ hold: [] })],
    ["label", { filing: { retentionLabel: "a", lock: false } }, { filing: { retentionLabel: "b", lock: false } }],
    ["lock", { filing: { retentionLabel: null, lock: true } }, {}],
    ["lapse", { lapseAfterDays: 1 }, { lapseAfterDays: 30 }],
  ])("section 14: each setting of %s has words of its own", (_name, one, other) => {
    expect(new Set([said({}), said(one), said(other)]).size).toBe(JSON.stringify(other) === "{}" ? 2 : 3);
  });

  test("each switch says whether it is the default", () => {
    expect(said({}).match(/Dit is de standaard\./g)).toHaveLength(6);
    expect(said(switched({ unit: "administrative-body", hold: [] })).match(/Dit wijkt af van de standaard\./g)).toHaveLength(2);
  });

  test("a role rule is a sentence", () => {
    expect(said({ roles: [aRule({ title: "secretaris *", organisation: "Waterschap" })] })).toContain(
      "1. Wie de functie «secretaris *» heeft en hoort bij de organisatie «Waterschap», krijgt de rol «iemand van buiten».",
    );
  });

  test("what is unwise is said loudly, before all else", () => {
    const [, second] = policyInWords(dutch, inForce({ ...switched({ hold: [], partyRule: "always", channels: ["whatsapp", "sms", "teams", "signal"] }), roles: [aRule({ title: "*" }), aRule({ title: "x" })] }));
    expect(second?.title).toBe("LET OP");
    expect(second?.lines).toEqual([
      expect.stringMatching(/^Er geldt voor niemand een bewaarstop op grond van de rol, ook niet voor bewindspersonen/),
      expect.stringMatching(/^Een bericht over partij én werk hoeft met deze partijregel niet/),
      expect.stringMatching(/^Telegram staat niet bij de kanalen/),
      expect.stringMatching(/^Rolregel 2 wordt nooit bereikt: regel 1 past al/),
    ]);
    expect(said({})).not.toContain("LET OP");
  });
});
