import { scrollsSideways } from "./accessible";
import { openStage, type Stage } from "./stage";
import { importChat, SAMPLES } from "./steps";

describe("the list of words", () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());

  test("from any screen, by keyboard: focus goes in, stays in, and comes back; what was typed stays", async () => {
    const page = await stage.openApp(await stage.openBrowser(), stage.tenant.people.marieke, "pane");
    await importChat(page, SAMPLES.androidNl);
    await page.getByRole("button", { name: "Verder", exact: true }).waitFor();
    const button = page.getByRole("button", { name: "Woorden" });
    const hasFocus = () => button.evaluate((element) => element === document.activeElement);
    await button.focus();
    await page.keyboard.press("Enter");
    const list = page.getByRole("dialog", { name: "Woordenlijst" });
    await list.getByText("Wie inhoudelijk verantwoordelijk is voor het onderwerp van dit gesprek.").waitFor();
    expect(await list.evaluate((element) => element.contains(document.activeElement))).toBe(true);
    expect(await scrollsSideways(page)).toBe(false);
    await page.keyboard.press("Escape");
    await list.waitFor({ state: "detached" });
    expect(await hasFocus()).toBe(true);
    await page.keyboard.press("Enter");
    await list.getByRole("button", { name: "Sluit" }).click();
    await list.waitFor({ state: "detached" });
    expect(await hasFocus()).toBe(true);
    expect(await page.getByRole("heading", { level: 1, name: "Wie zijn dit?" }).count()).toBe(1);
  });
});
