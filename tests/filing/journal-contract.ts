import { aState, byteAt } from "./journal-probe";
import type { JournalProbe } from "./journal-probe";

const MIB = 1024 * 1024;
const OK = { ok: true };
const LIES = { id: "1", path: "a.json", size: 3, quickXorHash: null };

/** What every journal promises, on disk or in memory. @param open the probe of an empty journal */
export function journalContract(name: string, open: () => JournalProbe): void {
  describe(`${name}: the journal's promise`, () => {
    test("fault 1: any range of a kept file reads as it was kept, across the seals", async () => {
      const probe = open();
      const size = 9 * MIB + 17;
      expect(await probe.keep("r1", "media/film.mp4", size, 1)).toMatchObject(OK);
      for (const from of [0, 5, 4 * MIB - 3, 4 * MIB, 8 * MIB - 1, size - 4]) {
        const to = Math.min(from + 7, size);
        const expected = Array.from({ length: to - from }, (_, index) => byteAt(1, from + index));
        expect(await probe.read("r1", "media/film.mp4", from, to)).toEqual(expected);
      }
    });

    test("fault 1: a kept file reads whole as it was kept, in one seal or across them", async () => {
      const probe = open();
      for (const size of [0, 3, 4 * MIB, 4 * MIB + 5]) {
        await probe.keep("r1", "media/foto.jpg", size, 1);
        expect([size, await probe.whole("r1", "media/foto.jpg", size, 1)]).toEqual([size, true]);
      }
      expect(await probe.whole("r1", "media/geen.jpg", 3, 1)).toEqual({ error: { kind: "journal-unreadable" } });
    });

    test("fault 24: a file of zero bytes is kept and read", async () => {
      const probe = open();
      expect(await probe.keep("r1", "leeg.txt", 0, 1)).toMatchObject(OK);
      expect(await probe.read("r1", "leeg.txt", 0, 0)).toEqual([]);
    });

    test("fault 1: a file that is kept again replaces the earlier attempt, also when it is shorter", async () => {
      const probe = open();
      await probe.keep("r1", "a", 5 * MIB, 1);
      await probe.keep("r1", "a", 3, 2);
      expect(await probe.read("r1", "a", 0, 3)).toEqual([byteAt(2, 0), byteAt(2, 1), byteAt(2, 2)]);
    });

    test("fault 2: records and paths are kept apart", async () => {
      const probe = open();
      await probe.keep("r1", "a", 2, 1);
      await probe.keep("r1", "b", 2, 2);
      await probe.keep("r2", "a", 2, 3);
      expect(await Promise.all([probe.read("r1", "a", 0, 2), probe.read("r1", "b", 0, 2), probe.read("r2", "a", 0, 2)])).toEqual(
        [1, 2, 3].map((seed) => [byteAt(seed, 0), byteAt(seed, 1)]),
      );
    });

    test("fault 2: files of one record that are kept at the same moment do not keep each other out", async () => {
      const probe = open();
      const kept = await Promise.all([1, 2, 3].map((seed) => probe.keep("r1", `media/${String(seed)}`, 2, seed)));
      expect(kept).toEqual([expect.objectContaining(OK), expect.objectContaining(OK), expect.objectContaining(OK)]);
      expect(await probe.read("r1", "media/3", 0, 2)).toEqual([byteAt(3, 0), byteAt(3, 1)]);
    });

    test("fault 22: what was never kept is unreadable, not empty", async () => {
      expect(await open().read("r9", "a", 0, 2)).toEqual({ error: { kind: "journal-unreadable" } });
    });

    test("fault 1: a note comes back whole, the last one only, the oldest filing first, to its owner only", async () => {
      const probe = open();
      const first = aState("r1", { reached: "uploaded" });
      await probe.note(aState("r2", {}, { plannedAt: "2026-11-24T10:00:00.000Z" }));
      await probe.note(aState("r1"));
      await probe.note(first);
      await probe.note(aState("r3", {}, { filedBy: "person-2" }));
      const mine = await probe.unfinished("person-1");
      expect(mine).toEqual({ ok: true, value: [first, aState("r2", {}, { plannedAt: "2026-11-24T10:00:00.000Z" })] });
      expect(await probe.unfinished("person-3")).toEqual({ ok: true, value: [] });
    });

    test("fault 1: what is under way is told until it has ended, and is of this tab", async () => {
      const probe = open();
      await probe.note(aState("r1"));
      await probe.note(aState("r3", {}, { filedBy: "person-2" }));
      expect(await probe.underWay("person-1")).toEqual({ ok: true, value: [{ state: aState("r1"), isElsewhere: false }] });
      await probe.note(aState("r1", { reached: "receipted", registered: "earlier-app" }));
      expect(await probe.underWay("person-1")).toEqual({ ok: true, value: [] });
    });

    test("fault 2: a tab may reserve a chat that it has reserved already, and let go of one that it has not", async () => {
      const probe = open();
      for (const reserved of [await probe.reserve("chat"), await probe.reserve("chat"), await probe.letGo("other")]) expect(reserved).toMatchObject(OK);
    });

    test("fault 1: the progress of single files comes back with the last note, the last of each only; a whole note replaces it", async () => {
      const probe = open();
      const begun = aState("r1", { positions: {}, stored: { "a.json": LIES } });
      const position = { sessionUrl: "https://geheim-adres.example/b", storedBytes: 7 };
      const half = { ...begun, positions: { "b.mp4": position } };
      const whole = { ...begun, stored: { "a.json": LIES, "b.mp4": { ...LIES, path: "b.mp4" } } };
      await probe.note(begun);
      expect(await probe.noteFiles("r1", [{ path: "b.mp4", position, stored: null }], half)).toMatchObject(OK);
      expect(await probe.unfinished("person-1")).toEqual({ ok: true, value: [half] });
      expect(await probe.noteFiles("r1", [{ path: "b.mp4", position: null, stored: { ...LIES, path: "b.mp4" } }], whole)).toMatchObject(OK);
      expect(await probe.unfinished("person-1")).toEqual({ ok: true, value: [whole] });
      await probe.note(begun);
      expect(await probe.unfinished("person-1")).toEqual({ ok: true, value: [begun] });
    });

    test("fault 1: progress is of its own filing, and of nobody else's", async () => {
      const probe = open();
      const [first, second] = [aState("r1", { stored: {}, positions: {} }), aState("r2", { stored: {}, positions: {} }, { plannedAt: "2026-11-24T10:00:00.000Z" })];
      await probe.note(first);
      await probe.note(second);
      const half = { ...second, stored: { "a.json": LIES } };
      await probe.noteFiles("r2", [{ path: "a.json", position: null, stored: LIES }], half);
      expect(await probe.unfinished("person-1")).toEqual({ ok: true, value: [first, half] });
      await probe.clear("r2");
      await probe.note(second);
      expect(await probe.unfinished("person-1")).toEqual({ ok: true, value: [first, second] });
    });

    test("fault 1: a receipted filing is unfinished no more", async () => {
      const probe = open();
      await probe.note(aState("r1", { reached: "receipted" }));
      expect(await probe.unfinished("person-1")).toEqual({ ok: true, value: [] });
    });

    test("fault 17: the files of a record that is pending go, and its last note stays until it is settled", async () => {
      const probe = open();
      await probe.keep("r1", "a", 2, 1);
      const pending = aState("r1", { reached: "receipted", pending: ["label"] });
      await probe.note(pending);
      expect(await probe.clearFiles("r1")).toMatchObject(OK);
      expect(await probe.read("r1", "a", 0, 2)).toEqual({ error: { kind: "journal-unreadable" } });
      expect(await probe.unfinished("person-1")).toEqual({ ok: true, value: [pending] });
      await probe.note({ ...pending, pending: [] });
      expect(await probe.unfinished("person-1")).toEqual({ ok: true, value: [] });
    });

    test("record.md, what goes where: clear leaves nothing of that record, and everything of another", async () => {
      const probe = open();
      for (const recordId of ["r1", "r2"]) {
        await probe.keep(recordId, "a", 2, 1);
        await probe.note(aState(recordId));
      }
      expect(await probe.clear("r1")).toMatchObject(OK);
      expect(await probe.clear("r1")).toMatchObject(OK);
      expect(await probe.read("r1", "a", 0, 2)).toEqual({ error: { kind: "journal-unreadable" } });
      expect(await probe.read("r2", "a", 0, 2)).toHaveLength(2);
      expect(await probe.unfinished("person-1")).toEqual({ ok: true, value: [aState("r2")] });
    });
  });
}
