import type { DriveItem } from "@microsoft/microsoft-graph-types";
import { err, ok, type Result } from "../../result";
import { downloadAddress } from "../download";
import type { Estate } from "../estate";
import { empty, refuse, type Answer } from "../http/answer";
import { REFUSALS } from "../http/refusals";
import { CHAT_FILES, type ChatFile } from "../seeds/chats/chat-files";
import { param, type Call, type Handler } from "./call";
import { oneEntity } from "./entity-answer";

/** A file that is named by its own address. @source learn.microsoft.com/graph/api/shares-get */
export const getSharedItem: Handler = (call, estate) => {
  const file = sharedFile(call);
  return file.ok ? oneEntity(call, estate, "driveItems/$entity", itemEntity(file.value, estate)) : file.error;
};

/** 302 to its content. */
export const getSharedContent: Handler = (call, estate) => {
  const file = sharedFile(call);
  return file.ok ? empty(302, { Location: downloadAddress(estate, file.value.url) }) : file.error;
};

function sharedFile(call: Call): Result<ChatFile, Answer> {
  const url = sharedUrl(param(call, "share"));
  const file = CHAT_FILES.find((one) => one.url === url);
  if (file === undefined) return err(refuse(REFUSALS.itemNotFound));
  return file.readers.includes(call.person.id) ? ok(file) : err(refuse(REFUSALS.accessDenied));
}

const itemEntity = ({ url, name, bytes }: ChatFile, estate: Estate): DriveItem => ({
  ...{ "@microsoft.graph.downloadUrl": downloadAddress(estate, url) },
  id: Buffer.from(url).toString("base64url").slice(-40),
  name,
  size: bytes().length,
  webUrl: url,
  file: { mimeType: "application/octet-stream" },
});

/** `u!` and the address in base64url. */
const sharedUrl = (id: string): string => (id.startsWith("u!") ? Buffer.from(id.slice(2), "base64url").toString("utf8") : "");
