import { useCallback } from "react";
import type { ChatReader, OpenExport } from "../../ports/chat-reader";
import { ok } from "../../result";
import { importChat } from "../../workflows/import-chat";
import type { OpenedChat } from "../journey/opened-chat";
import { useReading } from "./use-reading";
import type { OnRead, ReadFiles } from "./use-reading";

/**
 * Opens a chat from files.
 *
 * @param former what is open now, and is let go once the new one can be read; null when nothing is
 */
export function useOpening(reader: ChatReader, former: OpenExport | null, onOpened: OnRead<OpenedChat>) {
  const open: ReadFiles<OpenedChat> = useCallback(
    async (readFrom, watch, signal) => {
      const opened = await importChat(readFrom.files, former, { reader }, watch, signal, readFrom.answers);
      return opened.ok ? ok({ opened: opened.value, readFrom }) : opened;
    },
    [reader, former],
  );
  return useReading(open, onOpened);
}
