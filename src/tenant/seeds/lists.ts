import { AGREEMENTS, POLICY, RECORDS, REGISTER } from "../../archive-site/archive-lists";
import type { Column } from "../../archive-site/column";
import type { ContentTypeKey } from "./content-types";
import { PERSON_IDS } from "./person-ids";

interface Listing {
  readonly id: string;
  /** Its display name too, and part of its address. */
  readonly name: string;
  readonly columns: readonly Column[];
  readonly contentTypes: readonly ContentTypeKey[];
  /** Ids of those who may write in it; null for everybody who may write on the site. */
  readonly writers: readonly string[] | null;
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
  name: RECORDS.name,
  template: RECORDS.template,
  driveId: "b!REREREQAAIAAAAAAAAAAAUREREQAAIAAAAAAAAAAAlVVVVUAAIAAAAAAAAAB",
  columns: RECORDS.columns,
  contentTypes: ["document", "folder", "dossier", "record"],
  writers: null,
};

export const AGREEMENTS_LIST: RowList = {
  id: "55555555-0000-4000-8000-000000000002",
  name: AGREEMENTS.name,
  template: AGREEMENTS.template,
  columns: AGREEMENTS.columns,
  contentTypes: ["row"],
  writers: null,
};

/** Where the records manager keeps the organisation's policy («beleid»), for everybody to read. */
export const POLICY_LIBRARY: Library = {
  id: "55555555-0000-4000-8000-000000000003",
  name: POLICY.name,
  template: POLICY.template,
  driveId: "b!REREREQAAIAAAAAAAAAAAUREREQAAIAAAAAAAAAAAlVVVVUAAIAAAAAAAAAD",
  columns: POLICY.columns,
  contentTypes: ["document", "folder"],
  writers: [PERSON_IDS.henk],
};

/** The organisation's decision register («Bewaarregister»). */
export const REGISTER_LIST: RowList = {
  id: "55555555-0000-4000-8000-000000000004",
  name: REGISTER.name,
  template: REGISTER.template,
  columns: REGISTER.columns,
  contentTypes: ["row"],
  writers: null,
};

/** Every list of the archive site; the first library holds the site's default drive. */
export const LISTS: readonly SiteList[] = [RECORDS_LIBRARY, AGREEMENTS_LIST, POLICY_LIBRARY, REGISTER_LIST];

/** Where a list lies below its site, as SharePoint has it. */
export const listPath = ({ template, name }: SiteList): string => (template === "documentLibrary" ? name : `Lists/${name}`);
