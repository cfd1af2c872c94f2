import type { Browser, BrowserContext, Page } from "playwright-core";
import { ask, aTenant, type Parsed, type RunningTenant } from "./running-tenant";
import { aBuiltApp, hasBrowser, openBrowser } from "./real-browser";

/** The real msal-browser and teams-js, as the app uses them. */
const APP = `
import { createNestablePublicClientApplication, InteractionRequiredAuthError } from "@azure/msal-browser";
import { app } from "@microsoft/teams-js";
const tell = (result) => ({ token: result.accessToken, account: result.account, scopes: result.scopes });
const fail = (error) => ({ error: error.errorCode, interaction: error instanceof InteractionRequiredAuthError });
const client = fetch("/settings.json").then((answer) => answer.json()).then(({ clientId, authority }) =>
  createNestablePublicClientApplication({ auth: { clientId, authority } }));
globalThis.app = {
  silent: (request) => client.then((it) => it.acquireTokenSilent(request)).then(tell, fail),
  popup: (request) => client.then((it) => it.acquireTokenPopup(request)).then(tell, fail),
  teams: () => app.initialize().then(() => app.getContext()),
  themes: [],
  followThemes: () => app.registerOnThemeChangeHandler((theme) => globalThis.app.themes.push(theme)),
};
`;

const here = hasBrowser ? describe : describe.skip;
const claims = (token: string) => JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString());

here("the host's bridge with the real msal-browser, in a real browser (skipped where there is none)", () => {
  let running: RunningTenant;
  let built: ReturnType<typeof aBuiltApp>;
  let browser: Browser;
  let context: BrowserContext;
  const breaches: string[] = [];

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
    running.tenant.faults.clear();
    running.tenant.withdrawConsent(running.tenant.people.marieke);
  });
  afterEach(() => context.close());

  const openAs = async (person: string, place: string, theme = "default"): Promise<Page> => {
    const page = await context.newPage();
    page.on("console", (message) => {
      if (/Content Security Policy|Trusted/i.test(message.text())) breaches.push(message.text());
    });
    await page.goto(`${running.tenant.origin}/local-tenant/enter?person=${person}&place=${place}&theme=${theme}`);
    return page;
  };
  const call = (page: Page, name: string, request: object = {}): Promise<Parsed> =>
    page.evaluate(`app.${name}(${JSON.stringify(request)})`);

  test("a scope that was never allowed asks the person first; then the token is silent, and Graph takes it", async () => {
    const page = await openAs(running.tenant.people.marieke, "browser");
    const request = { scopes: ["User.Read"] };
    expect(await call(page, "silent", request)).toMatchObject({ interaction: true });
    const asked = await call(page, "popup", request);
    expect(asked.account).toMatchObject({ localAccountId: running.tenant.people.marieke, name: "Marieke de Wit" });
    const silent = await call(page, "silent", request);
    expect(claims(silent.token)).toMatchObject({ oid: running.tenant.people.marieke, scp: "User.Read" });
    const me = await ask("GET", `${running.tenant.graph}/me`, { headers: { Authorization: `Bearer ${silent.token}` } });
    expect(me.body.displayName).toBe("Marieke de Wit");
    expect(breaches).toEqual([]);
  });

  test("consent is remembered for the person who gave it, and for nobody else", async () => {
    const page = await openAs(running.tenant.people.marieke, "browser");
    await call(page, "popup", { scopes: ["User.Read"] });
    const later = await openAs(running.tenant.people.marieke, "browser");
    expect(await call(later, "silent", { scopes: ["User.Read"] })).toHaveProperty("token");
    const other = await openAs(running.tenant.people.lotte, "browser");
    expect(await call(other, "silent", { scopes: ["User.Read"] })).toMatchObject({ interaction: true });
  });

  test("fault 14: a refused permission gives no token, and comes back when it is no longer refused", async () => {
    running.tenant.faults.add({ action: { kind: "refuse-consent", scope: "Sites.Selected" } });
    const page = await openAs(running.tenant.people.marieke, "browser");
    expect(await call(page, "popup", { scopes: ["Sites.Selected"] })).toMatchObject({ error: "user_canceled" });
    running.tenant.faults.clear();
    expect(await call(page, "popup", { scopes: ["Sites.Selected"] })).toHaveProperty("token");
  });

  test("fault 14: a claims challenge is answered with a new token that Graph takes", async () => {
    running.tenant.faults.add({ action: { kind: "claims-challenge" }, path: "/me", times: null });
    const page = await openAs(running.tenant.people.marieke, "browser");
    const first = await call(page, "popup", { scopes: ["User.Read"] });
    const challenged = await ask("GET", `${running.tenant.graph}/me`, { headers: { Authorization: `Bearer ${first.token}` } });
    const challenge = /claims="([^"]+)"/.exec(challenged.headers.get("www-authenticate") ?? "")?.[1] ?? "";
    expect(challenged.status).toBe(401);
    const second = await call(page, "silent", { scopes: ["User.Read"], claims: Buffer.from(challenge, "base64").toString() });
    const me = await ask("GET", `${running.tenant.graph}/me`, { headers: { Authorization: `Bearer ${second.token}` } });
    expect(me.status).toBe(200);
  });

  test("nobody chosen: no token, silently nor asked", async () => {
    const page = await context.newPage();
    await page.goto(`${running.tenant.origin}/tab.html`);
    expect(await call(page, "silent", { scopes: ["User.Read"] })).toHaveProperty("error");
    expect(await call(page, "popup", { scopes: ["User.Read"] })).toHaveProperty("error");
  });

  test("the stand-in for Teams answers the real teams-js, and passes a new theme on", async () => {
    const page = await openAs(running.tenant.people.henk, "teams", "dark");
    const frame = page.frame({ url: /tab\.html/ });
    const inFrame = (source: string): Promise<Parsed> => frame?.evaluate(source) ?? Promise.reject(new Error("no frame"));
    const found = await inFrame("app.teams()");
    expect(found).toMatchObject({ app: { theme: "dark", host: { name: "Teams" } }, user: { id: running.tenant.people.henk } });
    await inFrame("app.followThemes()");
    await page.selectOption("select", "contrast");
    await frame?.waitForFunction("app.themes.length > 0");
    expect(await inFrame("app.themes")).toEqual(["contrast"]);
  });

  test("the stand-in for the pane frames the Outlook page at 320 px, and says that it is Outlook", async () => {
    const page = await openAs(running.tenant.people.henk, "pane");
    const width = await page.evaluate(() => document.querySelector("iframe")?.clientWidth);
    expect(width).toBe(320);
    const scripts = await page.frame({ url: /taskpane/ })?.evaluate(() => [...document.scripts].map(({ src }) => new URL(src).pathname));
    expect(scripts?.slice(0, 2)).toEqual(["/local-tenant/host-bridge.js", "/local-tenant/outlook/office.js"]);
    expect(await page.frame({ url: /taskpane/ })?.evaluate("Office.onReady()")).toMatchObject({ host: "Outlook" });
  });
});
