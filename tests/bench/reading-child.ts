// One contender in a process of its own, so that each has its own memory: reads the file once for each line of standard input.
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { parseString } from "whatsapp-chat-parser";
import type { MessageSequence } from "../../src/conversation/conversation";
import { decodeText } from "../../src/imports/decode-text";
import { indexMedia } from "../../src/imports/media-index";
import { NO_ANSWERS } from "../../src/imports/reading-answers";
import { whatsapp } from "../../src/imports/whatsapp/read-whatsapp";
import { ok } from "../../src/result";
import type { Readings } from "./bench";

/** Bytes to whatever the contender makes of them: how many. */
type Contender = (bytes: Uint8Array) => Promise<number> | number;

/** Messages handed on at once, as the app's worker does. */
const BATCH = 1_000;

const decoded = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

const CONTENDERS: Readonly<Record<string, Contender>> = {
  ours: async (bytes) => {
    const text = decodeText(bytes);
    if (!text.ok) throw new Error(text.error.kind);
    const { signal } = new AbortController();
    const reading = await whatsapp.read({ blob: new Blob(), text: () => Promise.resolve(ok(text.value.text)), textName: "_chat.txt", fileName: "", media: indexMedia([], ""), problems: () => [], isBeginning: false, sha256: () => Promise.resolve(""), answers: NO_ANSWERS, signal, onMessages: () => undefined });
    if (reading?.ok !== true) throw new Error("not read");
    return handedOn(reading.value.conversation.messages);
  },
  floor: (bytes) => decoded(bytes).split("\n").length,
  peer: (bytes) => parseString(decoded(bytes)).length,
};

/** Makes every message, batch after batch. */
function handedOn(messages: MessageSequence): number {
  let made = 0;
  for (let from = 0; from < messages.length; from += BATCH) made += messages.slice(from, from + BATCH).length;
  return made;
}

async function main(name: string, file: string): Promise<void> {
  const contender = CONTENDERS[name];
  if (contender === undefined) throw new Error(`no contender ${name}`);
  const bytes = new Uint8Array(readFileSync(file));
  const before = peakMebibytes();
  const began = performance.now();
  await contender(bytes);
  const first = performance.now() - began;
  // Once more before it counts, as for all: how fast the same work goes when it is compiled differs less from run to run.
  await contender(bytes);
  process.stdout.write("ready\n");
  const asked = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
  while ((await asked.next()).done !== true) process.stdout.write(`${JSON.stringify(await timed(contender, bytes, { first, before }))}\n`);
}

/** Once, of which only the figures are kept: who reads a chat does not hold another as large. */
async function timed(contender: Contender, bytes: Uint8Array, { first, before }: { readonly first: number; readonly before: number }): Promise<{ readonly made: number; readonly note: Readings }> {
  const [began, cpu] = [performance.now(), process.cpuUsage()];
  const made = await contender(bytes);
  const wall = performance.now() - began;
  const { user, system } = process.cpuUsage(cpu);
  return { made, note: { "wall ms": wall, "cpu ms": (user + system) / 1000, "first time ms": first, "peak MiB": peakMebibytes() - before } };
}

/** Most memory this process ever held; elsewhere than on Linux, of the process that started it too. */
function peakMebibytes(): number {
  if (process.platform !== "linux") return process.resourceUsage().maxRSS / 1024;
  return Number(/^VmHWM:\s+(\d+) kB/m.exec(readFileSync("/proc/self/status", "utf8"))?.[1]) / 1024;
}

void main(process.argv[2] ?? "", process.argv[3] ?? "");
