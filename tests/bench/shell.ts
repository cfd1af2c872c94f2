import { spawn } from "node:child_process";

/** Runs a program of the terminal to its end, without standing in the way of what this process serves. @returns what it printed */
export function shell(program: string, words: readonly string[], folder: string): Promise<string> {
  const child = spawn(program, words, { cwd: folder, stdio: ["ignore", "pipe", "pipe"] });
  let printed = "";
  let complaint = "";
  child.stdout.setEncoding("utf8").on("data", (piece: string) => { printed += piece; });
  child.stderr.setEncoding("utf8").on("data", (piece: string) => { complaint += piece; });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (status) => {
      if (status === 0) resolve(printed);
      else reject(new Error(`${program} ended with status ${String(status)}: ${complaint.slice(0, 500)}`));
    });
  });
}
