import type { CopyPicture, ReadingCopy, ReadingCopyFault } from "../../record/reading-copy";
import type { PdfUnread } from "../../record/reading-copy-findings";
import type { Result } from "../../result";
import type { DrawnCopy } from "./drawn-copy";
import type { ShapedLetters } from "./shaped-letters";

/** What the page tells the worker. */
export type CopyRequest =
  | { readonly kind: "draw"; readonly copy: ReadingCopy; readonly shaped: ShapedLetters }
  /** The picture that was asked for last; null where it cannot be read. */
  | { readonly kind: "picture"; readonly bytes: Uint8Array | null }
  /** A copy that is to be read back. */
  | { readonly kind: "check"; readonly copy: ReadingCopy; readonly drawn: DrawnCopy }
  /** A PDF whose text is wanted. */
  | { readonly kind: "read"; readonly pdf: Uint8Array };

/** What the worker tells the page. It asks for one picture at a time. */
export type CopyReply =
  /** Messages that are drawn, or pages that are read; zero of zero tells that the work has begun. */
  | { readonly kind: "reached"; readonly done: number; readonly total: number }
  | { readonly kind: "wants-picture"; readonly picture: Pick<CopyPicture, "path" | "size"> }
  | { readonly kind: "drawn"; readonly result: Result<DrawnCopy, ReadingCopyFault> }
  | { readonly kind: "checked"; readonly result: Result<void, ReadingCopyFault> }
  | { readonly kind: "text"; readonly result: Result<string, PdfUnread> };

type Fields = Readonly<Record<string, unknown>>;
const isRecord = (value: unknown): value is Fields => typeof value === "object" && value !== null;
const RESULTS: ReadonlySet<unknown> = new Set<CopyReply["kind"]>(["drawn", "checked", "text"]);

/** Both sides are our own script; a stray message (a browser extension's) is not taken for one of ours. */
export const isCopyRequest = (value: unknown): value is CopyRequest =>
  isRecord(value) &&
  ((value["kind"] === "draw" && isRecord(value["copy"])) ||
    (value["kind"] === "check" && isRecord(value["copy"]) && isRecord(value["drawn"])) ||
    (value["kind"] === "picture" && (value["bytes"] === null || value["bytes"] instanceof Uint8Array)) ||
    (value["kind"] === "read" && value["pdf"] instanceof Uint8Array));

export const isCopyReply = (value: unknown): value is CopyReply =>
  isRecord(value) && ((value["kind"] === "wants-picture" && isRecord(value["picture"])) || (value["kind"] === "reached" && typeof value["done"] === "number" && typeof value["total"] === "number") || (RESULTS.has(value["kind"]) && isRecord(value["result"])));

/** What goes along without a copy: the side that had it is done with it. */
export const handed = (bytes: Uint8Array | null): ArrayBuffer[] => (bytes?.buffer instanceof ArrayBuffer ? [bytes.buffer] : []);
