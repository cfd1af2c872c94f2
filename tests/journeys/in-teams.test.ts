import type { FrameLocator, Page } from "playwright-core";
import { LONG_CHAT } from "../../src/tenant/seeds/chats/chats";
import { axeIn } from "./accessible";
import { openStage, type Stage } from "./stage";
import { groundOf, wear } from "./teams-theme";

const MEETING = "19:meeting_zuidkade@thread.v2";
const UUID = "00000000-0000-4000-8000-000000000001";
const THEMES = ["default", "dark", "contrast"] as const;

describe("at home in Teams: the real teams-js in a stand-in host", () => {
  let stage: Stage;
  let page: Page;
  let app: FrameLocator;

  beforeAll(async () => {
    stage = await openStage();
    page = await stage.openApp(await stage.openBrowser(), stage.tenant.people.marieke, "tab");
    app = page.frameLocator("iframe");
  }, 60_000);
  afterAll(() => stage.close());

  /** @param query of the host's page: place, chat, sub */
  const open = async (query: Readonly<Record<string, string>>, width = 1280) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`${stage.tenant.origin}/local-tenant/teams?${new URLSearchParams(query).toString()}`);
  };
  const heading = (name: string | RegExp) => app.getByRole("heading", { name }).first().waitFor();
  const scrollsSideways = () => app.locator("html").evaluate((root) => root.scrollWidth > root.clientWidth);

  async function faults(): Promise<readonly string[]> {
    const { violations } = await (await axeIn(page)).include("iframe").exclude(["iframe", "[data-tabster-dummy]"]).analyze();
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
  }

  /** What everybody finds fault with, at two widths and in the three themes of Teams, which change while the app runs. */
  async function faultsInEveryLook(name: string): Promise<readonly string[]> {
    const found: string[] = [];
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      for (const theme of THEMES) {
        await wear(page, theme);
        if (process.env.PICTURES !== undefined) await page.screenshot({ path: `${process.env.PICTURES}/${name}-${String(width)}-${theme}.png`, fullPage: true });
        found.push(...(await faults()).map((fault) => `${name} ${String(width)} ${theme}: ${fault}`));
        if (await scrollsSideways()) found.push(`${name} ${String(width)}: scrolls sideways`);
      }
    }
    return found;
  }

  describe("a channel: the tab is set up on a page of its own", () => {
    test("there is nothing to choose: the page says what the tab shows, and it can be saved", async () => {
      await open({ place: "configure" });
      await heading("Zet «Bewaren» in dit kanaal");
      expect(await faultsInEveryLook("configure")).toEqual([]);
      await page.locator("button:enabled", { hasText: "Opslaan" }).click();
      await page.getByRole("heading", { level: 1, name: "Bewaren", exact: true }).waitFor();
      await heading("Wie bewaart?");
    });

    test("the tab then shows who keeps, to everybody, and of messages nothing", async () => {
      await app.getByText("Er wacht niets.").waitFor();
      await app.getByText("Er is nog niets bewaard.").waitFor();
      expect(await faultsInEveryLook("channel")).toEqual([]);
    });

    test("outside Teams the page leads to the app", async () => {
      await page.goto(`${stage.tenant.origin}/configure.html`);
      await page.getByRole("link", { name: "Open Bewaarwijzer" }).click();
      await page.getByText("Aangemeld als Marieke de Wit").waitFor();
    });
  });

  describe("a chat or a meeting: that one is at hand", () => {
    test("a chat: one step to read it, and who keeps it", async () => {
      await open({ place: "chat", chat: LONG_CHAT.id });
      await app.getByText("Deze chat: Kernteam zuidkade").waitFor();
      await app.getByRole("button", { name: "Lees deze chat" }).waitFor();
      await app.getByText("Hierover is nog niets afgesproken of bewaard.").waitFor();
      expect(await faultsInEveryLook("chat")).toEqual([]);
    });

    test("the side panel of a meeting, 280 px wide: read in one step", async () => {
      await open({ place: "meeting", chat: MEETING });
      await app.getByText("Deze chat: Overleg zuidkade").waitFor();
      expect(await app.locator("html").evaluate((root) => root.clientWidth)).toBe(280);
      expect([await scrollsSideways(), ...(await faults())]).toEqual([false]);
      await app.getByRole("button", { name: "Lees deze chat" }).click();
      await heading("Dit vonden we in het gesprek");
      expect([await scrollsSideways(), ...(await faults())]).toEqual([false]);
    });

    test("the host names a chat that the user is not in: Graph says no, the app says why, and a file can still be opened", async () => {
      await open({ place: "chat", chat: "19:bestuursraad@thread.v2" });
      await app.getByText(/^Deze chat is er niet meer, of je doet er niet meer aan mee/).first().waitFor();
      await app.getByText(/^Kan dat niet\? Kopieer de tekst in Teams/).waitFor();
      expect(await app.locator("input[type=file]").first().count()).toBe(1);
      expect(await app.getByRole("button", { name: "Lees deze chat" }).count()).toBe(0);
    });
  });

  describe("a link leads to its place (subPageId)", () => {
    test("the register", async () => {
      await open({ sub: "register" });
      await heading("Register en dossiers");
    });

    test("a record that is not in the register: the register, and that it is not there", async () => {
      await open({ sub: `stuk.${UUID}` });
      await app.getByText(/^Het archiefstuk van de link staat niet in het register/).waitFor();
    });

    test("a question that waits for somebody else, or for nobody: the first screen, and that", async () => {
      await open({ sub: `afspraak.${UUID}` });
      await app.getByText(/^Deze vraag wacht niet meer op jouw antwoord/).waitFor();
    });

    test.each(["iets", "stuk.1", `afspraak.${UUID}.x`, "../desk", "javascript:alert(1)"])("anything else opens the app at its beginning: %s", async (sub) => {
      await open({ sub });
      await app.getByText("Aangemeld als Marieke de Wit").waitFor();
      await heading("Chatberichten bewaren");
      expect(await app.getByText(/^Deze vraag wacht niet|^Het archiefstuk van de link/).count()).toBe(0);
    });
  });

  test("the theme of Teams is followed while the app runs: light, dark, high contrast", async () => {
    await open({ place: "personal" });
    await app.getByText("Aangemeld als").waitFor();
    const background = () => groundOf(page);
    const seen: string[] = [];
    for (const theme of THEMES) {
      await wear(page, theme);
      seen.push(await background());
    }
    expect(new Set(seen).size).toBe(3);
  });

  test("CSP and Trusted Types: no breach on any of these pages", () => {
    expect(stage.breaches).toEqual([]);
  });
});
