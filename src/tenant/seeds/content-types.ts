import { ARCHIVE_CONTENT_TYPES } from "../../archive-site/content-types";

export interface ContentType {
  readonly id: string;
  readonly name: string;
  readonly description: string;
}

/** Ids begin with SharePoint's own for item (0x01), folder (0x0120) and document (0x0101). */
export const CONTENT_TYPES = {
  document: { id: "0x0101005D1A0000000000000000000000000001", name: "Document", description: "Een bestand" },
  folder: { id: "0x01200053A10000000000000000000000000002", name: "Map", description: "Een map" },
  dossier: { id: "0x0120D52000A10000000000000000000000000003", name: ARCHIVE_CONTENT_TYPES.dossier.name, description: ARCHIVE_CONTENT_TYPES.dossier.description },
  record: { id: "0x0120D52000A10000000000000000000000000004", name: ARCHIVE_CONTENT_TYPES.record.name, description: ARCHIVE_CONTENT_TYPES.record.description },
  row: { id: "0x01005D1A0000000000000000000000000005", name: "Item", description: "Een rij van een lijst" },
} as const satisfies Record<string, ContentType>;

export type ContentTypeKey = keyof typeof CONTENT_TYPES;
