import { createDrafts, openDrafts } from "../../src/adapters/browser/drafts";
import { createDraftsInMemory } from "../../src/adapters/browser/drafts-in-memory";
import type { Drafts } from "../../src/ports/drafts";
import { draftsContract, draftsProbe, ofFile } from "./drafts-contract";

draftsContract("in memory", () => draftsProbe(createDraftsInMemory));
// Here there is no IndexedDB: the disk refuses everything.
draftsContract("fault 22: where the browser gives no storage", () => draftsProbe(openDrafts));

test("fault 22: that nothing outlives the page is known before anything is kept", async () => {
  expect(await openDrafts({ now: () => "2026-03-03T10:00:00.000Z" }).outlivesPage()).toBe(false);
});

describe("a disk that is full for a while", () => {
  const clock = { now: () => "2026-03-03T10:00:00.000Z" };

  test("fault 22: what it refused is kept in memory, goes before what it has, and goes back to it", async () => {
    let isFull = false;
    const disk = createDraftsInMemory(clock);
    const filling: Drafts = { ...disk, keep: async (...kept) => !isFull && ((await disk.keep(...kept)), true) };
    const drafts = createDrafts(filling, createDraftsInMemory(clock));
    const [first, second, third] = [ofFile("a"), ofFile("a", { given: [] }), ofFile("a", { given: [7, 1, 1000] })];
    expect(await drafts.keep("user-1", first, null)).toBe(true);
    isFull = true;
    expect(await drafts.keep("user-1", second, first)).toBe(false);
    expect(await drafts.recall("user-1")).toEqual([second]);
    isFull = false;
    expect(await drafts.keep("user-1", third, second)).toBe(true);
    expect((await drafts.recall("user-1")).map(({ given }) => given.slice(-3))).toEqual([[7, 1, 1000]]);
  });
});
