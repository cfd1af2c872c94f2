import type { UploadSession as GraphUploadSession } from "@microsoft/microsoft-graph-types";
import { json, refuse, type Answer } from "../http/answer";
import { objectAt, textAt } from "../http/json-shape";
import { REFUSALS } from "../http/refusals";
import type { Estate } from "../estate";
import { ok, type Result } from "../../result";
import { entityBody } from "../odata/shape";
import { childNamed, itemById } from "../storage/items";
import { openSession } from "../storage/upload-sessions";
import { uploadUrl } from "../upload-address";
import type { Call, Handler } from "./call";
import { readConflict } from "./content";
import { findItem, findPlace, type Place } from "./find-item";

/** Opens an upload session for a file by path, or for new content of a file by id. A taken name fails unless told otherwise. */
export const createUploadSession: Handler = async (call, estate) => {
  const place = sessionPlace(call, estate);
  if (!place.ok) return place.error;
  const body = await call.body.json();
  if (!body.ok) return refuse(REFUSALS.malformed);
  const item = objectAt(body.value, "item");
  const byId = call.target.item?.names.length === 0;
  const conflict = readConflict(textAt(item, "@microsoft.graph.conflictBehavior"), byId ? "replace" : "fail");
  if (conflict === null) return refuse(REFUSALS.invalidRequest);
  if (conflict === "fail" && childNamed(estate.database, place.value.folder.id, place.value.name) !== null) return refuse(REFUSALS.nameTaken);
  const session = openSession(estate.database, {
    parent: place.value.folder.id,
    name: place.value.name,
    conflict,
    deferCommit: booleanAt(body.value, "deferCommit"),
    person: call.person.id,
  });
  const answer = { uploadUrl: uploadUrl(estate, session.id), expirationDateTime: session.expiresAt, nextExpectedRanges: ["0-"] } satisfies GraphUploadSession;
  return json(200, entityBody(estate.origin, "microsoft.graph.uploadSession", answer));
};

function sessionPlace(call: Call, estate: Estate): Result<Place, Answer> {
  if (call.target.item?.names.length !== 0) return findPlace(call, estate);
  const item = findItem(call, estate);
  if (!item.ok) return item;
  const folder = item.value.parent === null ? null : itemById(estate.database, item.value.parent);
  if (folder === null || item.value.kind === "folder") return { ok: false, error: refuse(REFUSALS.invalidRequest) };
  return ok({ folder, name: item.value.name });
}

function booleanAt(value: unknown, name: string): boolean {
  return typeof value === "object" && value !== null && Object.entries(value).some(([key, entry]) => key === name && entry === true);
}
