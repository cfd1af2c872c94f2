import { webcrypto } from "node:crypto";
import { createHasher } from "../../src/adapters/browser/hasher";
import type { KeptRecord } from "../../src/ports/agreements";
import type { RecordStore } from "../../src/ports/record-store";
import type { RecordPackage } from "../../src/record/package";
import { err, ok } from "../../src/result";
import { aKeptRecord } from "../review/an-agreement";

/** The real sums; jsdom has none of its own. */
export const hasher = createHasher(webcrypto.subtle as SubtleCrypto);

const FOLDER = { id: "f1", driveId: "b1", webUrl: "https://dms.example/r1" };

/** What somebody else has filed, as their receipt says. */
export const receiptOf = (record: RecordPackage): KeptRecord =>
  aKeptRecord({ recordId: record.recordId, manifestSha256: record.manifestSha256, keptMessageCount: record.keptMessageCount });

/** A DMS in which this record lies. */
export const storeWith = (record: RecordPackage): Pick<RecordStore, "findRecord" | "readDocument"> => ({
  findRecord: (recordId) => Promise.resolve(ok(recordId === record.recordId ? { folder: FOLDER, liesIn: "d1", manifestSha256: record.columns.SHA256 } : null)),
  readDocument: (_folder, path) => {
    const found = record.documents.find((document) => document.path === path);
    return Promise.resolve(found === undefined ? err({ kind: "not-found", what: "file" }) : ok(found.bytes));
  },
});
