import { rmSync } from "node:fs";
import type { UploadSession as GraphUploadSession } from "@microsoft/microsoft-graph-types";
import type { Estate } from "./estate";
import { committedAnswer, noPlaceAnswer } from "./graph/content";
import { empty, json, refuse, type Answer } from "./http/answer";
import { header, type Incoming } from "./http/incoming";
import { REFUSALS } from "./http/refusals";
import { commit, type FlippedByte } from "./storage/commit";
import { arrivingPath, receive } from "./storage/content-room";
import { itemById } from "./storage/items";
import { endSession, noteReceived, sessionById, type UploadSession } from "./storage/upload-sessions";
import { sessionIdIn } from "./upload-address";
import { readContentRange, type ContentRange } from "./content-range";

/** Fragments are multiples of this, but for the last. @source learn.microsoft.com/graph/api/driveitem-createuploadsession */
const FRAGMENT_UNIT = 327_680;
const MAXIMUM_FRAGMENT = 60 * 1024 * 1024;

/** One fragment at a time for each session: a fragment sent again waits for the first sending to end. */
const queues = new Map<string, Promise<unknown>>();

/** Answers the session's address: PUT a fragment, GET where it stands, POST to commit, DELETE to cancel. */
export async function upload(incoming: Incoming, estate: Estate, flip: FlippedByte): Promise<Answer> {
  if (header(incoming, "authorization") !== null) return refuse(REFUSALS.uploadWithToken);
  const id = sessionIdIn(estate, incoming.query);
  if (id === null) return refuse(REFUSALS.uploadNotFound);
  const turn = (queues.get(id) ?? Promise.resolve()).then(() => answerSession(incoming, estate, id, flip));
  const settled = turn.catch(() => undefined);
  queues.set(id, settled);
  try {
    return await turn;
  } finally {
    if (queues.get(id) === settled) queues.delete(id);
  }
}

async function answerSession(incoming: Incoming, estate: Estate, id: string, flip: FlippedByte): Promise<Answer> {
  const session = sessionById(estate.database, id);
  if (session === null) return refuse(REFUSALS.uploadNotFound);
  switch (incoming.method) {
    case "PUT":
      return putFragment(incoming, estate, session, flip);
    case "GET":
      return json(200, standing(session));
    case "POST":
      return session.received === session.total ? commitSession(estate, session, flip) : refuse(REFUSALS.invalidRequest);
    case "DELETE":
      return cancel(estate, session);
    default:
      return refuse(REFUSALS.methodNotAllowed);
  }
}

function standing(session: UploadSession): Pick<GraphUploadSession, "expirationDateTime" | "nextExpectedRanges"> {
  const nextExpectedRanges = session.received === session.total ? [] : [`${String(session.received)}-`];
  return { expirationDateTime: session.expiresAt, nextExpectedRanges } satisfies GraphUploadSession;
}

function cancel(estate: Estate, session: UploadSession): Answer {
  endSession(estate.database, session.id);
  rmSync(arrivingPath(estate.room, session.id), { force: true });
  return empty(204);
}

async function putFragment(incoming: Incoming, estate: Estate, session: UploadSession, flip: FlippedByte): Promise<Answer> {
  const range = readContentRange(header(incoming, "content-range"));
  if (range === null) return refuse(REFUSALS.noContentRange);
  const fault = fragmentFault(range, session, incoming.body.length);
  if (fault !== null) return refuse(fault);
  const length = range.to - range.from;
  const reception = await receive(arrivingPath(estate.room, session.id), range.from, length, incoming.body.stream());
  if (reception.kind !== "received" || reception.size !== length) return refuse(REFUSALS.fragmentRowCount);
  const now = noteReceived(estate.database, session, range.to, range.total);
  if (range.to < range.total || session.deferCommit) return json(202, standing(now));
  return commitSession(estate, now, flip);
}

function fragmentFault({ from, to, total }: ContentRange, session: UploadSession, length: number | null): (typeof REFUSALS)[keyof typeof REFUSALS] | null {
  const size = to - from;
  if (length !== null && length !== size) return REFUSALS.fragmentRowCount;
  if (session.total !== null && session.total !== total) return REFUSALS.fragmentRowCount;
  if (from < session.received) return REFUSALS.fragmentOverlap;
  if (from > session.received) return REFUSALS.fragmentOutOfOrder;
  if (size > MAXIMUM_FRAGMENT) return REFUSALS.fragmentTooLarge;
  return size % FRAGMENT_UNIT !== 0 && to !== total ? REFUSALS.fragmentSize : null;
}

/** 409 leaves the session alive, with every byte: the client may commit again. */
async function commitSession(estate: Estate, session: UploadSession, flip: FlippedByte): Promise<Answer> {
  const folder = itemById(estate.database, session.parent);
  if (folder === null) return refuse(REFUSALS.itemNotFound);
  const { name, conflict, person } = session;
  const committed = await commit(estate.room, { folder, name, conflict, person, flip, arriving: session.id, session: session.id });
  return committed.ok ? committedAnswer(estate, committed.value) : noPlaceAnswer(committed.error);
}
