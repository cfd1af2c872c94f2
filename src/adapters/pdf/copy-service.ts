import type { MakeReadingCopy, PictureAt } from "../../record/reading-copy";
import type { CopyReply, CopyRequest } from "./copy-protocol";

/**
 * What runs inside the worker: makes one copy, and asks the page for the pictures in it.
 *
 * @param post sends a reply to the page
 * @returns what to call with each request
 */
export function createCopyService(make: MakeReadingCopy, post: (reply: CopyReply) => void): (request: CopyRequest) => Promise<void> {
  let give: (bytes: Uint8Array | null) => void = () => undefined;
  const pictureAt: PictureAt = ({ path, size }) =>
    new Promise((resolve) => {
      give = resolve;
      post({ kind: "wants-picture", picture: { path, size } });
    });
  return async (request) => {
    if (request.kind === "picture") give(request.bytes);
    else post({ kind: "made", result: await make(request.copy, pictureAt) });
  };
}
