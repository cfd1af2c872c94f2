import fc from "fast-check";
import type { FileProgress, FilingJournal, FilingState } from "../../src/ports/filing-journal";
import { createMemoryJournal } from "../../src/adapters/browser/memory-journal";
import { openLedger } from "../../src/workflows/filing-ledger";
import { inParallel } from "../../src/workflows/in-parallel";
import { startMeter } from "../../src/workflows/progress-meter";
import { good } from "./filing-desk";
import { aState } from "./journal-probe";

const soon = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe("work in parallel", () => {
  test("performance.md, upload: never more at once than asked, in order, and each item once", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(30), fc.integer({ min: 1, max: 6 }), async (count, atOnce) => {
        const items = Array.from({ length: count }, (_, index) => index);
        const begun: number[] = [];
        let busy = 0;
        const done = await inParallel(items, atOnce, async (item) => {
          begun.push(item);
          busy += 1;
          expect(busy).toBeLessThanOrEqual(atOnce);
          await soon();
          busy -= 1;
          return { ok: true, value: item };
        });
        expect(done).toEqual({ ok: true, value: undefined });
        expect(begun).toEqual(items);
      }),
      { numRuns: 30 },
    );
  });

  test("performance.md, 8: what takes more room leaves less for others; nothing overtakes, and what takes all is done alone", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 7 }), { maxLength: 20 }), fc.integer({ min: 1, max: 6 }), async (items, room) => {
        const begun: number[] = [];
        const busy: number[] = [];
        const done = await inParallel([...items.keys()], room, async (at) => {
          begun.push(at);
          busy.push(items[at] ?? 0);
          const taken = busy.reduce((sum, one) => sum + one, 0);
          expect(busy.length === 1 || taken <= room).toBe(true);
          for (let turn = 0; turn < (at * 7) % 5; turn += 1) await soon();
          busy.splice(busy.indexOf(items[at] ?? 0), 1);
          return { ok: true, value: at };
        }, (at) => items[at] ?? 0);
        expect(done).toEqual({ ok: true, value: undefined });
        expect(begun).toEqual([...items.keys()]);
      }),
      { numRuns: 30 },
    );
  });

  test("after an error nothing new begins, and what is under way is waited for", async () => {
    const ended: number[] = [];
    const done = await inParallel([0, 1, 2, 3, 4, 5], 2, async (item) => {
      for (let turn = 0; turn <= item; turn += 1) await soon();
      ended.push(item);
      return item === 1 ? { ok: false, error: { kind: "broken" } } : { ok: true, value: item };
    });
    expect(done).toEqual({ ok: false, error: { kind: "broken" } });
    expect(ended).toEqual([0, 1, 2]);
  });
});

describe("the ledger", () => {
  test("fault 1: a change is in the journal when its promise settles; changes that wait go in one note", async () => {
    const journal = createMemoryJournal();
    const notes: FilingState[] = [];
    const slow = {
      ...journal,
      note: async (state: FilingState) => {
        await soon();
        notes.push(state);
        return journal.note(state);
      },
    };
    const ledger = openLedger(aState("r1", { positions: {} }), slow);
    const changes = [1, 2, 3, 4, 5].map(async (bytes) => {
      await ledger.change((state) => ({ ...state, positions: { ...state.positions, [`file-${String(bytes)}`]: { sessionUrl: "u", storedBytes: bytes } } }));
      expect(Object.keys(notes.at(-1)?.positions ?? {})).toContain(`file-${String(bytes)}`);
    });
    await Promise.all(changes);
    expect(Object.keys(notes.at(-1)?.positions ?? {})).toHaveLength(5);
    expect(notes.length).toBeLessThan(5);
  });

  test("fault 1: changes of single files are noted by themselves, and together where they wait; none is lost beside a whole note", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.record({ file: fc.nat(5), bytes: fc.nat(9), turns: fc.nat(3), isWhole: fc.boolean() }), { maxLength: 30 }), async (changes) => {
        const journal = createMemoryJournal();
        const start = aState("r1", { positions: {}, stored: {} });
        await journal.note(start);
        const counts = { whole: 0, files: 0 };
        const counted: FilingJournal = {
          ...journal,
          note: async (state) => {
            counts.whole += 1;
            await soon();
            return journal.note(structuredClone(state));
          },
          noteFiles: async (...asked) => {
            counts.files += 1;
            await soon();
            return journal.noteFiles(...structuredClone(asked.slice(0, 2) as [string, readonly FileProgress[]]));
          },
        };
        const ledger = openLedger(start, counted);
        const waits: Promise<unknown>[] = [];
        for (const { file, bytes, turns, isWhole } of changes) {
          const path = `media/${String(file)}`;
          const progress: FileProgress = bytes > 5 ? { path, position: null, stored: { id: String(file), path, size: bytes, quickXorHash: null } } : { path, position: { sessionUrl: "u", storedBytes: bytes }, stored: null };
          const change = isWhole ? ledger.change((state) => ({ ...state, reached: "uploaded" })) : ledger.changeFile(progress);
          waits.push(
            change.then(async () => {
              const [noted] = good(await journal.unfinished("person-1"));
              if (isWhole) expect(noted?.reached).toBe("uploaded");
              // A later change of the same file may be in the same note.
              else expect(noted?.positions[path] ?? noted?.stored[path]).toBeDefined();
            }),
          );
          if (!isWhole) expect([ledger.positionOf(path), ledger.storedAs(path)]).toEqual([progress.position, progress.stored]);
          for (let turn = 0; turn < turns; turn += 1) await soon();
        }
        await Promise.all(waits);
        expect(good(await journal.unfinished("person-1"))).toEqual([ledger.state]);
        if (!changes.some(({ isWhole }) => isWhole)) expect(counts.whole).toBe(0);
        expect(counts.whole + counts.files).toBeLessThanOrEqual(changes.length);
      }),
      { numRuns: 60 },
    );
  });

  test("fault 22: a note that fails is told to who waits for it", async () => {
    const failing = { ...createMemoryJournal(), note: () => Promise.resolve({ ok: false, error: { kind: "in-use" } } as const) };
    expect(await openLedger(aState("r1"), failing).change((state) => state)).toEqual({ ok: false, error: { kind: "in-use" } });
  });
});

describe("progress", () => {
  test("issue 2, item 5: bytes never go down, and never pass the total", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom("a", "b", "c"), fc.nat(150))), (steps) => {
        const seen: number[] = [];
        const meter = startMeter({ step: "uploading", totalBytes: 300, totalFiles: 3, resumable: true, retention: { label: null, lock: false } }, ({ doneBytes }) => {
          seen.push(doneBytes);
        });
        for (const [path, bytes] of steps) meter.reach(path, bytes);
        expect(seen).toEqual(seen.toSorted((a, b) => a - b));
        expect(seen.every((bytes) => bytes <= 300)).toBe(true);
      }),
    );
  });
});
