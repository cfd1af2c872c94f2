import type { PictureAt, ReadingCopy, ReadingCopyFault } from "../../record/reading-copy";
import type { TextOfPdf } from "../../record/reading-copy-findings";
import { err, type Result } from "../../result";
import type { CopyReply, CopyRequest } from "./copy-protocol";
import type { OnMessage } from "./draw-copy";
import { checkDrawn, type DrawnCopy } from "./drawn-copy";
import type { ShapedLetters } from "./shaped-letters";

/** What the worker can do. */
export interface CopyCraft {
  readonly draw: (copy: ReadingCopy, pictureAt: PictureAt, shaped: ShapedLetters, onMessage?: OnMessage) => Promise<Result<DrawnCopy, ReadingCopyFault>>;
  /** May take the bytes for itself. */
  readonly textOf: TextOfPdf;
}

/** Messages, or pages, after which the page is told: often enough for who watches. */
const TELL_EVERY = 50;

/** What throws had no room, or met what nobody thought of: an answer comes all the same, or the page would wait for ever. */
const answered = async <T, E, Kind>(work: Promise<Result<T, E>>, kind: Kind): Promise<Result<T, E | { readonly kind: Kind }>> => {
  try {
    return await work;
  } catch {
    return err({ kind });
  }
};

/**
 * What runs inside the worker: draws one copy, and asks the page for the pictures in it; or reads one.
 *
 * @param post sends a reply to the page
 * @returns what to call with each request
 */
export function createCopyService({ draw, textOf }: CopyCraft, post: (reply: CopyReply) => void): (request: CopyRequest) => Promise<void> {
  let give: (bytes: Uint8Array | null) => void = () => undefined;
  const pictureAt: PictureAt = ({ path, size }) =>
    new Promise((resolve) => {
      give = resolve;
      post({ kind: "wants-picture", picture: { path, size } });
    });
  const reached = (done: number, total: number) => {
    if (done % TELL_EVERY === 0 || done === total) post({ kind: "reached", done, total });
  };
  return async (request) => {
    if (request.kind !== "picture") reached(0, 0);
    switch (request.kind) {
      case "picture":
        give(request.bytes);
        return;
      case "draw":
        post({ kind: "drawn", result: await answered(draw(request.copy, pictureAt, request.shaped, reached), "broke-down" as const) });
        return;
      case "check":
        post({ kind: "checked", result: await answered(checkDrawn(request.copy, request.drawn, textOf, reached), "broke-down" as const) });
        return;
      case "read":
        post({ kind: "text", result: await answered(textOf(request.pdf), "interrupted" as const) });
    }
  };
}
