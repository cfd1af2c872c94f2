import { isObject, type JsonObject, parseJson } from "../json-value";
import type { Place } from "../json-cursor";

/** A message as the file has it. */
export interface ReadObject {
  /** Null when it is no object. */
  readonly value: JsonObject | null;
  /** Exactly as it stands in the file. */
  readonly original: string;
  /** Escapes that the app wrote in a form that JSON does not have. */
  readonly repaired: number;
}

/** `\x0B`, which Telegram writes for control characters where JSON says `\u000B`; any other escape is passed over. */
const ESCAPE = /\\(?:x([\da-f]{2})|.)/gis;

/** @source tdesktop, export_output_json (SerializeString) */
export function objectIn(text: string, { start, end }: Place): ReadObject {
  const original = text.slice(start, end);
  const value = parseJson(original);
  if (value !== undefined) return { value: isObject(value) ? value : null, original, repaired: 0 };
  let repaired = 0;
  const mended = original.replace(ESCAPE, (escape: string, code: string | undefined) => {
    if (code === undefined) return escape;
    repaired += 1;
    return `\\u00${code}`;
  });
  const second = repaired === 0 ? undefined : parseJson(mended);
  return isObject(second) ? { value: second, original, repaired } : { value: null, original, repaired: 0 };
}
