import { setTimeout as wait } from "node:timers/promises";
import type { Dossier } from "../../src/ports/record-store";
import type { RealPages } from "./real-page";
import { expectCompleteRecord, firstDossier, foldersIn } from "./filing-desk";
import { inBrowser, inPage, realPages } from "./real-page";

const MIB = 1024 * 1024;

inBrowser("a page that is killed while it uploads (skipped where there is no browser)", () => {
  let pages: RealPages;
  let dossier: Dossier;
  beforeAll(async () => {
    pages = await realPages();
    dossier = await firstDossier(pages.tenant);
  }, 60_000);
  afterAll(() => pages.close());

  test("issue 2, done when: killed in the middle and opened again, it ends in one record, at most one fragment sent twice", async () => {
    const { tenant } = pages;
    const me = tenant.people.marieke;
    const before = foldersIn(tenant, dossier);
    const video = 45 * MIB;
    tenant.faults.add({ action: { kind: "slow", bytesPerSecond: 20 * MIB }, method: "PUT", path: "/_api/upload", from: 3, times: 1 });
    let page = await pages.open();
    tenant.traffic.clear();
    // Nobody waits for its end: it has none.
    inPage(page, "file", me, video).catch(() => undefined);
    const fragments = () => tenant.traffic.entries().filter(({ template, method }) => method === "PUT" && template.includes("upload"));
    while (fragments().length < 2) await wait(20);
    await wait(150);
    await page.close({ runBeforeUnload: false });
    tenant.faults.clear();

    page = await pages.open();
    const unfinished = await inPage(page, "unfinished", me);
    expect(unfinished).toMatchObject({ ok: true, value: [{ subject: "Optie B kustplan", storedBytes: expect.any(Number) }] });
    expect(unfinished.value[0].storedBytes).toBeGreaterThanOrEqual(20 * MIB);
    const resumed = await inPage(page, "resume", unfinished.value[0].recordId, me);
    expect(resumed).toMatchObject({ ok: true });
    expectCompleteRecord(tenant, dossier, resumed.value);
    expect(foldersIn(tenant, dossier).filter((name) => !before.includes(name))).toHaveLength(1);
    const sent = fragments().reduce((sum, { receivedBytes }) => sum + receivedBytes, 0);
    expect(sent).toBeLessThanOrEqual(video + 10 * MIB);
    expect(await inPage(page, "unfinished", me)).toEqual({ ok: true, value: [] });
    expect(pages.breaches).toEqual([]);
  }, 60_000);
});
