import type { QueryResult } from "node-sqlite3-wasm";

/** Reads one column of a row; the schema says what is there, so another shape is a fault of ours. */
export function textOf(row: QueryResult, name: string): string {
  const value = row[name];
  if (typeof value !== "string") throw new TypeError(`column ${name} holds no text`);
  return value;
}

export function textOrNull(row: QueryResult, name: string): string | null {
  return row[name] === null ? null : textOf(row, name);
}

export function numberOf(row: QueryResult, name: string): number {
  const value = row[name];
  if (typeof value === "bigint") return Number(value);
  if (typeof value !== "number") throw new TypeError(`column ${name} holds no number`);
  return value;
}

export function numberOrNull(row: QueryResult, name: string): number | null {
  return row[name] === null ? null : numberOf(row, name);
}
