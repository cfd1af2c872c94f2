import type { RecordColumns, RecordFolder, StoreError } from "../../ports/record-store";
import { err, ok } from "../../result";
import type { Result } from "../../result";
import type { StoreAccess } from "./file-place";
import { unexpected, wasRefused } from "./http-fault";
import { objectAt, textAt } from "./json-reading";
import type { JsonObject } from "./json-reading";
import { itemPath } from "./library";
import { storeError } from "./store-error";

/**
 * Writes the columns of a record's folder once: when they already stand there, as after an answer that was lost,
 * nothing is written and no version is added.
 */
export async function describeFolder(access: StoreAccess, folder: RecordFolder, columns: RecordColumns): Promise<Result<void, StoreError>> {
  const present = await readColumns(access, folder);
  if (!present.ok) return present;
  if (stands(columns, present.value.fields)) return ok(undefined);
  const path = `${itemPath(folder.driveId, folder.id)}/listItem/fields`;
  const headers = { "If-Match": present.value.eTag };
  const written = await access.http.json({ method: "PATCH", path, scope: access.scope, headers, body: given(columns) });
  if (written.ok) {
    access.http.serverTime.note(textAt(written.value, "Modified"));
    return ok(undefined);
  }
  if (!wasRefused(written.error, 412)) return err(storeError(written.error, "folder"));
  // Our own repeated request meets the version that its first sending made.
  const after = await readColumns(access, folder);
  if (!after.ok) return after;
  return stands(columns, after.value.fields) ? ok(undefined) : err({ kind: "changed-meanwhile" });
}

interface PresentColumns {
  readonly eTag: string;
  readonly fields: JsonObject;
}

export async function readColumns({ http, scope }: StoreAccess, folder: RecordFolder): Promise<Result<PresentColumns, StoreError>> {
  const path = `${itemPath(folder.driveId, folder.id)}/listItem?$expand=fields`;
  const answer = await http.json({ method: "GET", path, scope });
  if (!answer.ok) return err(storeError(answer.error, "folder"));
  const eTag = textAt(answer.value, "@odata.etag") ?? textAt(answer.value, "eTag");
  return eTag === null ? err(unexpected("eTag")) : ok({ eTag, fields: objectAt(answer.value, "fields") });
}

/** Columns with a value; an empty one is left as the library fills it. */
const given = (columns: RecordColumns): JsonObject => Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== null));

/** Dates are left out of the comparison: SharePoint gives them back as instants in the site's own zone. */
const stands = (columns: RecordColumns, fields: JsonObject): boolean =>
  Object.entries(given(columns)).every(([name, value]) => name.startsWith("Periode") || fields[name] === value);
