import { createChatReader } from "../../src/adapters/browser/chat-reader";
import { FRAGMENT_BYTES } from "../../src/adapters/graph/upload-session";
import { createCopiesInWorker } from "../../src/adapters/pdf/copies-in-worker";
import { NO_ANSWERS } from "../../src/imports/reading-answers";
import { inChunks } from "../../src/imports/in-chunks";
import { type FileContent, isPacked, type PackedFile } from "../../src/imports/packed-file";
import { weigh } from "../../src/imports/weigh";
import type { OpenExport } from "../../src/ports/chat-reader";
import type { FileToStore } from "../../src/ports/record-store";
import type { Result } from "../../src/result";
import { fileRecord } from "../../src/workflows/file-record";
import { inParallel } from "../../src/workflows/in-parallel";
import { FILES_AT_ONCE, placesOf } from "../../src/workflows/upload-files";
import { aRequest } from "../filing/a-filing";
import { composed } from "../filing/in-page";
import { startWorkerAt } from "../filing/worker-address";

/** What the benches of rows 7 and 8 reach in a real page: the parts of the app, put together as `pages/compose.ts` does. */

const readingCopy = createCopiesInWorker(() => startWorkerAt("/copy-worker.js"));

let open: OpenExport | null = null;

/** Milliseconds of the longest task of this page since it was last asked; the browser tells of none below 50. */
let longestTask = 0;
new PerformanceObserver((list) => { longestTask = Math.max(longestTask, ...list.getEntries().map(({ duration }) => duration)); }).observe({ type: "longtask" });

function must<T>(result: Result<T, { readonly kind: string }>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

function opened(): OpenExport {
  if (open === null) throw new Error("no chat is open");
  return open;
}

async function firstDossier() {
  const [dossier] = must(await (await composed).store.dossiers());
  if (dossier === undefined) throw new Error("no dossier");
  return dossier;
}

/** A file that is not kept anywhere between reading and sending. */
const asItIs = (path: string, content: FileContent): FileToStore => ({ path, size: content.size, perhapsStored: false, slice: isPacked(content) ? inOrder(content) : (from, to) => Promise.resolve(content.slice(from, to)) });

/** What is packed is unpacked while it is sent: fragments are asked for one behind the other, and none twice while all goes well. */
function inOrder(content: PackedFile): FileToStore["slice"] {
  const { readable, writable } = new TransformStream<Blob, Blob>();
  const [reader, writer] = [readable.getReader(), writable.getWriter()];
  inChunks(content, FRAGMENT_BYTES, (fragment) => writer.write(new Blob([fragment]))).catch((reason: unknown) => writer.abort(reason));
  let at = 0;
  return async (from, to) => {
    if (from !== at) throw new Error("a fragment was asked for twice");
    const { value = null } = await reader.read();
    if (value?.size !== to - from) throw new Error("another size than declared");
    at = to;
    // As the journal does with what it opened.
    weigh(value.size);
    return value;
  };
}

interface Sent {
  readonly path: string;
  readonly sha256: string;
}

Object.assign(globalThis, {
  longestTask: (): number => {
    const longest = longestTask;
    longestTask = 0;
    return longest;
  },

  /** Opens the chosen chat; part of no filing. @returns how many media it has */
  openChat: async (): Promise<number> => {
    const files = [...(document.querySelector<HTMLInputElement>("input[type=file]")?.files ?? [])];
    const watch = { onProgress: () => undefined, onFirst: () => undefined };
    open = must(await createChatReader(() => startWorkerAt("/import-worker.js")).open(files, watch, new AbortController().signal, NO_ANSWERS));
    await firstDossier();
    return open.conversation.messages.reduce((sum, { attachments }) => sum + attachments.length, 0);
  },

  /** Reading with the checksum of the zip, SHA-256, sending: what the tools of a terminal do, and nothing more. */
  sendMedia: async (recordId: string, folderName: string): Promise<{ readonly ms: number; readonly sent: readonly Sent[] }> => {
    const { store, ports } = await composed;
    const folder = must(await store.openFolder(recordId, (await firstDossier()).id, folderName));
    const chat = opened();
    const entries = chat.conversation.messages.flatMap(({ attachments }) => attachments.flatMap(({ entry, name, size }) => (entry === null ? [] : [{ entry, path: `media/${name}`, size: size ?? 0 }])));
    const sent: Sent[] = [];
    const began = performance.now();
    must(
      await inParallel(entries, FILES_AT_ONCE, async ({ entry, path }) => {
        const content = must(await chat.contents(entry));
        const sha256 = must(await ports.hasher.sha256OfBlob(content));
        const stored = await store.storeFile(folder, asItIs(path, content), null, () => Promise.resolve());
        sent.push({ path, sha256 });
        return stored;
      }, placesOf),
    );
    return { ms: performance.now() - began, sent };
  },

  /** Everything that a person waits for after «Zet in het dossier», up to the receipt. */
  fileChat: async (filedBy: string, subject: string): Promise<{ readonly ms: number; readonly steps: Readonly<Record<string, number>>; readonly folderName: string }> => {
    const { ports } = await composed;
    const { conversation, ...chat } = opened();
    const dossier = await firstDossier();
    const [ruling] = aRequest(dossier, filedBy).decisions;
    if (ruling === undefined) throw new Error("no ruling");
    const decisions = conversation.messages.map(({ number }) => ({ ...ruling, number }));
    const began = performance.now();
    const begun: Record<string, number> = {};
    const request = aRequest(dossier, filedBy, [], { conversation, media: (entry) => chat.contents(entry), decisions, subject });
    const receipt = must(await fileRecord(request, { ...ports, readingCopy }, ({ step }) => { begun[step] ??= performance.now() - began; }));
    return { ms: performance.now() - began, steps: begun, folderName: decodeURIComponent(new URL(receipt.webUrl).pathname.split("/").at(-1) ?? "") };
  },
});
