import type { CopyPicture, MadeReadingCopy, ReadingCopy, ReadingCopyFault } from "../../record/reading-copy";
import type { Result } from "../../result";

/** What the page tells the worker. */
export type CopyRequest =
  | { readonly kind: "make"; readonly copy: ReadingCopy }
  /** The picture that was asked for last; null where it cannot be read. */
  | { readonly kind: "picture"; readonly bytes: Uint8Array | null };

/** What the worker tells the page. It asks for one picture at a time. */
export type CopyReply =
  | { readonly kind: "wants-picture"; readonly picture: Pick<CopyPicture, "path" | "size"> }
  | { readonly kind: "made"; readonly result: Result<MadeReadingCopy, ReadingCopyFault> };

type Fields = Readonly<Record<string, unknown>>;
const isRecord = (value: unknown): value is Fields => typeof value === "object" && value !== null;

/** Both sides are our own script; a stray message (a browser extension's) is not taken for one of ours. */
export const isCopyRequest = (value: unknown): value is CopyRequest =>
  isRecord(value) && ((value["kind"] === "make" && isRecord(value["copy"])) || (value["kind"] === "picture" && (value["bytes"] === null || value["bytes"] instanceof Uint8Array)));

export const isCopyReply = (value: unknown): value is CopyReply =>
  isRecord(value) && ((value["kind"] === "wants-picture" && isRecord(value["picture"])) || (value["kind"] === "made" && isRecord(value["result"])));
