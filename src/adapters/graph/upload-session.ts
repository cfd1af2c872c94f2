import { weigh } from "../../imports/weigh";
import type { FileToStore, StoredFile, StoreError, UploadPosition } from "../../ports/record-store";
import { err, ok } from "../../result";
import type { Result } from "../../result";
import { storedFile } from "./drive-item";
import type { FilePlace, StoreAccess } from "./file-place";
import { readRefusal, wasRefused } from "./http-fault";
import { itemPath } from "./library";
import { askedToComeAgain, persist } from "./persistence";
import type { Attempt } from "./persistence";
import { parseUploadSession, readSessionAnswer } from "./session-answer";
import { storeError } from "./store-error";
import { findStored } from "./stored-already";

/** 32 × 327,680 bytes: Graph takes multiples of that, up to 60 MiB. */
export const FRAGMENT_BYTES = 32 * 327_680;
/** A session that ends before the file is in costs a new one; a third that ends is no accident. */
const MAX_SESSIONS = 3;
/** A session that loses more often what it had confirmed, holds nothing. */
const MAX_SETBACKS = 3;

type Stored = Result<StoredFile, StoreError>;

/** Tells every byte that the DMS has confirmed. */
export type OnPosition = (position: UploadPosition) => Promise<void>;

/** One file on its way to its place. */
export interface Sending extends StoreAccess {
  readonly place: FilePlace;
  readonly file: FileToStore;
  readonly onPosition: OnPosition;
  /** Bytes of a fragment: a multiple of 327,680. */
  readonly fragmentBytes: number;
}

/**
 * Stores a file in fragments, in order, through an upload session; goes on where an earlier attempt stood.
 * After a fault the session is asked where it is, so that at most one fragment is sent twice.
 *
 * @source learn.microsoft.com/graph/api/driveitem-createuploadsession
 */
export async function uploadInSession(sending: Sending, position: UploadPosition | null): Promise<Stored> {
  let url = position?.sessionUrl ?? null;
  for (let sessions = 0; sessions < MAX_SESSIONS; sessions += 1) {
    const ended = url === null ? await uploadAnew(sending) : await runSession(sending, url, "ask");
    if (ended !== "gone") return ended;
    url = null;
    // The session also goes when its last fragment was stored and only the answer was lost.
    const found = await findStored(sending, sending.place, sending.file);
    if (!found.ok) return found;
    if (found.value !== null) return ok(found.value);
  }
  return err({ kind: "interrupted" });
}

async function uploadAnew(sending: Sending): Promise<Stored | "gone"> {
  const { http, scope, place, file } = sending;
  const path = `${itemPath(place.driveId, place.parentId, place.name)}:/createUploadSession`;
  const body = { item: { "@microsoft.graph.conflictBehavior": "fail" } };
  const opened = await http.json({ method: "POST", path, scope, body });
  // Something has the name: the look that follows tells whether it is ours.
  if (!opened.ok) return wasRefused(opened.error, 409) ? "gone" : err(storeError(opened.error, "folder", file.path));
  const session = parseUploadSession(opened.value);
  if (!session.ok) return session;
  await sending.onPosition({ sessionUrl: session.value.url, storedBytes: session.value.nextByte });
  return runSession(sending, session.value.url, session.value.nextByte);
}

/** What to do next in a session: send from a byte, ask where it is, or commit what it has. */
type Next = number | "ask" | "all";

/** How a stretch of a session ended. */
type Stretch = { readonly nextByte: number | "all" } | { readonly ended: Stored | "gone" };

async function runSession(sending: Sending, url: string, start: Next): Promise<Stored | "gone"> {
  let setbacks = 0;
  for (let next: Next = start; ; ) {
    const stretch: Result<Stretch, StoreError> = await nextStretch(sending, url, next);
    if (!stretch.ok) return stretch;
    if ("ended" in stretch.value) return stretch.value.ended;
    if (next !== "ask" && isFurther(next, stretch.value.nextByte)) setbacks += 1;
    if (setbacks > MAX_SETBACKS) return "gone";
    next = stretch.value.nextByte;
    await sending.onPosition({ sessionUrl: url, storedBytes: next === "all" ? sending.file.size : next });
  }
}

/**
 * Goes on, with all the asking and waiting that it takes, until the session is elsewhere than where it stood or has ended.
 * That it answers a question is no step: a network may let questions through, and no fragment.
 */
function nextStretch(sending: Sending, url: string, start: Next): Promise<Result<Stretch, StoreError>> {
  let next = start;
  const attempt = async (): Promise<Attempt<Stretch>> => {
    const sent = next;
    const response = await send(sending, url, sent);
    if (response === "unreadable-file") return { settled: { ended: err({ kind: "interrupted" }) } };
    const again = response === null ? null : askedToComeAgain(response);
    // A throttled fragment was not looked at; after anything else only the session knows what arrived.
    if (response?.status !== 429 && (response === null || again !== null)) next = "ask";
    if (response === null) return { again: "backoff" };
    if (again !== null) return again;
    const answer = await readSessionAnswer(response);
    switch (answer.kind) {
      case "stored":
        sending.http.serverTime.note(answer.item.modified);
        return { settled: { ended: ok(storedFile(answer.item, sending.file.path)) } };
      case "gone":
        return { settled: { ended: "gone" } };
      case "refused":
        return { settled: { ended: err(storeError(await readRefusal(answer.response), "folder", sending.file.path)) } };
      case "conflict": {
        const found = await findStored(sending, sending.place, sending.file);
        if (!found.ok) return { settled: { ended: found } };
        if (found.value !== null) return { settled: { ended: ok(found.value) } };
        break;
      }
      case "waits":
        if (sent === "ask" && answer.nextByte === start) {
          next = start;
          return attempt();
        }
        if (sent === "ask" || isFurther(answer.nextByte, sent)) return { settled: { nextByte: answer.nextByte } };
        break;
      case "elsewhere":
      case "unreadable":
        break;
    }
    next = "ask";
    return { again: "backoff" };
  };
  return persist(sending.http, attempt);
}

const isFurther = (reached: number | "all", than: number | "all"): boolean => than !== "all" && (reached === "all" || reached > than);

/** One request to the session's address, which carries its own permission: a token there is refused. */
async function send({ http, file, fragmentBytes }: Sending, url: string, next: Next): Promise<Response | null | "unreadable-file"> {
  if (next === "ask") return http.plain({ method: "GET", url });
  if (next === "all") return http.plain({ method: "POST", url });
  const end = Math.min(next + fragmentBytes, file.size);
  const body = await file.slice(next, end);
  if (body === null) return "unreadable-file";
  const headers = { "Content-Range": `bytes ${next}-${end - 1}/${file.size}` };
  const response = await http.plain({ method: "PUT", url, headers, body });
  weigh(body.size);
  return response;
}
