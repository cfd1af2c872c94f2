import { DraftWriter } from "../../src/panes/progress/draft-writer";
import type { Draft } from "../../src/review/draft";
import { aDraft } from "../review/a-draft";

const withScreen = (screen: string): Draft => aDraft({ screen });

function aWriter(keep: (draft: Draft, before: Draft | null) => Promise<boolean> = () => Promise.resolve(true)) {
  const kept: (readonly [string, string | null])[] = [];
  const told: boolean[] = [];
  const writer = new DraftWriter(
    "me",
    {
      keep: (_user, draft, before) => {
        kept.push([draft.screen, before?.screen ?? null]);
        return keep(draft, before);
      },
      forget: () => {
        kept.push(["forgotten", null]);
        return Promise.resolve();
      },
      forgetAll: () => Promise.resolve(),
    },
    (outlives) => told.push(outlives),
  );
  return { writer, kept, told };
}
const settle = async () => {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
};

describe("keeping soon, and never in the way", () => {
  beforeEach(() => { jest.useFakeTimers(); });
  afterEach(() => { jest.useRealTimers(); });

  test("an act is kept soon; acts that follow it fast are kept together, as the last left them", async () => {
    const { writer, kept } = aWriter();
    writer.changed(() => withScreen("a"));
    jest.advanceTimersByTime(60);
    for (const screen of ["b", "c", "d"]) writer.changed(() => withScreen(screen));
    jest.advanceTimersByTime(400);
    await settle();
    expect(kept).toEqual([["a", null]]);
    jest.advanceTimersByTime(200);
    await settle();
    expect(kept).toEqual([["a", null], ["d", "a"]]);
  });

  test("what waits is written at once when the page goes, and is behind until it lies there", async () => {
    let done: () => void = () => undefined;
    const { writer, kept } = aWriter(() => new Promise((resolve) => { done = () => { resolve(true); }; }));
    expect(writer.isBehind).toBe(false);
    writer.changed(() => withScreen("a"));
    writer.flush();
    await settle();
    expect([kept.length, writer.isBehind]).toEqual([1, true]);
    done();
    await settle();
    expect(writer.isBehind).toBe(false);
  });

  test("what is forgotten is not written after all", async () => {
    const { writer, kept } = aWriter();
    writer.changed(() => withScreen("a"));
    writer.forget(aDraft().reading);
    jest.advanceTimersByTime(2000);
    await settle();
    expect(kept).toEqual([["forgotten", null]]);
  });

  test("a chat that grew by another export leaves nothing behind of what it was", async () => {
    const { writer, kept } = aWriter();
    const [one, both] = [["a"], ["a", "b"]].map((sources) => aDraft({ reading: { ...aDraft().reading, sources } }));
    for (const draft of [one, both]) {
      writer.changed(() => draft ?? aDraft());
      writer.flush();
    }
    await settle();
    expect(kept).toEqual([["review", null], ["forgotten", null], ["review", null]]);
  });

  test("fault: a write that breaks down says that nothing outlives the page, and the next goes on", async () => {
    const { writer, told } = aWriter(() => Promise.reject(new Error("gone")));
    writer.changed(() => withScreen("a"));
    writer.flush();
    await settle();
    expect(told).toEqual([false]);
    expect(writer.isBehind).toBe(false);
  });
});
