import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { buildSync } from "esbuild";
import { parseString } from "whatsapp-chat-parser";
import { readWhole } from "../../src/imports/read-export";
import { NO_ANSWERS } from "../../src/imports/reading-answers";
import type { Bench, Contender, Readings } from "./bench";
import { bigChat, type Phone, type TrueMessage } from "./big-chat";

const reader = join(__dirname, "reading-child.ts");

/**
 * From the bytes of an export to its messages: ours, which are exact on every message, beside decoding and splitting
 * alone, and beside the parser from npm that others use. Each has a process of its own, so that memory can be told apart;
 * all are bundled, as the app ships, where a call from one file to another is a plain call; all do the work in turn, after two times that do not count; the very first, before anything is compiled, is told beside it.
 *
 * @param most times the floor that is allowed
 * @source performance.md, rows 1 and 2
 */
export function readingBench(phone: Phone, count: number, most: number): Bench {
  return {
    work: `the bytes of a WhatsApp export to messages: ${phone}, ${count.toLocaleString("en")} messages`,
    goal: `at most ${String(most)} × decoding and splitting, faster than the peer, every message exact`,
    reached: (ours, floor, peer) => ratio(ours, floor) <= most && ratio(ours, peer) < 1,
    prepare: async (folder) => {
      const { text, truth } = bigChat(phone, count);
      const file = join(folder, "chat.txt");
      writeFileSync(file, text);
      const script = join(folder, "reading.js");
      buildSync({ entryPoints: [reader], bundle: true, platform: "node", target: "node20", outfile: script, logLevel: "warning" });
      await mustBeExact(text, truth);
      const wrong = wrongOfPeer(text, truth);
      return [
        { name: "ours, every message exact", ...inChild(script, "ours", file, count) },
        { name: "floor: decode and split", ...inChild(script, "floor", file, null) },
        { name: `whatsapp-chat-parser 4.0.2, ${wrong.toLocaleString("en")} messages wrong`, ...inChild(script, "peer", file, null) },
      ];
    },
  };
}

const ratio = (one: Readings, other: Readings | undefined): number => (one["wall ms"] ?? Infinity) / (other?.["wall ms"] ?? NaN);

/** A reading that is not exact measures something else. */
async function mustBeExact(text: string, truth: readonly TrueMessage[]): Promise<void> {
  const options = { signal: new AbortController().signal, onProgress: () => undefined, onFirst: () => undefined, sha256: () => Promise.resolve(""), answers: NO_ANSWERS };
  const read = await readWhole([{ name: "_chat.txt", blob: new Blob([text]) }], options);
  if (!read.ok) throw new Error(read.error.kind);
  const { messages } = read.value.conversation;
  const at = truth.findIndex((one, index) => messages[index]?.time.local !== one.local || messages[index].author !== one.author || messages[index].text !== one.text);
  if (at !== -1 || messages.length !== truth.length) throw new Error(`ours is wrong at message ${String(at + 1)}, ${String(messages.length)} messages`);
}

/** Messages of the truth that the peer does not give with the same author and words, in the same order. */
function wrongOfPeer(text: string, truth: readonly TrueMessage[]): number {
  const theirs = parseString(text);
  let at = 0;
  let right = 0;
  for (const { author, message } of theirs) {
    const ahead = truth.slice(at, at + 3).findIndex((one) => one.author === author && one.text === message);
    if (ahead === -1) continue;
    right += 1;
    at += ahead + 1;
  }
  return truth.length - right;
}

/** Runs in a process that stays, and reads the file again each time it is asked. */
function inChild(script: string, name: string, file: string, messages: number | null): Pick<Contender, "run" | "end"> {
  let child: Child | null = null;
  return {
    run: async () => {
      child ??= await started(script, name, file);
      const { made, note } = JSON.parse(await child.ask()) as { readonly made: number; readonly note: Readings };
      if (messages !== null && made !== messages) throw new Error(`${name} made ${String(made)} of ${String(messages)} messages`);
      return note;
    },
    end: () => child?.end(),
  };
}

interface Child {
  /** Has the work done once; gives the line that tells of it. */
  readonly ask: () => Promise<string>;
  readonly end: () => void;
}

async function started(script: string, name: string, file: string): Promise<Child> {
  const { stdin, stdout } = spawn(process.execPath, [script, name, file], { stdio: ["pipe", "pipe", "inherit"] });
  const lines = createInterface({ input: stdout })[Symbol.asyncIterator]();
  const next = async (): Promise<string> => {
    const line = await lines.next();
    if (line.done === true) throw new Error("the process ended");
    return line.value;
  };
  await next();
  return {
    ask: () => {
      stdin.write("\n");
      return next();
    },
    end: () => {
      stdin.end();
    },
  };
}
