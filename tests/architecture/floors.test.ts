import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";

interface Rule {
  readonly name: string;
  readonly comment: string;
}
interface Violation {
  readonly from: string;
  readonly to: string;
  readonly rule: { readonly name: string };
}

const project = join(__dirname, "../..");
const configuration = join(project, ".dependency-cruiser.cjs");
const { forbidden } = createRequire(__filename)(configuration) as { forbidden: readonly Rule[] };

/** Runs dependency-cruiser over `src` of a folder and gives what it found. */
function violationsIn(folder: string): readonly Violation[] {
  const cruise = join(project, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
  const run = () => {
    try {
      return execFileSync(process.execPath, [cruise, "--config", configuration, "--output-type", "json", "src"], {
        cwd: folder,
        encoding: "utf8",
        maxBuffer: 64 * 1024 * 1024,
        stdio: ["ignore", "pipe", "pipe"],
      });
    } catch (failure) {
      return (failure as { stdout: string }).stdout;
    }
  };
  const { summary } = JSON.parse(run()) as { summary: { violations: readonly Violation[] } };
  return summary.violations;
}

describe("the floors of the house", () => {
  const found = violationsIn(project);

  test.each(forbidden.map(({ name, comment }) => [name, comment] as const))("%s: %s", (name) => {
    expect(found.filter(({ rule }) => rule.name === name).map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });
});

describe("the walls hold: a line in the wrong room is found", () => {
  const wrong: Readonly<Record<string, readonly [from: string, line: string]>> = {
    "floor-instruction": ["src/instruction/keeper.ts", 'import "../conversation/conversation";'],
    "floor-review": ["src/review/session.ts", 'import "../record/package";'],
    // A hint is never a reason: what decides, and what is filed, cannot know it.
    "floor-record": ["src/record/decision-record.ts", 'import "../hints/hint";'],
    "floor-policy": ["src/policy/policy.ts", 'import "../hints/hint";'],
    "floor-archive-site": ["src/archive-site/archive-lists.ts", 'import "../adapters/graph/http";'],
    // What an archive site must hold, the tenant knows; how the app comes to it, it does not.
    "floor-tenant": ["src/tenant/furnish.ts", 'import "../archive-site/plan-furnishing";'],
    "floor-panes": ["src/panes/start.ts", 'import "../adapters/graph/http";'],
    "adapters-apart": ["src/adapters/teams/host.ts", 'import "../graph/http";'],
    "no-tenant-in-app": ["src/pages/tab.ts", 'import "../tenant/main";'],
    "node-in-tenant": ["src/record/package.ts", 'import "node:fs";'],
    "no-cycle": ["src/conversation/conversation.ts", 'import "./local-time";'],
  };
  let folder = "";
  let found: readonly Violation[] = [];

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "floors-"));
    const put = (path: string, text: string) => {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    };
    put("tsconfig.json", "{}");
    put("package.json", "{}");
    for (const path of ["src/adapters/graph/http.ts", "src/archive-site/plan-furnishing.ts", "src/hints/hint.ts", "src/tenant/main.ts"]) put(path, "export {};");
    put("src/conversation/local-time.ts", 'import "./conversation";');
    for (const [path, line] of Object.values(wrong)) put(path, line);
    found = violationsIn(folder);
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test.each(Object.entries(wrong))("%s finds %j", (name, [from]) => {
    expect(found.filter((violation) => violation.rule.name === name).map((violation) => violation.from)).toContain(from);
  });
});

describe("the rooms", () => {
  const src = join(project, "src");
  const folders = (parent: string): readonly string[] =>
    readdirSync(parent, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .flatMap((entry) => [join(parent, entry.name), ...folders(join(parent, entry.name))]);
  const files = [src, ...folders(src)].flatMap((parent) =>
    readdirSync(parent, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(src, join(parent, entry.name))),
  );

  test("no drawer: nothing is called utils, helpers, common, lib, types or misc", () => {
    expect(files.filter((path) => /(^|\/)(utils?|helpers?|common|lib|types|misc)(\/|\.tsx?$)/.test(path))).toEqual([]);
  });

  test("every room stands in the floor plan", () => {
    const plan = readFileSync(join(src, "README.md"), "utf8");
    const rooms = readdirSync(src, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(rooms.map(({ name }) => name).filter((name) => !plan.includes(`${name}/`))).toEqual([]);
  });

  test("law 4: no function, type or outcome is called delete or remove", () => {
    const named = /\b(?:function|const|let|interface|type|class)\s+(?:delete|remove)[A-Z]\w*|^\s+(?:delete|remove)[A-Z]\w*\s*\(/m;
    const app = files.filter((path) => /\.tsx?$/.test(path) && !path.startsWith("tenant/"));
    expect(app.filter((path) => named.test(readFileSync(join(src, path), "utf8")))).toEqual([]);
  });

  test("every part that is loaded later is fetched ahead, so that a lost connection stops nobody half-way", () => {
    const imported = (path: string) => [...readFileSync(join(src, path), "utf8").matchAll(/import\("(\.[^"]+)"\)/g)].map(([, to]) => relative(src, join(src, dirname(path), to ?? "")));
    const ahead = imported("pages/fetch-ahead.ts");
    const later = files.filter((path) => path.startsWith("panes/") && /\.tsx?$/.test(path)).flatMap(imported);
    expect(later.length).toBeGreaterThan(5);
    // Another language is fetched whole as soon as somebody wants it; the policy is read as soon as somebody is signed in.
    const atOnce = ["language/en-first", "language/en-later", "language/pseudo", "workflows/load-policy"];
    expect(later.filter((path) => !ahead.includes(path) && !atOnce.includes(path))).toEqual([]);
  });

  test("one idea a file: none is longer than 300 lines", () => {
    const long = files.filter((path) => /\.tsx?$/.test(path) && readFileSync(join(src, path), "utf8").split("\n").length > 301);
    expect(long).toEqual([]);
  });
});
