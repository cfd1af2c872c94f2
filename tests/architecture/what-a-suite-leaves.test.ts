import { AsyncLocalStorage } from "node:async_hooks";

type Runner = (...asked: readonly unknown[]) => Promise<unknown>;

const RUNNER = "../../scripts/circus-let-go.cjs";

describe("the runner of the suites", () => {
  afterEach(() => {
    jest.resetModules();
  });

  test("what a suite hands to every promise ends with the suite, and its results come out", async () => {
    let storage: AsyncLocalStorage<string> | undefined;
    let during: string | undefined;
    jest.doMock("jest-circus/runner", () => ({
      default: () => {
        storage = new AsyncLocalStorage();
        storage.enterWith("of this suite");
        during = storage.getStore();
        return Promise.resolve("its results");
      },
    }));
    const results = await jest.requireActual<Runner>(RUNNER)();
    expect([results, during, storage?.getStore()]).toEqual(["its results", "of this suite", undefined]);
  });

  test("a suite that cannot be run leaves nothing either", async () => {
    const before = AsyncLocalStorage;
    let storage: AsyncLocalStorage<string> | undefined;
    jest.doMock("jest-circus/runner", () => ({
      default: () => {
        storage = new AsyncLocalStorage();
        storage.enterWith("of this suite");
        return Promise.reject(new Error("it cannot be read"));
      },
    }));
    await expect(jest.requireActual<Runner>(RUNNER)()).rejects.toThrow("it cannot be read");
    expect(storage?.getStore()).toBeUndefined();
    expect(AsyncLocalStorage).toBe(before);
  });
});
