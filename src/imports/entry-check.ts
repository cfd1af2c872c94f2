import { LIMITS, ROOMY_TEXT_BYTES } from "./limits";

/** What the directory of a zip declares of one entry. */
export interface DeclaredEntry {
  readonly name: string;
  /** Bytes as stored, and as they will be when inflated. */
  readonly storedSize: number;
  readonly size: number;
  /** Where its local header stands in the zip. */
  readonly offset: number;
  readonly symbolicLink: boolean;
}

/** Smallest local header there is: 30 bytes and a name. */
const LOCAL_HEADER_BYTES = 30;

/** A path that leaves its folder, or names a place on a disk. Paths are never used; such a name is a sign of bad intent. */
export function unsafeName(name: string): boolean {
  const parts = name.split(/[\\/]/);
  return parts.includes("..") || name.startsWith("/") || name.includes("\\") || /^[a-z]:/i.test(name) || name.includes("\u0000") || name === "";
}

/**
 * Inflates to far more than media or documents do. The chat's own text repeats itself and may, up to a size.
 *
 * @param ratio inflated bytes for each stored byte that are believed
 */
export function bombLike({ name, size, storedSize }: DeclaredEntry, ratio: number = LIMITS.ratio): boolean {
  if (size <= LIMITS.ratioFrom || size <= storedSize * ratio) return false;
  return !(/\.txt$/i.test(name) && size <= ROOMY_TEXT_BYTES);
}

/**
 * Entries whose bytes lie inside one another's: one small piece of data that is declared many times.
 *
 * @returns every entry of such a group
 */
export function overlapping<E extends DeclaredEntry>(entries: readonly E[]): ReadonlySet<E> {
  const sorted = [...entries].sort((a, b) => a.offset - b.offset);
  const found = new Set<E>();
  let widest: E | undefined;
  for (const entry of sorted) {
    if (widest !== undefined && entry.offset < endOf(widest)) {
      found.add(widest);
      found.add(entry);
    }
    if (widest === undefined || endOf(entry) > endOf(widest)) widest = entry;
  }
  return found;
}

const endOf = ({ offset, storedSize }: DeclaredEntry): number => offset + LOCAL_HEADER_BYTES + storedSize;
