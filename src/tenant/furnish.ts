import type { Database } from "node-sqlite3-wasm";
import { setRole } from "./access/site-members";
import { DOSSIERS } from "./seeds/dossiers";
import { putDocument } from "./put-document";
import { LISTS, POLICY_LIBRARY, RECORDS_LIBRARY, type SiteList } from "./seeds/lists";
import { PEOPLE } from "./seeds/people";
import { PERSON_IDS } from "./seeds/person-ids";
import { SEEDED_POLICY } from "./seeds/policy";
import { writePolicy } from "./policy-file";
import { placeFolder, type ContentRoom } from "./storage/content-room";
import { inTransaction } from "./storage/database";
import { writeFields } from "./storage/fields";
import { addItem } from "./storage/item-changes";
import { childNamed, rootItem, type Item } from "./storage/items";

/** Who made what the tenant begins with. */
const MAKER = PERSON_IDS.henk;

/** Puts the seeds in an empty database: who is a member, the dossiers, the policy; and the root of every list that it does not know yet. */
export async function furnish(room: ContentRoom): Promise<void> {
  const { database } = room;
  const withoutPolicy = rootItem(database, POLICY_LIBRARY.id) === null;
  const empty = rootItem(database, RECORDS_LIBRARY.id) === null;
  inTransaction(database, () => {
    for (const list of LISTS) addRoot(room, list);
    if (!empty) return;
    for (const { id, site } of PEOPLE) setRole(database, id, site);
    addDossiers(room);
  });
  if (empty) await addDocuments(room);
  if (withoutPolicy) await writePolicy(room, SEEDED_POLICY);
}

function addRoot(room: ContentRoom, { id, name, template }: SiteList): void {
  if (rootItem(room.database, id) !== null) return;
  const root = addFolder(room.database, { list: id, parent: null, name, contentType: "folder" });
  if (template === "documentLibrary") placeFolder(room, root);
}

function addDossiers(room: ContentRoom): void {
  const parent = rootItem(room.database, RECORDS_LIBRARY.id)?.id ?? null;
  for (const { name, fields } of DOSSIERS) {
    const dossier = addFolder(room.database, { list: RECORDS_LIBRARY.id, parent, name, contentType: "dossier" });
    writeFields(room.database, dossier.id, new Map(Object.entries(fields)));
    placeFolder(room, dossier);
  }
}

async function addDocuments(room: ContentRoom): Promise<void> {
  const root = rootItem(room.database, RECORDS_LIBRARY.id);
  for (const { name, documents } of DOSSIERS) {
    const dossier = root === null ? null : childNamed(room.database, root.id, name);
    if (dossier === null) continue;
    for (const document of documents) await putDocument(room, dossier, document, MAKER);
  }
}

const addFolder = (database: Database, folder: Pick<Item, "list" | "parent" | "name" | "contentType">): Item =>
  addItem(database, { ...folder, kind: "folder", person: MAKER, content: null });
