import { knownDay } from "../conversation/local-time";
import { instantOf, openPointsOf, replacedBy } from "./registered-record";
import type { OpenPoint, RegisteredRecord } from "./registered-record";
import { spreadsheetTime } from "./spreadsheet-time";

/** The columns of an exported register, in their order. */
export const REGISTER_COLUMNS = [
  "number", "sequence", "filedAt", "filedBy", "onBehalfOf", "keeper", "dossierId", "dossier", "subject", "from", "to",
  "kept", "notKept", "rules", "open", "replacedBy", "manifest", "recordId", "address", "hash",
] as const;
export type RegisterColumn = (typeof REGISTER_COLUMNS)[number];

/** How the reader's language calls the columns and what is open. */
export interface RegisterWords {
  readonly column: (column: RegisterColumn) => string;
  readonly open: (point: OpenPoint) => string;
}

/** The register as a table, its heading first. Of messages that are not kept it has a number only. */
export const registerRows = (records: readonly RegisteredRecord[], words: RegisterWords): readonly (readonly string[])[] => [
  REGISTER_COLUMNS.map(words.column),
  ...records.map((record) => {
    const cells = cellsOf(record, words);
    return REGISTER_COLUMNS.map((column) => cells[column]);
  }),
];

function cellsOf(record: RegisteredRecord, { open }: RegisterWords): Readonly<Record<RegisterColumn, string>> {
  const { first } = record;
  return {
    number: first.number,
    sequence: String(first.sequence),
    filedAt: spreadsheetTime(instantOf(first)),
    filedBy: first.by.name,
    onBehalfOf: first.onBehalfOf?.name ?? "",
    keeper: first.keeper.name,
    dossierId: first.dossier.dossierId ?? "",
    dossier: first.dossier.name,
    subject: first.subject,
    from: knownDay(first.period.from) ?? "",
    to: knownDay(first.period.to) ?? "",
    kept: String(first.counts.kept),
    notKept: String(first.counts.notKept),
    rules: first.ruleVersion,
    open: openPointsOf(record).map(open).join(", "),
    replacedBy: replacedBy(record) ?? "",
    manifest: first.manifestSha256,
    recordId: first.recordId,
    address: first.webUrl,
    hash: first.hash,
  };
}
