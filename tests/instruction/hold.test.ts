import { decide } from "../../src/instruction/decide";
import { aSituation, colleague, directorGeneral, minister, officer, stateSecretary } from "./situations";

const may = { decisionMaking: "no" } as const;
const withTops = { participants: [minister, directorGeneral, officer] };

describe("hold («bewaarstop»): an overlay that only makes an outcome safer", () => {
  test("hold:minister binds a minister by default, and nobody else", () => {
    expect(decide(aSituation(may, { ...withTops, me: "minister" }))).toMatchObject({ outcome: "U8", because: ["S1", "T1", "hold:minister"] });
    expect(decide(aSituation(may, { ...withTops, me: "director-general" })).outcome).toBe("U3");
    expect(decide(aSituation(may, { ...withTops, me: "officer" })).outcome).toBe("U3");
  });

  test("hold:minister binds who imports for a minister", () => {
    expect(decide(aSituation(may, { ...withTops, me: "private secretary", onBehalfOf: "minister" })).outcome).toBe("U8");
    expect(decide(aSituation(may, { ...withTops, me: "minister", onBehalfOf: "officer" })).outcome).toBe("U3");
  });

  test("hold:top-official binds where the policy says so", () => {
    const decision = decide(aSituation(may, { ...withTops, me: "director-general" }, { hold: ["minister", "top-official"] }));
    expect(decision).toMatchObject({ outcome: "U8", because: ["S1", "T1", "hold:top-official"] });
  });

  test.each(["caseOwner", "lineManager", "responsibleOfficer"] as const)("hold:minister is known of a %s who was not in the chat", (named) => {
    expect(decide(aSituation(may, { [named]: minister, me: "minister" })).outcome).toBe("U8");
  });

  test.each(["woo-request", "inquiry", "hotspot"] as const)("hold:%s binds everybody in the conversation", (hold) => {
    expect(decide(aSituation(may, { holds: [hold], me: null }))).toMatchObject({ outcome: "U8", because: ["S1", "T1", `hold:${hold}`] });
  });

  test("hold: all that bind are named, each once", () => {
    const decision = decide(aSituation(may, { ...withTops, me: "minister", holds: ["hotspot", "woo-request", "hotspot"] }));
    expect(decision.because.slice(2)).toEqual(["hold:minister", "hold:woo-request", "hold:hotspot"]);
  });

  test("hold: U4 and U10 become U8; U5, U7 and U9 stay", () => {
    const held = { holds: ["inquiry"] as const };
    const other = { ...held, caseOwner: colleague };
    expect(decide(aSituation({ recordedElsewhere: "fully", place: "nota" }, held)).outcome).toBe("U8");
    expect(decide(aSituation({}, { ...other, confirmedBy: "colleague" }))).toMatchObject({ outcome: "U8", keeper: null });
    expect(decide(aSituation({}, other)).outcome).toBe("U9");
    expect(decide(aSituation({}, { ...other, me: "colleague" })).outcome).toBe("U5");
    expect(decide(aSituation({ scope: null }, held)).outcome).toBe("U7");
  });

  test("hold: private and party messages are no business of it", () => {
    const held = { holds: ["woo-request"] as const, participants: [minister, stateSecretary], me: "minister" };
    expect(decide(aSituation({ scope: "private" }, held)).outcome).toBe("U1");
    expect(decide(aSituation({ scope: "party" }, held)).outcome).toBe("U2");
  });

  test("hold: a message of mixed scope is held", () => {
    expect(decide(aSituation({ scope: "mixed", decisionMaking: "no" }, { holds: ["hotspot"] })).outcome).toBe("U8");
  });
});
