import type { MakeReadingCopy, PictureAt } from "../../record/reading-copy";
import type { TextOfPdf } from "../../record/reading-copy-findings";
import { type CopyReply, type CopyRequest, handed } from "./copy-protocol";

/** What the worker can do. */
export interface CopyCraft {
  readonly make: MakeReadingCopy;
  readonly textOf: TextOfPdf;
}

/**
 * What runs inside the worker: makes one copy, and asks the page for the pictures in it; or reads one.
 *
 * @param post sends a reply to the page, and hands over what it lists
 * @returns what to call with each request
 */
export function createCopyService({ make, textOf }: CopyCraft, post: (reply: CopyReply, handed: ArrayBuffer[]) => void): (request: CopyRequest) => Promise<void> {
  let give: (bytes: Uint8Array | null) => void = () => undefined;
  const pictureAt: PictureAt = ({ path, size }) =>
    new Promise((resolve) => {
      give = resolve;
      post({ kind: "wants-picture", picture: { path, size } }, []);
    });
  return async (request) => {
    if (request.kind === "picture") give(request.bytes);
    else if (request.kind === "read") post({ kind: "text", result: await textOf(request.pdf) }, []);
    else {
      const result = await make(request.copy, pictureAt);
      post({ kind: "made", result }, handed(result.ok ? result.value.bytes : null));
    }
  };
}
