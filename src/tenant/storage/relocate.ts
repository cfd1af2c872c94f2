import { existsSync, mkdirSync, renameSync } from "node:fs";
import { dirname } from "node:path";
import { diskPath, type ContentRoom } from "./content-room";
import { inTransaction } from "./database";
import { moveItem } from "./item-changes";
import type { Item } from "./items";

/** Gives an item another name or folder, in the database and on disk. Its id stays what it was. */
export function relocate(room: ContentRoom, item: Item, folder: Item, name: string, person: string): Item {
  return inTransaction(room.database, () => {
    const before = diskPath(room, item);
    const moved = moveItem(room.database, item, folder.id, name, person);
    const after = diskPath(room, moved);
    if (after !== before && existsSync(before)) {
      mkdirSync(dirname(after), { recursive: true });
      renameSync(before, after);
    }
    return moved;
  });
}
