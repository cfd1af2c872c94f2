import { teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme, type Theme, tokens } from "@fluentui/react-components";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { filesIn, recordFolders } from "./filed-record";
import { openStage, type Stage } from "./stage";
import { agreeThatIKeep, answerElsewhere, confirmPeople, fileIn, importChat, receipt, reviewAll, SAMPLES } from "./steps";
import { groundOf, wear } from "./teams-theme";

const app = join(__dirname, "../../dist/app");

/** Fluent's tokens that the styles of the app name, on whatever screen. */
function tokensNamed(): readonly (keyof Theme)[] {
  const files = readdirSync(app).filter((name) => /\.(?:js|css)$/.test(name));
  const named = new Set(files.flatMap((name) => [...readFileSync(join(app, name), "utf8").matchAll(/var\(--(\w+)/gu)].map(([, token]) => token)));
  return (Object.keys(tokens) as (keyof Theme)[]).filter((token) => named.has(token));
}

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

  describe("platform.md: who it is comes from the token, whatever the host says", () => {
    const lie = "99999999-0000-4000-8000-00000000000f";
    const openLying = async (place: "teams" | "pane") => {
      const page = await open(place);
      await page.goto(`${stage.tenant.origin}/local-tenant/${place}?says=${lie}`);
      const frame = await (await page.waitForSelector("iframe")).contentFrame();
      // A frame answers to everything that a step asks of a page.
      return frame as unknown as Page;
    };

    test("Teams names somebody else, of another organisation: the app shows, decides and files as the token's person", async () => {
      const app = await openLying("teams");
      await app.getByText("Aangemeld als Joris van Dalen").waitFor();
      await importChat(app, SAMPLES.iphoneNl);
      await confirmPeople(app, "Ik");
      await reviewAll(app, [[/./, "Ja"]]);
      await answerElsewhere(app);
      await agreeThatIKeep(app);
      await fileIn(app, /provincies/, "Wie bewaart");
      await receipt(app).waitFor();
      const [folder = ""] = recordFolders(stage.tenant.dataFolder);
      const filed = filesIn(folder).filter((name) => /\.(json|xml)$/.test(name)).map((name) => readFileSync(join(folder, name), "utf8")).join("");
      expect(filed).toContain(stage.tenant.people.joris);
      expect(filed).not.toContain(lie);
    });

    test("Outlook names somebody else: the app shows the token's person", async () => {
      const app = await openLying("pane");
      await app.getByText("Aangemeld als Joris van Dalen").waitFor();
      expect(await app.getByText(lie).count()).toBe(0);
    });
  });

  test("Teams: the theme follows the host; each token that a file of the app names has the value that Fluent gives it there", async () => {
    const page = await open("teams", "dark");
    const app = page.frameLocator("iframe");
    await app.getByText("Aangemeld als").waitFor();
    const dark = await groundOf(page);
    const named = tokensNamed();
    expect(named.length).toBeGreaterThan(100);
    const told = () => app.locator(".fui-FluentProvider").first().evaluate((element, names) => names.map((name) => getComputedStyle(element).getPropertyValue(`--${name}`)), named);
    const given = (theme: Theme) => named.map((name) => String(theme[name]));
    expect(await told()).toEqual(given(teamsDarkTheme));
    await wear(page, "default");
    expect(await groundOf(page)).not.toBe(dark);
    expect(await told()).toEqual(given(teamsLightTheme));
    await wear(page, "contrast");
    await app.locator('[data-scheme="dark"]').first().waitFor();
    expect(await told()).toEqual(given(teamsHighContrastTheme));
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
