import type { Database } from "node-sqlite3-wasm";
import { setRole } from "./access/site-members";
import { putDocument } from "./put-document";
import { writePolicy } from "./policy-file";
import { FURNISHED_CONTENT_TYPES, NEW_SITES_CONTENT_TYPES } from "./seeds/content-types";
import { DOSSIERS } from "./seeds/dossiers";
import { LISTS, NEW_SITES_LIBRARY, POLICY_LIBRARY, RECORDS_LIBRARY } from "./seeds/lists";
import { PEOPLE } from "./seeds/people";
import { PERSON_IDS } from "./seeds/person-ids";
import { SEEDED_POLICY } from "./seeds/policy";
import type { ArchiveLists } from "./storage/archive-lists";
import { placeFolder, type ContentRoom } from "./storage/content-room";
import { inTransaction } from "./storage/database";
import { writeFields } from "./storage/fields";
import { addItem } from "./storage/item-changes";
import { childNamed, rootItem, type Item } from "./storage/items";
import { keptValue } from "./storage/settings";
import { addSiteContentType } from "./storage/site-content-types";
import type { SiteList } from "./storage/site-list";

/** How a site begins: with everything that the app needs, or as Microsoft gives it. */
export type SiteBeginning = "furnished" | "empty";

/** Who made what the tenant begins with. */
const MAKER = PERSON_IDS.henk;

/**
 * Puts the seeds in an empty database: who is a member, the lists, the dossiers, the policy. In one that is not empty,
 * what it does not know yet; what stands in it is left as it is.
 */
export async function furnish(room: ContentRoom, archive: ArchiveLists, beginning: SiteBeginning): Promise<void> {
  const { database } = room;
  const first = database.get("SELECT 1 FROM site_member") === null;
  const isFurnished = keptValue(database, "site", () => beginning) === "furnished";
  const withoutPolicy = rootItem(database, POLICY_LIBRARY.id) === null;
  const withoutRecords = rootItem(database, RECORDS_LIBRARY.id) === null;
  inTransaction(database, () => {
    for (const list of isFurnished ? LISTS : [NEW_SITES_LIBRARY]) addList(room, archive, list);
    for (const contentType of [...NEW_SITES_CONTENT_TYPES, ...(isFurnished ? FURNISHED_CONTENT_TYPES : [])]) addSiteContentType(database, contentType);
    if (first) for (const { id, site } of PEOPLE) setRole(database, id, site);
    if (isFurnished && withoutRecords) addDossiers(room);
  });
  if (!isFurnished) return;
  if (withoutRecords) await addDocuments(room);
  if (withoutPolicy) await writePolicy(room, archive.all(), SEEDED_POLICY);
}

/** A list with the folder at its top; one that is there already is left as it is. */
export function addList(room: ContentRoom, archive: ArchiveLists, list: SiteList): void {
  archive.add(list);
  if (rootItem(room.database, list.id) !== null) return;
  const root = addFolder(room.database, { list: list.id, parent: null, name: list.name, contentType: "folder" });
  if (list.template === "documentLibrary") placeFolder(room, root);
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
