/** Reading a value of unknown shape, one property at a time. */
export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function textAt(value: unknown, name: string): string | null {
  if (!isObject(value)) return null;
  const found = value[name];
  return typeof found === "string" ? found : null;
}

export function numberAt(value: unknown, name: string): number | null {
  if (!isObject(value)) return null;
  const found = value[name];
  return typeof found === "number" && Number.isFinite(found) ? found : null;
}

export function objectAt(value: unknown, name: string): JsonObject | null {
  if (!isObject(value)) return null;
  const found = value[name];
  return isObject(found) ? found : null;
}

export function textsAt(value: unknown, name: string): readonly string[] {
  if (!isObject(value)) return [];
  const found = value[name];
  return Array.isArray(found) ? found.filter((entry) => typeof entry === "string") : [];
}
