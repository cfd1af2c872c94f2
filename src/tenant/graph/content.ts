import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { downloadUrl } from "../download";
import type { Estate } from "../estate";
import { empty, json, refuse, type Answer } from "../http/answer";
import { REFUSALS, worded } from "../http/refusals";
import { entityBody } from "../odata/shape";
import { commit, type Committed, type NoPlace } from "../storage/commit";
import { arrivingPath, receive } from "../storage/content-room";
import { itemById } from "../storage/items";
import type { ConflictBehavior } from "../storage/upload-sessions";
import type { Call, Handler } from "./call";
import { findItem, findPlace, matches, type Place } from "./find-item";
import { itemsContext } from "./item-address";
import { driveItemEntity } from "./item-view";

/** Largest plain PUT, in bytes. @source learn.microsoft.com/graph/api/driveitem-put-content */
const MAXIMUM_PUT = 250 * 1024 * 1024;

/** 302 to a pre-authenticated, short-lived address. */
export const getContent: Handler = (call, estate) => {
  const item = findItem(call, estate);
  if (!item.ok) return item.error;
  if (item.value.kind === "folder") return refuse(worded(REFUSALS.invalidRequest, "A folder has no content."));
  return empty(302, { Location: downloadUrl(estate, item.value) });
};

/** By path: a new file, or by default new content of the file that is there. By id: new content. */
export const putContent: Handler = async (call, estate) => {
  if (call.target.item?.names.length === 0) return putById(call, estate);
  const place = findPlace(call, estate);
  if (!place.ok) return place.error;
  const conflict = readConflict(call.query.get("@microsoft.graph.conflictBehavior"), "replace");
  return conflict === null ? refuse(REFUSALS.invalidRequest) : store(call, estate, place.value, conflict);
};

async function putById(call: Call, estate: Estate): Promise<Answer> {
  const item = findItem(call, estate);
  if (!item.ok) return item.error;
  const folder = item.value.parent === null ? null : itemById(estate.database, item.value.parent);
  if (folder === null || item.value.kind === "folder") return refuse(REFUSALS.invalidRequest);
  if (!matches(call, item.value)) return refuse(REFUSALS.preconditionFailed);
  return store(call, estate, { folder, name: item.value.name }, "replace");
}

export function readConflict(text: string | null, usual: ConflictBehavior): ConflictBehavior | null {
  if (text === null) return usual;
  return text === "fail" || text === "replace" || text === "rename" ? text : null;
}

async function store(call: Call, estate: Estate, place: Place, conflict: ConflictBehavior): Promise<Answer> {
  if ((call.body.length ?? 0) > MAXIMUM_PUT) return refuse(REFUSALS.tooLarge);
  const arriving = randomUUID();
  const path = arrivingPath(estate.room, arriving);
  const reception = await receive(path, 0, MAXIMUM_PUT, call.body.stream());
  const complete = reception.kind === "received" && (call.body.length === null || reception.size === call.body.length);
  const committed = complete ? await commit(estate.room, { ...place, arriving, conflict, person: call.person.id, flip: call.flip, session: null }) : null;
  if (committed?.ok !== true) rmSync(path, { force: true });
  if (committed === null) return refuse(reception.kind === "too-large" ? REFUSALS.tooLarge : REFUSALS.invalidRequest);
  return committed.ok ? committedAnswer(estate, committed.value) : noPlaceAnswer(committed.error);
}

const NO_PLACE = { "name-taken": REFUSALS.nameTaken, locked: REFUSALS.locked, "folder-gone": REFUSALS.itemNotFound } as const satisfies Record<NoPlace, unknown>;

export const noPlaceAnswer = (why: NoPlace): Answer => refuse(NO_PLACE[why]);

export function committedAnswer(estate: Estate, { item, created }: Committed): Answer {
  return json(created ? 201 : 200, entityBody(estate.origin, `${itemsContext(estate, item)}/$entity`, driveItemEntity(estate, item)));
}
