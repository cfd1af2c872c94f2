/** A content type that the archive site must have. */
export interface ContentTypeDefinition {
  readonly name: string;
  readonly description: string;
  /** Id of what it is a kind of; its own id begins with it. */
  readonly base: string;
}

/**
 * SharePoint's folder. A dossier and a record are folders with columns; SharePoint's «document set» would do as well, and
 * is a kind of folder itself, but is there only where an administrator activated it.
 */
const FOLDER = "0x0120";

/** @source design of the record: content type «Chatrecord» */
export const ARCHIVE_CONTENT_TYPES = {
  dossier: { name: "Dossier", description: "Een dossier van de archiefvormer", base: FOLDER },
  record: { name: "Chatrecord", description: "Een bewaard chatgesprek", base: FOLDER },
} as const satisfies Record<string, ContentTypeDefinition>;
