import { downloadAddress } from "../download";
import { empty, refuse } from "../http/answer";
import { REFUSALS } from "../http/refusals";
import { CHAT_FILES } from "../seeds/chats/chat-files";
import { param, type Handler } from "./call";

/** 302 to the content of a file that is named by its own address. @source learn.microsoft.com/graph/api/shares-get */
export const getSharedContent: Handler = (call, estate) => {
  const url = sharedUrl(param(call, "share"));
  const file = CHAT_FILES.find((one) => one.url === url);
  if (file === undefined) return refuse(REFUSALS.itemNotFound);
  return file.readers.includes(call.person.id) ? empty(302, { Location: downloadAddress(estate, file.url) }) : refuse(REFUSALS.accessDenied);
};

/** `u!` and the address in base64url. */
const sharedUrl = (id: string): string => (id.startsWith("u!") ? Buffer.from(id.slice(2), "base64url").toString("utf8") : "");
