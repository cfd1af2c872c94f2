import type { Page } from "playwright-core";
import type { DraftsProbe } from "./drafts-contract";
import { draftsContract, ofFile } from "./drafts-contract";
import type { RealPages } from "./real-page";
import { diskAsText, inBrowser, inPage, onAFreshPage } from "./real-page";

const DISK = "bewaarwijzer-drafts";

inBrowser("drafts in a real browser's IndexedDB (skipped where there is no browser)", () => {
  let pages: RealPages;
  let page: Page;
  onAFreshPage((fresh, opened) => {
    page = fresh;
    pages = opened;
  });

  const ask = (call: string, ...given: readonly unknown[]) => inPage(page, `drafts.${call}`, ...given);
  const probe: DraftsProbe = {
    outlivesPage: () => ask("outlivesPage"),
    recall: (...given) => ask("recall", ...given),
    recallOfMail: (...given) => ask("recallOfMail", ...given),
    keep: (...given) => ask("keep", ...given),
    forget: (...given) => ask("forget", ...given),
    forgetAll: (...given) => ask("forgetAll", ...given),
    today: (...given) => ask("today", ...given),
  };
  draftsContract("in IndexedDB", () => probe);

  test("issue 5, resume: outlives the page, and says so", async () => {
    expect(await probe.outlivesPage()).toBe(true);
    expect(await probe.keep("user-1", ofFile("a"), null)).toBe(true);
    await page.close();
    page = await pages.open();
    expect(await probe.recall("user-1")).toEqual([ofFile("a")]);
  });

  test("fault 23: two tabs that keep at the same moment lose nothing of each other", async () => {
    const other = await pages.open();
    const keeps = (from: Page, first: number) =>
      Promise.all(Array.from({ length: 8 }, (_one, index) => inPage(from, "drafts.keep", "user-1", ofFile("a", { given: [first + index, 1, 1000] }), null)));
    await Promise.all([keeps(page, 1), keeps(other, 21)]);
    const [draft] = await probe.recall("user-1");
    expect(draft?.given.filter((_number, at) => at % 3 === 0)).toEqual([1, 21]);
    expect(draft?.given.filter((_number, at) => at % 3 === 1)).toEqual([8, 8]);
  });

  test("law 3: the disk tells neither whose it is, nor of which file, nor what was answered; and after clearing nothing", async () => {
    await probe.keep("gebruiker-een", ofFile("controlegetal-van-een-bestand", { screen: "kanarie", dossierId: "dossier-een" }), null, "<bericht-een@rijk.example>");
    const seen = await diskAsText(page, DISK);
    expect(seen).toContain('"extractable":false');
    expect(seen).toContain('"owner"');
    expect(seen).toMatch(/"mail":"[0-9a-f]{64}"/);
    for (const secret of ["gebruiker-een", "controlegetal", "kanarie", "dossier-een", "3100", "2026", "bericht-een", "rijk.example"]) expect(seen).not.toContain(secret);
    await probe.forgetAll("gebruiker-een");
    expect(await diskAsText(page, DISK)).not.toContain('"owner"');
  });

  test("record.md, what goes where: what is past its time is gone from the disk too", async () => {
    await probe.keep("user-1", ofFile("a"), null);
    await probe.today("2026-04-03T10:00:00.000Z");
    expect(await probe.recall("somebody-else")).toEqual([]);
    expect(await diskAsText(page, DISK)).not.toContain('"owner"');
  });

  test("fault 22: sealed bytes that were moved are as good as none, and stop nobody", async () => {
    await probe.keep("user-1", ofFile("a"), null);
    await probe.keep("user-1", ofFile("b"), null);
    await page.evaluate(async (name) => {
      const asked = <T>(request: IDBRequest<T>) => new Promise<T>((resolve) => { request.onsuccess = () => { resolve(request.result); }; });
      const database = await asked(indexedDB.open(name));
      const [one, other] = await asked(database.transaction("drafts").objectStore("drafts").getAllKeys());
      const moved: unknown = await asked(database.transaction("drafts").objectStore("drafts").get(one ?? ""));
      await asked(database.transaction("drafts", "readwrite").objectStore("drafts").put(moved, other));
      database.close();
    }, DISK);
    expect(await probe.recall("user-1")).toHaveLength(1);
    for (const file of ["a", "b"]) expect(await probe.keep("user-1", ofFile(file), null)).toBe(true);
    expect(await probe.recall("user-1")).toHaveLength(2);
    expect(pages.breaches).toEqual([]);
  });

  test("performance: 40,000 answers, each other than the one before, are kept and come back", async () => {
    const given = Array.from({ length: 40_000 }, (_one, index) => [index + 1, 1, index % 2 === 0 ? 1000 : 3100]).flat();
    const draft = ofFile("a", { given, layout: { messageCount: 40_000, participantCount: 2, lines: 7 } });
    expect(await probe.keep("user-1", draft, null)).toBe(true);
    expect((await probe.recall("user-1"))[0]?.given).toEqual(given);
  });
});
