const COLON = 0x3a;
const SPACE = 0x20;

/**
 * Where the name that a line begins with ends: at the first `: `, or at a colon that ends the line («Ad:», a message whose
 * first line is empty). A name is short, so looking character by character is faster than a search in the whole text.
 *
 * @returns `from` when no name stands there
 */
export function nameEnd(text: string, from: number, lineEnd: number): number {
  for (let at = from + 1; at < lineEnd; at += 1) {
    if (text.charCodeAt(at) !== COLON) continue;
    if (at + 1 === lineEnd || text.charCodeAt(at + 1) === SPACE) return at;
  }
  return from;
}
