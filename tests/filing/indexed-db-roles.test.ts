import type { Page } from "playwright-core";
import type { RealPages } from "./real-page";
import { diskAsText, inBrowser, inPage, onAFreshPage } from "./real-page";
import { aRole, rolesContract } from "./roles-contract";
import type { RolesProbe } from "./roles-contract";

inBrowser("remembered roles in a real browser's IndexedDB (skipped where there is no browser)", () => {
  let pages: RealPages;
  let page: Page;
  onAFreshPage((fresh, opened) => {
    page = fresh;
    pages = opened;
  });

  const ask = (call: string, ...given: readonly unknown[]) => inPage(page, `roles.${call}`, ...given);
  const probe: RolesProbe = {
    recall: (...given) => ask("recall", ...given),
    remember: (...given) => ask("remember", ...given),
    forget: (...given) => ask("forget", ...given),
    today: (...given) => ask("today", ...given),
  };
  rolesContract("in IndexedDB", () => probe);

  test("gap 14: outlives the page", async () => {
    await probe.remember("user-1", [aRole("a")]);
    await page.close();
    page = await pages.open();
    expect(await probe.recall("user-1")).toEqual([aRole("a")]);
  });

  test("gap 14: a second tab sees what the first remembered, and forgets for both", async () => {
    const first = page;
    await probe.remember("user-1", [aRole("a")]);
    page = await pages.open();
    expect(await probe.recall("user-1")).toEqual([aRole("a")]);
    await probe.forget("user-1");
    await page.close();
    await first.close();
    page = await pages.open();
    expect(await probe.recall("user-1")).toEqual([]);
  });

  test("record.md, what goes where: on the disk nothing can be read: no person, no user, no role, no day", async () => {
    await probe.remember("gebruiker-een", [aRole("persoon-nummer-een")]);
    const seen = await diskAsText(page, "bewaarwijzer-roles");
    expect(seen).toContain('"extractable":false');
    for (const secret of ["gebruiker-een", "persoon-nummer-een", "top-official", "2026"]) expect(seen).not.toContain(secret);
    expect(seen).toContain('"owner"');
    await probe.forget("gebruiker-een");
    expect(await diskAsText(page, "bewaarwijzer-roles")).not.toContain('"owner"');
  });

  test("fault 22: what is past its time is gone from the disk too", async () => {
    await probe.remember("user-1", [aRole("a")]);
    await probe.today("2027-03-03T10:00:00.000Z");
    await probe.recall("user-1");
    expect(await diskAsText(page, "bewaarwijzer-roles")).not.toContain('"owner"');
  });

  test("fault 22: sealed bytes that were altered or moved are not remembered, and stop nobody", async () => {
    await probe.remember("user-1", [aRole("a"), aRole("b")]);
    await page.evaluate(async () => {
      const database = await new Promise<IDBDatabase>((resolve) => {
        const opening = indexedDB.open("bewaarwijzer-roles");
        opening.onsuccess = () => {
          resolve(opening.result);
        };
      });
      const step = database.transaction("roles", "readwrite");
      const store = step.objectStore("roles");
      const keys = await new Promise<IDBValidKey[]>((resolve) => {
        const asking = store.getAllKeys();
        asking.onsuccess = () => {
          resolve(asking.result);
        };
      });
      const [one, other] = keys;
      if (one === undefined || other === undefined) return;
      const first = store.get(one);
      first.onsuccess = () => store.put(first.result, other);
      await new Promise((resolve) => {
        step.oncomplete = resolve;
      });
      database.close();
    });
    await page.close();
    page = await pages.open();
    expect(await probe.recall("user-1")).toHaveLength(1);
    expect(await probe.recall("user-1")).toHaveLength(1);
  });
});
