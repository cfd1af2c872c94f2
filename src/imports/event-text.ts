import { isObject } from "./json-value";

/** Deeper than any event goes. */
const DEEPEST = 8;

/** Reads a value as a person would: an id becomes a name. Null leaves the value as the file has it. */
export type Naming = (key: string, value: string) => string | null;

/**
 * What an app tells of an event (somebody was added, a call was missed) in the file's own words: its keys and plain
 * values, in the order of the file. These formats keep no sentence for it, and we make none up.
 *
 * @example `groupNameUpdate (updaterAci: Daan; newGroupName: Kernteam)`
 */
export function eventText(name: string, content: unknown, naming: Naming = () => null): string {
  const told = partsOf("", content, naming, 0);
  return told.length === 0 ? name : `${name} (${told.join("; ")})`;
}

function partsOf(key: string, value: unknown, naming: Naming, depth: number): readonly string[] {
  if (depth > DEEPEST || value === null || value === undefined) return [];
  if (Array.isArray(value)) return value.every((element) => !isObject(element)) ? plainList(key, value, naming) : value.flatMap((element) => partsOf(key, element, naming, depth + 1));
  if (!isObject(value)) return [`${key}: ${plain(key, value, naming)}`];
  const inside = Object.entries(value).flatMap(([inner, content]) => partsOf(inner, content, naming, depth + 1));
  if (key === "") return inside;
  return [inside.length === 0 ? key : `${key} (${inside.join("; ")})`];
}

function plainList(key: string, values: readonly unknown[], naming: Naming): readonly string[] {
  const told = values.map((value) => plain(key, value, naming)).filter((value) => value !== "");
  return told.length === 0 ? [] : [`${key}: ${told.join(", ")}`];
}

function plain(key: string, value: unknown, naming: Naming): string {
  if (typeof value === "string") return naming(key, value) ?? value;
  return typeof value === "number" || typeof value === "boolean" ? String(value) : "";
}
