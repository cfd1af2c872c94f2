import type { MakeReadingCopy, PictureAt } from "../../record/reading-copy";
import type { TextOfPdf } from "../../record/reading-copy-findings";
import type { CopyReply, CopyRequest } from "./copy-protocol";

/** What the worker can do. */
export interface CopyCraft {
  readonly make: MakeReadingCopy;
  readonly textOf: TextOfPdf;
}

/**
 * What runs inside the worker: makes one copy, and asks the page for the pictures in it; or reads one.
 *
 * @param post sends a reply to the page
 * @returns what to call with each request
 */
export function createCopyService({ make, textOf }: CopyCraft, post: (reply: CopyReply) => void): (request: CopyRequest) => Promise<void> {
  let give: (bytes: Uint8Array | null) => void = () => undefined;
  const pictureAt: PictureAt = ({ path, size }) =>
    new Promise((resolve) => {
      give = resolve;
      post({ kind: "wants-picture", picture: { path, size } });
    });
  return async (request) => {
    if (request.kind === "picture") give(request.bytes);
    else if (request.kind === "read") post({ kind: "text", result: await textOf(request.pdf) });
    else post({ kind: "made", result: await make(request.copy, pictureAt) });
  };
}
