import { PERMISSIONS } from "../../src/adapters/graph/permissions";
import { ALLOWED_SCOPES } from "../../src/tenant/seeds/allowed-scopes";

test("a newcomer's organisation has allowed the app every permission that it asks for, and no other", () => {
  expect([...ALLOWED_SCOPES].toSorted()).toEqual(PERMISSIONS.map(({ scope }) => scope).toSorted());
});
