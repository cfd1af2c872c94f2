import { createHash } from "node:crypto";
import { readFile, readdir, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { DECISION_RECORD } from "../record/decision-record";
import { goToAskedFolder } from "./asked-folder";
import { endWithReader } from "./closed-pipe";
import { replayFile, type ReplayedFile } from "./replay-file";

const sha256 = (bytes: Uint8Array): Promise<string> => Promise.resolve(createHash("sha256").update(bytes).digest("hex"));

/** The file itself, or every decision record below a folder, in the order of their names. */
async function decisionRecordsAt(path: string): Promise<readonly string[]> {
  if (!(await stat(path)).isDirectory()) return [path];
  const files = await readdir(path, { recursive: true });
  return files.filter((name) => basename(name) === DECISION_RECORD).sort().map((name) => join(path, name));
}

const unreadable = (path: string): ReplayedFile => ({ lines: [JSON.stringify({ file: path, error: { kind: "not-readable" } })], status: 2 });

async function replayed(path: string): Promise<ReplayedFile> {
  const text = await readFile(path, "utf8").catch(() => null);
  return text === null ? unreadable(path) : replayFile(path, text, sha256);
}

/** One after the other: an archive holds more records than a system lets a program have open. */
async function* replayedAt(path: string): AsyncGenerator<ReplayedFile, void> {
  const files = await decisionRecordsAt(path).catch(() => []);
  if (files.length === 0) yield unreadable(path);
  for (const file of files) yield await replayed(file);
}

/** `npm run --silent replay -- FILE|FOLDER`: decides stored records again, by the rules that each of them names. */
async function main([path, ...more]: readonly string[]): Promise<void> {
  if (path === undefined || path.startsWith("-") || more.length > 0) {
    process.stderr.write("usage: npm run --silent replay -- FILE|FOLDER\n");
    process.exitCode = 2;
    return;
  }
  let worst = 0;
  for await (const { lines, status } of replayedAt(path)) {
    process.stdout.write(lines.map((line) => `${line}\n`).join(""));
    worst = Math.max(worst, status);
  }
  process.exitCode = worst;
}

endWithReader();
goToAskedFolder("replay");
void main(process.argv.slice(2));
