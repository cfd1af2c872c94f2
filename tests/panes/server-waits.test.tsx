import "@testing-library/jest-dom";
import { act, render, screen } from "@testing-library/react";
import { useRef } from "react";
import { createServerWaits } from "../../src/adapters/browser/server-waits";
import type { ServerWait } from "../../src/ports/server-waits";
import { WaitLine } from "../../src/panes/waits/wait-line";
import { Announcer } from "../../src/panes/shared/announcer";
import { LanguageProvider } from "../../src/panes/shared/language";
import { withSentences } from "../../src/panes/shared/sentences";
import { useClearView } from "../../src/panes/shared/use-clear-view";

/** A network and a clock in the test's hand. */
function aNetwork() {
  let online = true;
  let seconds = 0;
  let timers: readonly { readonly at: number; readonly then: () => void }[] = [];
  let listeners: readonly (() => void)[] = [];
  return {
    isOnline: () => online,
    onceOnline: (then: () => void) => {
      listeners = [...listeners, then];
      return () => {
        listeners = listeners.filter((one) => one !== then);
      };
    },
    after: (more: number, then: () => void) => {
      const timer = { at: seconds + more, then };
      timers = [...timers, timer];
      return () => {
        timers = timers.filter((one) => one !== timer);
      };
    },
    listening: () => listeners.length,
    become: (isOnline: boolean) => {
      online = isOnline;
      if (isOnline) for (const then of listeners) then();
    },
    pass: async (more: number) => {
      seconds += more;
      const due = timers.filter(({ at }) => at <= seconds);
      timers = timers.filter(({ at }) => at > seconds);
      for (const { then } of due) then();
      await Promise.resolve();
      await Promise.resolve();
    },
  };
}

function following() {
  const network = aNetwork();
  const waits = createServerWaits(network);
  const told: (ServerWait | null)[] = [];
  waits.follow((wait) => told.push(wait));
  const ended: string[] = [];
  const wait = (seconds: number, name = "wait") => void waits.wait(seconds).then(() => ended.push(name));
  return { network, waits, told, ended, wait };
}

describe("waiting for the server", () => {
  test("fault 12: a wait that is over before anybody reads of it, is told to nobody", async () => {
    const { network, told, ended, wait } = following();
    wait(2);
    await network.pass(2);
    expect(ended).toEqual(["wait"]);
    expect(told).toEqual([null]);
  });

  test("fault 11: a long wait is told, with the longest of several; it stays until the next try could have told otherwise", async () => {
    const { network, told, ended, wait } = following();
    wait(8, "first");
    wait(300, "second");
    expect(told.at(-1)).toEqual({ isOffline: false, seconds: 300 });
    await network.pass(8);
    expect(ended).toEqual(["first"]);
    await network.pass(292);
    expect(ended).toEqual(["first", "second"]);
    expect(told.at(-1)).not.toBeNull();
    await network.pass(3);
    expect(told.at(-1)).toBeNull();
  });

  test("fault 21: without a network every wait is told, and ends as soon as there is one", async () => {
    const { network, told, ended, wait } = following();
    network.become(false);
    wait(1, "short");
    wait(32, "long");
    expect(told.at(-1)).toMatchObject({ isOffline: true });
    // Else the tries would be used up while the screen says that it goes on by itself.
    await network.pass(500);
    expect(ended).toEqual([]);
    network.become(true);
    await network.pass(0);
    expect(ended).toEqual(["short", "long"]);
    expect(network.listening()).toBe(0);
  });

  test("fault 21: a browser that wrongly says that it has no network tries now and then all the same", async () => {
    const { network, ended, wait } = following();
    network.become(false);
    wait(1);
    await network.pass(600);
    expect(ended).toEqual(["wait"]);
  });

  test("a wait for what somebody stopped ends at once, and is told no longer", async () => {
    const { network, waits, told, ended } = following();
    const stop = new AbortController();
    const wait = () => waits.wait(300, stop.signal).then(() => ended.push("stopped"));
    void wait();
    expect(told.at(-1)).toEqual({ isOffline: false, seconds: 300 });
    stop.abort();
    await network.pass(0);
    expect([ended, told.at(-1)]).toEqual([["stopped"], null]);
    const before = told.length;
    await wait();
    expect(told).toHaveLength(before);
  });

  test("fault 11: what the server asked for is waited out, also when the network comes back meanwhile", async () => {
    const { network, ended, wait } = following();
    wait(60);
    network.become(false);
    network.become(true);
    await network.pass(59);
    expect(ended).toEqual([]);
    await network.pass(1);
    expect(ended).toEqual(["wait"]);
  });
});

describe("the word on the screen", () => {
  async function open() {
    const { network, waits, wait } = following();
    const given = () => Promise.resolve(waits);
    await withSentences(() => Promise.resolve());
    render(
      <LanguageProvider first="nl">
        <Announcer>
          <WaitLine waits={given} />
        </Announcer>
      </LanguageProvider>,
    );
    await act(() => Promise.resolve());
    return { network, wait };
  }

  test("fault 12: nothing stands there while nothing waits; then it is said and told, and goes by itself", async () => {
    const { network, wait } = await open();
    expect(screen.queryByRole("complementary")).toBeNull();
    act(() => { wait(4); });
    expect(screen.getByRole("complementary", { name: "Verbinding met de server" })).toHaveTextContent(/^De server antwoordt nu niet, of heeft het druk\. We proberen het vanzelf opnieuw\. Je hoeft niets te doen\.$/);
    expect(screen.getByRole("status")).toHaveTextContent("De server antwoordt nu niet");
    await act(() => network.pass(4));
    await act(() => network.pass(3));
    expect(screen.queryByRole("complementary")).toBeNull();
  });

  test("WCAG 2.4.11: what gets the focus scrolls clear of it, and of what the screen keeps in view below it, and to the edge once both are gone", async () => {
    let high = 0;
    jest.spyOn(HTMLElement.prototype, "offsetHeight", "get").mockImplementation(() => high);
    const room = () => document.documentElement.style.scrollPaddingTop;
    function Bar() {
      const bar = useRef<HTMLDivElement>(null);
      useClearView(bar, "top");
      return <div ref={bar} style={{ position: "sticky" }} />;
    }
    const { network, wait } = await open();
    high = 40;
    const { unmount } = render(<Bar />);
    expect(room()).toBe("40px");
    high = 90;
    act(() => { wait(4); });
    // The bar of the screen stands below the line of the app: it was 40 high, and the line is 90.
    expect(room()).toBe("130px");
    await act(() => network.pass(4));
    await act(() => network.pass(3));
    expect(room()).toBe("40px");
    unmount();
    expect(room()).toBe("");
    jest.restoreAllMocks();
  });

  test("fault 11: of minutes it says how many", async () => {
    const { wait } = await open();
    act(() => { wait(315); });
    expect(screen.getByRole("complementary")).toHaveTextContent("Dat kan ongeveer 5 minuten duren.");
  });

  test("fault 21: without a network it says so", async () => {
    const { network, wait } = await open();
    network.become(false);
    act(() => { wait(1); });
    expect(screen.getByRole("complementary")).toHaveTextContent(/^Je hebt geen verbinding\. Zodra die er weer is, gaan we vanzelf verder\./);
  });
});
