import { NO_ANSWERS } from "../../imports/reading-answers";
import { holdLifeline } from "../worker-life";
import { isReaderRequest } from "./chat-reader-protocol";
import { createReaderService } from "./chat-reader-service";

/** Entry of the worker in which exports are read, off the main thread. */
const serve = createReaderService((reply) => { postMessage(reply); });

/** Two messages of nobody. */
const REHEARSED = "01-02-2024 09:00 - A: a\n01-02-2024 09:01 - B: b\n";

// A browser compiles what runs when it first does: this worker waits for an export, and what reads one has then run.
void createReaderService(() => undefined)({ kind: "open", files: [{ name: "chat.txt", blob: new Blob([REHEARSED]) }], answers: NO_ANSWERS });

addEventListener("message", ({ data }: MessageEvent<unknown>) => {
  if (isReaderRequest(data)) void serve(data);
});

holdLifeline(postMessage);
