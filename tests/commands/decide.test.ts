import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { builtCommand } from "./built-command";

const ROOT = join(__dirname, "../..");
const SITUATION = JSON.stringify({ id: "a", message: { kind: "email", channel: "whatsapp" }, conversation: { shape: "one-to-one", participants: [] } });

describe("npm run decide", () => {
  test("fault: the mark that Windows writes before the first line is no part of it", () => {
    const { status, stdout, stderr } = spawnSync("npm", ["run", "--silent", "decide"], { cwd: ROOT, input: `\uFEFF${SITUATION}\r\n${SITUATION}\r\n`, encoding: "utf8" });
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout.trim().split("\n").map((line) => JSON.parse(line).outcome)).toEqual(["U6", "U6"]);
  });

  test("fault: a line that is no UTF-8 is not answered under a name that nobody gave; and a break within the JSON moves no number of a line", () => {
    const [program, ...words] = builtCommand("src/commands/decide.ts");
    const input = Buffer.concat([Buffer.from(SITUATION.replace("{", "{\r")), Buffer.from("\n"), Buffer.from(SITUATION.replace('"a"', '"\xff"'), "latin1"), Buffer.from(`\r\n{\n${SITUATION}`)]);
    const { status, stdout } = spawnSync(program, words, { cwd: ROOT, input });
    expect(status).toBe(1);
    const lines: readonly { readonly outcome?: string; readonly line?: number; readonly error?: { readonly kind: string } }[] = stdout.toString().trim().split("\n").map((line) => JSON.parse(line));
    expect(lines.map(({ outcome, line, error }) => outcome ?? [line, error?.kind])).toEqual(["U6", [2, "not-json"], [3, "not-json"], "U6"]);
  });

  test("fault: a file that is named, and not given as input, is told how: nobody waits for what never comes", () => {
    const [program, ...words] = builtCommand("src/commands/decide.ts");
    const { status, stdout, stderr } = spawnSync(program, [...words, "situations.jsonl"], { cwd: ROOT, input: `${SITUATION}\n`, encoding: "utf8" });
    expect([status, stdout, stderr]).toEqual([2, "", "usage: npm run --silent decide < situations.jsonl\n"]);
  });
});
