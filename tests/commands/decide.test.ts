import { spawnSync } from "node:child_process";
import { join } from "node:path";

const ROOT = join(__dirname, "../..");
const SITUATION = JSON.stringify({ id: "a", message: { kind: "email", channel: "whatsapp" }, conversation: { shape: "one-to-one", participants: [] } });

describe("npm run decide", () => {
  test("fault: the mark that Windows writes before the first line is no part of it", () => {
    const { status, stdout, stderr } = spawnSync("npm", ["run", "--silent", "decide"], { cwd: ROOT, input: `\uFEFF${SITUATION}\r\n${SITUATION}\r\n`, encoding: "utf8" });
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout.trim().split("\n").map((line) => JSON.parse(line).outcome)).toEqual(["U6", "U6"]);
  });
});
