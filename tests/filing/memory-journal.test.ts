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

  test("fault 22: what is in memory only does not outlive the page, and is not said to", () => {
    expect(createMemoryJournal().resumable("r1")).toBe(false);
  });

  const refusing = (error: JournalError) => () => Promise.resolve({ ok: false, error } as const);
  const NOTHING = { ok: true, value: undefined };

  test.each(["in-use", "journal-unreadable", "storage-refused", "storage-full"] as const)("fault 2: a chat that the disk answers %s about is this tab's only where the disk gives no storage at all", async (kind) => {
    const refuse = refusing({ kind });
    const journal = createFallingJournal({ ...createMemoryJournal(), reserve: refuse, letGo: refuse }, createMemoryJournal());
    const told = kind === "storage-refused" || kind === "storage-full" ? NOTHING : { ok: false, error: { kind } };
    expect([await journal.reserve("chat"), await journal.letGo("chat")]).toEqual([told, told]);
  });

  test("fault 2: what the disk refuses is asked of the memory, and what that refuses is said", async () => {
    const [inUse, refuse] = [refusing({ kind: "in-use" }), refusing({ kind: "storage-refused" })];
    const journal = createFallingJournal({ ...createMemoryJournal(), reserve: refuse, letGo: refuse }, { ...createMemoryJournal(), reserve: inUse, letGo: inUse });
    for (const answer of [await journal.reserve("chat"), await journal.letGo("chat")]) expect(answer).toEqual({ ok: false, error: { kind: "in-use" } });
  });

  test("fault 22: what fell is told as the memory has it, whatever stands on the disk; what did not, as the disk has it", async () => {
    const disk = aDiskThatFails({ kind: "storage-full" }, 2);
    const journal = createFallingJournal(disk, createMemoryJournal());
    const uploaded = { ...aState("r1"), reached: "uploaded" } as const;
    await journal.note(aState("r2"));
    await journal.note(aState("r1"));
    await journal.note(uploaded);
    const states = [aState("r2"), uploaded];
    expect(await journal.unfinished("person-1")).toEqual({ ok: true, value: states });
    expect(await journal.underWay("person-1")).toEqual({ ok: true, value: states.map((state) => ({ state, isElsewhere: false })) });
    // Cleared, it is nowhere any more, and the disk is tried for it again.
    expect([await journal.clear("r1"), journal.resumable("r1")]).toEqual([NOTHING, true]);
    expect(await journal.unfinished("person-1")).toEqual({ ok: true, value: [aState("r2")] });
    expect(await disk.unfinished("person-1")).toEqual({ ok: true, value: [aState("r2")] });
  });

  test("fault 22: a note of single files that does not fit any more is kept whole in memory", async () => {
    const journal = createFallingJournal(aDiskThatFails({ kind: "storage-full" }, 1), createMemoryJournal());
    const uploaded = { ...aState("r1"), reached: "uploaded" } as const;
    await journal.note(aState("r1"));
    expect(await journal.noteFiles("r1", [], () => uploaded)).toEqual(NOTHING);
    expect(await journal.unfinished("person-1")).toEqual({ ok: true, value: [uploaded] });
  });

  test("fault 22: a file in memory is read there, also whole, and one on the disk there; cleared, neither is left", async () => {
    const disk = aDiskThatFails({ kind: "storage-full" }, 1);
    const journal = createFallingJournal(disk, createMemoryJournal());
    await journal.keepFile("r1", "a", new Blob(["aa"]));
    await journal.keepFile("r1", "b", new Blob(["bb"]));
    const read = async (path: string) => {
      const whole = await journal.readBytes("r1", path, 2);
      return whole.ok ? new TextDecoder().decode(whole.value) : whole.error.kind;
    };
    expect([await read("a"), await read("b")]).toEqual(["aa", "bb"]);
    expect(await journal.clearFiles("r1")).toEqual(NOTHING);
    expect(await read("b")).toBe("journal-unreadable");
    await journal.clear("r1");
    expect(await read("a")).toBe("journal-unreadable");
  });

  test.each([
    ["journal-unreadable", false],
    ["in-use", false],
    ["storage-refused", true],
    ["storage-full", true],
  ] as const)("law 2: filings on a disk that answers %s are not passed over as if there were none, but where there can be none", async (kind, isNone) => {
    const refuse = refusing({ kind });
    const journal = createFallingJournal({ ...createMemoryJournal(), unfinished: refuse, underWay: refuse, unreadable: refuse, clear: refuse, clearUnreadable: refuse }, createMemoryJournal());
    const refused = { ok: false, error: { kind } };
    expect(await journal.unfinished("person-1")).toEqual(isNone ? { ok: true, value: [] } : refused);
    expect(await journal.underWay("person-1")).toEqual(isNone ? { ok: true, value: [] } : refused);
    expect(await journal.unreadable("person-1")).toEqual(isNone ? { ok: true, value: 0 } : refused);
    expect(await journal.clearUnreadable("person-1")).toEqual(refused);
    // What never fell may stand there.
    expect(await journal.clear("r1")).toEqual(refused);
  });

  test("fault 22: what fell is cleared also where the disk refuses, but not from under another tab", async () => {
    for (const [kind, told] of [["storage-refused", NOTHING], ["in-use", { ok: false, error: { kind: "in-use" } }]] as const) {
      const disk = { ...aDiskThatFails({ kind: "storage-refused" }, 0), clear: refusing({ kind }) };
      const journal = createFallingJournal(disk, createMemoryJournal());
      await journal.note(aState("r1"));
      expect(await journal.clear("r1")).toEqual(told);
    }
  });
});
