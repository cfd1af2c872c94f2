import fc from "fast-check";
import { DEFAULT_POLICY } from "../../src/policy/policy";
import type { Policy, RoleRule } from "../../src/policy/policy";
import { unreachableRules } from "../../src/policy/unreachable-rules";
import { unwiseIn } from "../../src/policy/unwise";

const GROUP = "3f0c1a52-8a54-4a0e-9d57-6f4f3f1f2b10";
const aRule = (names: Partial<RoleRule>): RoleRule => ({ role: "minister", group: null, title: null, department: null, organisation: null, ...names });
const isCovered = (earlier: Partial<RoleRule>, later: Partial<RoleRule>) => unreachableRules([aRule(earlier), aRule(later)]).length > 0;

describe("a role rule that can never be reached", () => {
  test.each<[Partial<RoleRule>, Partial<RoleRule>]>([
    [{ title: "Directeur *" }, { title: "directeur Wonen" }],
    [{ title: "*" }, { title: "directeur" }],
    [{ title: "* directeur *" }, { title: "hoofdingenieur-directeur *" }],
    [{ title: "directeur" }, { title: "Dirécteur", department: "Wonen" }],
    [{ group: GROUP }, { group: GROUP, title: "minister" }],
    [{ title: "* * a" }, { title: "a" }],
  ])("%j covers %j", (earlier, later) => {
    expect(unreachableRules([aRule({ organisation: "ergens anders" }), aRule(earlier), aRule(later)])).toEqual([{ rule: 2, coveredBy: 1 }]);
  });

  test.each<[Partial<RoleRule>, Partial<RoleRule>]>([
    [{ title: "directeur Wonen" }, { title: "directeur *" }],
    [{ title: "directeur *" }, { title: "directeuren" }],
    [{ title: "directeur", department: "Wonen" }, { title: "directeur" }],
    [{ title: "directeur" }, { department: "Wonen" }],
    [{ group: GROUP }, { group: GROUP.replace("3", "4") }],
    [{ title: "a *" }, { title: "* a" }],
  ])("%j does not cover %j", (earlier, later) => {
    expect(isCovered(earlier, later)).toBe(false);
  });

  test("a covered rule has no words that its cover lacks: whatever stands for the star of the one, the other takes", () => {
    const words = fc.array(fc.constantFrom("a", "b", "*"), { minLength: 1, maxLength: 6 });
    const fits = (pattern: readonly string[], text: readonly string[]) => new RegExp(`^${pattern.map((word) => (word === "*" ? "(\\w )*" : `${word} `)).join("")}$`).test(text.map((word) => `${word} `).join(""));
    fc.assert(
      fc.property(words, words, fc.array(fc.constantFrom("a", "b", "c"), { maxLength: 6 }), (wide, narrow, text) => {
        fc.pre(fits(narrow, text) && isCovered({ title: wide.join(" ") }, { title: narrow.join(" ") }));
        expect(fits(wide, text)).toBe(true);
      }),
    );
  });

  test("hostile: a hundred stars are compared at once", () => {
    expect(isCovered({ title: "* a ".repeat(50) + "b" }, { title: "a ".repeat(100) })).toBe(false);
  });
});

describe("allowed, but unwise", () => {
  const changed = (changes: Partial<Policy["switches"]>) => unwiseIn({ ...DEFAULT_POLICY, switches: { ...DEFAULT_POLICY.switches, ...changes } });

  test("the default has nothing of it", () => {
    expect(unwiseIn(DEFAULT_POLICY)).toEqual([]);
  });

  test("no hold, party politics always, an app left out, a lock without a label, a rule that is never reached", () => {
    expect(changed({ hold: [] })).toEqual([{ kind: "no-hold" }]);
    expect(changed({ partyRule: "always" })).toEqual([{ kind: "party-always" }]);
    expect(changed({ channels: ["whatsapp", "sms", "teams", "threema"] })).toEqual([{ kind: "channel-left-out", channel: "signal" }, { kind: "channel-left-out", channel: "telegram" }]);
    expect(unwiseIn({ ...DEFAULT_POLICY, filing: { retentionLabel: null, lock: true } })).toEqual([{ kind: "lock-without-label" }]);
    expect(unwiseIn({ ...DEFAULT_POLICY, filing: { retentionLabel: "x", lock: true } })).toEqual([]);
    expect(unwiseIn({ ...DEFAULT_POLICY, roles: [aRule({ title: "*" }), aRule({ title: "x" })] })).toEqual([{ kind: "rule-unreachable", rule: 1, coveredBy: 0 }]);
  });
});
