import { AGREEMENTS, POLICY, RECORDS, REGISTER } from "../../archive-site/archive-lists";
import type { Column } from "../../archive-site/column";
import type { Library, ListColumn, RowList, SiteList } from "../storage/site-list";
import { CONTENT_TYPES } from "./content-types";
import { PERSON_IDS } from "./person-ids";

/** Ids of columns that the seeds bring: the same in every tenant, by the list and the column's place in it. */
const seeded = (list: string, columns: readonly Column[]): readonly ListColumn[] =>
  columns.map((column, at) => ({ ...column, id: `77777777-0000-4000-8${list.slice(-3)}-${String(at + 1).padStart(12, "0")}` }));

const RECORDS_ID = "55555555-0000-4000-8000-000000000001";
const AGREEMENTS_ID = "55555555-0000-4000-8000-000000000002";
const POLICY_ID = "55555555-0000-4000-8000-000000000003";
const REGISTER_ID = "55555555-0000-4000-8000-000000000004";

export const RECORDS_LIBRARY: Library = {
  id: RECORDS_ID,
  name: RECORDS.name,
  template: RECORDS.template,
  driveId: "b!REREREQAAIAAAAAAAAAAAUREREQAAIAAAAAAAAAAAlVVVVUAAIAAAAAAAAAB",
  columns: seeded(RECORDS_ID, RECORDS.columns),
  contentTypes: [CONTENT_TYPES.document, CONTENT_TYPES.folder, CONTENT_TYPES.dossier, CONTENT_TYPES.record],
  contentTypesEnabled: true,
  writers: null,
};

export const AGREEMENTS_LIST: RowList = {
  id: AGREEMENTS_ID,
  name: AGREEMENTS.name,
  template: AGREEMENTS.template,
  columns: seeded(AGREEMENTS_ID, AGREEMENTS.columns),
  contentTypes: [CONTENT_TYPES.row],
  contentTypesEnabled: false,
  writers: null,
};

/** Where the records manager keeps the organisation's policy («beleid»), for everybody to read. */
export const POLICY_LIBRARY: Library = {
  id: POLICY_ID,
  name: POLICY.name,
  template: POLICY.template,
  driveId: "b!REREREQAAIAAAAAAAAAAAUREREQAAIAAAAAAAAAAAlVVVVUAAIAAAAAAAAAD",
  columns: seeded(POLICY_ID, POLICY.columns),
  contentTypes: [CONTENT_TYPES.document, CONTENT_TYPES.folder],
  contentTypesEnabled: true,
  writers: [PERSON_IDS.henk],
};

/** The organisation's decision register («Bewaarregister»). */
export const REGISTER_LIST: RowList = {
  id: REGISTER_ID,
  name: REGISTER.name,
  template: REGISTER.template,
  columns: seeded(REGISTER_ID, REGISTER.columns),
  contentTypes: [CONTENT_TYPES.row],
  contentTypesEnabled: false,
  writers: null,
};

/** Every list of the furnished archive site; the first library holds the site's default drive. */
export const LISTS: readonly SiteList[] = [RECORDS_LIBRARY, AGREEMENTS_LIST, POLICY_LIBRARY, REGISTER_LIST];

/** What Microsoft gives a new site: one library, and nothing of ours. */
export const NEW_SITES_LIBRARY: Library = {
  id: "55555555-0000-4000-8000-000000000009",
  name: "Documenten",
  template: "documentLibrary",
  driveId: "b!REREREQAAIAAAAAAAAAAAUREREQAAIAAAAAAAAAAAlVVVVUAAIAAAAAAAAAJ",
  columns: [],
  contentTypes: [CONTENT_TYPES.document, CONTENT_TYPES.folder],
  contentTypesEnabled: false,
  writers: null,
};
