import type { ChatReader } from "../ports/chat-reader";
import type { ChatSource } from "../ports/chat-source";
import { ok } from "../result";

/** Reads chats as `reader` does; what hangs on a Teams chat, and is not in what was read, is fetched when it is asked for. */
export const withTeamsMedia = (reader: ChatReader, { media }: Pick<ChatSource, "media">): ChatReader => ({
  async open(files, watch, signal, answers) {
    const opened = await reader.open(files, watch, signal, answers);
    if (!opened.ok || answers.fromTeams === null) return opened;
    const own = opened.value;
    return ok({ ...own, media: (entry) => (entry.startsWith("/") ? media(entry) : own.media(entry)), contents: (entry) => (entry.startsWith("/") ? media(entry) : own.contents(entry)) });
  },
});
