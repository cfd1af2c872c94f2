import { typedByBytes } from "../../imports/media-type";
import type { MediaError } from "../../ports/chat-reader";
import { err, ok } from "../../result";
import type { Result } from "../../result";
import { sharedFile } from "./chat-files";
import type { GraphHttp } from "./http";
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
  if (error.kind === "refused") return err({ kind: "not-in-teams" });
  return err({ kind: error.kind === "interrupted" && error.byServer === true ? "fails-in-teams" : "not-fetched" });
}

async function fetchShared(http: GraphHttp, share: string): Promise<Result<Blob, HttpFault>> {
  const file = await sharedFile(http, share);
  if (!file.ok) return file;
  const { downloadUrl, size } = file.value;
  if (downloadUrl === null) return err({ kind: "unexpected-response", field: "@microsoft.graph.downloadUrl" });
  const attempt = async (): Promise<Attempt<Blob | null>> => {
    const response = await http.plain({ method: "GET", url: downloadUrl });
    if (response === null) return { again: "backoff" };
    const again = askedToComeAgain(response);
    if (again !== null) return again;
    if (!response.ok) return { settled: null };
    const bytes = await response.blob().catch(() => null);
    // Another number of bytes: the connection broke, or a captive portal answered with its page.
    return bytes?.size === size ? { settled: bytes } : { again: "backoff" };
  };
  const outcome = await persist(http, attempt);
  if (!outcome.ok) return outcome;
  return outcome.value === null ? err({ kind: "interrupted" }) : ok(outcome.value);
}
