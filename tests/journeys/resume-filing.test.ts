import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { differsFromManifest, filesIn, recordFolders } from "./filed-record";
import { largeExport } from "./large-export";
import { openStage, type Stage } from "./stage";
import { storedBytes } from "./stored-on-device";
import { agreeThatIKeep, answerElsewhere, confirmPeople, fileIn, importChat, receipt, reviewAll } from "./steps";

const MEGABYTE = 1024 * 1024;
const SIZE = 100 * MEGABYTE;
const FRAGMENT = 10 * MEGABYTE;

async function fileEverything(page: Page, zip: string): Promise<void> {
  await importChat(page, zip);
  await confirmPeople(page, "Ik");
  await reviewAll(page, [[/./, "Ja"]]);
  await answerElsewhere(page);
  await agreeThatIKeep(page);
  await fileIn(page, /provincies/, "Opname met besluit");
}

describe("fault 1: the browser is killed in the middle of an upload of 100 MB, and started again", () => {
  let stage: Stage;
  let video: Uint8Array;
  let resumed: Page;
  const uploads = () => stage.tenant.traffic.entries().filter(({ method, template }) => method === "PUT" && template === "/upload");

  beforeAll(async () => {
    stage = await openStage();
    const profile = stage.newFolder("killed-profile");
    const made = await largeExport(stage.newFolder("export"), SIZE);
    video = made.video;
    stage.tenant.faults.add({ action: { kind: "slow", bytesPerSecond: 12 * MEGABYTE }, method: "PUT", path: "/upload", times: null });
    const page = await stage.openApp(await stage.openBrowser(profile), stage.tenant.people.marieke, "tab");
    await fileEverything(page, made.zip);
    while (uploads().length < 3) await new Promise((resolve) => setTimeout(resolve, 50));
    spawnSync("pkill", ["-9", "-f", profile]);
    stage.tenant.faults.clear();

    resumed = await stage.openApp(await stage.openBrowser(profile), stage.tenant.people.marieke, "tab");
    await resumed.getByRole("button", { name: "Ga verder met Opname met besluit" }).click();
    await receipt(resumed).waitFor({ timeout: 60_000 });
  });
  afterAll(() => stage.close());

  test("one record lies in the DMS, and it is complete", () => {
    const folders = recordFolders(stage.tenant.dataFolder);
    expect(folders).toHaveLength(1);
    expect(differsFromManifest(folders[0] ?? "")).toEqual([]);
    const stored = filesIn(folders[0] ?? "").find((path) => path.endsWith(".mp4")) ?? "";
    expect(Buffer.compare(readFileSync(join(folders[0] ?? "", stored)), video)).toBe(0);
  });

  test("no more than one fragment was sent twice", () => {
    const received = uploads().reduce((sum, { receivedBytes }) => sum + receivedBytes, 0);
    expect(received).toBeGreaterThanOrEqual(SIZE);
    expect(received).toBeLessThanOrEqual(SIZE + FRAGMENT);
  });

  test("nothing stays on the device after the receipt", async () => {
    expect(await storedBytes(resumed)).toBeLessThan(10_000);
    await resumed.getByRole("button", { name: "Volgende chat" }).click();
    await resumed.getByText("Je hebt niets openstaan.").waitFor();
    expect(stage.breaches).toEqual([]);
  });
});
