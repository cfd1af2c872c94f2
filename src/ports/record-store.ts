import type { ChatRecordColumns as RecordColumns } from "../record/columns";
import type { Result } from "../result";
import type { Refused } from "./refused";
import type { WithoutToken } from "./sign-in";

export type { RecordColumns };

/** A dossier in the DMS: a folder that an archivist made, with the metadata that its records inherit by copy. */
export interface Dossier {
  /** Id of the folder in the DMS; names may change, ids do not. */
  readonly id: string;
  readonly name: string;
  readonly webUrl: string;
  /** Column values of the dossier; null where the archivist left them open. */
  readonly dossierId: string | null;
  readonly caseType: string | null;
  /** «selectielijstcategorie». */
  readonly selectionCategory: string | null;
  /** «waardering»: B keep, V destroy in time, N not yet known. */
  readonly appraisal: "B" | "V" | "N" | null;
  /** ISO 8601 duration («bewaartermijn»). */
  readonly retentionPeriod: string | null;
  /** «archiefvormer». */
  readonly recordCreator: string | null;
}

/** The record's own folder inside a dossier. */
export interface RecordFolder {
  readonly id: string;
  readonly driveId: string;
  readonly webUrl: string;
}

/** A record that lies in the DMS. */
export interface FiledRecord {
  readonly folder: RecordFolder;
  /** Id of the folder that it lies in now: its dossier, unless it was moved elsewhere; null where the DMS does not say. */
  readonly liesIn: string | null;
  /** As the columns say; null where they do not. */
  readonly manifestSha256: string | null;
}

/** Texts in the columns of a record's folder, by internal name; an empty column is not among them. Dates as the DMS writes them. */
export type StoredColumns = ReadonlyMap<string, string>;

/** A record's folder, as a list shows it. */
export interface ListedFolder {
  readonly recordId: string;
  readonly name: string;
  readonly dossierName: string;
  readonly webUrl: string;
  /** ISO 8601 instant of the last change; null when the DMS does not say. */
  readonly changedAt: string | null;
  /** Whether it has its columns; without them the filing is under way somewhere, or was left. */
  readonly isDescribed: boolean;
}

/** Where an upload stands; kept in the journal so that a stop costs at most one fragment. */
export interface UploadPosition {
  /** Pre-authenticated address: a secret, stored encrypted only, never logged. */
  readonly sessionUrl: string;
  /** Bytes that the DMS has confirmed. */
  readonly storedBytes: number;
}

/** A file that stands ready; `slice` reads bytes [from, to), or gives null when they can no longer be read. */
export interface FileToStore {
  /** Path inside the record's folder: `transcript.json`, `media/0001_foto.jpg`. */
  readonly path: string;
  readonly size: number;
  /** An earlier run may have stored it already: look before sending. */
  readonly perhapsStored: boolean;
  slice(from: number, to: number): Promise<Blob | null>;
}

export interface StoredFile {
  readonly id: string;
  readonly path: string;
  readonly size: number;
  /** SharePoint's own checksum, base64; null while it is not there yet. */
  readonly quickXorHash: string | null;
}

/** A file as it lies in a record's folder now. */
export interface ListedFile extends StoredFile {
  /** Only who checked it out sees it as it is; one that was never checked in is seen by nobody else. */
  readonly isCheckedOut: boolean;
}

/** How a label or a lock stands that was asked for. */
export type RetentionStanding =
  | "applied"
  /** Asked for, and not there yet. */
  | "pending"
  /** Not known, not published, not for this user, or not for such a file. */
  | "refused";

export type StoreError =
  | WithoutToken
  /** Signed in, but this library or folder is not open to the user. */
  | { readonly kind: "no-access" }
  /** The archive site, library, folder or list is not there. */
  | { readonly kind: "not-found"; readonly what: "site" | "library" | "dossier" | "folder" | "file" | "list" }
  /** Network gone, server gone, or still throttled after all waiting: call again, nothing is lost. */
  | { readonly kind: "interrupted"; /** Seconds, where the server asked to stay away for longer than anybody waits. */ readonly comeBackAfter?: number }
  | { readonly kind: "quota-exceeded" }
  /** A network between, or the DMS, takes no request of this size (413). */
  | { readonly kind: "too-large" }
  | { readonly kind: "locked" }
  /** Something else stands where the file should come; it is never overwritten. */
  | { readonly kind: "name-taken"; readonly path: string }
  /** The same messages were begun to be filed by another device, as the record of this UUID; nothing was stored here. */
  | { readonly kind: "filed-elsewhere"; readonly recordId: string }
  /** Somebody changed it meanwhile (412). */
  | { readonly kind: "changed-meanwhile" }
  | Refused
  | { readonly kind: "unexpected-response"; readonly field: string };

/** The DMS. Every function is safe to repeat: the same record never lands twice. Nothing is overwritten or removed. */
export interface RecordStore {
  /** Dossiers that the user may file in, by name. */
  dossiers(): Promise<Result<readonly Dossier[], StoreError>>;
  /**
   * The folder of a record: the one that already carries this `recordId`, else a new one.
   * @errors `filed-elsewhere` when another record has the name; `name-taken` when a file has
   */
  openFolder(recordId: string, dossierId: string, folderName: string): Promise<Result<RecordFolder, StoreError>>;
  /**
   * Stores one file, or goes on where it stood, or finds it already complete.
   * @param position  where an earlier attempt stood, or null
   * @param onPosition called with every confirmed position, before the next fragment is sent
   */
  storeFile(
    folder: RecordFolder,
    file: FileToStore,
    position: UploadPosition | null,
    onPosition: (position: UploadPosition) => Promise<void>,
  ): Promise<Result<StoredFile, StoreError>>;
  /**
   * Reads the stored bytes, as they lie in the DMS now.
   * @param take called with every piece, in order, each byte once; a piece holds only until what it gives settles, and the next waits for that
   */
  readBack(folder: RecordFolder, file: StoredFile, take: (piece: Uint8Array) => void | Promise<void>): Promise<Result<void, StoreError>>;
  /**
   * The folder that bears a record's UUID, wherever it is now, and the manifest's SHA-256 in its columns, where that stands
   * once all of it was proven; null when the user can see none.
   */
  findRecord(recordId: string): Promise<Result<FiledRecord | null, StoreError>>;
  /**
   * A document of a filed record, whole. @param path `manifest.json`, `transcript.json`
   * @errors `not-found`
   */
  readDocument(folder: RecordFolder, path: string): Promise<Result<Uint8Array, StoreError>>;
  /** Every file of a record as it lies in the DMS now, those in subfolders too, by path. */
  listFiles(folder: RecordFolder): Promise<Result<readonly ListedFile[], StoreError>>;
  /** The columns of a record's folder as they stand now. */
  columnsOf(folder: RecordFolder): Promise<Result<StoredColumns, StoreError>>;
  /**
   * Folders of records, finished or not, in every dossier that the user can see. Asks once for each dossier: the DMS cannot
   * be asked for an empty column.
   */
  recordFolders(): Promise<Result<readonly ListedFolder[], StoreError>>;
  /** Writes the columns of the record's folder, once. @errors `changed-meanwhile` */
  describe(folder: RecordFolder, columns: RecordColumns): Promise<Result<void, StoreError>>;
  /**
   * Puts a retention label on a record's folder, for everything in it, and looks for a while whether it arrives. Safe to
   * repeat, also where it stands there already.
   * @param witness the file by which it is seen that the label has arrived
   */
  label(folder: RecordFolder, label: string, witness: StoredFile): Promise<Result<RetentionStanding, StoreError>>;
  /** Locks a file as a record, by the label that it has. Safe to repeat. */
  lock(folder: RecordFolder, file: StoredFile): Promise<Result<RetentionStanding, StoreError>>;
  /** The server's own clock as it stands now, ISO 8601; null before its first answer, and when that is too long ago to go by. */
  serverTime(): string | null;
}
