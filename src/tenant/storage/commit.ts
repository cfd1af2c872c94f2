import { closeSync, fstatSync, openSync, readSync, writeSync } from "node:fs";
import { err, ok, type Result } from "../../result";
import { arrivingPath, contentPath, measure, settle, type ContentRoom } from "./content-room";
import { inTransaction } from "./database";
import { addItem, replaceContent, type NewContent } from "./item-changes";
import { numberedName } from "./item-names";
import { childNamed, itemById, type Item } from "./items";
import { mediaTypeOf } from "./media-types";
import { isLocked } from "./retention";
import { isOfficeFile, rewriteOfficeFile } from "./office-rewrite";
import { type ConflictBehavior, endSession } from "./upload-sessions";

/** A byte turned over on purpose, by a fault: before the checksum was made, or after. */
export type FlippedByte = "in-transit" | "at-rest" | null;

/** Bytes that are complete and want their place in a folder. */
export interface Arrival {
  readonly folder: Item;
  readonly name: string;
  /** File name in `arriving`. */
  readonly arriving: string;
  readonly conflict: ConflictBehavior;
  readonly person: string;
  readonly flip: FlippedByte;
  /** Upload session that ends with the file's coming; null for a plain PUT. */
  readonly session: string | null;
}

export interface Committed {
  readonly item: Item;
  readonly created: boolean;
}

/** Why bytes did not get their place: something has the name, it is a record that is locked, or the folder was taken away while they came. */
export type NoPlace = "name-taken" | "locked" | "folder-gone";

/**
 * Gives arrived bytes their place as a file. On an error nothing changes, and the bytes stay where they are.
 * The item is written to the database together with where its bytes are; they are moved after.
 */
export async function commit(room: ContentRoom, arrival: Arrival): Promise<Result<Committed, NoPlace>> {
  const path = arrivingPath(room, arrival.arriving);
  if (arrival.flip === "in-transit") flipByte(path);
  const measured = await measure(path);
  if (arrival.conflict === "fail" && childNamed(room.database, arrival.folder.id, arrival.name) !== null) return err("name-taken");
  const final = isOfficeFile(arrival.name) ? await rewritten(path) : measured;
  const written = write(room, arrival, { ...final, arriving: arrival.arriving, mediaType: mediaTypeOf(arrival.name) });
  if (!written.ok) return written;
  settle(room, written.value.item);
  if (arrival.flip === "at-rest") flipByte(contentPath(room, written.value.item));
  return written;
}

async function rewritten(path: string): ReturnType<typeof measure> {
  rewriteOfficeFile(path);
  return measure(path);
}

function write({ database }: ContentRoom, arrival: Arrival, content: NewContent): Result<Committed, NoPlace> {
  const { folder, name, conflict, person, session } = arrival;
  const add = (free: string): Committed => ({
    item: addItem(database, { list: folder.list, parent: folder.id, name: free, kind: "file", contentType: "document", person, content }),
    created: true,
  });
  return inTransaction(database, () => {
    if (itemById(database, folder.id) === null) return err("folder-gone");
    const present = childNamed(database, folder.id, name);
    if (present !== null && (conflict === "fail" || present.kind === "folder")) return err("name-taken");
    if (present !== null && conflict === "replace" && isLocked(database, present)) return err("locked");
    if (session !== null) endSession(database, session);
    if (present === null) return ok(add(name));
    if (conflict === "rename") return ok(add(freeName(database, folder, name)));
    return ok({ item: replaceContent(database, present, content, person), created: false });
  });
}

export function freeName(database: ContentRoom["database"], folder: Item, name: string): string {
  let number = 1;
  while (childNamed(database, folder.id, numberedName(name, number)) !== null) number += 1;
  return numberedName(name, number);
}

/** Turns over one bit in the middle of a file. */
function flipByte(path: string): void {
  const file = openSync(path, "r+");
  try {
    const { size } = fstatSync(file);
    if (size === 0) return;
    const byte = Buffer.alloc(1);
    readSync(file, byte, 0, 1, Math.floor(size / 2));
    writeSync(file, Buffer.from([byte.readUInt8(0) ^ 1]), 0, 1, Math.floor(size / 2));
  } finally {
    closeSync(file);
  }
}
