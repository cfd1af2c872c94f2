import { weigh } from "../../imports/weigh";
import type { StoredFile, StoreError, UploadPosition } from "../../ports/record-store";
import { err, ok } from "../../result";
import type { Result } from "../../result";
import { parseDriveItem, storedFile } from "./drive-item";
import { unexpected, wasRefused } from "./http-fault";
import { itemPath } from "./library";
import { storeError } from "./store-error";
import { findStored } from "./stored-already";
import { uploadInSession } from "./upload-session";
import type { Sending } from "./upload-session";

/** Up to one fragment goes in a single PUT: a session would cost two round trips more. */
export function storeInPlace(sending: Sending, position: UploadPosition | null): Promise<Result<StoredFile, StoreError>> {
  return sending.file.size > sending.fragmentBytes ? uploadInSession(sending, position) : putWhole(sending);
}

async function putWhole(sending: Sending): Promise<Result<StoredFile, StoreError>> {
  const { http, scope, place, file } = sending;
  let found: Result<StoredFile | null, StoreError> = ok(null);
  const look = async (): Promise<boolean> => {
    found = await findStored(sending, place, file);
    return !found.ok || found.value !== null;
  };
  if (file.perhapsStored && (await look())) return settled(found);
  const body = await file.slice(0, file.size);
  if (body === null) return err({ kind: "interrupted" });
  // Without this Graph overwrites.
  const path = `${itemPath(place.driveId, place.parentId, place.name)}:/content?@microsoft.graph.conflictBehavior=fail`;
  const answer = await http.put({ path, scope, body }, look);
  weigh(body.size);
  if (!answer.ok && wasRefused(answer.error, 409)) await look();
  else if (!answer.ok) return err(storeError(answer.error, "folder", file.path));
  else if (answer.value !== null) return whole(sending, answer.value);
  return settled(found);
}

function whole({ http, file }: Sending, answer: unknown): Result<StoredFile, StoreError> {
  const item = parseDriveItem(answer);
  http.serverTime.note(item?.modified ?? null);
  return item === null ? err(unexpected("id")) : ok(storedFile(item, file.path));
}

/** Nothing there after a 409 means that somebody else's file was just taken away: another run will see. */
function settled(found: Result<StoredFile | null, StoreError>): Result<StoredFile, StoreError> {
  if (!found.ok) return found;
  return found.value === null ? err({ kind: "interrupted" }) : ok(found.value);
}
