import { refuse, type Answer } from "../http/answer";
import { textAt } from "../http/json-shape";
import { REFUSALS } from "../http/refusals";
import { commit } from "../storage/commit";
import { sessionById } from "../storage/upload-sessions";
import { sessionIdOf } from "../upload-address";
import type { Handler } from "./call";
import { committedAnswer, noPlaceAnswer, readConflict } from "./content";
import { findPlace } from "./find-item";

/**
 * Commits a complete upload session under a path of the client's choice, as after a 409 at the last byte.
 * @source learn.microsoft.com/graph/api/driveitem-createuploadsession, «Handle upload errors»
 */
export const commitUpload: Handler = async (call, estate): Promise<Answer> => {
  const place = findPlace(call, estate);
  if (!place.ok) return place.error;
  const body = await call.body.json();
  if (!body.ok) return refuse(REFUSALS.malformed);
  const id = sessionIdOf(estate, textAt(body.value, "@microsoft.graph.sourceUrl") ?? "");
  const session = id === null ? null : sessionById(estate.database, id);
  const conflict = readConflict(textAt(body.value, "@microsoft.graph.conflictBehavior"), "fail");
  if (session === null) return refuse(REFUSALS.uploadNotFound);
  if (conflict === null || session.received !== session.total) return refuse(REFUSALS.invalidRequest);
  const committed = await commit(estate.room, { ...place.value, conflict, person: call.person.id, flip: call.flip, arriving: session.id, session: session.id });
  return committed.ok ? committedAnswer(estate, committed.value) : noPlaceAnswer(committed.error);
};
