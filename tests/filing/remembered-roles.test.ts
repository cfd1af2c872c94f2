import { createRememberedRoles, openRememberedRoles } from "../../src/adapters/browser/remembered-roles";
import { roleFromJson, roleToJson } from "../../src/adapters/browser/role-json";
import { createRolesInMemory } from "../../src/adapters/browser/roles-in-memory";
import { aRole, rolesContract, rolesProbe } from "./roles-contract";

rolesContract("in memory", () => rolesProbe(createRolesInMemory));
// Here there is no IndexedDB: the disk refuses everything.
rolesContract("fault 22: where the browser gives no storage", () => rolesProbe(openRememberedRoles));
rolesContract("on two disks", () => rolesProbe((clock) => createRememberedRoles(createRolesInMemory(clock), createRolesInMemory(clock))));

describe("a remembered role as it is kept", () => {
  test("gap 14: reads as it was written", () => {
    expect(roleFromJson(roleToJson(aRole("a")))).toEqual(aRole("a"));
  });

  test.each([
    "", "null", "[]", "{}", "{", '"top-official"',
    JSON.stringify({ shape: 2, ...aRole("a") }),
    JSON.stringify({ shape: 1, ...aRole("a"), role: "unknown" }),
    JSON.stringify({ shape: 1, ...aRole("a"), role: "__proto__" }),
    JSON.stringify({ shape: 1, ...aRole("a"), confirmedAt: 3 }),
    JSON.stringify({ shape: 1, ...aRole("a"), personId: null }),
  ])("fault 27: %j is as good as forgotten", (json) => {
    expect(roleFromJson(json)).toBeNull();
  });
});
