import { AGREEMENT_COLUMNS } from "./agreement-columns";
import type { Column } from "./column";
import { ARCHIVE_CONTENT_TYPES, type ContentTypeDefinition } from "./content-types";
import { AGREEMENTS_LIST_NAME, POLICY_LIBRARY_NAME, RECORDS_LIBRARY_NAME, REGISTER_LIST_NAME, type SiteNames } from "./names";
import { RECORD_COLUMNS } from "./record-columns";
import { REGISTER_COLUMNS } from "./register-columns";

/** A library or list that the archive site must have. */
export interface ListDefinition {
  /** What people read; its address follows from it. */
  readonly name: string;
  readonly template: "documentLibrary" | "genericList";
  readonly columns: readonly Column[];
  /** Those beside SharePoint's own. */
  readonly contentTypes: readonly ContentTypeDefinition[];
}

/** Dossiers, and the records in them. */
export const RECORDS = {
  name: RECORDS_LIBRARY_NAME,
  template: "documentLibrary",
  columns: RECORD_COLUMNS,
  contentTypes: [ARCHIVE_CONTENT_TYPES.dossier, ARCHIVE_CONTENT_TYPES.record],
} as const satisfies ListDefinition;

/** Who keeps which conversation. */
export const AGREEMENTS = { name: AGREEMENTS_LIST_NAME, template: "genericList", columns: AGREEMENT_COLUMNS, contentTypes: [] } as const satisfies ListDefinition;

/** What the organisation decided, in one file. */
export const POLICY = { name: POLICY_LIBRARY_NAME, template: "documentLibrary", columns: [], contentTypes: [] } as const satisfies ListDefinition;

/** Every decision to keep, in a chain. */
export const REGISTER = { name: REGISTER_LIST_NAME, template: "genericList", columns: REGISTER_COLUMNS, contentTypes: [] } as const satisfies ListDefinition;

/** Everything that the archive site must have, as an organisation calls it; the library with the dossiers first. */
export const listsCalled = ({ records, agreements, policy, register }: SiteNames): readonly ListDefinition[] => [
  { ...RECORDS, name: records },
  { ...AGREEMENTS, name: agreements },
  { ...POLICY, name: policy },
  { ...REGISTER, name: register },
];
