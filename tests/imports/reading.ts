import { createHash } from "node:crypto";
import type { ImportError } from "../../src/imports/import-error";
import { NO_ANSWERS } from "../../src/imports/reading-answers";
import { type ReadingOptions, readWhole, type WholeExport } from "../../src/imports/read-export";
import type { Result } from "../../src/result";

export type Contents = string | Uint8Array;

export const bytesOf = (contents: Contents): Uint8Array<ArrayBuffer> =>
  new Uint8Array(typeof contents === "string" ? new TextEncoder().encode(contents) : contents);

export const sha256 = async (blob: Blob): Promise<string> => createHash("sha256").update(new Uint8Array(await blob.arrayBuffer())).digest("hex");

const quietly: ReadingOptions = { signal: new AbortController().signal, onProgress: () => undefined, onFirst: () => undefined, sha256, answers: NO_ANSWERS };

/** Reads files as a person would choose them: name and contents. */
export function reading(files: readonly (readonly [name: string, contents: Contents])[], overrides: Partial<ReadingOptions> = {}): Promise<Result<WholeExport, ImportError>> {
  return readWhole(
    files.map(([name, contents]) => ({ name, blob: new Blob([bytesOf(contents)]) })),
    { ...quietly, ...overrides },
  );
}

/** The same, of files that must be readable. */
export async function readWell(...files: readonly (readonly [name: string, contents: Contents])[]): Promise<WholeExport> {
  const result = await reading(files);
  if (!result.ok) throw new Error(`not read: ${JSON.stringify(result.error)}`);
  return result.value;
}

/** The kind of error of files that must not be readable. */
export async function refusal(...files: readonly (readonly [name: string, contents: Contents])[]): Promise<ImportError> {
  const result = await reading(files);
  if (result.ok) throw new Error("read, but should have been refused");
  return result.error;
}

/** A small Dutch export. */
export const A_CHAT = "15-07-2025 10:00 - Ton: een\n15-07-2025 10:01 - Bea: twee\n";
