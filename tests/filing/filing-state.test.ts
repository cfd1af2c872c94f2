import { stateFromJson, stateToJson } from "../../src/adapters/browser/filing-state-json";
import { aState } from "./journal-probe";

describe("a filing as the journal keeps it", () => {
  test("what was written, is read", () => {
    for (const state of [aState("r1"), aState("r1", { reported: "no-list", reached: "reported" }, { about: null })]) expect(stateFromJson(stateToJson(state))).toEqual(state);
  });

  test("fault 27: what an earlier version of the app kept is refused, never guessed at", () => {
    const kept = stateToJson(aState("r1"));
    expect(stateFromJson(kept.replace('"shape":2', '"shape":1'))).toBeNull();
    const { about, keeper, apart, ...plan } = aState("r1").plan;
    expect([about?.people.length, keeper.id, apart]).toEqual([2, "person-1", [3]]);
    expect(stateFromJson(JSON.stringify({ shape: 2, state: { ...aState("r1"), plan } }))).toBeNull();
  });

  test.each([
    ["a channel", '"channel":"whatsapp"', '"channel":"fax"'],
    ["a shape of conversation", '"shape":"group"', '"shape":"parade"'],
    ["a word on what others see", '"reported":null', '"reported":"perhaps"'],
    ["a step", '"reached":"planned"', '"reached":"told"'],
  ])("fault 27: %s that this version does not know, is refused", (_what, known, unknown) => {
    const kept = stateToJson(aState("r1"));
    expect(kept).toContain(known);
    expect(stateFromJson(kept.replace(known, unknown))).toBeNull();
  });
});
