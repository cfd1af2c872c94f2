import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What the runner asks of jest's runtime: a way to its parts, and what compiles. */
const runtime = { requireInternalModule: () => undefined, executor: { injectedModuleParameters: [], environment: null, compile: () => undefined } };
type Runner = (globalConfig: null, config: null, environment: null, ofJest: typeof runtime, path: string) => Promise<unknown>;

describe("suites beside the build of the app", () => {
  let folder: string;
  let told: string;
  const begun: string[] = [];
  const { APP_BUILD: before } = process.env;

  const run = (path: string): Promise<unknown> => jest.requireActual<Runner>("../../scripts/when-built.cjs")(null, null, null, runtime, path);
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "build-"));
    told = join(folder, "status");
    process.env.APP_BUILD = told;
    begun.length = 0;
    jest.doMock("jest-circus/runner", () => ({
      default: (...[, , , , path]: Parameters<Runner>) => {
        begun.push(path);
        return Promise.resolve(null);
      },
    }));
  });
  afterEach(() => {
    jest.resetModules();
    rmSync(folder, { recursive: true });
    if (before === undefined) delete process.env.APP_BUILD;
    else process.env.APP_BUILD = before;
  });

  test("a journey, and what looks at the package, begins when the app is there; a suite of the rooms at once", async () => {
    const waiting = [run("/p/tests/journeys/access.test.ts"), run("/p/tests/pages/package.test.ts")];
    await run("/p/tests/faults/killed.test.ts");
    expect(begun).toEqual(["/p/tests/faults/killed.test.ts"]);
    writeFileSync(told, "0");
    await Promise.all(waiting);
    expect(begun).toHaveLength(3);
  });

  test("without an app no journey begins: the suite fails and says why", async () => {
    writeFileSync(told, "1");
    await expect(run("/p/tests/journeys/access.test.ts")).rejects.toThrow("the app could not be built");
    expect(begun).toEqual([]);
  });

  test("whoever starts jest by hand waits for nothing", async () => {
    delete process.env.APP_BUILD;
    await run("/p/tests/journeys/access.test.ts");
    expect(begun).toHaveLength(1);
  });
});
