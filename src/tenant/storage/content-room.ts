import { closeSync, createReadStream, existsSync, ftruncateSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, rmSync, statSync, truncateSync, writeSync } from "node:fs";
import { join } from "node:path";
import type { Database } from "node-sqlite3-wasm";
import { ITEM, itemOf, lineage, rootItem, type Item } from "./items";
import { QuickXorHash } from "./quick-xor-hash";
import { textOf } from "./rows";

/** Where content lies: `<data>/sites/archief/<library>/…` for what is filed, `<data>/arriving` for what is on its way. */
export interface ContentRoom {
  readonly data: string;
  readonly database: Database;
}

const siteFolder = ({ data }: ContentRoom): string => join(data, "sites", "archief");

export const arrivingPath = ({ data }: ContentRoom, name: string): string => join(data, "arriving", name);

export function makeFolders(room: ContentRoom): void {
  mkdirSync(siteFolder(room), { recursive: true });
  mkdirSync(join(room.data, "arriving"), { recursive: true });
}

/** The item's place on disk, made of disk names only: no name that a client sent is used as a path. */
export function diskPath(room: ContentRoom, item: Item): string {
  const root = rootItem(room.database, item.list);
  return join(siteFolder(room), root?.diskName ?? item.list, ...lineage(room.database, item).map(({ diskName }) => diskName));
}

/**
 * Where an item's bytes can be read now: in its place, or still among the arriving.
 * (A commit is noted first and moved after, so that a kill in between loses nothing.)
 */
export function contentPath(room: ContentRoom, item: Item): string {
  const row = room.database.get("SELECT arriving FROM item WHERE id = ? AND arriving IS NOT NULL", item.id);
  if (row === null) return diskPath(room, item);
  const arriving = arrivingPath(room, textOf(row, "arriving"));
  return existsSync(arriving) ? arriving : diskPath(room, item);
}

/** A folder is there on disk as soon as it is in the library. Safe to repeat. */
export function placeFolder(room: ContentRoom, folder: Item): void {
  mkdirSync(diskPath(room, folder), { recursive: true });
}

/** Moves an item's arrived bytes to their place. Safe to repeat. */
export function settle(room: ContentRoom, item: Item): void {
  const row = room.database.get("SELECT arriving FROM item WHERE id = ? AND arriving IS NOT NULL", item.id);
  if (row === null) return;
  const arriving = arrivingPath(room, textOf(row, "arriving"));
  if (existsSync(arriving)) {
    const place = diskPath(room, item);
    mkdirSync(join(place, ".."), { recursive: true });
    renameSync(arriving, place);
  }
  room.database.run("UPDATE item SET arriving = NULL WHERE id = ?", item.id);
}

/** After a restart: finishes what a kill interrupted, and clears bytes that nobody waits for any more. */
export function recover(room: ContentRoom): void {
  room.database.all(`SELECT ${ITEM} FROM item WHERE arriving IS NOT NULL`).forEach((row) => {
    settle(room, itemOf(row));
  });
  const sessions = new Map(room.database.all("SELECT id, received FROM upload_session").map((row) => [textOf(row, "id"), Number(row["received"])]));
  for (const name of readdirSync(join(room.data, "arriving"))) {
    const received = sessions.get(name);
    const path = arrivingPath(room, name);
    if (received === undefined) rmSync(path);
    else if (statSync(path).size > received) truncateSync(path, received);
  }
}

export type Reception = { readonly kind: "received"; readonly size: number } | { readonly kind: "too-large" } | { readonly kind: "broken"; readonly size: number };

/**
 * Writes arriving bytes to disk from an offset on, never more than `limit`.
 * A broken connection is told with what came in; the file is then cut back to the offset.
 */
export async function receive(path: string, offset: number, limit: number, stream: AsyncIterable<Uint8Array>): Promise<Reception> {
  // To ask another thread for so little takes longer than to write it.
  const file = openSync(path, offset === 0 ? "w" : "r+");
  let size = 0;
  try {
    for await (const chunk of stream) {
      if (size + chunk.length > limit) return { kind: "too-large" };
      writeAt(file, chunk, offset + size);
      size += chunk.length;
    }
    return { kind: "received", size };
  } catch {
    ftruncateSync(file, offset);
    return { kind: "broken", size };
  } finally {
    closeSync(file);
  }
}

function writeAt(file: number, chunk: Uint8Array, offset: number): void {
  for (let written = 0; written < chunk.length; ) written += writeSync(file, chunk, written, chunk.length - written, offset + written);
}

/** Up to here a file is read at once. */
const PIECE_BYTES = 1024 * 1024;

/** Size and checksum of a file on disk. */
export async function measure(path: string): Promise<{ readonly size: number; readonly quickXorHash: string }> {
  const hash = new QuickXorHash();
  let { size } = statSync(path);
  if (size <= PIECE_BYTES) {
    hash.update(readFileSync(path));
    return { size, quickXorHash: hash.digest() };
  }
  size = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: PIECE_BYTES })) {
    if (!(chunk instanceof Uint8Array)) continue;
    hash.update(chunk);
    size += chunk.length;
  }
  return { size, quickXorHash: hash.digest() };
}
