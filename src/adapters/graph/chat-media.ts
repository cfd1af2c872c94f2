import { typedByBytes } from "../../imports/media-type";
import type { MediaError } from "../../ports/chat-reader";
import { isWithoutToken } from "../../ports/sign-in";
import { err, ok } from "../../result";
import type { Result } from "../../result";
import { sharedFile } from "./chat-files";
import type { GraphHttp } from "./http";
import { readRefusal, unexpected } from "./http-fault";
import type { HttpFault } from "./http-fault";
import { scopeOf } from "./permissions";
import { askedToComeAgain, persist } from "./persistence";
import type { Attempt } from "./persistence";

/** The only addresses that an entry may be. */
const HOSTED = /^\/chats\/[^/?#]+\/messages\/[^/?#]+\/hostedContents\/[^/?#]+\/\$value$/;
const SHARED = /^\/shares\/u![\w-]+$/;

/** Fetches a picture, a voice memo or a file when it is asked for; its type is that of its own bytes. */
export async function fetchChatMedia(http: GraphHttp, entry: string): Promise<Result<Blob, MediaError>> {
  if (HOSTED.test(entry)) return typed(await http.bytes({ path: entry, scope: scopeOf("chat-messages") }));
  return SHARED.test(entry) ? typed(await fetchShared(http, entry)) : err({ kind: "media-missing" });
}

async function typed(fetched: Result<Blob, HttpFault>): Promise<Result<Blob, MediaError>> {
  if (fetched.ok) return ok(await typedByBytes(fetched.value));
  const { error } = fetched;
  if (isWithoutToken(error)) return err(error);
  if (error.kind === "refused") return err({ kind: "not-in-teams" });
  return err({ kind: error.kind === "interrupted" && error.byServer !== true ? "not-fetched" : "fails-in-teams" });
}

async function fetchShared(http: GraphHttp, share: string): Promise<Result<Blob, HttpFault>> {
  const file = await sharedFile(http, share);
  if (!file.ok) return file;
  const { downloadUrl, size } = file.value;
  if (downloadUrl === null) return err(unexpected("@microsoft.graph.downloadUrl"));
  const attempt = async (): Promise<Attempt<Result<Blob, HttpFault>>> => {
    const response = await http.plain({ method: "GET", url: downloadUrl });
    if (response === null) return { again: "backoff" };
    const again = askedToComeAgain(response);
    if (again !== null) return again;
    // Whoever may know of a file, may still be kept from its bytes: a virus was found in it, or this device may take nothing away.
    if (!response.ok) return { settled: err(await readRefusal(response)) };
    const bytes = await response.blob().catch(() => null);
    if (bytes === null) return { again: "backoff" };
    // Another number of bytes than the server itself tells: asked again, and its own fault where that stays so.
    return bytes.size === size ? { settled: ok(bytes) } : { again: "backoff", byServer: true };
  };
  const outcome = await persist(http, attempt);
  return outcome.ok ? outcome.value : outcome;
}
