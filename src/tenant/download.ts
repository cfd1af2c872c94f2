import { signature, sameText } from "./access/tokens";
import type { Estate } from "./estate";
import { bytes, filePart, refuse, type Answer } from "./http/answer";
import { header, type Incoming } from "./http/incoming";
import { REFUSALS } from "./http/refusals";
import { CHAT_FILES } from "./seeds/chats/chat-files";
import { contentPath } from "./storage/content-room";
import { itemById, type Item } from "./storage/items";

/** How long a download address is good, in milliseconds. */
const LIFETIME = 60 * 60 * 1000;

export const DOWNLOAD_PATH = "/sharepoint/_layouts/15/download.aspx";

/** A pre-authenticated, short-lived address of an item's content, as SharePoint gives. */
export const downloadUrl = (estate: Estate, item: Item): string => downloadAddress(estate, item.id);

/** @param id of an item, or the own address of a file that was sent in a chat */
export function downloadAddress(estate: Estate, id: string): string {
  const until = String(Date.now() + LIFETIME);
  const query = new URLSearchParams({ UniqueId: id, until, tempauth: signature(estate.key, `${id} ${until}`) });
  return `${estate.origin}${DOWNLOAD_PATH}?${query.toString()}`;
}

/** Answers such an address: no token is needed; a range may be asked. */
export function download(incoming: Incoming, estate: Estate): Answer {
  const id = incoming.query.get("UniqueId") ?? "";
  const until = incoming.query.get("until") ?? "";
  const good = sameText(incoming.query.get("tempauth") ?? "", signature(estate.key, `${id} ${until}`));
  if (!good || Number(until) < Date.now()) return refuse(REFUSALS.downloadExpired);
  const sent = CHAT_FILES.find(({ url }) => url === id);
  if (sent !== undefined) return bytes(200, "application/octet-stream", sent.bytes());
  const item = itemById(estate.database, id);
  return item?.kind === "file" ? contentAnswer(incoming, estate, item) : refuse(REFUSALS.itemNotFound);
}

/** A file's bytes, always as an attachment of no known type: nothing in it is ever run or rendered. */
export function contentAnswer(incoming: Incoming, estate: Estate, item: Item): Answer {
  const headers = {
    "Content-Type": "application/octet-stream",
    "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(item.name).replace(/['()*]/g, percent)}`,
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "Accept-Ranges": "bytes",
    ETag: `"${item.guid},${String(item.contentVersion)}"`,
  };
  const path = contentPath(estate.room, item);
  const range = rangeOf(header(incoming, "range"), item.size);
  if (range === "unsatisfiable") return bytes(416, "text/plain", "", { "Content-Range": `bytes */${String(item.size)}` });
  if (range === null) return filePart(200, { path, from: 0, to: item.size }, headers);
  const { from, to } = range;
  return filePart(206, { path, from, to }, { ...headers, "Content-Range": `bytes ${String(from)}-${String(to - 1)}/${String(item.size)}` });
}

const percent = (sign: string): string => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;

/** One range, as `bytes=0-99`, `bytes=100-` or `bytes=-50`; several at once are answered whole, as HTTP allows. */
function rangeOf(text: string | null, size: number): { readonly from: number; readonly to: number } | null | "unsatisfiable" {
  const match = /^bytes=(\d*)-(\d*)$/.exec(text ?? "");
  if (match === null || (match[1] === "" && match[2] === "")) return null;
  const from = match[1] === "" ? Math.max(0, size - Number(match[2])) : Number(match[1]);
  const to = match[1] === "" || match[2] === "" ? size : Math.min(size, Number(match[2]) + 1);
  return from < to ? { from, to } : "unsatisfiable";
}
