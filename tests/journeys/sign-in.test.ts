import type { BrowserContext, FrameLocator, Page } from "playwright-core";
import { carryEntra } from "../tenant/carry-entra";
import { APP_ORIGIN, carryApp } from "./carry-app";
import { openStage, type Stage } from "./stage";

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
  afterEach(() => context.close());

  interface Opened {
    readonly page: Page;
    readonly app: FrameLocator | Page;
  }

  /** @param place as the start page names it @param more of the host's address */
  const open = async (origin: string, place: "browser" | "teams" | "pane", more = ""): Promise<Opened> => {
    const page = await context.newPage();
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
  const isSignedIn = ({ app }: Opened) => app.getByText("Aangemeld als Joris van Dalen").waitFor();
  const entra = () => stage.tenant.traffic.entries().filter(({ template }) => template === "/entra/token");
  const readsMe = () => stage.tenant.traffic.entries().some(({ template, status }) => template === "/me" && status === 200);
  const kept = ({ page }: Opened) =>
    page.evaluate(() => JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage), location.href]));

  const WAYS = [
    ["Teams that signs in for the app", () => stage.tenant.origin, "teams", "", 0],
    ["Outlook that signs in for the app", () => stage.tenant.origin, "pane", "", 0],
    ["Teams that lends a window", () => APP_ORIGIN, "teams", "?nested=no", 1],
    ["Outlook that lends a dialog", () => stage.tenant.origin, "pane", "?nested=no", 1],
    ["a plain browser", () => stage.tenant.origin, "browser", "?nested=no", 1],
  ] as const;

  test.each(WAYS)("%s: the person signs in and Graph says who it is; no token is stored, nor in an address", async (_way, origin, place, more, windows) => {
    consentEverywhere();
    const opened = await open(origin(), place, more);
    await isSignedIn(opened);
    expect(readsMe()).toBe(true);
    expect(entra().length > 0).toBe(windows > 0);
    expect(await kept(opened)).not.toMatch(/eyJ|secret|accesstoken|idtoken|refreshtoken/i);
    expect(breaches).toEqual([]);
  });
});
