import { createRecordStore } from "../../src/adapters/graph/record-store";
import type { DmsTarget } from "../../src/policy/policy";
import type { Dossier, RecordStore } from "../../src/ports/record-store";
import { err, ok } from "../../src/result";
import { DOSSIERS } from "../../src/tenant/seeds/dossiers";
import type { Tenant } from "../../src/tenant/tenant";
import { fileRecord } from "../../src/workflows/file-record";
import { aTenant, type RunningTenant } from "../tenant/running-tenant";
import { aJpeg, aRequest } from "./a-filing";
import { aDesk, aGraph, expectCompleteRecord, foldersIn, good, LIBRARY, SCOPE, SITE } from "./filing-desk";
import { SECOND_SITE, withSecondSite } from "./second-site";

const OWN = { site: SITE, library: LIBRARY };
const SECOND = { site: SECOND_SITE, library: LIBRARY };
const NOWHERE = { site: SITE, library: "Nergens" };
const UNKNOWN = "00000000-0000-4000-8000-000000000000";

describe("the libraries that the policy names", () => {
  let one: RunningTenant;
  let other: RunningTenant;
  let tenant: Tenant;
  let second: Tenant;
  beforeAll(async () => {
    [one, other] = await Promise.all([aTenant(), aTenant()]);
    tenant = one.tenant;
    second = other.tenant;
  });
  beforeEach(() => {
    for (const { traffic } of [tenant, second]) traffic.clear();
  });
  afterEach(() => {
    for (const { faults } of [tenant, second]) faults.clear();
    second.setSiteRole(second.people.marieke, "write");
  });
  afterAll(() => Promise.all([one.stop(), other.stop()]));

  const graph = () => aGraph(tenant, { fetch: withSecondSite(tenant, second, tenant.people.marieke) });
  const storeFor = (targets: readonly DmsTarget[], home = OWN): RecordStore => createRecordStore(graph(), { ...home, scope: SCOPE }, () => Promise.resolve(targets));
  const addresses = (dossiers: readonly Dossier[]) => new Set(dossiers.map(({ webUrl }) => new URL(webUrl).origin));
  const dossierOf = async (target: DmsTarget): Promise<Dossier> => {
    const [dossier] = good(await storeFor([target]).dossiers());
    if (dossier === undefined) throw new Error("no dossier");
    return dossier;
  };
  const file = async (dossier: Dossier, store: RecordStore) =>
    good(await fileRecord(aRequest(dossier, tenant.people.marieke, [{ name: "foto.jpg", bytes: aJpeg(4000) }]), { ...aDesk(tenant).ports, store }, () => undefined));

  test("without any, dossiers are those of the settings' library", async () => {
    expect(addresses(good(await storeFor([]).dossiers()))).toEqual(new Set([tenant.origin]));
  });

  test("one takes the place of the settings' library; several are offered together", async () => {
    expect(addresses(good(await storeFor([SECOND]).dossiers()))).toEqual(new Set([second.origin]));
    const all = good(await storeFor([OWN, SECOND]).dossiers());
    expect(addresses(all)).toEqual(new Set([tenant.origin, second.origin]));
    expect(new Set(all.map(({ id }) => id)).size).toBe(2 * DOSSIERS.length);
  });

  test("a record is filed in the library that its dossier is in, complete, and found there", async () => {
    const store = storeFor([OWN, SECOND]);
    const dossier = await dossierOf(SECOND);
    const before = foldersIn(tenant, dossier);
    const receipt = await file(dossier, store);
    expectCompleteRecord(second, dossier, receipt);
    expect(foldersIn(tenant, dossier)).toEqual(before);
    expect(good(await store.findRecord(receipt.recordId))).toMatchObject({ manifestSha256: receipt.manifestSha256, folder: { webUrl: receipt.webUrl } });
    expectCompleteRecord(tenant, await dossierOf(OWN), await file(await dossierOf(OWN), store));
  });

  test("a record of before the policy is found and gone on with where it lies, in the settings' library", async () => {
    const dossier = await dossierOf(OWN);
    const { recordId } = await file(dossier, storeFor([]));
    const store = storeFor([SECOND]);
    const found = good(await store.findRecord(recordId));
    expect(found).toMatchObject({ folder: { id: expect.any(String) } });
    expect(good(await store.openFolder(recordId, dossier.id, "anders"))).toEqual(found?.folder);
  });

  test("what lies nowhere is not found", async () => {
    const store = storeFor([OWN, SECOND]);
    expect(await store.findRecord(UNKNOWN)).toEqual(ok(null));
    expect(await store.openFolder(UNKNOWN, "nergens", "naam")).toEqual(err({ kind: "not-found", what: "dossier" }));
  });

  test("15: a library that is not open to the user, or not there, hides no other; when none is open that is told", async () => {
    second.setSiteRole(second.people.marieke, null);
    expect(addresses(good(await storeFor([SECOND, OWN, NOWHERE]).dossiers()))).toEqual(new Set([tenant.origin]));
    const { recordId } = await file(await dossierOf(OWN), storeFor([SECOND, OWN, NOWHERE]));
    expect(good(await storeFor([SECOND, OWN]).findRecord(recordId))).not.toBeNull();
    expect(await storeFor([SECOND]).dossiers()).toEqual(err({ kind: "no-access" }));
    expect(await storeFor([NOWHERE]).dossiers()).toEqual(err({ kind: "not-found", what: "library" }));
    expect(await storeFor([SECOND], SECOND).findRecord(recordId)).toEqual(err({ kind: "no-access" }));
  });

  test("12: a library that cannot be reached now is told, not left out; what another has, is found all the same", async () => {
    const { recordId } = await file(await dossierOf(OWN), storeFor([]));
    second.faults.add({ action: { kind: "status", status: 503, retryAfter: null }, times: null });
    expect(await storeFor([OWN, SECOND]).dossiers()).toEqual(err({ kind: "interrupted", byServer: true }));
    expect(good(await storeFor([SECOND, OWN]).findRecord(recordId))).not.toBeNull();
    expect(await storeFor([SECOND, OWN]).findRecord(UNKNOWN)).toEqual(err({ kind: "interrupted", byServer: true }));
  });

  test("a policy that comes later, or changes, counts from then on; each library is looked up once", async () => {
    let targets: readonly DmsTarget[] = [];
    const store = createRecordStore(graph(), { ...OWN, scope: SCOPE }, () => Promise.resolve(targets));
    good(await store.dossiers());
    targets = [SECOND];
    expect(addresses(good(await store.dossiers()))).toEqual(new Set([second.origin]));
    good(await store.dossiers());
    const lookups = (of: Tenant) => of.traffic.entries().filter(({ template }) => template.endsWith("/drives")).length;
    expect([lookups(tenant), lookups(second)]).toEqual([1, 1]);
  });
});
