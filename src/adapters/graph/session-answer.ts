import { err, ok } from "../../result";
import type { Result } from "../../result";
import { parseDriveItem } from "./drive-item";
import type { DriveItem } from "./drive-item";
import { unexpected } from "./http-fault";
import type { UnexpectedResponse } from "./http-fault";
import { listAt, textAt } from "./json-reading";

/** An upload session as Graph opens it. */
export interface UploadSession {
  readonly url: string;
  readonly nextByte: number;
}

/**
 * Reads Graph's answer once, here; every other file gets an `UploadSession`. A new one need not say where it begins.
 * @source learn.microsoft.com/graph/api/driveitem-createuploadsession: `nextExpectedRanges` is optional, and absent in its example
 */
export function parseUploadSession(body: unknown): Result<UploadSession, UnexpectedResponse> {
  const url = textAt(body, "uploadUrl");
  const nextByte = parseNextByte(body);
  if (url === null || !URL.canParse(url)) return err(unexpected("uploadUrl"));
  return ok({ url, nextByte: typeof nextByte === "number" ? nextByte : 0 });
}

/** The first byte that the session waits for; `all` when it has every byte and was not committed; null when it does not say. */
export function parseNextByte(body: unknown): number | "all" | null {
  const ranges = listAt(body, "nextExpectedRanges");
  if (ranges?.length === 0) return "all";
  const [first] = ranges ?? [];
  const start = typeof first === "string" ? /^(\d+)-/.exec(first)?.[1] : undefined;
  return start === undefined ? null : Number(start);
}

/** What the session's address answered. */
export type SessionAnswer =
  | { readonly kind: "stored"; readonly item: DriveItem }
  | { readonly kind: "waits"; readonly nextByte: number | "all" }
  /** 404, or a pre-authenticated address that is no longer good: start over. */
  | { readonly kind: "gone" }
  /** 416: what was sent is not what it waits for; ask where it is. */
  | { readonly kind: "elsewhere" }
  /** 409: something has the file's name. */
  | { readonly kind: "conflict" }
  /** An error that waiting does not change. */
  | { readonly kind: "refused"; readonly response: Response }
  /** Nothing that a session says, as a captive portal's page. */
  | { readonly kind: "unreadable" };

const BY_STATUS: Readonly<Record<number, SessionAnswer>> = {
  401: { kind: "gone" },
  404: { kind: "gone" },
  409: { kind: "conflict" },
  410: { kind: "gone" },
  416: { kind: "elsewhere" },
};

/** Reads an answer to a fragment, to a commit, or to the question where the session is. */
export async function readSessionAnswer(response: Response): Promise<SessionAnswer> {
  if (!response.ok) return BY_STATUS[response.status] ?? { kind: "refused", response };
  const body: unknown = await response.json().catch(() => null);
  const nextByte = parseNextByte(body);
  if (nextByte !== null) return { kind: "waits", nextByte };
  const item = parseDriveItem(body);
  return item === null ? { kind: "unreadable" } : { kind: "stored", item };
}
