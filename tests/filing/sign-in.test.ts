import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { needsInteraction, signInFault } from "../../src/adapters/entra/sign-in-fault";
import { listAt, objectAt, textAt } from "../../src/adapters/graph/json-reading";
import type { RealPages } from "./real-page";
import { inBrowser, inPage, realPages } from "./real-page";

describe("what MSAL's rejections mean", () => {
  const rejection = (errorCode: string, errorMessage = "", subError = "") => Object.assign(new Error(errorCode), { errorCode, errorMessage, subError });

  test.each([
    ["popup_window_error", "popup-blocked"],
    ["empty_window_error", "popup-blocked"],
    ["user_cancelled", "sign-in-cancelled"],
    ["user_canceled", "sign-in-cancelled"],
    ["no_network_connectivity", "unreachable"],
    ["post_request_failed", "unreachable"],
    ["access_denied", "permission-missing"],
    ["invalid_grant", "not-signed-in"],
    ["never heard of", "not-signed-in"],
  ])("%s is %s", (code, kind) => {
    expect(signInFault(rejection(code), "Sites.Selected")).toEqual(kind === "permission-missing" ? { kind, scope: "Sites.Selected" } : { kind });
  });

  test("an administrator's consent is known by Entra's number, in whatever sentence", () => {
    const fault = signInFault(rejection("invalid_grant", "AADSTS90094: Marieke de Wit needs an administrator"), "User.Read.All");
    expect(fault).toEqual({ kind: "permission-missing", scope: "User.Read.All" });
  });

  test("fault: what signed in silently is good no more, as after the hours that an organisation allows; no window was offered, and only a reload helped", () => {
    expect(needsInteraction(rejection("invalid_grant", "AADSTS70043: The refresh token has expired or is invalid due to sign-in frequency checks by conditional access.", "token_expired"))).toBe(true);
  });

  test.each([
    ["its number where MSAL holds a request back by itself", { name: "ServerError", errorCode: "90033" }],
    ["several numbers", { name: "ServerError", errorCode: "50196 90055" }],
    ["no number at all", { name: "ServerError", errorCode: "" }],
    ["a status of the server", { name: "ServerError", errorCode: "invalid_request", status: 429 }],
    ["a server out of order", { name: "ServerError", errorCode: "unknown", status: 503 }],
  ])("fault: Entra was busy, and that was called not signed in, at which a filing stopped: %s", (_title, reason) => {
    expect(signInFault(reason, "S")).toEqual({ kind: "unreachable" });
  });

  test("anything can be thrown", () => {
    for (const reason of [undefined, null, "text", 5, new Error("x"), {}]) {
      expect(signInFault(reason, "S")).toEqual({ kind: "not-signed-in" });
      expect(needsInteraction(reason)).toBe(false);
    }
  });
});

inBrowser("sign-in with the real msal-browser (skipped where there is no browser)", () => {
  let pages: RealPages;
  let page: Page;
  beforeAll(async () => {
    pages = await realPages();
  }, 60_000);
  beforeEach(async () => {
    await pages.forget();
    pages.tenant.faults.clear();
    pages.tenant.withdrawConsent(pages.tenant.people.marieke);
    page = await pages.open();
  });
  afterAll(() => pages.close());

  test("platform.md, sign-in: who it is comes from the token, and a second scope from a second consent", async () => {
    expect(await inPage(page, "account")).toEqual({
      ok: true,
      value: { id: pages.tenant.people.marieke, tenantId: expect.any(String), username: expect.stringContaining("@"), name: "Marieke de Wit" },
    });
    expect(await inPage(page, "me")).toMatchObject({ ok: true, value: { displayName: "Marieke de Wit" } });
    expect(await inPage(page, "token", ["Sites.Selected"])).toMatchObject({ ok: true });
  });

  test("fault: the manifest says that the app answers a claims challenge, and no request said so: Graph never gave one", async () => {
    const [info] = listAt(objectAt(JSON.parse(readFileSync("manifest/manifest.json", "utf8")), "webApplicationInfo"), "nestedAppAuthInfo") ?? [];
    const asked: unknown[] = [];
    page.on("request", (request) => {
      if (request.url().endsWith("/local-tenant/bridge")) asked.push(textAt(objectAt(request.postDataJSON(), "tokenParams"), "claims"));
    });
    await inPage(page, "token", ["User.Read"]);
    const ofAccess = (claims: unknown): unknown => (typeof claims === "string" ? objectAt(JSON.parse(claims), "access_token") : null);
    const told = asked.filter((claims) => claims !== null);
    expect(told.length).toBeGreaterThan(0);
    for (const claims of told) expect(ofAccess(claims)).toEqual(ofAccess(textAt(info, "claims")));
  });

  test("record.md, what goes where: no token on the disk", async () => {
    await inPage(page, "token", ["User.Read"]);
    const kept = await page.evaluate(async () => {
      const databases = await indexedDB.databases();
      return JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage), document.cookie, databases.map(({ name }) => name)]);
    });
    expect(kept).not.toMatch(/eyJ|secret|accesstoken|idtoken/i);
  });

  test("fault 14: a refused permission is named, and can be given later", async () => {
    await inPage(page, "account");
    pages.tenant.faults.add({ action: { kind: "refuse-consent", scope: "Sites.Selected" } });
    expect(await inPage(page, "token", ["Sites.Selected"])).toEqual({ ok: false, error: { kind: "permission-missing", scope: "Sites.Selected" } });
    pages.tenant.faults.clear();
    expect(await inPage(page, "token", ["Sites.Selected"])).toMatchObject({ ok: true });
  });

  test("who refuses the very first window, has cancelled signing in", async () => {
    pages.tenant.faults.add({ action: { kind: "refuse-consent", scope: "User.Read" } });
    expect(await inPage(page, "account")).toEqual({ ok: false, error: { kind: "sign-in-cancelled" } });
  });

  test("many who ask the same at once ask the person once", async () => {
    pages.tenant.traffic.clear();
    const tokens = await page.evaluate("Promise.all(Array.from({ length: 8 }, () => page.token(['User.Read'])))");
    expect(tokens).toHaveLength(8);
    const asked = pages.tenant.traffic.entries().filter(({ template }) => template.includes("bridge"));
    // Who it is, silently, and in a window.
    expect(asked.length).toBeLessThanOrEqual(3);
  });

  test("issue 2, safety: nothing of this breached the page's security policy", () => {
    expect(pages.breaches).toEqual([]);
  });
});
