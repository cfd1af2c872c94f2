// The floor of `decide`: the same lines read and printed through the same streams in the same blocks, and nothing decided.
import { createInterface } from "node:readline";

/** As many lines as src/commands/decide.ts writes at once. */
const BLOCK = 1000;

async function main(): Promise<void> {
  let block: string[] = [];
  const write = () => {
    if (block.length > 0) process.stdout.write(`${block.join("\n")}\n`);
    block = [];
  };
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    block.push(JSON.stringify(JSON.parse(line)));
    if (block.length >= BLOCK) write();
  }
  write();
}

void main();
