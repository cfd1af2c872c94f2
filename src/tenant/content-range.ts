/** Bytes [from, to) of `total`. */
export interface ContentRange {
  readonly from: number;
  readonly to: number;
  readonly total: number;
}

/** Reads `bytes 0-327679/1000000`. */
export function readContentRange(text: string | null): ContentRange | null {
  const [, first, last, size] = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(text ?? "") ?? [];
  if (first === undefined || last === undefined || size === undefined) return null;
  const range = { from: Number(first), to: Number(last) + 1, total: Number(size) };
  return range.from < range.to && range.to <= range.total ? range : null;
}
