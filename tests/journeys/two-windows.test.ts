import type { Page } from "playwright-core";
import { differsFromManifest, recordFolders } from "./filed-record";
import { openStage, type Stage } from "./stage";
import { agreeThatIKeep, answerElsewhere, confirmPeople, importChat, openFile, pressKeep, receipt, reviewAll, SAMPLES, sayWhere, untilKept } from "./steps";

describe("fault 2: one chat, open in two windows of one browser", () => {
  let stage: Stage;
  let windows: readonly Page[];

  /** Everything up to the button, which is not pressed. The second window goes on from the answers of the first. */
  async function upToTheButton(page: Page, isFirst: boolean): Promise<void> {
    await page.bringToFront();
    if (isFirst) {
      await importChat(page, SAMPLES.androidNl);
      await confirmPeople(page, "Ik");
      await reviewAll(page, [[/akkoord/i, "Ja"]]);
      await answerElsewhere(page);
      await agreeThatIKeep(page);
    } else {
      await openFile(page, SAMPLES.androidNl);
      await page.getByRole("button", { name: "Ga verder waar je was" }).click();
    }
    await sayWhere(page, /provincies/, "Twee vensters");
    await untilKept(page);
  }

  beforeAll(async () => {
    stage = await openStage();
    const browser = await stage.openBrowser();
    windows = [await stage.openApp(browser, stage.tenant.people.marieke, "tab"), await stage.openApp(browser, stage.tenant.people.marieke, "tab")];
    for (const [at, page] of windows.entries()) await upToTheButton(page, at === 0);
    // What is sent takes long enough for both to be at work.
    stage.tenant.faults.add({ action: { kind: "slow", bytesPerSecond: 40_000 }, method: "PUT", path: "/content", times: null });
    for (const page of windows) {
      await page.bringToFront();
      await pressKeep(page);
    }
  });
  afterAll(() => stage.close());

  test("fault 2: both buttons pressed at once make one record; the other window says what goes on, and what was filed when it is over", async () => {
    const first = await Promise.race(windows.map(async (page) => {
      await receipt(page).waitFor({ timeout: 90_000 });
      return page;
    }));
    const second = windows.find((page) => page !== first) ?? first;
    expect(await second.getByText(/^Dit bewaren is al bezig in een ander venster of tabblad/).first().isVisible()).toBe(true);
    await second.bringToFront();
    await pressKeep(second);
    await second.getByRole("group", { name: "Dit is intussen al bewaard" }).waitFor();
    const folders = recordFolders(stage.tenant.dataFolder);
    expect(folders).toHaveLength(1);
    expect(differsFromManifest(folders[0] ?? "")).toEqual([]);
    expect(stage.breaches).toEqual([]);
  });
});
