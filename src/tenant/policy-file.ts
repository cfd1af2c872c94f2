import { randomUUID } from "node:crypto";
import { rmSync, writeFileSync } from "node:fs";
import { POLICY_FILE_NAME, POLICY_LIBRARY_NAME } from "../archive-site/names";
import { PERSON_IDS } from "./seeds/person-ids";
import { commit } from "./storage/commit";
import { arrivingPath, contentPath, type ContentRoom } from "./storage/content-room";
import { inTransaction } from "./storage/database";
import { takeOut } from "./storage/item-changes";
import { childNamed, rootItem, type Item } from "./storage/items";
import type { SiteList } from "./storage/site-list";

/** Writes the policy file in its library, as the records manager would; null takes it out. */
export async function writePolicy(room: ContentRoom, lists: readonly SiteList[], content: string | Uint8Array | null): Promise<void> {
  const library = lists.find(({ name }) => name === POLICY_LIBRARY_NAME);
  const folder = library === undefined ? null : rootItem(room.database, library.id);
  if (folder === null) return;
  if (content === null) {
    withdraw(room, folder);
    return;
  }
  const arriving = randomUUID();
  writeFileSync(arrivingPath(room, arriving), content);
  await commit(room, { folder, name: POLICY_FILE_NAME, arriving, conflict: "replace", person: PERSON_IDS.henk, flip: null, session: null });
}

function withdraw(room: ContentRoom, folder: Item): void {
  const file = childNamed(room.database, folder.id, POLICY_FILE_NAME);
  if (file === null) return;
  const path = contentPath(room, file);
  inTransaction(room.database, () => {
    takeOut(room.database, file);
  });
  rmSync(path, { force: true });
}
