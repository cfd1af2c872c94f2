import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import type { FoundFile, SealedInside } from "../../src/record/record-finding";
import { mayBeSealed, readSealed } from "../../src/record/sealed-reading";
import { sha256Hex } from "./a-record";

/** A file as it is found, with these bytes. */
export function foundAs(path: string, bytes: Uint8Array): FoundFile {
  const isDocument = /\.(json|xml|pdf)$/.test(path);
  return {
    path,
    size: bytes.length,
    sha256: sha256Hex(bytes),
    head: bytes.subarray(0, 4096),
    bytes: isDocument ? bytes : null,
    ...(mayBeSealed(path) ? { inside: insideOf(bytes) } : {}),
  };
}

function insideOf(bytes: Uint8Array): SealedInside | null {
  const sum = createHash("sha256");
  const reading = readSealed();
  // In pieces, as they come from a disk or a network.
  for (let at = 0; at < bytes.length; at += 29) sum.update(reading.take(bytes.subarray(at, at + 29)));
  const inside = reading.end();
  return inside === null ? null : { ...inside, sha256: sum.digest("hex") };
}

/** Every file below a folder, by its path in it. */
export function bytesBelow(folder: string): ReadonlyMap<string, Uint8Array> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort();
  return new Map(paths.map((path) => [relative(folder, path), new Uint8Array(readFileSync(path))]));
}

export const foundIn = (files: ReadonlyMap<string, Uint8Array>): readonly FoundFile[] => [...files].map(([path, bytes]) => foundAs(path, bytes));
