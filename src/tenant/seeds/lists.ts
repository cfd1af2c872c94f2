import { AGREEMENT_COLUMNS } from "./agreement-columns";
import type { Column } from "./column";
import type { ContentTypeKey } from "./content-types";
import { RECORD_COLUMNS } from "./record-columns";

interface Listing {
  readonly id: string;
  /** Its display name too, and part of its address. */
  readonly name: string;
  readonly columns: readonly Column[];
  readonly contentTypes: readonly ContentTypeKey[];
}

/** A document library: its rows come with its files and folders. */
export interface Library extends Listing {
  readonly template: "documentLibrary";
  readonly driveId: string;
}

/** A list of rows that stand alone. */
export interface RowList extends Listing {
  readonly template: "genericList";
}

export type SiteList = Library | RowList;

export const RECORDS_LIBRARY: Library = {
  id: "55555555-0000-4000-8000-000000000001",
  name: "Dossiers",
  template: "documentLibrary",
  driveId: "b!REREREQAAIAAAAAAAAAAAUREREQAAIAAAAAAAAAAAlVVVVUAAIAAAAAAAAAB",
  columns: RECORD_COLUMNS,
  contentTypes: ["document", "folder", "dossier", "record"],
};

export const AGREEMENTS_LIST: RowList = {
  id: "55555555-0000-4000-8000-000000000002",
  name: "Afspraken",
  template: "genericList",
  columns: AGREEMENT_COLUMNS,
  contentTypes: ["row"],
};

/** Every list of the archive site; the first library holds the site's default drive. */
export const LISTS: readonly SiteList[] = [RECORDS_LIBRARY, AGREEMENTS_LIST];

/** Where a list lies below its site, as SharePoint has it. */
export const listPath = ({ template, name }: SiteList): string => (template === "documentLibrary" ? name : `Lists/${name}`);
