import { isReaderRequest } from "./chat-reader-protocol";
import { createReaderService } from "./chat-reader-service";

/** Entry of the worker in which exports are read, off the main thread. */
const serve = createReaderService((reply) => { postMessage(reply); });

addEventListener("message", ({ data }: MessageEvent<unknown>) => {
  if (isReaderRequest(data)) void serve(data);
});
