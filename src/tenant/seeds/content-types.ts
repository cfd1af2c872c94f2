import { ARCHIVE_CONTENT_TYPES } from "../../archive-site/content-types";
import type { ListContentType, StoredContentType } from "../storage/site-list";

const { dossier, record } = ARCHIVE_CONTENT_TYPES;

/** Content types as lists have them. Ids begin with SharePoint's own for item (0x01), folder (0x0120) and document (0x0101). */
export const CONTENT_TYPES = {
  document: { key: "document", id: "0x0101005D1A0000000000000000000000000001", name: "Document", description: "Een bestand" },
  folder: { key: "folder", id: "0x01200053A10000000000000000000000000002", name: "Map", description: "Een map" },
  dossier: { key: "dossier", id: "0x0120D52000A10000000000000000000000000003", name: dossier.name, description: dossier.description },
  record: { key: "record", id: "0x0120D52000A10000000000000000000000000004", name: record.name, description: record.description },
  row: { key: "row", id: "0x01005D1A0000000000000000000000000005", name: "Item", description: "Een rij van een lijst" },
} as const satisfies Record<string, ListContentType>;

/** What Microsoft gives every site. */
export const NEW_SITES_CONTENT_TYPES: readonly StoredContentType[] = [
  { id: "0x01", name: "Item", description: "Een rij van een lijst" },
  { id: "0x0101", name: "Document", description: "Een bestand" },
  { id: "0x0120", name: "Map", description: "Een map" },
];

/** What an archivist added to the furnished site, as document sets. */
export const FURNISHED_CONTENT_TYPES: readonly StoredContentType[] = [
  { id: "0x0120D52000A1", name: dossier.name, description: dossier.description },
  { id: "0x0120D52000A2", name: record.name, description: record.description },
];
