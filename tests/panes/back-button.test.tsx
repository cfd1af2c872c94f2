import { holdBack } from "../../src/panes/journey/back-button";

const entries = () => window.history.length;

describe("what holds the Back button", () => {
  test("beside Outlook and in Teams nothing is put in the history, which is that of the page around the app", () => {
    const before = entries();
    holdBack({ kind: "outlook" })();
    holdBack({ kind: "teams" })();
    expect([entries(), history.state]).toEqual([before, null]);
  });

  test("where office.js took the history away, nothing is held and nothing fails", () => {
    Object.defineProperty(history, "pushState", { value: null, configurable: true });
    expect(() => { holdBack({ kind: "browser" })(); }).not.toThrow();
    Reflect.deleteProperty(history, "pushState");
  });

  test("a host's own button goes before the browser's", () => {
    const before = entries();
    const stop = jest.fn();
    const letGo = holdBack({ kind: "browser", onBack: () => stop });
    expect(entries()).toBe(before);
    letGo();
    expect(stop).toHaveBeenCalled();
  });

  test("what stands there after a reload is taken up, and not put there twice", () => {
    const before = entries();
    holdBack({ kind: "browser" });
    expect(entries()).toBe(before + 1);
    holdBack({ kind: "browser" });
    expect(entries()).toBe(before + 1);
  });
});
