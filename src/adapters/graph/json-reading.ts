/** Small readers for answers of which nothing is known yet: they read at the edge, once. */

export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject => typeof value === "object" && value !== null && !Array.isArray(value);

/** The object at `key`; empty when there is none. */
export function objectAt(value: unknown, key: string): JsonObject {
  const inner = isObject(value) ? value[key] : undefined;
  return isObject(inner) ? inner : {};
}

/** A text that says something, else null. */
export function textAt(value: unknown, key: string): string | null {
  const inner = isObject(value) ? value[key] : undefined;
  return typeof inner === "string" && inner !== "" ? inner : null;
}

export function numberAt(value: unknown, key: string): number | null {
  const inner = isObject(value) ? value[key] : undefined;
  return typeof inner === "number" && Number.isFinite(inner) ? inner : null;
}

export function listAt(value: unknown, key: string): readonly unknown[] | null {
  const inner = isObject(value) ? value[key] : undefined;
  return Array.isArray(inner) ? inner : null;
}
