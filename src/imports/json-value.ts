/** A JSON object as a file gives it. Read by known keys only: a key of the file may be `__proto__`. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** The value of a JSON text; undefined when it is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export const isObject = (value: unknown): value is JsonObject => typeof value === "object" && value !== null && !Array.isArray(value);

/** What stands at the end of a path of keys; undefined where the path ends early. */
export function at(value: unknown, ...path: readonly string[]): unknown {
  let found = value;
  for (const key of path) {
    if (!isObject(found) || !Object.hasOwn(found, key)) return undefined;
    found = found[key];
  }
  return found;
}

/** The elements of an array; none of anything else. */
export function listAt(value: unknown, ...path: readonly string[]): readonly unknown[] {
  const found = at(value, ...path);
  return Array.isArray(found) ? found : [];
}

/** A string; empty for anything else. */
export function textAt(value: unknown, ...path: readonly string[]): string {
  const found = at(value, ...path);
  return typeof found === "string" ? found : "";
}

/** A whole number, also when written as a string; NaN for anything else. */
export function numberAt(value: unknown, ...path: readonly string[]): number {
  const found = at(value, ...path);
  if (typeof found === "number") return found;
  return typeof found === "string" && /^-?\d{1,17}$/.test(found) ? Number(found) : NaN;
}

/** A name that the file gives to something, written as a string or a number; empty for anything else. */
export function idAt(value: unknown, ...path: readonly string[]): string {
  const found = at(value, ...path);
  if (typeof found === "string") return found;
  return typeof found === "number" ? String(found) : "";
}

