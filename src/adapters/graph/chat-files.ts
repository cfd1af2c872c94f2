import { shareId } from "../../imports/teams/share-id";
import type { ChatError } from "../../ports/chat-source";
import type { SignInError } from "../../ports/sign-in";
import { err, ok } from "../../result";
import type { Result } from "../../result";
import { parseDriveItem } from "./drive-item";
import type { DriveItem } from "./drive-item";
import type { GraphHttp } from "./http";
import type { HttpFault } from "./http-fault";
import { unexpected } from "./http-fault";
import { listAt, textAt } from "./json-reading";
import type { JsonObject } from "./json-reading";

/** Reads files that others shared with the user. */
export const FILES = "Files.Read";
const AT_ONCE = 4;

export interface OpenFiles {
  readonly open: readonly { readonly url: string; readonly size: number }[];
  /** The permission was not given, or not asked for. */
  readonly refused: SignInError | null;
}

/** Which files of these messages the user may open: a link in a chat outlives the right to follow it. */
export async function openFiles(http: GraphHttp, messages: readonly JsonObject[], signal: AbortSignal): Promise<Result<OpenFiles, ChatError>> {
  const urls = [...new Set(messages.flatMap(fileUrls))];
  const open: { url: string; size: number }[] = [];
  for (let at = 0; at < urls.length; at += AT_ONCE) {
    if (signal.aborted) return err({ kind: "cancelled" });
    const some = urls.slice(at, at + AT_ONCE);
    // The first question may open a window for consent; the others wait for the answer.
    const first = at === 0 ? await sharedFile(http, `/shares/${shareId(some[0] ?? "")}`) : null;
    if (first !== null && !first.ok && isAboutPermission(first.error)) return ok({ open: [], refused: first.error });
    const found = await Promise.all(some.map((url, index) => (index === 0 && first !== null ? first : sharedFile(http, `/shares/${shareId(url)}`))));
    for (const [index, file] of found.entries()) {
      const url = some[index] ?? "";
      if (file.ok) open.push({ url, size: file.value.size });
      else if (isAboutPermission(file.error)) return ok({ open, refused: file.error });
      else if (file.error.kind === "interrupted") return err({ kind: "unreachable" });
    }
  }
  return ok({ open, refused: null });
}

const fileUrls = (message: JsonObject): readonly string[] =>
  (listAt(message, "attachments") ?? []).flatMap((one) => (textAt(one, "contentType") === "reference" ? (textAt(one, "contentUrl") ?? []) : []));

type AboutPermission = Extract<SignInError, HttpFault>;

const isAboutPermission = (fault: HttpFault): fault is AboutPermission =>
  fault.kind === "permission-missing" || fault.kind === "popup-blocked" || fault.kind === "sign-in-cancelled" || fault.kind === "not-signed-in";

/** What Graph tells of a shared file, and for a while where its bytes are. @param share `/shares/u!…` */
export async function sharedFile(http: GraphHttp, share: string): Promise<Result<DriveItem, HttpFault>> {
  const answer = await http.json({ method: "GET", path: `${share}/driveItem`, scope: FILES });
  if (!answer.ok) return answer;
  const item = parseDriveItem(answer.value);
  return item === null ? err(unexpected("id")) : ok(item);
}
