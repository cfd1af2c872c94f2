import type { FileContent } from "../imports/packed-file";
import type { Result } from "../result";

/** SHA-256 as 64 lower-case hexadecimal digits. */
export type Sha256 = string;

/** Why there is no sum of a large file: call again. */
export type SumFault =
  /** The routine could not be fetched. */
  | { readonly kind: "interrupted" }
  /** It was at work, and had no room or was ended by the browser. */
  | { readonly kind: "broke-down" };

/** A checksum that is being made while bytes pass by. */
export interface RunningHash {
  /** What it is given holds only until it settles: wait for that before more comes. Never rejects; `digest` tells what went wrong. */
  update(chunk: Uint8Array): Promise<void>;
  /** Ends the run. */
  digest(): Promise<Result<Sha256, SumFault>>;
}

export type HashError =
  /** The bytes cannot be read any more: the file behind them was moved or changed. */
  | { readonly kind: "unreadable-file" }
  | SumFault;

export interface Hasher {
  sha256(bytes: Uint8Array): Promise<Sha256>;
  /**
   * Of any size: what is too large to hold goes through in pieces.
   *
   * @param onBytes told now and then how many bytes of a large file are done
   */
  sha256OfBlob(content: FileContent, onBytes?: (done: number) => void): Promise<Result<Sha256, HashError>>;
  /** Of each of many short texts: 32 bytes for each, one behind the other. Gives way to other work before it answers. */
  sha256OfEach(parts: readonly Uint8Array[]): Promise<Uint8Array>;
  /** For bytes that pass by. Rejects when its routine, fetched at the first use, cannot be fetched. */
  start(): Promise<RunningHash>;
}
