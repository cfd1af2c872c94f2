import { setRole } from "./access/site-members";
import { DOSSIERS } from "./seeds/dossiers";
import { PEOPLE, PERSON_IDS } from "./seeds/people";
import { LIBRARY_NAME } from "./seeds/organisation";
import { placeFolder, type ContentRoom } from "./storage/content-room";
import { inTransaction } from "./storage/database";
import { writeFields } from "./storage/fields";
import { addItem } from "./storage/item-changes";
import { rootItem } from "./storage/items";

/** Puts the seeds in an empty database: who is a member, the library's root, the dossiers. */
export function furnish(room: ContentRoom): void {
  const { database } = room;
  if (rootItem(database) !== null) return;
  const person = PERSON_IDS.henk;
  inTransaction(database, () => {
    for (const { id, site } of PEOPLE) setRole(database, id, site);
    const root = addItem(database, { parent: null, name: LIBRARY_NAME, kind: "folder", contentType: "folder", person, content: null });
    for (const { name, fields } of DOSSIERS) {
      const dossier = addItem(database, { parent: root.id, name, kind: "folder", contentType: "dossier", person, content: null });
      writeFields(database, dossier.id, new Map(Object.entries(fields)));
      placeFolder(room, dossier);
    }
  });
}
