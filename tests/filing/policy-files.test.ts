import { POLICY_FILE_NAME } from "../../src/archive-site/names";
import { createHasher } from "../../src/adapters/browser/hasher";
import { createPolicyFiles } from "../../src/adapters/graph/policy-files";
import type { PolicyAddress } from "../../src/adapters/graph/policy-files";
import { withTargets } from "../../src/pages/policy-targets";
import { SAFEST_POLICY } from "../../src/policy/policy";
import { err, ok } from "../../src/result";
import type { FaultSketch } from "../../src/tenant/faults/fault-rule";
import { SEEDED_POLICY } from "../../src/tenant/seeds/policy";
import type { Tenant } from "../../src/tenant/tenant";
import { loadPolicy } from "../../src/workflows/load-policy";
import { aTenant, graphAs, type RunningTenant } from "../tenant/running-tenant";
import type { DeskOptions } from "./filing-desk";
import { aGraph, good, SCOPE, signInAs, SITE } from "./filing-desk";

const ADDRESS: PolicyAddress = { site: SITE, library: "Beleid", file: POLICY_FILE_NAME, scope: SCOPE };

describe("the policy file in SharePoint", () => {
  let running: RunningTenant;
  let tenant: Tenant;
  beforeAll(async () => {
    running = await aTenant();
    tenant = running.tenant;
  });
  afterEach(async () => {
    tenant.faults.clear();
    tenant.setSiteRole(tenant.people.marieke, "write");
    await tenant.writePolicy(SEEDED_POLICY);
  });
  afterAll(() => running.stop());

  const filesAt = (address: PolicyAddress = ADDRESS, options: DeskOptions = {}) => createPolicyFiles(aGraph(tenant, options), address);
  const load = () => loadPolicy({ policies: filesAt(), hasher: createHasher() });
  const strike = (fault: FaultSketch) => {
    tenant.faults.add(fault);
  };

  test("is read as its administrator wrote it, with the address where it can be mended, by the site's permission alone", async () => {
    const signIn = signInAs(tenant, tenant.people.marieke);
    const file = good(await filesAt(ADDRESS, { signIn }).read());
    expect(file?.text).toBe(SEEDED_POLICY);
    expect(file?.webUrl).toContain("/sites/archief/Beleid/bewaarwijzer.jsonc");
    expect(new Set(signIn.asked.map(({ scopes }) => scopes.join()))).toEqual(new Set([SCOPE]));
  });

  test("the tenant's own policy is in force; a new version is, at the next reading", async () => {
    expect(await load()).toMatchObject({ inForce: { source: "file", policy: { version: "2026.1" } }, problem: null });
    await tenant.writePolicy('{"name": "Ander beleid", "version": "2026.9"}');
    expect(await load()).toMatchObject({ inForce: { policy: { name: "Ander beleid", version: "2026.9" } } });
  });

  test("without the file, or without the library, there is no policy", async () => {
    await tenant.writePolicy(null);
    expect(await filesAt().read()).toEqual(ok(null));
    expect(await filesAt({ ...ADDRESS, library: "Nergens" }).read()).toEqual(ok(null));
    expect(await load()).toMatchObject({ inForce: { source: "default" }, problem: null });
  });

  test("a site that is not there is a wrong setting, not an organisation without a policy", async () => {
    expect(await filesAt({ ...ADDRESS, site: "/sites/rijk.sharepoint.example:/sites/nergens" }).read()).toEqual(err({ kind: "not-found", what: "site" }));
  });

  test("section 14: a file with a fault puts the safest reading in force, and names the line and the file", async () => {
    await tenant.writePolicy('{\n  // geen bewaarstop?\n  "hodl": []\n}');
    const { inForce, problem } = await load();
    expect(inForce).toMatchObject({ source: "safest", policy: SAFEST_POLICY });
    expect(problem).toMatchObject({ kind: "faults", faults: [{ kind: "unknown-field", path: "hodl", line: 3, column: 3 }], webUrl: expect.stringContaining(POLICY_FILE_NAME) });
  });

  test("15: who is no member of the site reads no policy: the safest is in force", async () => {
    tenant.setSiteRole(tenant.people.marieke, null);
    expect(await load()).toMatchObject({ inForce: { source: "safest" }, problem: { kind: "unavailable", error: { kind: "no-access" } } });
  });

  test.each<[string, FaultSketch]>([
    ["11: throttled", { action: { kind: "status", status: 429, retryAfter: 41 }, times: 3 }],
    ["12: a server that stumbles", { action: { kind: "status", status: 503, retryAfter: null }, path: "bewaarwijzer", times: 2 }],
    ["21: a captive portal", { action: { kind: "captive-portal" } }],
    ["12: a download that breaks off", { action: { kind: "drop-after" }, path: "/download.aspx" }],
  ])("%s: it is read all the same", async (_title, fault) => {
    strike(fault);
    expect(good(await filesAt().read())?.text).toBe(SEEDED_POLICY);
    expect(tenant.faults.list()[0]?.struck).toBeGreaterThan(0);
  });

  test("21: a server that is gone puts the safest reading in force", async () => {
    strike({ action: { kind: "drop-before", afterBytes: 0 }, times: null });
    expect(await load()).toMatchObject({ inForce: { source: "safest" }, problem: { kind: "unavailable", error: { kind: "interrupted" } } });
  });

  test("a byte order mark is no fault; other bytes than UTF-8, and more than a megabyte, are", async () => {
    const henk = graphAs(tenant, tenant.people.henk);
    const drives = await henk("GET", `${SITE}:/drives`);
    const { id } = drives.body.value.find(({ name }: { name: string }) => name === "Beleid");
    const write = async (bytes: Uint8Array) => {
      const { status } = await henk("PUT", `/drives/${id}/root:/${POLICY_FILE_NAME}:/content`, { bytes, headers: { "Content-Type": "application/octet-stream" } });
      expect(status).toBe(200);
    };
    await write(new TextEncoder().encode("\uFEFF{}"));
    expect(await load()).toMatchObject({ inForce: { source: "file" } });
    await write(Uint8Array.of(0x7b, 0xff, 0x7d));
    expect(await filesAt().read()).toEqual(err({ kind: "unexpected-response", field: "bewaarwijzer.jsonc: UTF-8" }));
    await write(new Uint8Array(1024 * 1024 + 1).fill(0x20));
    tenant.traffic.clear();
    expect(await filesAt().read()).toEqual(err({ kind: "unexpected-response", field: "bewaarwijzer.jsonc: 1048577 > 1048576 bytes" }));
    expect(tenant.traffic.entries().map(({ template }) => template)).not.toContain("/download");
  });

  test("the libraries of the last reading are where records go, also when it failed; nothing is read twice", async () => {
    const target = { site: SITE, library: "Dossiers" };
    await tenant.writePolicy(JSON.stringify({ targets: [target] }));
    const { policies, targets } = withTargets(filesAt());
    tenant.traffic.clear();
    expect(await targets()).toEqual([target]);
    const { requests } = tenant.traffic.totals();
    expect(await targets()).toEqual([target]);
    expect(tenant.traffic.totals().requests).toBe(requests);
    await tenant.writePolicy('{"targets": [{}]}');
    good(await policies.read());
    expect(await targets()).toEqual([]);
  });
});
