import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PERMISSIONS, scopeOf, type PermittedFeature } from "../../src/adapters/graph/permissions";
import { errorText } from "../../src/language/error-text";
import { createTranslator } from "../../src/language/translator";
import { nl } from "../../src/language/nl";
import type { Tenant } from "../../src/tenant/tenant";
import { aTenant, type RunningTenant } from "../tenant/running-tenant";
import { anApp } from "./app-on-tenant";
import { FEATURES, type Cast } from "./features";
import { operationsSeen, permissionTable } from "./permission-table";

const NAMES = [...new Set(PERMISSIONS.map(({ feature }) => feature))];

describe("one permission after the other is refused, and the whole app is used", () => {
  let running: RunningTenant;
  let tenant: Tenant;
  beforeAll(async () => {
    running = await aTenant();
    tenant = running.tenant;
  });
  beforeEach(() => {
    tenant.faults.clear();
    tenant.withdrawConsent(tenant.people.marieke);
  });
  afterAll(() => running.stop());

  const cast = (): Cast => ({ me: tenant.people.marieke, colleague: tenant.people.joris, group: "66666666-0000-4000-8000-000000000001" });

  /** Every feature with what it lacks, null where it does all that it can. */
  async function useEverything() {
    const app = await anApp(tenant, tenant.people.marieke);
    const lacking: [PermittedFeature, string | null][] = [];
    for (const feature of NAMES) lacking.push([feature, await FEATURES[feature](app, cast())]);
    return { lacking, asked: new Set(app.asked()) };
  }

  test("issue 7: with every permission everything works, and the app asks for exactly the permissions of its list", async () => {
    const { lacking, asked } = await useEverything();
    expect(lacking).toEqual(NAMES.map((feature) => [feature, null]));
    expect([...asked].toSorted()).toEqual(PERMISSIONS.map(({ scope }) => scope).toSorted());
  });

  test("the table in docs/permissions.md is made of that same list, and of what the tenant saw: npm run permissions -- --write", async () => {
    expect(readFileSync(join(__dirname, "../../docs/permissions.md"), "utf8")).toBe(permissionTable(await operationsSeen(tenant)));
  });

  test.each(PERMISSIONS)("issue 7: without $scope «$feature» says that it lacks it, and nothing else fails", async ({ scope, feature }) => {
    tenant.faults.add({ action: { kind: "refuse-consent", scope }, times: null });
    const { lacking } = await useEverything();
    expect(lacking).toEqual(NAMES.map((name) => [name, name === feature ? scope : null]));
  });
});

test.each(PERMISSIONS)("the sentence names $scope, and says what to do", ({ scope }) => {
  const sentence = errorText(createTranslator("nl", nl), { kind: "permission-missing", scope });
  expect(sentence).toContain(`«${scope}»`);
  expect(sentence).toMatch(/toestemming.*beheerder/);
});

test("a feature with two permissions names both, as OAuth writes them", () => {
  expect(scopeOf("group-roles")).toBe("User.ReadBasic.All GroupMember.Read.All");
});
