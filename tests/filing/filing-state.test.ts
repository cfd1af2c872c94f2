import { readFileSync } from "node:fs";
import { join } from "node:path";
import { stateFromJson, stateToJson } from "../../src/adapters/browser/filing-state-json";
import { aState } from "./journal-probe";

describe("a filing as the journal keeps it", () => {
  test("what was written, is read", () => {
    const hash = "ab".repeat(32);
    const states = [
      aState("r1"),
      aState("r1", { reported: "no-list", reached: "reported" }, { about: null }),
      aState("r1", { reached: "receipted", pending: ["label", "lock"], registered: { sequence: 3, hash } }),
      aState("r1", { quarantine: { path: "media/0001_a.jpg", isEntered: false }, registered: "no-access" }, { lines: null }),
    ];
    for (const state of states) expect(stateFromJson(stateToJson(state))).toEqual(state);
  });

  test("fault 27: a filing that the version before this one kept, opens as that version would have ended it", () => {
    const opened = stateFromJson(readFileSync(join(__dirname, "journal-of-shape-2.json"), "utf8"));
    expect(opened).toMatchObject({
      plan: { recordId: "6f1d9a52-1111-4000-8000-000000000001", subject: "Besluit B", retention: { label: null, lock: false }, lines: null },
      reached: "uploaded",
      pending: [],
      registered: null,
      quarantine: null,
    });
    expect(stateFromJson(stateToJson(opened ?? aState("none")))).toEqual(opened);
  });

  test("fault 27: what a version of long ago kept, or a later one, is refused, never guessed at", () => {
    const kept = stateToJson(aState("r1"));
    for (const other of [1, 4, 99]) expect(stateFromJson(kept.replace('"shape":3', `"shape":${other}`))).toBeNull();
    const { about, keeper, apart, ...plan } = aState("r1").plan;
    expect([about?.people.length, keeper.id, apart]).toEqual([2, "person-1", [3]]);
    for (const shape of [2, 3]) expect(stateFromJson(JSON.stringify({ shape, state: { ...aState("r1"), plan } }))).toBeNull();
    const { pending, ...state } = aState("r1");
    expect(pending).toEqual([]);
    expect(stateFromJson(JSON.stringify({ shape: 3, state }))).toBeNull();
  });

  test.each([
    ["a channel", '"channel":"whatsapp"', '"channel":"fax"'],
    ["a shape of conversation", '"shape":"group"', '"shape":"parade"'],
    ["a word on what others see", '"reported":null', '"reported":"perhaps"'],
    ["a part that is pending", '"pending":[]', '"pending":["stamp"]'],
    ["a word on the register", '"registered":null', '"registered":"perhaps"'],
    ["a step", '"reached":"planned"', '"reached":"told"'],
  ])("fault 27: %s that this version does not know, is refused", (_what, known, unknown) => {
    const kept = stateToJson(aState("r1"));
    expect(kept).toContain(known);
    expect(stateFromJson(kept.replace(known, unknown))).toBeNull();
  });
});
