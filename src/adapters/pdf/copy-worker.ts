import { holdLifeline } from "../worker-life";
import { isCopyRequest } from "./copy-protocol";
import { createCopyService } from "./copy-service";
import { drawInBrowser } from "./draw-anew";
import { textOfTakenPdf } from "./extract-text";
import { createDrawing } from "./make-reading-copy";
import type { ReadFont } from "./read-font";

/** Letter types lie beside the scripts, where the build put them. */
const fetchFont: ReadFont = async (file) => {
  const answer = await fetch(new URL(`fonts/${file}`, location.href)).catch(() => null);
  if (answer?.ok !== true) return null;
  const bytes = await answer.arrayBuffer().catch(() => null);
  return bytes === null ? null : new Uint8Array(bytes);
};

/** Entry of the worker in which reading copies are made and read, off the main thread. */
const serve = createCopyService({ draw: createDrawing({ readFont: fetchFont, drawAnew: drawInBrowser }), textOf: textOfTakenPdf }, (reply) => { postMessage(reply); });

addEventListener("message", ({ data }: MessageEvent<unknown>) => {
  if (isCopyRequest(data)) void serve(data);
});

holdLifeline(postMessage);
