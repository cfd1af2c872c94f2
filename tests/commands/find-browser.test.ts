import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const script = join(__dirname, "../../scripts/find-browser.mjs");
const onPosix = process.platform === "win32" ? describe.skip : describe;

onPosix("the browser of npm test and npm run demo", () => {
  const folder = mkdtempSync(join(tmpdir(), "browsers-"));
  const program = (name: string, status: number): string => {
    const path = join(folder, name);
    writeFileSync(path, `#!/bin/sh\nexit ${String(status)}\n`, { mode: 0o755 });
    return path;
  };
  const stub = program("chromium-browser", 1);
  const browser = program("google-chrome", 0);
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  const found = (BROWSER_PATH: string) => {
    const find = `import(${JSON.stringify(script)}).then(async ({ findBrowser }) => console.log(await findBrowser()))`;
    const { status, stdout, stderr } = spawnSync(process.execPath, ["-e", find], { encoding: "utf8", env: { PATH: folder, BROWSER_PATH } });
    return { status, stdout: stdout.trim(), stderr: stderr.trim() };
  };

  test("fault: a stub that starts nothing, as Ubuntu's, hid the browser behind it", () => {
    expect(found("")).toEqual({ status: 0, stdout: browser, stderr: "" });
  });

  test("fault: a BROWSER_PATH that is none gave another browser without a word", () => {
    for (const wrong of [stub, join(folder, "nergens")]) {
      expect(found(wrong)).toEqual({ status: 1, stdout: "", stderr: `BROWSER_PATH=${wrong} does not start as a browser. Name another, or leave it out.` });
    }
    expect(found(browser)).toMatchObject({ status: 0, stdout: browser });
  });
});
