import fc from "fast-check";
import { HOLD_KINDS } from "../../src/policy/choices";
import { holdsOnDossier, holdsThatBind } from "../../src/policy/declared-holds";
import { anyPolicy } from "./policies";

const WOO = { kind: "woo-request", label: "Woo-verzoek 2026-031", dossierId: "DOS-31" } as const;
const INQUIRY = { kind: "inquiry", label: "Onderzoek stormvloed", dossierId: null } as const;
const policy = { holds: [INQUIRY, WOO, { ...WOO, label: "Woo-verzoek 2026-044" }] };

describe("the holds of the policy", () => {
  test("section 11: one on a dossier binds where that dossier is chosen, and nowhere else", () => {
    expect(holdsThatBind(policy, [], "DOS-31")).toEqual(["woo-request"]);
    expect(holdsThatBind(policy, [], "DOS-32")).toEqual([]);
    expect(holdsThatBind(policy, [], null)).toEqual([]);
  });

  test("section 11: one without a dossier binds where the user says so", () => {
    expect(holdsThatBind(policy, ["inquiry"], null)).toEqual(["inquiry"]);
    expect(holdsThatBind(policy, ["inquiry"], "DOS-31")).toEqual(["woo-request", "inquiry"]);
  });

  test("a space or a capital frees no dossier", () => {
    expect(holdsOnDossier(policy, " dos-31").map(({ label }) => label)).toEqual(["Woo-verzoek 2026-031", "Woo-verzoek 2026-044"]);
  });

  test("section 11: choosing more, or a dossier, never takes a hold away", () => {
    const kinds = fc.subarray([...HOLD_KINDS]);
    fc.assert(fc.property(anyPolicy, kinds, kinds, fc.option(fc.string(), { nil: null }), (any, some, more, dossierId) => {
      const all = holdsThatBind(any, [...some, ...more], dossierId);
      expect(all).toEqual(expect.arrayContaining([...some, ...holdsThatBind(any, some, null)]));
      expect(new Set(all).size).toBe(all.length);
    }));
  });
});
