import type { Dossier, StoreError } from "../../ports/record-store";
import { err, ok } from "../../result";
import type { Result } from "../../result";
import { parseDriveItem, WITH_FIELDS } from "./drive-item";
import type { DriveItem } from "./drive-item";
import { unexpected } from "./http-fault";
import { textAt } from "./json-reading";
import type { Library } from "./library";
import { storeError } from "./store-error";

const APPRAISALS = ["B", "V", "N"] as const;

/** The folders at the top of the library, with the columns that an archivist filled in. */
export async function listDossiers({ http, scope, driveId }: Library): Promise<Result<readonly Dossier[], StoreError>> {
  const drive = `/drives/${encodeURIComponent(driveId)}`;
  const root = await http.json({ method: "GET", path: `${drive}/root?$select=id,name`, scope });
  if (!root.ok) return err(storeError(root.error, "library"));
  const rootId = textAt(root.value, "id");
  if (rootId === null) return err(unexpected("id"));
  const path = `${drive}/items/${encodeURIComponent(rootId)}/children?$top=200&${WITH_FIELDS}`;
  const children = await http.list({ method: "GET", path, scope });
  if (!children.ok) return err(storeError(children.error, "library"));
  const items = children.value.map(parseDriveItem).filter((item) => item !== null);
  return ok(items.filter(({ isFolder }) => isFolder).map(parseDossier));
}

function parseDossier({ id, name, webUrl, fields }: DriveItem): Dossier {
  const appraisal = textAt(fields, "Waardering");
  return {
    id,
    name,
    webUrl,
    dossierId: textAt(fields, "DossierId"),
    caseType: textAt(fields, "Zaaktype"),
    selectionCategory: textAt(fields, "Selectielijstcategorie"),
    appraisal: APPRAISALS.find((one) => one === appraisal) ?? null,
    retentionPeriod: textAt(fields, "Bewaartermijn"),
    recordCreator: textAt(fields, "Archiefvormer"),
  };
}
