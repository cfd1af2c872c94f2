import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const PROJECT = join(__dirname, "../..");
const PACKAGE = ["package.mjs", "--built", "--origin", "https://bewaarwijzer.example", "--client-id", "11111111-2222-4333-8444-555555555555"];

describe("the commands for who builds, in a project that was not built yet", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "zonder bouw é-"));
    for (const part of ["scripts", "manifest", "package.json", "src/pages", "assets/icons", "webpack.config.js"]) cpSync(join(PROJECT, part), join(folder, part), { recursive: true });
    symlinkSync(join(PROJECT, "node_modules"), join(folder, "node_modules"));
    mkdirSync(join(folder, "dist/package"), { recursive: true });
    writeFileSync(join(folder, "dist/package/earlier.zip"), "van gisteren");
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  const run = ([script = "", ...given]: readonly string[]) => {
    const { status, stderr } = spawnSync(process.execPath, [join(folder, "scripts", script), ...given], { encoding: "utf8" });
    return { status, stderr };
  };

  test("fault: package says so, and leaves what was packaged before", () => {
    expect(run(PACKAGE)).toEqual({ status: 2, stderr: expect.stringMatching(/^There is no app in dist\/app: [^\n]+\n\nnpm run package/) });
    expect(readFileSync(join(folder, "dist/package/earlier.zip"), "utf8")).toBe("van gisteren");
  });

  test("fault: size says so, without a stack", () => {
    expect(run(["check-size.mjs"])).toEqual({ status: 2, stderr: "There is no app in dist/app to weigh: run `npm run build` first.\n" });
  });

  test.each([
    ["--site", "https://ministerie.sharepoint.com/sites/archief/Dossiers/Forms/AllItems.aspx"],
    ["--site", "https://ministerie.sharepoint.com/sites/archief?web=1"],
    ["--library", ""],
  ])("fault: a setting that no site could work with is refused: %s %s", (option, value) => {
    expect(run([...PACKAGE, option, value])).toEqual({ status: 2, stderr: expect.stringMatching(new RegExp(`^${option} must be `)) });
  });

  test("npm start says that its settings stand before it", () => {
    expect(run(["start.mjs", "--port", "4000"])).toEqual({ status: 2, stderr: expect.stringMatching(/^npm start takes no arguments; [^\n]+\n$/) });
  });

  test.each(["demo", "samples"])("fault: npm run %s, asked for help, says what it does instead of doing it", (command) => {
    expect(run([`${command === "samples" ? "make-samples" : command}.mjs`, "--help"])).toEqual({ status: 2, stderr: expect.stringMatching(new RegExp(`^npm run ${command} takes no arguments\\. [^\\n]+\\n$`)) });
  });
});
