import { createFallingJournal } from "../../src/adapters/browser/falling-journal";
import type { DiskJournal } from "../../src/adapters/browser/journal-protocol";
import { createMemoryJournal } from "../../src/adapters/browser/memory-journal";
import type { JournalError } from "../../src/ports/filing-journal";
import { journalContract } from "./journal-contract";
import { aState, byteAt, probeOf } from "./journal-probe";

journalContract("in memory", () => probeOf(createMemoryJournal()));

/** A disk that refuses from some moment on. */
function aDiskThatFails(error: JournalError, after: number): DiskJournal {
  const disk = createMemoryJournal();
  let left = after;
  const refuse = <T>(work: () => Promise<T>) => (left-- > 0 ? work() : Promise.resolve({ ok: false, error } as const));
  return {
    ...disk,
    keepFile: (...asked) => refuse(() => disk.keepFile(...asked)),
    note: (state) => refuse(() => disk.note(state)),
    noteFiles: (...asked) => refuse(() => disk.noteFiles(...asked)),
  };
}

journalContract("falling, from a disk that refuses at once", () =>
  probeOf(createFallingJournal(aDiskThatFails({ kind: "storage-refused" }, 0), createMemoryJournal())),
);

describe("fault 22: storage that is full, refused or busy", () => {
  test("fault 22: full half-way: all files stay readable, and the filing cannot be resumed after closing", async () => {
    const probe = probeOf(createFallingJournal(aDiskThatFails({ kind: "storage-full" }, 1), createMemoryJournal()));
    await probe.keep("r1", "a", 2, 1);
    expect(await probe.resumable("r1")).toBe(true);
    await probe.keep("r1", "b", 2, 2);
    expect(await probe.resumable("r1")).toBe(false);
    expect(await probe.resumable("r2")).toBe(true);
    expect(await probe.read("r1", "a", 0, 1)).toEqual([byteAt(1, 0)]);
    expect(await probe.read("r1", "b", 0, 1)).toEqual([byteAt(2, 0)]);
    await probe.note(aState("r1"));
    expect(await probe.unfinished("person-1")).toEqual({ ok: true, value: [aState("r1")] });
  });

  test("fault 2: what another tab is filing is refused, not taken over in memory", async () => {
    const probe = probeOf(createFallingJournal(aDiskThatFails({ kind: "in-use" }, 0), createMemoryJournal()));
    expect(await probe.note(aState("r1"))).toEqual({ ok: false, error: { kind: "in-use" } });
  });
});
