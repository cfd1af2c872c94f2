import type { Page } from "playwright-core";
import { journalContract } from "./journal-contract";
import { aState, byteAt } from "./journal-probe";
import type { RealPages } from "./real-page";
import { diskAsText, inBrowser, inPage, pageJournal, onAFreshPage, withoutLocks } from "./real-page";

inBrowser("the journal in a real browser's IndexedDB (skipped where there is no browser)", () => {
  let pages: RealPages;
  let page: Page;
  onAFreshPage((fresh, opened) => {
    page = fresh;
    pages = opened;
  });

  const probe = pageJournal(() => page);
  journalContract("in IndexedDB", () => probe);

  const onDisk = () => diskAsText(page, "bewaarwijzer-filing");

  test("fault 1: a page that is killed leaves everything to the next one", async () => {
    await probe.keep("r1", "media/film.mp4", 9_000_000, 4);
    await probe.note(aState("r1"));
    await page.close({ runBeforeUnload: false });
    page = await pages.open();
    await withoutLocks(page);
    expect(await probe.unfinished("person-1")).toEqual({ ok: true, value: [aState("r1")] });
    expect(await probe.read("r1", "media/film.mp4", 8_999_999, 9_000_000)).toEqual([byteAt(4, 8_999_999)]);
  });

  test("record.md, what goes where: on the disk nothing can be read: no name, no subject, no address, no byte", async () => {
    await probe.keep("record-nummer-een", "media/geheim.jpg", 64, 9);
    await probe.note(aState("record-nummer-een"));
    await probe.noteFiles("record-nummer-een", [{ path: "media/geheim.jpg", position: { sessionUrl: "https://geheim-adres.example", storedBytes: 5 }, stored: null }], aState("record-nummer-een"));
    const seen = await onDisk();
    expect(seen).toContain('"extractable":false');
    for (const secret of ["record-nummer-een", "person-1", "geheim", "Kustplan", "manifest.json", "2026"]) expect(seen).not.toContain(secret);
    const plain = String.fromCharCode(...Array.from({ length: 16 }, (_, at) => byteAt(9, at)));
    expect(seen).not.toContain(JSON.stringify(plain).slice(1, -1));
    await probe.clear("record-nummer-een");
    expect(await onDisk()).not.toContain('"bytes"');
  });

  test("record.md, what goes where: files whose filing was never planned are cleared when their page is gone", async () => {
    await probe.keep("r1", "a", 10, 1);
    expect(await probe.unfinished("person-1")).toEqual({ ok: true, value: [] });
    expect(await probe.read("r1", "a", 0, 1)).toEqual([byteAt(1, 0)]);
    await page.close();
    page = await pages.open();
    await withoutLocks(page);
    expect(await probe.unfinished("person-1")).toEqual({ ok: true, value: [] });
    expect(await probe.read("r1", "a", 0, 1)).toEqual({ error: { kind: "journal-unreadable" } });
  });

  test("fault 2: what one tab is filing, another neither shows nor touches, until the first is gone", async () => {
    await probe.keep("r1", "a", 10, 1);
    const first = page;
    page = await pages.open();
    expect(await probe.unfinished("person-1")).toEqual({ ok: true, value: [] });
    expect(await probe.keep("r1", "a", 1, 2)).toEqual({ ok: false, error: { kind: "in-use" } });
    expect(await pageJournal(() => first).read("r1", "a", 9, 10)).toEqual([byteAt(1, 9)]);
    expect(await pageJournal(() => first).note(aState("r1"))).toMatchObject({ ok: true });
    expect(await pageJournal(() => first).resumable("r1")).toBe(true);
    expect(await probe.unfinished("person-1")).toEqual({ ok: true, value: [] });
    expect(await probe.clear("r1")).toEqual({ ok: false, error: { kind: "in-use" } });
    expect(await probe.underWay("person-1")).toEqual({ ok: true, value: [{ state: aState("r1"), isElsewhere: true }] });
    await first.close();
    await withoutLocks(page);
    expect(await probe.unfinished("person-1")).toEqual({ ok: true, value: [aState("r1")] });
    expect(await probe.underWay("person-1")).toEqual({ ok: true, value: [{ state: aState("r1"), isElsewhere: false }] });
    expect(await probe.note(aState("r1", { reached: "uploaded" }))).toMatchObject({ ok: true });
  });

  test("fault 2: a chat that one tab has reserved is refused to another, until the first lets go of it or ends; its name tells nothing", async () => {
    const first = await pages.open();
    const other = pageJournal(() => first);
    expect(await other.reserve("sum-of-the-export")).toMatchObject({ ok: true });
    expect(await probe.reserve("sum-of-the-export")).toEqual({ ok: false, error: { kind: "in-use" } });
    expect(await probe.reserve("another")).toMatchObject({ ok: true });
    const names = await page.evaluate(async () => (await navigator.locks.query()).held?.map(({ name }) => name).join(" "));
    expect(names).not.toContain("sum-of-the-export");
    await other.letGo("sum-of-the-export");
    expect(await probe.reserve("sum-of-the-export")).toMatchObject({ ok: true });
    expect(await other.reserve("another")).toEqual({ ok: false, error: { kind: "in-use" } });
    await probe.letGo("another");
    expect(await other.reserve("another")).toMatchObject({ ok: true });
    await first.close();
    await page.evaluate(async () => { while ((await navigator.locks.query()).held?.filter(({ name }) => name?.startsWith("bewaarwijzer-filing:")).length !== 1) await new Promise((resolve) => setTimeout(resolve, 20)); });
    expect(await probe.reserve("another")).toMatchObject({ ok: true });
  });

  test("fault 4: one bit altered on the disk is found, and said", async () => {
    await probe.keep("r1", "a", 100, 1);
    await probe.note(aState("r1"));
    await alterOneBit(page, ["chunks", "filings"]);
    expect(await probe.read("r1", "a", 0, 5)).toEqual({ error: { kind: "journal-unreadable" } });
    expect(await probe.unfinished("person-1")).toEqual({ ok: false, error: { kind: "journal-unreadable" } });
    await probe.note(aState("r2"));
    expect(await probe.unfinished("person-1")).toEqual({ ok: true, value: [aState("r2")] });
    expect(await probe.unreadable("person-1")).toEqual({ ok: true, value: 1 });
    expect(await probe.unreadable("person-2")).toEqual({ ok: true, value: 0 });
    expect(await probe.clearUnreadable("person-2")).toMatchObject({ ok: true });
    expect(await probe.unreadable("person-1")).toEqual({ ok: true, value: 1 });
    expect(await probe.clearUnreadable("person-1")).toMatchObject({ ok: true });
    expect(await probe.unreadable("person-1")).toEqual({ ok: true, value: 0 });
    expect(await probe.unfinished("person-1")).toEqual({ ok: true, value: [aState("r2")] });
  });

  test("fault 4: one bit altered of what was noted of a single file is found too: the filing is called unreadable, not half believed", async () => {
    await probe.note(aState("r1"));
    await probe.noteFiles("r1", [{ path: "b.json", position: null, stored: { id: "2", path: "b.json", size: 3, quickXorHash: null } }], aState("r1"));
    await alterOneBit(page, ["progress"]);
    expect(await probe.unfinished("person-1")).toEqual({ ok: false, error: { kind: "journal-unreadable" } });
    expect(await probe.unreadable("person-1")).toEqual({ ok: true, value: 1 });
    expect(await probe.clearUnreadable("person-1")).toMatchObject({ ok: true });
    expect(await onDisk()).not.toContain('"bytes"');
  });

  test("fault 1: progress of a filing that was cleared meanwhile is not kept", async () => {
    await probe.note(aState("r1"));
    await probe.clear("r1");
    expect(await probe.noteFiles("r1", [{ path: "b.json", position: null, stored: null }], aState("r1"))).toMatchObject({ ok: true });
    expect(await onDisk()).not.toContain('"bytes"');
  });

  test("fault 27: a filing that an earlier version of the app kept in its own database goes on in this one", async () => {
    const old = aState("r1", { reached: "uploaded" });
    await probe.note(old);
    await probe.keep("r1", "a", 10, 1);
    await page.evaluate(asTheFirstVersion);
    await page.close();
    page = await pages.open();
    await withoutLocks(page);
    expect(await probe.unfinished("person-1")).toEqual({ ok: true, value: [old] });
    expect(await probe.read("r1", "a", 9, 10)).toEqual([byteAt(1, 9)]);
    expect(await probe.noteFiles("r1", [{ path: "b.json", position: null, stored: { id: "2", path: "b.json", size: 3, quickXorHash: null } }], old)).toMatchObject({ ok: true });
    expect(await probe.unfinished("person-1")).toMatchObject({ value: [{ stored: { "b.json": { id: "2" } } }] });
  });

  test("fault 2: files that another tab begins to keep while this one looks, are not cleared", async () => {
    expect(await inPage(page, "keptWhileLookedFor")).toBe(true);
  });

  test("fault 27: the database of a newer app is refused clearly, and left as it is", async () => {
    await page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const opening = indexedDB.open("bewaarwijzer-filing", 99);
          opening.onsuccess = () => {
            opening.result.close();
            resolve();
          };
        }),
    );
    expect(await probe.unfinished("person-1")).toEqual({ ok: false, error: { kind: "journal-unreadable" } });
  });

  test("fault 22: a full disk lets the filing go on in memory, and says that it cannot be resumed", async () => {
    const session = await pages.context.newCDPSession(page);
    await session.send("Storage.overrideQuotaForOrigin", { origin: pages.tenant.origin, quotaSize: 2_000_000 });
    await probe.keep("r1", "first", 1000, 1);
    expect(await probe.resumable("r1")).toBe(true);
    expect(await probe.keep("r1", "large", 6_000_000, 2)).toMatchObject({ ok: true });
    expect(await probe.resumable("r1")).toBe(false);
    expect(await probe.read("r1", "large", 5_999_999, 6_000_000)).toEqual([byteAt(2, 5_999_999)]);
    expect(await probe.read("r1", "first", 0, 1)).toEqual([byteAt(1, 0)]);
  });

  test("fault 22: a browser that refuses storage: the filing goes on in memory", async () => {
    await page.route("**/journal-worker.js", async (route) => {
      const script = await (await route.fetch()).text();
      const refusing = 'IDBFactory.prototype.open = () => { throw new DOMException("refused", "SecurityError"); };';
      await route.fulfill({ contentType: "text/javascript", body: refusing + script });
    });
    expect(await probe.keep("r1", "a", 10, 1)).toMatchObject({ ok: true });
    expect(await probe.note(aState("r1"))).toMatchObject({ ok: true });
    expect(await probe.resumable("r1")).toBe(false);
    expect(await probe.unfinished("person-1")).toEqual({ ok: true, value: [aState("r1")] });
  });

  test("fault 22: a worker that breaks down after it spoke: that filing goes on in memory, what is on the disk is read, and the next filing is on the disk", async () => {
    await page.route("**/journal-worker.js", async (route) => {
      const script = await (await route.fetch()).text();
      const breaking = 'let asked = 0; addEventListener("message", (event) => { asked += 1; if (asked !== 2) return; event.stopImmediatePropagation(); throw new Error("broken down on purpose"); });';
      await route.fulfill({ contentType: "text/javascript", body: breaking + script });
    });
    await probe.keep("r1", "first", 10, 1);
    expect(await probe.resumable("r1")).toBe(true);
    expect(await probe.keep("r1", "second", 10, 2)).toMatchObject({ ok: true });
    expect(await probe.resumable("r1")).toBe(false);
    expect(await probe.read("r1", "first", 9, 10)).toEqual([byteAt(1, 9)]);
    expect(await probe.read("r1", "second", 9, 10)).toEqual([byteAt(2, 9)]);
    expect(await probe.keep("r2", "a", 10, 3)).toMatchObject({ ok: true });
    expect(await probe.resumable("r2")).toBe(true);
  });

  test("fault 21: a journal whose worker cannot be fetched says so, and is there when it can", async () => {
    await page.route("**/journal-worker.js", (route) => route.abort());
    await expect(probe.keep("r1", "a", 10, 1)).rejects.toThrow("could not be fetched");
    await page.unroute("**/journal-worker.js");
    expect(await probe.keep("r1", "a", 10, 1)).toMatchObject({ ok: true });
    expect(await probe.resumable("r1")).toBe(true);
    expect(await probe.read("r1", "a", 9, 10)).toEqual([byteAt(1, 9)]);
  });

  test("issue 2, safety: nothing of this breached the page's security policy", () => {
    expect(pages.breaches.filter((said) => said !== "broken down on purpose")).toEqual([]);
  });
});

/** Turns one bit of each value in these stores of the journal. */
function alterOneBit(page: Page, stores: readonly string[]): Promise<void> {
  return page.evaluate(async (names) => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open("bewaarwijzer-filing");
      opening.onsuccess = () => {
        resolve(opening.result);
      };
    });
    for (const store of names) {
      await new Promise<void>((resolve) => {
        const change = database.transaction(store, "readwrite");
        change.oncomplete = () => {
          resolve();
        };
        const walk = change.objectStore(store).openCursor();
        walk.onsuccess = () => {
          const cursor = walk.result;
          if (cursor === null) return;
          const value: { bytes?: ArrayBuffer; state?: { bytes: ArrayBuffer } } = cursor.value;
          const bytes = new Uint8Array(value.bytes ?? value.state?.bytes ?? new ArrayBuffer(1));
          bytes[3] = (bytes[3] ?? 0) ^ 1;
          cursor.update(value);
          cursor.continue();
        };
      });
    }
    database.close();
  }, stores);
}

/** Runs in the page: makes the journal's database anew as its first version had it, with the same in it. */
async function asTheFirstVersion(): Promise<void> {
  const NAME = "bewaarwijzer-filing";
  const opened = (opening: IDBOpenDBRequest): Promise<IDBDatabase> =>
    new Promise((resolve) => {
      opening.onsuccess = () => {
        resolve(opening.result);
      };
    });
  const asked = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve) => {
      request.onsuccess = () => {
        resolve(request.result);
      };
    });
  const now = await opened(indexedDB.open(NAME));
  const kept = new Map<string, readonly (readonly [IDBValidKey, unknown])[]>();
  for (const store of ["keys", "filings", "chunks"]) {
    const [keys, values] = [await asked(now.transaction(store).objectStore(store).getAllKeys()), await asked(now.transaction(store).objectStore(store).getAll())];
    kept.set(store, keys.map((key, at) => [key, values[at]] as const));
  }
  now.close();
  // Waits until the app's own connection has ended: it closes when another wants the database.
  await asked(indexedDB.deleteDatabase(NAME));
  const opening = indexedDB.open(NAME, 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore("keys");
    opening.result.createObjectStore("filings").createIndex("owner", "owner");
    opening.result.createObjectStore("chunks");
  };
  const first = await opened(opening);
  const writing = first.transaction(["keys", "filings", "chunks"], "readwrite");
  for (const [store, rows] of kept) for (const [key, value] of rows) writing.objectStore(store).put(value, key);
  await new Promise<void>((resolve) => {
    writing.oncomplete = () => {
      resolve();
    };
  });
  first.close();
}
