import type { BrowserContext, FrameLocator, Page } from "playwright-core";
import { adminConsentAddress } from "../../src/adapters/entra/admin-consent";
import { PERMISSIONS } from "../../src/adapters/graph/permissions";
import { carryEntra } from "../tenant/carry-entra";
import { faultsOn, scrollsSideways, WIDTHS } from "./accessible";
import { APP_ORIGIN, carryApp } from "./carry-app";
import { openStage, type Stage } from "./stage";
import { agreeThatIKeep, answerElsewhere, confirmPeople, importChat, onScreen, reviewAll, SAMPLES, GO_TO_MICROSOFT, goesOnAlways } from "./steps";

/** The production build, unmodified, in each of its four ways to sign in. */
describe("sign-in", () => {
  let stage: Stage;
  let context: BrowserContext;
  const breaches: string[] = [];

  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());
  beforeEach(async () => {
    stage.tenant.faults.clear();
    stage.tenant.traffic.clear();
    stage.tenant.withdrawConsent(stage.tenant.people.joris);
    context = await stage.openBrowser();
    await carryApp(context, stage.tenant);
    await carryEntra(context, stage.tenant);
    context.on("page", (page) => {
      page.on("console", (message) => {
        if (/Content Security Policy|Trusted|Refused to/i.test(message.text())) breaches.push(message.text());
      });
    });
  });
  afterEach(async () => {
    // What a window asked that is closed since, gets no answer any more; closing would wait for it.
    await context.unrouteAll({ behavior: "ignoreErrors" });
    await context.close();
  });

  interface Opened {
    readonly page: Page;
    readonly app: FrameLocator | Page;
  }

  /** @param place as the start page names it @param more of the host's address */
  const open = async (origin: string, place: "browser" | "teams" | "pane", more = "", prepare: (page: Page) => unknown = () => undefined): Promise<Opened> => {
    const page = await context.newPage();
    prepare(page);
    await page.goto(`${origin}/local-tenant/style.css`);
    await context.addCookies([{ name: "local-tenant-person", value: stage.tenant.people.joris, url: origin }, { name: "local-tenant-person", value: stage.tenant.people.joris, url: stage.tenant.origin }]);
    const address = { browser: "/tab.html", teams: "/local-tenant/teams", pane: "/local-tenant/pane" }[place];
    await page.goto(`${origin}${address}${more}`);
    return { page, app: place === "browser" ? page : page.frameLocator("iframe") };
  };
  /** Consents in every window that opens. */
  const consentEverywhere = () => {
    context.on("page", (page) => {
      page.getByRole("link", { name: "Accepteren" }).click().catch(() => undefined);
    });
  };
  /** As an administrator who allowed the app everything, once. */
  const consentToEverything = async () => {
    const { clientId }: { readonly clientId: string } = await (await fetch(`${stage.tenant.origin}/settings.json`)).json();
    const address = adminConsentAddress({ authority: `${stage.tenant.origin}/organizations`, clientId, redirectUri: `${stage.tenant.origin}/auth.html` }, PERMISSIONS.map(({ scope }) => scope).join(" "));
    await fetch(`${address}&local_answer=accept`, { headers: { Cookie: `local-tenant-person=${stage.tenant.people.henk}` }, redirect: "manual" });
  };
  const isSignedIn = ({ app }: Opened) => app.getByText("Aangemeld als Joris van Dalen").waitFor();
  const entra = () => stage.tenant.traffic.entries().filter(({ template }) => template === "/entra/token");
  const readsMe = () => stage.tenant.traffic.entries().some(({ template, status }) => template === "/me" && status === 200);
  const kept = ({ page }: Opened) =>
    page.evaluate(() => JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage), location.href]));

  const WAYS = [
    ["Teams that signs in for the app", (): string => stage.tenant.origin, "teams", "", 0],
    ["Outlook that signs in for the app", (): string => stage.tenant.origin, "pane", "", 0],
    ["Teams that lends a window", (): string => APP_ORIGIN, "teams", "?nested=no", 1],
    ["Outlook that lends a dialog", (): string => stage.tenant.origin, "pane", "?nested=no", 1],
    ["a plain browser", (): string => stage.tenant.origin, "browser", "?nested=no", 1],
  ] as const;

  test.each(WAYS)("%s: the person signs in and Graph says who it is; no token is stored, nor in an address", async (_way, origin, place, more, windows) => {
    consentEverywhere();
    const opened = await open(origin(), place, more);
    const question = opened.app.getByRole("group", { name: "Meld je aan bij Microsoft" });
    await question.getByText(/^De app wil zien wie je bent\./).waitFor();
    // Nothing of Microsoft's opened yet.
    expect(context.pages()).toHaveLength(1);
    expect(entra()).toEqual([]);
    await question.getByRole("button", { name: GO_TO_MICROSOFT }).click();
    await isSignedIn(opened);
    expect(readsMe()).toBe(true);
    expect(entra().length > 0).toBe(windows > 0);
    expect(await kept(opened)).not.toMatch(/eyJ|secret|accesstoken|idtoken|refreshtoken/i);
    expect(breaches).toEqual([]);
  });

  /** Answers the next window that opens. */
  const answerNext = async ({ page }: Opened, answer: "Accepteren" | "Annuleren" | "Terug naar de app zonder toestemming", opening: () => Promise<unknown>) => {
    const [window] = await Promise.all([page.waitForEvent("popup"), opening()]);
    await window.getByRole("link", { name: answer }).click();
  };
  const until = async (isTrue: () => boolean) => {
    while (!isTrue()) await new Promise((resolve) => setTimeout(resolve, 50));
  };
  const main = ({ app }: Opened) => app.getByRole("main");

  test("«Niet nu»: nothing of Microsoft's opens, the screen says what does not work, and the next use asks again", async () => {
    consentEverywhere();
    const opened = await open(stage.tenant.origin, "browser", "?nested=no");
    const { app, page } = opened;
    await app.getByRole("group", { name: "Meld je aan bij Microsoft" }).getByRole("button", { name: "Niet nu" }).click();
    await main(opened).getByText("Je hebt het aanmelden gestopt.").waitFor();
    expect(context.pages()).toHaveLength(1);
    await main(opened).getByRole("button", { name: "Meld je aan" }).click();
    await app.getByRole("button", { name: GO_TO_MICROSOFT }).click();
    await isSignedIn(opened);
    const question = app.getByRole("group", { name: "Geef je toestemming?" });
    await question.getByText(/^De app wil lezen en opslaan in het archief.*«Sites\.Selected»/).waitFor();
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 760 });
      expect([width, await scrollsSideways(page)]).toEqual([width, false]);
    }
    expect(await faultsOn(page, "light")).toEqual([]);
    await question.getByRole("button", { name: "Niet nu" }).click();
    await app.getByText(/^Je koos «Niet nu»\. De app kan nu niet lezen en opslaan in het archief/).waitFor();
    expect(await faultsOn(page, "light")).toEqual([]);
    await main(opened).getByRole("button", { name: "Kies een Teams-chat" }).click();
    await question.getByText(/«Chat\.ReadBasic»/).waitFor();
    await question.getByRole("button", { name: "Niet nu" }).click();
    await main(opened).getByText("«Chat.ReadBasic»").waitFor();
    expect(context.pages().filter((one) => one !== page)).toEqual([]);
    // The archive's policy, which was not read either, has a button of its own.
    await main(opened).locator("div", { hasText: "«Chat.ReadBasic»" }).last().getByRole("button", { name: "Probeer opnieuw" }).click();
    await question.getByRole("button", { name: GO_TO_MICROSOFT }).click();
    await app.getByLabel("Zoek op naam").waitFor();
  });

  test("a permission that the administrator keeps: the screen names it and says what for, with an address that names nobody; once the administrator consents there, it works", async () => {
    consentEverywhere();
    const opened = await open(stage.tenant.origin, "browser", "?nested=no");
    goesOnAlways(opened.app);
    await isSignedIn(opened);
    // The policy is read first, with a window of its own.
    await until(() => stage.tenant.traffic.entries().some(({ template }) => template === "/download"));
    stage.tenant.faults.add({ action: { kind: "refuse-consent", scope: "Chat.ReadBasic" }, times: null });
    await answerNext(opened, "Terug naar de app zonder toestemming", () => opened.app.getByRole("button", { name: "Kies een Teams-chat" }).click());
    await main(opened).getByText("«Chat.ReadBasic»").waitFor();
    const aside = opened.app.getByRole("complementary", { name: "Toestemmingen" });
    await aside.getByText("De toestemming «Chat.ReadBasic» ontbreekt").waitFor();
    await aside.getByText(/je lijst met Teams-chats laten zien/).waitFor();
    for (const width of WIDTHS) {
      await opened.page.setViewportSize({ width, height: 760 });
      expect([width, await scrollsSideways(opened.page)]).toEqual([width, false]);
    }
    expect(await faultsOn(opened.page, "light")).toEqual([]);
    const address = await aside.getByRole("textbox", { name: "Adres om «Chat.ReadBasic» toe te staan" }).inputValue();
    const { joris, henk } = stage.tenant.people;
    expect(address).toMatch(/^https:\/\/login\.microsoftonline\.com\/organizations\/v2\.0\/adminconsent\?client_id=[0-9a-f-]{36}&scope=https%3A%2F%2Fgraph\.microsoft\.com%2FChat\.ReadBasic&redirect_uri=/);
    expect(address).not.toMatch(new RegExp(`${joris}|joris|rijk`, "i"));

    stage.tenant.faults.clear();
    const administrators = await stage.openBrowser();
    await carryEntra(administrators, stage.tenant);
    await administrators.addCookies([{ name: "local-tenant-person", value: henk, url: stage.tenant.origin }]);
    const page = await administrators.newPage();
    await page.goto(address);
    await page.getByRole("link", { name: "Accepteren" }).click();
    await page.waitForURL(/\/tab\.html/);
    await administrators.close();

    const windows = context.pages().length;
    await main(opened).getByRole("button", { name: "Probeer opnieuw" }).click();
    await opened.app.getByLabel("Zoek op naam").waitFor();
    expect(context.pages()).toHaveLength(windows);
  });

  test("a host that signs in silently, in an organisation that allowed it: nothing is asked", async () => {
    await consentToEverything();
    const opened = await open(stage.tenant.origin, "teams");
    await isSignedIn(opened);
    expect(await opened.app.getByRole("button", { name: GO_TO_MICROSOFT }).count()).toBe(0);
  });

  test.each([
    ["a plain browser", (): string => stage.tenant.origin, "browser"],
    ["Teams that lends a window", (): string => APP_ORIGIN, "teams"],
    ["Outlook that lends a dialog", (): string => stage.tenant.origin, "pane"],
  ] as const)("%s: who closes the window has stopped signing in, and can begin again", async (_way, origin, place) => {
    const opened = await open(origin(), place, "?nested=no", (page) => {
      page.once("popup", (window: Page) => {
        // A person sees it first.
        void window.waitForLoadState().then(() => window.close());
      });
    });
    goesOnAlways(opened.app);
    await main(opened).getByText("Je hebt het aanmelden gestopt.").waitFor();
    consentEverywhere();
    await main(opened).getByRole("button", { name: "Meld je aan" }).click();
    await isSignedIn(opened);
  });

  test.each([
    ["nested", "", 0],
    ["through a window", "?nested=no", 1],
  ] as const)("fault 14: a claims challenge in the middle of the work, %s: answered without a window, and every answer stands", async (_way, more, entraTokens) => {
    await consentToEverything();
    const opened = await open(stage.tenant.origin, "browser", more);
    if (entraTokens > 0) goesOnAlways(opened.app);
    await isSignedIn(opened);
    const { page } = opened;
    await importChat(page, SAMPLES.iphoneNl);
    await confirmPeople(page, "Ik");
    await reviewAll(page, [[/./, "Ja"]]);
    await answerElsewhere(page);
    const windows = context.pages().length;
    const before = entra().length;
    stage.tenant.faults.add({ action: { kind: "claims-challenge" }, path: "/graph/", times: null });
    await agreeThatIKeep(page);
    await onScreen(page, "Controleer voor je bewaart");
    await page.getByRole("combobox", { name: "Dossier in het DMS" }).waitFor();
    await page.getByRole("button", { name: /^Bewaar [1-9]\d* bericht/ }).waitFor();
    expect(stage.tenant.traffic.entries().some(({ status }) => status === 401)).toBe(true);
    expect(entra().length > before).toBe(entraTokens > 0);
    expect(context.pages()).toHaveLength(windows);
  });

  /** In a browser, at the question who keeps. */
  async function signedInWithEveryAnswer(): Promise<Opened> {
    await consentToEverything();
    const opened = await open(stage.tenant.origin, "browser", "?nested=no");
    const { app, page } = opened;
    await app.getByRole("button", { name: GO_TO_MICROSOFT }).click();
    await isSignedIn(opened);
    await importChat(page, SAMPLES.iphoneNl);
    await confirmPeople(page, "Ik");
    await reviewAll(page, [[/./, "Ja"]]);
    await answerElsewhere(page);
    return opened;
  }

  test("fault 14: in the middle of the work the organisation wants to know again who it is; the app asks, a window opens, and every answer stands", async () => {
    const { app, page } = await signedInWithEveryAnswer();
    // As Entra says it of a token that is older than the organisation's sign-in frequency; MSAL calls that no question for a person.
    const expired = { error: "invalid_grant", error_description: "AADSTS70043: The refresh token has expired or is invalid due to sign-in frequency checks by conditional access.", error_codes: [70043], suberror: "token_expired" };
    let refused = 0;
    let isRenewed = false;
    await context.route("https://login.microsoftonline.com/*/oauth2/v2.0/token*", async (route) => {
      const isRefresh = route.request().postData()?.includes("grant_type=refresh_token") === true;
      isRenewed ||= !isRefresh;
      if (isRenewed) return route.fallback();
      refused += 1;
      return route.fulfill({ status: 400, json: expired, headers: { "Access-Control-Allow-Origin": "*" } });
    });
    stage.tenant.faults.add({ action: { kind: "claims-challenge" }, path: "/graph/", times: null });
    const agreeing = agreeThatIKeep(page);
    await app.getByRole("group", { name: "Laat zien dat jij het bent" }).getByRole("button", { name: GO_TO_MICROSOFT }).click();
    await agreeing;
    await onScreen(page, "Controleer voor je bewaart");
    await page.getByRole("combobox", { name: "Dossier in het DMS" }).waitFor();
    expect(refused).toBeGreaterThan(0);
    await page.getByRole("button", { name: /^Bewaar [1-9]\d* bericht/ }).waitFor();
  });

  test("fault 12: Entra is busy for a moment in the middle of the work, and MSAL gives its own number for that; it is waited for, and nobody has to sign in again", async () => {
    const { app, page } = await signedInWithEveryAnswer();
    const busy = { error: "temporarily_unavailable", error_description: "AADSTS90033: A transient error has occurred. Please try again.", error_codes: [90033] };
    await context.route(
      "https://login.microsoftonline.com/*/oauth2/v2.0/token*",
      (route) => route.fulfill({ status: 503, json: busy, headers: { "Access-Control-Allow-Origin": "*", "Access-Control-Expose-Headers": "Retry-After", "Retry-After": "3" } }),
      { times: 1 },
    );
    stage.tenant.faults.add({ action: { kind: "claims-challenge" }, path: "/graph/", times: null });
    await agreeThatIKeep(page);
    await onScreen(page, "Controleer voor je bewaart");
    await page.getByRole("combobox", { name: "Dossier in het DMS" }).waitFor();
    expect(await app.getByRole("button", { name: GO_TO_MICROSOFT }).count()).toBe(0);
  });
});
