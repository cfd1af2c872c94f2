import { act, screen, waitFor } from "@testing-library/react";
import type { Conversation } from "../../src/conversation/conversation";
import { HintLine } from "../../src/panes/shared/hint-line";
import { startHintSearch } from "../../src/panes/shared/hint-search";
import { HintsMissing } from "../../src/panes/shared/hints-missing";
import { useHints } from "../../src/panes/shared/use-hints";
import type { FoundHints } from "../../src/panes/shared/use-hints";
import { aConversation } from "../review/a-conversation";
import { show } from "./stage";

const PART = "../../src/hints/hints-in";
const wordsOf = ({ hints }: FoundHints) => [...hints].map(([number, found]) => [number, ...found.flatMap(({ words }) => words)]);

/** Idle moments that come when a test says so, and last as long as it says. */
function idleMoments() {
  const waiting: IdleRequestCallback[] = [];
  Object.assign(window, { requestIdleCallback: (work: IdleRequestCallback) => waiting.push(work) });
  return {
    count: () => waiting.length,
    /** @param step milliseconds that seem to have gone each time it is asked how many are left */
    pass: (step: number) => {
      let left = 50 + step;
      waiting.shift()?.({ didTimeout: false, timeRemaining: () => (left -= step) });
    },
    end: () => { Reflect.deleteProperty(window, "requestIdleCallback"); },
  };
}

describe("the search", () => {
  const many = (count: number) => aConversation(Array.from({ length: count }, () => ({ text: "akkoord" })));
  let idle: ReturnType<typeof idleMoments>;
  beforeEach(() => { idle = idleMoments(); });
  afterEach(() => { idle.end(); jest.useRealTimers(); });

  test("stops after some 8 ms of an idle moment, and goes on in the next", async () => {
    const search = startHintSearch(many(1000));
    search.listen(() => undefined);
    await waitFor(() => { expect(idle.count()).toBe(1); });
    idle.pass(3);
    expect(idle.count()).toBe(1);
    let moments = 1;
    for (; idle.count() > 0; moments += 1) idle.pass(3);
    expect(search.found()).toMatchObject({ isDone: true, isMissing: false });
    expect(search.found().hints.size).toBe(1000);
    // Three batches of twenty a moment.
    expect(moments).toBe(17);
  });

  test("Teams: looks at the words of a forwarded message as well, and not twice at those that a message answers", async () => {
    const quoted = { text: "Zie dit", asides: [{ kind: "quote", author: null, text: "Akkoord met het besluit" }] } as const;
    const search = startHintSearch(aConversation([{ ...quoted, marks: ["forwarded"] }, quoted], { app: "teams" }));
    search.listen(() => undefined);
    await waitFor(() => { expect(idle.count()).toBe(1); });
    idle.pass(1);
    expect([...search.found().hints.keys()]).toEqual([1]);
  });

  test("goes on, a batch at a time, where the browser is never idle", async () => {
    const search = startHintSearch(many(120));
    search.listen(() => undefined);
    await waitFor(() => { expect(idle.count()).toBe(1); });
    for (let moment = 0; moment < 6; moment += 1) idle.pass(100);
    expect(search.found().isDone).toBe(true);
  });

  test("tells now and then, not at every message, and at the end", async () => {
    jest.useFakeTimers();
    const search = startHintSearch(many(1000));
    let times = 0;
    search.listen(() => { times += 1; });
    await jest.advanceTimersByTimeAsync(1);
    idle.pass(3);
    idle.pass(3);
    expect([times, search.found().hints.size]).toEqual([0, 0]);
    await jest.advanceTimersByTimeAsync(200);
    expect([times, search.found().hints.size, search.found().isDone]).toEqual([1, 120, false]);
    while (idle.count() > 0) idle.pass(3);
    expect([times, search.found().hints.size, search.found().isDone]).toEqual([2, 1000, true]);
    await jest.advanceTimersByTimeAsync(1000);
    expect(times).toBe(2);
  });

  test("rests while no screen listens, and goes on where it was", async () => {
    const search = startHintSearch(many(400));
    const leave = search.listen(() => undefined);
    await waitFor(() => { expect(idle.count()).toBe(1); });
    leave();
    idle.pass(3);
    expect(idle.count()).toBe(0);
    search.listen(() => undefined);
    await waitFor(() => { expect(idle.count()).toBe(1); });
    while (idle.count() > 0) idle.pass(3);
    expect(search.found().hints.size).toBe(400);
  });

  test("an empty chat is done at once", async () => {
    const search = startHintSearch(many(0));
    search.listen(() => undefined);
    await waitFor(() => { expect(idle.count()).toBe(1); });
    idle.pass(3);
    expect(search.found().isDone).toBe(true);
  });
});

describe("the screens", () => {
  function Screen({ conversation, enabled, seen }: { readonly conversation: Conversation; readonly enabled?: boolean; readonly seen: FoundHints[] }) {
    const found = useHints(conversation, enabled);
    seen.push(found);
    return <p>{found.isDone ? "klaar" : found.isMissing ? "ontbreekt" : "bezig"}</p>;
  }

  test("the part that cannot be fetched is told, and is fetched anew by the next screen", async () => {
    jest.doMock(PART, () => { throw new Error("chunk"); });
    const conversation = aConversation([{ text: "akkoord" }]);
    const { unmount } = show(<Screen conversation={conversation} seen={[]} />);
    expect(await screen.findByText("ontbreekt")).toBeVisible();
    unmount();
    jest.dontMock(PART);
    show(<Screen conversation={conversation} seen={[]} />);
    expect(await screen.findByText("klaar")).toBeVisible();
  });

  test("the part that could not be fetched is fetched anew when asked, on the same screen", async () => {
    jest.doMock(PART, () => { throw new Error("chunk"); });
    const seen: FoundHints[] = [];
    show(<Screen conversation={aConversation([{ text: "akkoord" }])} seen={seen} />);
    expect(await screen.findByText("ontbreekt")).toBeVisible();
    jest.dontMock(PART);
    act(() => seen.at(-1)?.again());
    expect(screen.getByText("bezig")).toBeVisible();
    expect(await screen.findByText("klaar")).toBeVisible();
  });

  test("only messages that deserve a look are in it, by number, with the words as written; notices of the app never are", async () => {
    const seen: FoundHints[] = [];
    const conversation = aConversation([{ text: "Goedemorgen" }, { text: "AKKOORD met het besluit" }, { text: "De groep heet nu Besluit", author: null, kind: "system" }]);
    show(<Screen conversation={conversation} seen={seen} />);
    await screen.findByText("klaar");
    expect(wordsOf(seen.at(-1) as FoundHints)).toEqual([[2, "besluit", "AKKOORD"]]);
  });

  test("share what was found: the next screen has it at once", async () => {
    const seen: FoundHints[] = [];
    const conversation = aConversation([{ text: "akkoord" }]);
    const { unmount } = show(<Screen conversation={conversation} seen={seen} />);
    await screen.findByText("klaar");
    unmount();
    const next: FoundHints[] = [];
    show(<Screen conversation={conversation} seen={next} />);
    expect(next[0]).toBe(seen.at(-1));
  });

  test("switched off: nothing is looked for", async () => {
    const seen: FoundHints[] = [];
    show(<Screen conversation={aConversation([{ text: "akkoord" }])} enabled={false} seen={seen} />);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(seen.every(({ hints, isDone, isMissing }) => hints.size === 0 && !isDone && !isMissing)).toBe(true);
  });
});

describe("«Let op»", () => {
  test("names the words, and why: one sentence for each list, made when asked for", async () => {
    const { user } = show(<HintLine hints={[{ list: "approval", words: ["Akkoord", "eens met"] }, { list: "money", words: ["mln"] }]} />);
    const line = screen.getByText("Waarom zie ik dit?");
    expect(line.closest("summary")).toHaveTextContent("Let op: Akkoord, eens met, mln. Waarom zie ik dit?");
    expect(screen.queryByText(/jij beslist/)).toBeNull();
    await user.click(line);
    expect(await screen.findByText(/jij beslist/)).toBeVisible();
    expect(screen.getByText(/gaat vaak over geld/)).toHaveTextContent("mln gaat vaak over geld waarover wordt besloten.");
  });

  test("where nothing can be looked for, that is said aloud, with a way to try again", async () => {
    const again = jest.fn();
    const { user } = show(<HintsMissing onRetry={again} />);
    expect(screen.getAllByText(/^De app kon niet zoeken naar woorden/)).not.toHaveLength(0);
    await user.click(screen.getByRole("button", { name: "Probeer opnieuw" }));
    expect(again).toHaveBeenCalledTimes(1);
  });

  test("hostile: a word cannot turn the direction of the sentence, and is never markup", () => {
    show(<HintLine hints={[{ list: "decision", words: ["החלטה", "<b>"] }]} />);
    expect(screen.getByText("החלטה")).toHaveAttribute("dir", "auto");
    expect(screen.getByText("<b>")).toBeVisible();
  });
});
