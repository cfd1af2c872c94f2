import { endWithReader } from "./closed-pipe";
import { decideLine } from "./decide-lines";
import { inputLines } from "./input-lines";

/** Lines are written in blocks of this many: writing each alone costs more than deciding it. */
const BLOCK = 1000;

/** Windows writes a byte order mark before the first line. */
const withoutMark = (line: string | null): string | null => (line?.startsWith("\uFEFF") === true ? line.slice(1) : line);

const USAGE = "usage: npm run --silent decide < situations.jsonl";

/** `npm run --silent decide < situations.jsonl > decisions.jsonl`: every line gets its answer, in order. */
async function main(given: readonly string[]): Promise<void> {
  if (given.length > 0) {
    process.stderr.write(`${USAGE}\n`);
    process.exitCode = 2;
    return;
  }
  let number = 0;
  let all = true;
  let block: string[] = [];
  const write = () => {
    if (block.length > 0) process.stdout.write(`${block.join("\n")}\n`);
    block = [];
  };
  for await (const lines of inputLines(process.stdin)) {
    for (const line of lines) {
      number += 1;
      const answer = decideLine(number === 1 ? withoutMark(line) : line, number);
      if (answer === null) continue;
      all &&= answer.answered;
      block.push(answer.text);
      if (block.length >= BLOCK) write();
    }
  }
  write();
  process.exitCode = all ? 0 : 1;
}

endWithReader();
void main(process.argv.slice(2));
