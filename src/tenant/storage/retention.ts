import type { Database } from "node-sqlite3-wasm";
import { RETENTION_LABELS, type RetentionLabel } from "../seeds/retention-labels";
import { lineage, type Item } from "./items";
import { numberOf, textOf } from "./rows";

/** A label as it stands on an item now. */
export interface AppliedLabel {
  readonly label: RetentionLabel;
  readonly appliedAt: string;
  readonly appliedBy: string;
  /** On the item itself; else it comes from a folder above. */
  readonly isExplicit: boolean;
  readonly isLocked: boolean;
}

const DELAY = "label-delay";

/** How long SharePoint takes to apply a label, in milliseconds; counts for what was asked already, too. */
export function setLabelDelay(database: Database, milliseconds: number): void {
  database.run("INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value", [DELAY, String(milliseconds)]);
}

function delayOf(database: Database): number {
  const row = database.get("SELECT value FROM setting WHERE name = ?", DELAY);
  return row === null ? 0 : Number(textOf(row, "value"));
}

/** The item's label: its own, else that of the nearest folder above; null when there is none, or none yet. */
export function labelOf(database: Database, item: Item): AppliedLabel | null {
  for (const holder of [...lineage(database, item)].reverse()) {
    const row = database.get("SELECT name, applied_at, applied_by FROM retention_label WHERE item = ?", holder.id);
    const label = row === null ? undefined : RETENTION_LABELS.find(({ name }) => name === row["name"]);
    if (row === null || label === undefined) continue;
    const appliedAt = textOf(row, "applied_at");
    if (Date.parse(appliedAt) + delayOf(database) > Date.now()) return null;
    return { label, appliedAt, appliedBy: textOf(row, "applied_by"), isExplicit: holder.id === item.id, isLocked: isLockedUnder(database, label, item) };
  }
  return null;
}

/** Only a file is locked: a folder's label is what its files get. */
function isLockedUnder(database: Database, label: RetentionLabel, item: Item): boolean {
  if (!label.isRecord || item.kind !== "file") return false;
  const row = database.get("SELECT locked FROM record_lock WHERE item = ?", item.id);
  return row === null ? label.locksAtOnce : numberOf(row, "locked") === 1;
}

export const isLocked = (database: Database, item: Item): boolean => labelOf(database, item)?.isLocked === true;

/** Puts a label on an item. @returns whether it is the item's first */
export function applyLabel(database: Database, item: Item, { name }: RetentionLabel, person: string): boolean {
  const before = database.get("SELECT name FROM retention_label WHERE item = ?", item.id);
  if (before?.["name"] === name) return false;
  database.run(
    "INSERT INTO retention_label (item, name, applied_at, applied_by) VALUES (?, ?, ?, ?) ON CONFLICT (item) DO UPDATE SET name = excluded.name, applied_at = excluded.applied_at, applied_by = excluded.applied_by",
    [item.id, name, new Date().toISOString(), person],
  );
  return before === null;
}

/** Takes a label off; the caller has seen that it may go. */
export function liftLabel(database: Database, item: Item): void {
  database.run("DELETE FROM retention_label WHERE item = ?", item.id);
}

export function setLock(database: Database, item: Item, locked: boolean): void {
  database.run("INSERT INTO record_lock (item, locked) VALUES (?, ?) ON CONFLICT (item) DO UPDATE SET locked = excluded.locked", [item.id, locked ? 1 : 0]);
}
