import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { builtCommand, PROJECT } from "./built-command";

const DECIDE = builtCommand("src/commands/decide.ts");

/** Runs `decide` on so many lines of a shell, with `then` behind it. */
function decided(lines: number, then: string): { readonly status: number | null; readonly complaint: string } {
  const words = DECIDE.map((word) => `'${word}'`).join(" ");
  const { status, stderr } = spawnSync("bash", ["-c", `set -o pipefail; yes '{}' 2>/dev/null | head -n ${lines} | ${words} ${then}`], { cwd: PROJECT, encoding: "utf8" });
  return { status, complaint: stderr };
}

// A device of Linux on which every write fails as on a full disk.
const onFullDisk = existsSync("/dev/full") ? test : test.skip;

onFullDisk("fault: an answer that could not be written to a full disk was lost without a word, and with status 0 where every line had one", () => {
  const { status, complaint } = decided(1, "> /dev/full");
  expect([status, complaint]).toEqual([2, expect.stringMatching(/^not-written: .* \(ENOSPC\)\. .*\n$/)]);
});

test("fault: a command whose reader left ended as if all had been looked at; now as any program does, and without a word", () => {
  expect(decided(20_000, "| head -n 1 > /dev/null")).toEqual({ status: 141, complaint: "" });
});
