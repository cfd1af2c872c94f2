import { holdLifeline } from "../worker-life";
import { isSumRequest } from "./sum-protocol";
import { createSumService } from "./sum-service";

/** Entry of the worker in which large files are summed, off the main thread. */
const serve = createSumService((reply) => { postMessage(reply, { transfer: [reply.room] }); });

addEventListener("message", ({ data }: MessageEvent<unknown>) => {
  // What breaks down must reach the page, which waits for an answer.
  if (isSumRequest(data)) serve(data).catch(reportError);
});

holdLifeline(postMessage);
