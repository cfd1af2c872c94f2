import { fileAddress } from "../../imports/teams/file-address";
import { shareId } from "../../imports/teams/share-id";
import type { ChatError } from "../../ports/chat-source";
import { isWithoutToken } from "../../ports/sign-in";
import type { SignInError } from "../../ports/sign-in";
import { err, ok } from "../../result";
import type { Result } from "../../result";
import { parseDriveItem } from "./drive-item";
import type { DriveItem } from "./drive-item";
import type { GraphHttp } from "./http";
import type { HttpFault } from "./http-fault";
import { unexpected } from "./http-fault";
import { listAt } from "./json-reading";
import type { JsonObject } from "./json-reading";
import { scopeOf } from "./permissions";

/** Reads files that others shared with the user. */
const FILES = scopeOf("chat-files");
const AT_ONCE = 4;

interface OpenFiles {
  readonly open: readonly { readonly url: string; readonly size: number }[];
  /** The permission was not given, or not asked for; or nothing answers any more, and what comes after was not asked. */
  readonly refused: SignInError | null;
}

/** Which files of these messages the user may open: a link in a chat outlives the right to follow it. */
export async function openFiles(http: GraphHttp, messages: readonly JsonObject[], signal: AbortSignal): Promise<Result<OpenFiles, ChatError>> {
  const open: { url: string; size: number }[] = [];
  for (const urls of inTurns([...new Set(messages.flatMap(fileUrls))])) {
    if (signal.aborted) return err({ kind: "cancelled" });
    const found = await Promise.all(urls.map(async (url) => ({ url, file: await sharedFile(http, `/shares/${shareId(url)}`, signal) })));
    for (const { url, file } of found) {
      if (file.ok) open.push({ url, size: file.value.size });
      else if (isWithoutToken(file.error)) return ok({ open: [], refused: file.error });
    }
    // One file whose server stays out of order is not open; where none of them answers, the network is gone.
    if (found.length > 0 && found.every(({ file }) => !file.ok && file.error.kind === "interrupted")) return ok({ open, refused: { kind: "unreachable" } });
  }
  return ok({ open, refused: null });
}

/** The first alone: it may open a window for consent, and the others would each open theirs. Then some at once. */
function inTurns(urls: readonly string[]): readonly (readonly string[])[] {
  const turns = [urls.slice(0, 1)];
  for (let at = 1; at < urls.length; at += AT_ONCE) turns.push(urls.slice(at, at + AT_ONCE));
  return turns;
}

const fileUrls = (message: JsonObject): readonly string[] =>
  (listAt(message, "attachments") ?? []).flatMap((one) => fileAddress(one) ?? []);

/** What Graph tells of a shared file, and for a while where its bytes are. @param share `/shares/u!…` */
export async function sharedFile(http: GraphHttp, share: string, signal?: AbortSignal): Promise<Result<DriveItem, HttpFault>> {
  const answer = await http.json({ method: "GET", path: `${share}/driveItem`, scope: FILES, ...(signal === undefined ? {} : { signal }) });
  if (!answer.ok) return answer;
  const item = parseDriveItem(answer.value);
  return item === null ? err(unexpected("id")) : ok(item);
}
