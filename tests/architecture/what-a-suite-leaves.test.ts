import { AsyncLocalStorage } from "node:async_hooks";

interface Runtime {
  requireInternalModule(path: string): unknown;
}
type Circus = (globalConfig: unknown, config: unknown, environment: unknown, runtime: Runtime) => unknown;
interface Storage {
  run<Result>(store: string, work: () => Result): Result;
  getStore(): string | undefined;
}

const RUNNER = "../../scripts/circus-let-go.cjs";

/** Runs a suite with this instead of jest's own runner. @param runtime by which jest gets the parts of itself */
function runSuite(circus: Circus, runtime: Runtime = { requireInternalModule: () => undefined }): Promise<unknown> {
  jest.doMock("jest-circus/runner", () => ({ default: circus }));
  const run = jest.requireActual<Circus>(RUNNER);
  return Promise.resolve(run(null, null, null, Object.assign(runtime, { executor: { injectedModuleParameters: [], environment: null, compile: () => undefined } })));
}

describe("the runner of the suites", () => {
  afterEach(() => {
    jest.resetModules();
  });

  test("what a suite hands to every promise ends with the suite, and its results come out", async () => {
    let storage: AsyncLocalStorage<string> | undefined;
    let during: string | undefined;
    const results = await runSuite(() => {
      storage = new AsyncLocalStorage();
      storage.enterWith("of this suite");
      during = storage.getStore();
      return Promise.resolve("its results");
    });
    expect([results, during, storage?.getStore()]).toEqual(["its results", "of this suite", undefined]);
  });

  test("a suite that cannot be run leaves nothing either", async () => {
    const before = AsyncLocalStorage;
    let storage: AsyncLocalStorage<string> | undefined;
    const running = runSuite(() => {
      storage = new AsyncLocalStorage();
      storage.enterWith("of this suite");
      return Promise.reject(new Error("it cannot be read"));
    });
    await expect(running).rejects.toThrow("it cannot be read");
    expect(storage?.getStore()).toBeUndefined();
    expect(AsyncLocalStorage).toBe(before);
  });

  test("jest is told which test runs, as long as it runs, and no promise carries it", async () => {
    const told: (string | undefined)[] = [];
    let isOfNode: boolean | undefined;
    const parts = (path: string): Storage | null => {
      if (path === "a part of a part") return null;
      jestsOwn.requireInternalModule("a part of a part");
      const storage = new AsyncLocalStorage<string>();
      isOfNode = "enterWith" in storage;
      return storage;
    };
    const jestsOwn: Runtime = { requireInternalModule: parts };
    await runSuite(async (_globalConfig, _config, _environment, runtime) => {
      const storage = runtime.requireInternalModule("a part of jest") as Storage;
      const tell = () => told.push(storage.getStore());
      await storage.run("a group", async () => {
        await storage.run("one", async () => {
          await Promise.resolve();
          tell();
        });
        tell();
        await storage.run("another", () => Promise.reject(new Error("it fails"))).catch(tell);
        expect(() => storage.run("a third", () => { throw new Error("at once"); })).toThrow("at once");
        expect(storage.run("a fourth", () => storage.getStore())).toBe("a fourth");
        tell();
      });
      tell();
      // What the tests load gets Node's own.
      expect("enterWith" in new AsyncLocalStorage()).toBe(true);
    }, jestsOwn);
    expect(told).toEqual(["one", "a group", "a group", "a group", undefined]);
    expect(isOfNode).toBe(false);
  });
});
