import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { numberAt, textAt } from "./http/json-shape";

const fileOf = (folder: string): string => join(folder, "in-use.json");

/**
 * Whether another tenant that is alive uses this folder: two would spoil each other's database.
 * Asked of the tenant itself, so that a killed one blocks nothing.
 */
export async function isInUse(folder: string): Promise<boolean> {
  const note = readNote(folder);
  const port = numberAt(note, "port");
  const token = textAt(note, "token");
  if (port === null || token === null) return false;
  try {
    const answer = await fetch(`http://127.0.0.1:${String(port)}/local-tenant/alive`, { signal: AbortSignal.timeout(2000) });
    return textAt(await answer.json(), "token") === token;
  } catch (error) {
    // Somebody is there and has no time: sooner another folder than a spoiled one.
    return error instanceof DOMException && error.name === "TimeoutError";
  }
}

/** Takes the folder, unless another does in the same moment; what a killed one left, is taken over. Throws where it cannot be written. */
export async function claim(folder: string, port: number, token: string): Promise<boolean> {
  makeFolder(resolve(folder));
  const note = JSON.stringify({ port, token });
  try {
    writeFileSync(fileOf(folder), note, { flag: "wx" });
    return true;
  } catch {
    if (await isInUse(folder)) return false;
    writeFileSync(fileOf(folder), note);
    return true;
  }
}

/** Step by step: where a folder is there and takes nothing, as /proc, Node asks for ever when it makes all of them at once. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
}

export function release(folder: string): void {
  rmSync(fileOf(folder), { force: true });
}

function readNote(folder: string): unknown {
  try {
    const note: unknown = JSON.parse(readFileSync(fileOf(folder), "utf8"));
    return note;
  } catch {
    return null;
  }
}
