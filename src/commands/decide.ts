import { createInterface } from "node:readline";
import { decideLine } from "./decide-lines";

/** Lines are written in blocks of this many: writing each alone costs more than deciding it. */
const BLOCK = 1000;

/** `npm run --silent decide < situations.jsonl > decisions.jsonl`: every line gets its answer, in order. */
async function main(): Promise<void> {
  let number = 0;
  let all = true;
  let block: string[] = [];
  const write = () => {
    if (block.length > 0) process.stdout.write(`${block.join("\n")}\n`);
    block = [];
  };
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    number += 1;
    const answer = decideLine(line, number);
    if (answer === null) continue;
    all &&= answer.answered;
    block.push(answer.text);
    if (block.length >= BLOCK) write();
  }
  write();
  process.exitCode = all ? 0 : 1;
}

void main();
