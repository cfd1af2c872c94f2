export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [name: string]: JsonValue };

/**
 * A document as bytes, the same for the same value: members in the order in which the document names them, two spaces,
 * UTF-8, one line feed at the end. A lone surrogate is written as its escape, so that no character is lost.
 */
export function jsonBytes(value: JsonValue): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);
}

const isList = (value: JsonValue): value is readonly JsonValue[] => Array.isArray(value);

/**
 * A value as text to be hashed, the same whoever writes it: members sorted by name, no white space.
 *
 * @source RFC 8785, JSON Canonicalization Scheme; a lone surrogate, which that refuses, is written as its escape
 */
export function canonicalText(value: JsonValue): string {
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonicalText).join(",")}]`;
  const members = Object.keys(value).sort().map((name) => `${JSON.stringify(name)}:${canonicalText(value[name] ?? null)}`);
  return `{${members.join(",")}}`;
}

/** The canonical text in UTF-8. */
export const canonicalBytes = (value: JsonValue): Uint8Array => new TextEncoder().encode(canonicalText(value));
