import { createMemoryJournal } from "../../src/adapters/browser/memory-journal";
import type { Dossier } from "../../src/ports/record-store";
import type { SignIn } from "../../src/ports/sign-in";
import type { Tenant } from "../../src/tenant/tenant";
import { fileRecord } from "../../src/workflows/file-record";
import { resumeFiling, unfinishedFilings } from "../../src/workflows/resume-filing";
import { aRequest, aVideo } from "../filing/a-filing";
import { aDesk, expectCompleteRecord, firstDossier, good, signInAs } from "../filing/filing-desk";
import { aTenant, type RunningTenant } from "../tenant/running-tenant";

const quiet = (): void => undefined;
const FRAGMENT = 327_680;
const FILM = [{ name: "film.mp4", bytes: aVideo(3 * FRAGMENT + 5) }];
const isFragment = (url: string): boolean => url.includes("/_api/upload");

describe("tokens", () => {
  let running: RunningTenant;
  let tenant: Tenant;
  let dossier: Dossier;
  beforeAll(async () => {
    running = await aTenant();
    tenant = running.tenant;
    dossier = await firstDossier(tenant);
  });
  afterEach(() => {
    tenant.faults.clear();
  });
  afterAll(() => running.stop());

  const request = () => aRequest(dossier, tenant.people.marieke, FILM);

  /** Sends, and remembers which addresses got a token. */
  function watching(before: (url: string) => void = () => undefined) {
    const sent: { readonly url: string; readonly hasToken: boolean }[] = [];
    const watched: typeof fetch = (input, init) => {
      const asked = new Request(input, { ...init, body: null });
      before(asked.url);
      sent.push({ url: asked.url, hasToken: asked.headers.has("Authorization") });
      return fetch(input, init);
    };
    return { sent, fetch: watched };
  }

  test("fault 7: no fragment, no question to a session and no download bears a token: not after a challenge, a broken line or a stop either", async () => {
    const { sent, fetch: watched } = watching();
    const journal = createMemoryJournal();
    tenant.faults.add({ action: { kind: "claims-challenge" }, method: "POST", path: "/createUploadSession" });
    tenant.faults.add({ action: { kind: "drop-after" }, method: "PUT", path: "/_api/upload", from: 2 });
    tenant.faults.add({ action: { kind: "status", status: 507, retryAfter: null }, method: "PUT", path: "/_api/upload", from: 3 });
    expect(await fileRecord(request(), aDesk(tenant, { fetch: watched, journal, fragmentBytes: FRAGMENT }).ports, quiet)).toMatchObject({ error: { kind: "quota-exceeded" } });
    tenant.faults.clear();
    const desk = aDesk(tenant, { fetch: watched, journal, fragmentBytes: FRAGMENT });
    const [unfinished] = good(await unfinishedFilings(tenant.people.marieke, desk));
    const receipt = good(await resumeFiling(unfinished?.recordId ?? "", tenant.people.marieke, desk.ports, quiet));
    if (receipt === null) throw new Error("nothing to resume");
    expectCompleteRecord(tenant, dossier, receipt);
    const elsewhere = sent.filter(({ url }) => isFragment(url) || url.includes("/download"));
    expect(elsewhere.length).toBeGreaterThan(8);
    expect(elsewhere.filter(({ hasToken }) => hasToken)).toEqual([]);
    expect(sent.filter(({ url, hasToken }) => url.startsWith(tenant.graph) && !hasToken)).toEqual([]);
  });

  test("fault 14: the token expires between two fragments: they need none, and what follows gets a fresh one", async () => {
    const signIn = signInAs(tenant, tenant.people.marieke);
    const expired = tenant.mintToken(tenant.people.marieke, ["Sites.Selected"], -10);
    let fragments = 0;
    const { fetch: watched } = watching((url) => {
      if (isFragment(url)) fragments += 1;
    });
    const ageing: SignIn = {
      ...signIn,
      token: (scopes, claims, fresh) => (fragments >= 2 && fresh !== true ? Promise.resolve({ ok: true, value: expired }) : signIn.token(scopes, claims, fresh)),
    };
    expectCompleteRecord(tenant, dossier, good(await fileRecord(request(), aDesk(tenant, { fetch: watched, signIn: ageing, fragmentBytes: FRAGMENT }).ports, quiet)));
    expect(signIn.asked.some(({ fresh }) => fresh)).toBe(true);
  });

  test.each([
    ["POST", "/children"],
    ["PATCH", "/listItem/fields"],
    ["POST", "/createUploadSession"],
    ["GET", "/items/"],
    ["POST", "/lists/"],
  ])("fault 14: a claims challenge at %s %s is answered, and the filing goes on", async (method, path) => {
    tenant.faults.add({ action: { kind: "claims-challenge" }, method, path });
    const signIn = signInAs(tenant, tenant.people.marieke);
    expectCompleteRecord(tenant, dossier, good(await fileRecord(request(), aDesk(tenant, { signIn, fragmentBytes: FRAGMENT }).ports, quiet)));
    expect(signIn.asked.filter(({ claims }) => claims !== null)).toHaveLength(1);
  });

  test("fault 14: consent that is withdrawn half-way is said by its name; the filing is pending, and ends when consent is back", async () => {
    const journal = createMemoryJournal();
    const signIn = signInAs(tenant, tenant.people.marieke);
    let fragments = 0;
    const { fetch: watched } = watching((url) => {
      if (isFragment(url)) fragments += 1;
    });
    const withdrawn: SignIn = {
      ...signIn,
      token: (...asked) => (fragments >= 2 ? Promise.resolve({ ok: false, error: { kind: "permission-missing", scope: "Sites.Selected" } }) : signIn.token(...asked)),
    };
    const outcome = await fileRecord(request(), aDesk(tenant, { fetch: watched, journal, signIn: withdrawn, fragmentBytes: FRAGMENT }).ports, quiet);
    expect(outcome).toEqual({ ok: false, error: { kind: "permission-missing", scope: "Sites.Selected" } });
    const desk = aDesk(tenant, { journal, fragmentBytes: FRAGMENT });
    const [unfinished] = good(await unfinishedFilings(tenant.people.marieke, desk));
    const receipt = good(await resumeFiling(unfinished?.recordId ?? "", tenant.people.marieke, desk.ports, quiet));
    if (receipt === null) throw new Error("nothing to resume");
    expectCompleteRecord(tenant, dossier, receipt);
  });
});
