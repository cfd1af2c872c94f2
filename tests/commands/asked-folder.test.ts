import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const PROJECT = join(__dirname, "../..");

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "elsewhere-"));
  copyFileSync(join(PROJECT, "docs/examples/bewaarwijzer.jsonc"), join(folder, "beleid.jsonc"));
  writeFileSync(join(folder, "chat.txt"), "12-03-2024 09:14 - Marieke de Wit: Akkoord met variant B\n");
  mkdirSync(join(folder, "records"));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Called by npm from another folder than the project's. */
const from = (script: string, path: string) => spawnSync("npm", ["--prefix", PROJECT, "run", "--silent", script, "--", path], { cwd: folder, encoding: "utf8" });

test.each([
  ["policy:check", "beleid.jsonc", 0, /./],
  ["inspect", "chat.txt", 0, /Akkoord met variant B/],
  ["verify", "records", 2, /geen archiefstuk/],
])("%s reads a relative path from where it was called, not from the project", (script, path, expected, said) => {
  const { status, stdout, stderr } = from(script, path);
  expect(status).toBe(expected);
  expect(stdout + stderr).toMatch(said);
});
