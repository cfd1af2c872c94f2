import type { ConversationInFile } from "../../imports/export-text";
import { type MediaOfExport, readExport, type ReadingOptions } from "../../imports/read-export";
import type { ReadingAnswers } from "../../imports/reading-answers";
import { err } from "../../result";
import { BATCH, type ReaderReply, type ReaderRequest } from "./chat-reader-protocol";
import { createHasher } from "./hasher";

/**
 * What runs inside the worker: opens one export and then hands out its media. What breaks down (out of memory, a part
 * that could not be fetched) is an answer to that one request, never silence: the other media still come.
 *
 * @param post sends an answer to the page
 * @returns what to call with each request
 */
export function createReaderService(post: (reply: ReaderReply) => void): (request: ReaderRequest) => Promise<void> {
  let open: MediaOfExport | null = null;
  let batches: Generator<ReaderReply> | null = null;
  const postNext = (): void => {
    const next = batches?.next();
    if (next?.done === false) post(next.value);
    // Once all are handed over, the text is let go.
    else batches = null;
  };
  const answer = async (request: ReaderRequest): Promise<void> => {
    switch (request.kind) {
      case "open": {
        const result = await readExport(request.files, optionsFor(post, request.answers));
        if (result.ok) {
          const { conversation, media, contents } = result.value;
          open = { media, contents };
          batches = inBatches(conversation);
          postNext();
        } else post({ kind: "failed", error: result.error });
        return;
      }
      case "taken":
        postNext();
        return;
      case "media": {
        const result = open === null ? err({ kind: "media-missing" } as const) : await open[request.asItLies ? "contents" : "media"](request.entry);
        post({ kind: "media", request: request.request, result });
      }
    }
  };
  return (request) => answer(request).catch(() => { post(brokenDown(request)); });
}

function brokenDown(request: ReaderRequest): ReaderReply {
  const error = { kind: "unreadable-file" } as const;
  return request.kind === "media" ? { kind: "media", request: request.request, result: err(error) } : { kind: "failed", error };
}

const optionsFor = (post: (reply: ReaderReply) => void, answers: ReadingAnswers): ReadingOptions => ({
  // Cancelling ends the whole worker.
  signal: new AbortController().signal,
  onProgress: (progress) => { post({ kind: "progress", progress }); },
  onFirst: (messages, order) => { post({ kind: "first", messages, order }); },
  sha256,
  answers,
});

function* inBatches({ messages, ...head }: ConversationInFile): Generator<ReaderReply> {
  for (let from = 0; from < messages.length; from += BATCH) yield { kind: "messages", messages: messages.slice(from, from + BATCH) };
  yield { kind: "opened", head };
}

const hasher = createHasher();

/** Rejects where the file cannot be read any more. */
async function sha256(blob: Blob, _signal: AbortSignal, onBytes?: (done: number) => void): Promise<string> {
  const sum = await hasher.sha256OfBlob(blob, onBytes);
  return sum.ok ? sum.value : Promise.reject(new Error(sum.error.kind));
}
