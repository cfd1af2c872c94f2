import { existsSync, mkdirSync, renameSync } from "node:fs";
import { dirname, join } from "node:path";
import { diskPath, type ContentRoom } from "./content-room";
import { inTransaction } from "./database";
import { childNamed, ITEM, itemById, itemOf } from "./items";

/** Ids of an item and of everything below it. */
const BELOW = `WITH RECURSIVE below (id) AS (
  SELECT id FROM item WHERE id = ?
  UNION ALL SELECT item.id FROM item JOIN below ON item.parent = below.id
)`;

/** Ids of what was taken away with an item: what lay in the bin already stays there. */
const ALONG = "(SELECT item FROM recycled_along WHERE top = ?)";

const binPath = ({ data }: ContentRoom, id: string): string => join(data, "recycled", id);

/** As where somebody takes a folder away in SharePoint: it is in no list and at no address any more, and lies in the recycle bin with all that is in it. */
export function recycle(room: ContentRoom, id: string): void {
  const { database } = room;
  const item = itemById(database, id);
  if (item === null) return;
  const place = diskPath(room, item);
  inTransaction(database, () => {
    database.run(`INSERT INTO recycled_along ${BELOW} SELECT id, ? FROM below`, [id, id]);
    database.run(`INSERT INTO recycled SELECT * FROM item WHERE id IN ${ALONG}`, id);
    database.run(`DELETE FROM item WHERE id IN ${ALONG}`, id);
    move(place, binPath(room, id));
  });
}

/** Puts it back where it was, under the id that it had. @returns whether it was in the bin, and its name free */
export function restore(room: ContentRoom, id: string): boolean {
  const { database } = room;
  const row = database.get(`SELECT ${ITEM} FROM recycled AS item WHERE id = ?`, id);
  if (row === null) return false;
  const item = itemOf(row);
  if (item.parent === null || itemById(database, item.parent) === null || childNamed(database, item.parent, item.name) !== null) return false;
  inTransaction(database, () => {
    database.run(`INSERT INTO item SELECT * FROM recycled WHERE id IN ${ALONG}`, id);
    database.run(`DELETE FROM recycled WHERE id IN ${ALONG}`, id);
    database.run("DELETE FROM recycled_along WHERE top = ?", id);
    move(binPath(room, id), diskPath(room, item));
  });
  return true;
}

function move(from: string, to: string): void {
  if (!existsSync(from)) return;
  mkdirSync(dirname(to), { recursive: true });
  renameSync(from, to);
}
