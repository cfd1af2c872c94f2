import { createServerTime } from "../../src/adapters/graph/server-time";

const MINUTE = 60_000;

describe("the server's time", () => {
  let passed = 0;
  const monotonic = (): number => passed;
  beforeEach(() => {
    passed = 7000;
  });

  test("fault 20: it is the time now: what has passed since the answer is added", () => {
    const time = createServerTime(monotonic);
    expect(time.now()).toBeNull();
    time.note("2026-11-23T10:00:00Z");
    expect(time.now()).toBe("2026-11-23T10:00:00.000Z");
    passed += 90_000;
    expect(time.now()).toBe("2026-11-23T10:01:30.000Z");
  });

  test("fault 20: an answer of long ago is no witness any more, and a new one is", () => {
    const time = createServerTime(monotonic);
    time.note("2026-11-23T10:00:00Z");
    passed += 6 * MINUTE;
    expect(time.now()).toBeNull();
    time.note("2026-11-23T09:00:00Z");
    expect(time.now()).toBe("2026-11-23T09:00:00.000Z");
  });

  test("fault 20: of two answers the later moment counts, and what is no instant does not", () => {
    const time = createServerTime(monotonic);
    time.note("2026-11-23T10:00:00Z");
    passed += 1000;
    time.note("2026-11-23T09:59:00Z");
    time.note(null);
    time.note("gisteren");
    expect(time.now()).toBe("2026-11-23T10:00:01.000Z");
  });
});
