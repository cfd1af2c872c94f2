export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [name: string]: JsonValue };

/**
 * A document as bytes, the same for the same value: members in the order in which the document names them, two spaces,
 * UTF-8, one line feed at the end. A lone surrogate is written as its escape, so that no character is lost.
 */
export function jsonBytes(value: JsonValue): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);
}
