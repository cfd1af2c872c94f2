import { createContext, runInContext, Script, type Context } from "node:vm";

type Compiled = (module: { exports: unknown }) => void;
interface Executor {
  readonly injectedModuleParameters: readonly string[];
  readonly environment: { getVmContext(): Context | null };
  compile(source: string, filename: string): Compiled | "jest's own";
}

const mockCompiled: string[] = [];
jest.mock("node:vm", () => {
  const vm = jest.requireActual<typeof import("node:vm")>("node:vm");
  return {
    ...vm,
    Script: class extends vm.Script {
      constructor(...[code, options]: ConstructorParameters<typeof Script>) {
        super(code, options);
        mockCompiled.push(code);
      }
    },
  };
});

const compileOnce = jest.requireActual<(executor: Executor) => void>("../../scripts/compiled-once.cjs");

/** A suite as jest has it: with what compiles in its context. */
function aSuite(context: Context | null = createContext({})): Executor {
  const executor: Executor = { injectedModuleParameters: ["module"], environment: { getVmContext: () => context }, compile: () => "jest's own" };
  compileOnce(executor);
  return executor;
}

/** What the file exports, run in the context of that suite. */
function exportsOf(suite: Executor, source: string, filename = "/p/one.js"): unknown {
  const compiled = suite.compile(source, filename);
  if (compiled === "jest's own") return compiled;
  const module: { exports: unknown } = { exports: {} };
  compiled(module);
  return module.exports;
}

describe("what the suites of one worker load", () => {
  beforeEach(() => {
    mockCompiled.length = 0;
  });

  test("a file is compiled once, and runs in the context of each suite", () => {
    const contexts = [createContext({}), createContext({})];
    const made = contexts.map((context) => exportsOf(aSuite(context), "module.exports = [];", "/p/twice.js"));
    expect(mockCompiled).toHaveLength(1);
    expect(made.map((list, at) => contexts.map((context) => list instanceof (runInContext("Array", context) as ArrayConstructor)).indexOf(true) === at)).toEqual([true, true]);
  });

  test("a file that has another text by now is compiled as it is now", () => {
    expect([exportsOf(aSuite(), "module.exports = 1;"), exportsOf(aSuite(), "module.exports = 2;")]).toEqual([1, 2]);
  });

  test("an error tells where it stands in the file itself, on its first line too", () => {
    const told = (source: string): unknown => exportsOf(aSuite(), source, "/p/where.js");
    expect(told("module.exports = new Error('here').stack;")).toMatch(/\/p\/where\.js:1:18/);
    expect(told("\nmodule.exports = new Error('here').stack;")).toMatch(/\/p\/where\.js:2:18/);
  });

  test("what cannot be compiled, and a suite that has ended, are left to jest, which says so", () => {
    expect(exportsOf(aSuite(), "module.exports = ;")).toBe("jest's own");
    expect(exportsOf(aSuite(null), "module.exports = 1;", "/p/ended.js")).toBe("jest's own");
  });
});
