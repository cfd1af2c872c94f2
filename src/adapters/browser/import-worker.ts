import { isReaderRequest, type ReaderReply } from "./chat-reader-protocol";
import { createReaderService } from "./chat-reader-service";

/** Entry of the worker in which exports are read, off the main thread. */
const serve = createReaderService((reply) => { postMessage(reply); });

addEventListener("message", ({ data }: MessageEvent<unknown>) => {
  if (!isReaderRequest(data)) return;
  // Out of memory, or a part that could not be fetched: an answer, never silence.
  serve(data).catch(() => { postMessage({ kind: "failed", error: { kind: "unreadable-file" } } satisfies ReaderReply); });
});
