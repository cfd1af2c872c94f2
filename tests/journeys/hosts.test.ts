import { openStage, type Stage } from "./stage";

describe("in its hosts", () => {
  let stage: Stage;
  const inBrowser = "Je werkt in de browser, niet in Teams of Outlook. Alles werkt hier ook.";

  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());

  const open = async (place: string, theme = "default") => {
    const context = await stage.openBrowser();
    const page = await stage.openApp(context, stage.tenant.people.marieke, "tab");
    await page.goto(`${stage.tenant.origin}/local-tenant/enter?person=${stage.tenant.people.joris}&place=${place}&theme=${theme}`);
    return page;
  };

  test.each(["teams", "pane"])("%s: the real MSAL signs the chosen person in, and the app knows where it is", async (place) => {
    const app = (await open(place)).frameLocator("iframe");
    await app.getByText("Aangemeld als Joris van Dalen").waitFor();
    expect(await app.getByText(inBrowser).count()).toBe(0);
  });

  test("a plain browser: it says so, and works", async () => {
    const page = await open("browser");
    await page.getByText("Aangemeld als Joris van Dalen").waitFor();
    await page.getByText(inBrowser).waitFor();
  });

  test("Teams: the theme follows the host", async () => {
    const page = await open("teams", "dark");
    const app = page.frameLocator("iframe");
    await app.getByText("Aangemeld als").waitFor();
    const background = () => app.locator(".fui-FluentProvider").first().evaluate((element) => getComputedStyle(element).backgroundColor);
    const dark = await background();
    await page.getByLabel("Thema in Teams").selectOption("default");
    await page.waitForTimeout(500);
    expect(await background()).not.toBe(dark);
  });

  test("the page where a sign-in window ends: opened by hand, without an answer, it leads to the app", async () => {
    const page = await open("browser");
    await page.goto(`${stage.tenant.origin}/auth.html`);
    await page.getByText("Aangemeld als Joris van Dalen").waitFor();
  });

  test("CSP: no breach in any host", () => {
    expect(stage.breaches).toEqual([]);
  });
});
