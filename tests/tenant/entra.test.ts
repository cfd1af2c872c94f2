import { createHash, createPublicKey, randomUUID, verify } from "node:crypto";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { CLIENT_ID, TENANT_ID } from "../../src/tenant/seeds/organisation";
import { carryEntra } from "./carry-entra";
import { aBuiltApp, hasBrowser, openBrowser } from "./real-browser";
import { ask, aTenant, type Parsed, type Reply, type RunningTenant } from "./running-tenant";

const VERIFIER = "v".repeat(43);
const CHALLENGE = createHash("sha256").update(VERIFIER).digest("base64url");
const REDIRECT = "http://localhost:3000/auth.html";

const asked = (parameters: Readonly<Record<string, string>> = {}): string =>
  new URLSearchParams({
    client_id: CLIENT_ID,
    response_type: "code",
    redirect_uri: REDIRECT,
    response_mode: "fragment",
    scope: "https://graph.microsoft.com/User.Read openid profile offline_access",
    state: "a state",
    nonce: "a nonce",
    code_challenge: CHALLENGE,
    code_challenge_method: "S256",
    ...parameters,
  }).toString();

describe("the tenant's Entra, as a client meets it", () => {
  let running: RunningTenant;
  let entra: string;
  let cookie: Readonly<Record<string, string>>;

  beforeAll(async () => {
    running = await aTenant();
    entra = `${running.tenant.origin}/organizations`;
    cookie = { Cookie: `local-tenant-person=${running.tenant.people.marieke}` };
  });
  afterAll(() => running.stop());
  beforeEach(() => {
    running.tenant.faults.clear();
    running.tenant.withdrawConsent(running.tenant.people.marieke);
  });

  const authorize = (parameters: Readonly<Record<string, string>> = {}, headers = cookie): Promise<Reply> =>
    ask("GET", `${entra}/oauth2/v2.0/authorize?${asked(parameters)}`, { headers });
  const sentBack = ({ headers }: Reply) => new URLSearchParams((headers.get("location") ?? "").split(/[#?]/)[1] ?? "");
  const token = async (fields: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>> = { Origin: "http://localhost:3000" }) => {
    const answer = await fetch(`${entra}/oauth2/v2.0/token`, { method: "POST", headers, body: new URLSearchParams({ client_id: CLIENT_ID, ...fields }) });
    return { status: answer.status, headers: answer.headers, body: (await answer.json()) };
  };
  const redeem = (code: string, more: Readonly<Record<string, string>> = {}, headers?: Readonly<Record<string, string>>) =>
    token({ grant_type: "authorization_code", code, redirect_uri: REDIRECT, code_verifier: VERIFIER, ...more }, headers);
  const aCode = async (parameters: Readonly<Record<string, string>> = {}) => sentBack(await authorize({ local_answer: "accept", ...parameters })).get("code") ?? "";

  test("consent is asked once, in a page; then the code comes back with the state, where the app asked for it", async () => {
    const page = await authorize();
    expect(page.status).toBe(200);
    expect(page.body).toContain("<li>User.Read</li>");
    expect(page.headers.get("x-frame-options")).toBe("DENY");
    const fragment = await authorize({ local_answer: "accept" });
    expect(fragment.headers.get("location")).toMatch(/^http:\/\/localhost:3000\/auth\.html#code=/);
    expect(sentBack(fragment).get("state")).toBe("a state");
    const query = await authorize({ response_mode: "query" });
    expect(query.headers.get("location")).toMatch(/^http:\/\/localhost:3000\/auth\.html\?code=/);
  });

  test("who is signed in more than once, is the one whom the app has in mind: nobody chooses again", async () => {
    const hinted = await authorize({ login_hint: "Joris.van.Dalen@rijk.example", local_answer: "accept" });
    expect(sentBack(hinted).get("session_state")).toBe(running.tenant.people.joris);
    const unknown = await authorize({ login_hint: "nobody@rijk.example", local_answer: "accept" });
    expect(sentBack(unknown).get("session_state")).toBe(running.tenant.people.marieke);
    expect((await authorize({ login_hint: "Joris.van.Dalen@rijk.example", prompt: "select_account" })).status).toBe(200);
  });

  test("a code gives tokens: the id token bears the nonce and the published key's signature, the access token is for Graph", async () => {
    const { status, headers, body } = await redeem(await aCode());
    expect(status).toBe(200);
    expect(headers.get("access-control-allow-origin")).toBe("http://localhost:3000");
    expect(headers.get("cache-control")).toContain("no-store");
    const [head = "", payload = "", mark = ""] = body.id_token.split(".");
    expect(JSON.parse(Buffer.from(payload, "base64url").toString())).toMatchObject({ nonce: "a nonce", aud: CLIENT_ID, oid: running.tenant.people.marieke, tid: TENANT_ID });
    const published = await ask("GET", `${entra}/discovery/v2.0/keys`);
    const key = createPublicKey({ key: published.body.keys[0], format: "jwk" });
    expect(verify("RSA-SHA256", Buffer.from(`${head}.${payload}`), key, Buffer.from(mark, "base64url"))).toBe(true);
    expect((await ask("GET", `${running.tenant.graph}/me`, { headers: { Authorization: `Bearer ${body.access_token}` } })).body.displayName).toBe("Marieke de Wit");
  });

  test("a code is good once, with its own verifier, from the app's own page", async () => {
    const code = await aCode();
    expect((await redeem(code, { code_verifier: "w".repeat(43) })).body).toMatchObject({ error: "invalid_grant", error_codes: [501481] });
    expect((await redeem(code, { redirect_uri: "http://localhost:3000/other.html" })).body.error_codes).toEqual([50011]);
    expect((await redeem(code, {}, {})).body.error_codes).toEqual([9002327]);
    expect((await redeem(code)).status).toBe(200);
    expect((await redeem(code)).body.error_codes).toEqual([54005]);
    expect((await redeem(`${code}x`)).body.error_codes).toEqual([9002313]);
  });

  test("a refresh token gives what was consented, and asks the person for the rest", async () => {
    const { body } = await redeem(await aCode());
    const refresh = (scope: string) => token({ grant_type: "refresh_token", refresh_token: body.refresh_token, scope });
    expect((await refresh("User.Read")).status).toBe(200);
    expect((await refresh("Mail.Read")).body).toMatchObject({ error: "invalid_grant", suberror: "consent_required", error_codes: [65001] });
    running.tenant.withdrawConsent(running.tenant.people.marieke);
    expect((await refresh("User.Read")).body.error_codes).toEqual([65001]);
  });

  test.each([
    ["nobody is signed in", { prompt: "none" }, {}, "login_required", "AADSTS50058"],
    ["nothing was consented", { prompt: "none" }, null, "consent_required", "AADSTS65001"],
    ["the person declines", { local_answer: "decline" }, null, "access_denied", "AADSTS65004"],
    ["no challenge", { code_challenge_method: "plain" }, null, "invalid_request", "AADSTS9002325"],
    ["another response", { response_type: "token" }, null, "unsupported_response_type", "AADSTS700051"],
  ] as const)("%s: the app is told so, with its state", async (_title, parameters, headers, error, number) => {
    const back = sentBack(await authorize(parameters, headers ?? cookie));
    expect(back.get("error")).toBe(error);
    expect(back.get("error_description")).toContain(`${number}: `);
    expect(back.get("state")).toBe("a state");
  });

  test("an address that is not registered is never sent anything", async () => {
    for (const redirect_uri of ["https://evil.example/auth.html", "http://localhost:3000/tab.html", "http://localhost.evil.example/auth.html", "http://localhost:3000/auth.html?x"]) {
      const page = await authorize({ redirect_uri });
      expect([page.status, page.headers.get("location")]).toEqual([400, null]);
      expect(page.body).toContain("AADSTS50011");
    }
    expect((await authorize({ client_id: randomUUID() })).body).toContain("AADSTS700016");
  });

  test("a permission that the administrator keeps: the page says so, and the app is told", async () => {
    running.tenant.faults.add({ action: { kind: "refuse-consent", scope: "User.Read" } });
    expect((await authorize()).body).toContain("Goedkeuring van een beheerder nodig");
    expect(sentBack(await authorize({ local_answer: "accept" })).get("code")).toBeNull();
    expect(sentBack(await authorize({ local_answer: "without-approval" })).get("error_description")).toContain("AADSTS90094");
  });

  test("an administrator consents once for everybody; who is none, cannot", async () => {
    const consent = (person: string, more = {}) =>
      ask("GET", `${entra}/v2.0/adminconsent?${new URLSearchParams({ client_id: CLIENT_ID, redirect_uri: REDIRECT, scope: "https://graph.microsoft.com/Mail.Read", state: "s", ...more }).toString()}`, {
        headers: { Cookie: `local-tenant-person=${person}` },
      });
    expect((await consent(running.tenant.people.marieke)).body).toContain("AADSTS90093");
    expect((await consent(running.tenant.people.henk)).body).toContain("<li>Mail.Read</li>");
    const back = sentBack(await consent(running.tenant.people.henk, { local_answer: "accept" }));
    expect(Object.fromEntries(back)).toEqual({ admin_consent: "True", tenant: TENANT_ID, scope: "https://graph.microsoft.com/Mail.Read", state: "s" });
    expect(sentBack(await authorize({ scope: "Mail.Read", prompt: "none" })).get("code")).not.toBeNull();
  });

  test("the metadata names Microsoft's addresses for the organisation that is asked, and no other organisation", async () => {
    const known = await ask("GET", `${entra}/v2.0/.well-known/openid-configuration`);
    expect(known.body).toMatchObject({
      issuer: "https://login.microsoftonline.com/{tenantid}/v2.0",
      token_endpoint: "https://login.microsoftonline.com/organizations/oauth2/v2.0/token",
    });
    expect(known.headers.get("access-control-allow-origin")).toBe("*");
    const other = await ask("GET", `${running.tenant.origin}/consumers/v2.0/.well-known/openid-configuration`);
    expect([other.status, other.body.error_codes]).toEqual([400, [90002]]);
  });

  test("an unknown grant, no form, and no grant are refused", async () => {
    expect((await token({ grant_type: "password" })).body.error).toBe("unsupported_grant_type");
    expect((await token({})).status).toBe(400);
    expect((await ask("POST", `${entra}/oauth2/v2.0/token`, { body: { grant_type: "refresh_token" } })).body.error_codes).toEqual([900144]);
  });
});

/** The real msal-browser as a plain page uses it, and the page where its window ends. */
const APP = `
import { createStandardPublicClientApplication } from "@azure/msal-browser";
import { broadcastResponseToMainFrame } from "@azure/msal-browser/redirect-bridge";
if (location.pathname === "/auth.html") broadcastResponseToMainFrame();
else {
  const client = fetch("/settings.json").then((answer) => answer.json()).then(({ clientId, authority }) =>
    createStandardPublicClientApplication({ auth: { clientId, authority, redirectUri: location.origin + "/auth.html" }, cache: { cacheLocation: "memoryStorage" } }));
  const tell = (result) => ({ token: result.accessToken, account: result.account });
  const fail = (error) => ({ error: error.errorCode, message: error.errorMessage });
  globalThis.app = {
    popup: (request) => client.then((it) => it.acquireTokenPopup(request)).then(tell, fail),
    silent: (request) => client.then((it) => it.acquireTokenSilent({ ...request, account: it.getAllAccounts()[0] })).then(tell, fail),
  };
}
`;

const here = hasBrowser ? describe : describe.skip;

here("the tenant's Entra with the real msal-browser, in a real browser (skipped where there is none)", () => {
  let running: RunningTenant;
  let built: ReturnType<typeof aBuiltApp>;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    built = aBuiltApp(APP);
    running = await aTenant(built.folder);
    browser = await openBrowser();
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await running.stop();
    built.remove();
  });
  beforeEach(async () => {
    context = await browser.newContext();
    await carryEntra(context, running.tenant);
    page = await context.newPage();
    await page.goto(`${running.tenant.origin}/local-tenant/enter?person=${running.tenant.people.marieke}&place=browser`);
  });
  afterEach(() => context.close());

  const call = (name: string, request: object): Promise<Parsed> => page.evaluate(`app.${name}(${JSON.stringify(request)})`);

  test("a window asks consent and hands the code over; the next token comes silently by the refresh token", async () => {
    const popup = page.waitForEvent("popup");
    const signingIn = call("popup", { scopes: ["User.Read"] });
    await (await popup).getByRole("link", { name: "Accepteren" }).click();
    const signedIn = await signingIn;
    expect(signedIn.account).toMatchObject({ localAccountId: running.tenant.people.marieke, name: "Marieke de Wit" });
    const again = await call("silent", { scopes: ["User.Read"], forceRefresh: true });
    expect((await ask("GET", `${running.tenant.graph}/me`, { headers: { Authorization: `Bearer ${again.token}` } })).body.displayName).toBe("Marieke de Wit");
    expect(await call("silent", { scopes: ["Mail.Read"] })).toMatchObject({ error: "invalid_grant" });
  });

  test("who declines gives no token", async () => {
    const popup = page.waitForEvent("popup");
    const signingIn = call("popup", { scopes: ["Mail.Read"] });
    await (await popup).getByRole("link", { name: "Annuleren" }).click();
    expect(await signingIn).toMatchObject({ error: "access_denied" });
  });
});
