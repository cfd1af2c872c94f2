import { randomUUID } from "node:crypto";
import { writeFileSync } from "node:fs";
import type { SeededDocument } from "./seeds/dossiers";
import { commit } from "./storage/commit";
import { arrivingPath, type ContentRoom } from "./storage/content-room";
import { backdate } from "./storage/item-changes";
import type { Item } from "./storage/items";

/** Puts a document in a folder, as a colleague did on its day. */
export async function putDocument(room: ContentRoom, folder: Item, { name, madeAt, text }: SeededDocument, person: string): Promise<void> {
  const arriving = randomUUID();
  writeFileSync(arrivingPath(room, arriving), text);
  const committed = await commit(room, { folder, name, arriving, conflict: "fail", person, flip: null, session: null });
  if (committed.ok) backdate(room.database, committed.value.item, madeAt);
}
