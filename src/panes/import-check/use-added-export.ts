import { useCallback, useEffect, useRef, useState } from "react";
import type { ChatReader } from "../../ports/chat-reader";
import { err, ok } from "../../result";
import { addExport } from "../../workflows/add-export";
import type { Added } from "../../workflows/add-export";
import { withChat } from "../journey/new-sitting";
import type { SittingProps } from "../journey/screen-props";
import { useReading } from "../reading/use-reading";
import type { OnRead, ReadFiles, ReadFrom } from "../reading/use-reading";
import { useAnnounce } from "../shared/announcer";
import { useLanguage } from "../shared/language";

/** An export that was read and compared, while the user looks at what adding it would do. */
export interface Adding {
  readonly added: Added;
  readonly from: ReadFrom;
}

/**
 * Reads further exports one by one, and holds each until the user says whether it is added; unless they say so it is let go.
 *
 * @param onWaiting told whether an export is being read, or waits for the user's word
 */
export function useAddedExport({ sitting, change }: Pick<SittingProps, "sitting" | "change">, reader: ChatReader, onWaiting: (isWaiting: boolean) => void) {
  const { count, text } = useLanguage();
  const announce = useAnnounce();
  const { opened, readFrom } = sitting;
  const [adding, setAdding] = useState<Adding | null>(null);
  const held = useRef<Added | null>(null);
  const letGo = useCallback(() => {
    held.current?.letGo();
    held.current = null;
    setAdding(null);
  }, []);
  // It was compared with what was open then.
  useEffect(() => letGo, [opened, letGo]);

  const open: ReadFiles<Adding> = useCallback(
    async (from, watch, signal) => {
      const added = await addExport(opened, from.files, { reader }, watch, signal, from.answers);
      return added.ok ? ok({ added: added.value, from }) : added;
    },
    [opened, reader],
  );
  const take: OnRead<Adding> = useCallback(
    (read, signal) => {
      if (signal.aborted) {
        read.added.letGo();
        return Promise.resolve(err({ kind: "cancelled" }));
      }
      letGo();
      held.current = read.added;
      setAdding(read);
      return Promise.resolve(ok(undefined));
    },
    [letGo],
  );
  const { reading, read, stop, forget } = useReading(open, take);

  // Exports that the user chose together: one after the other, each with a look at what it brings.
  const isIdle = adding === null && reading.state === "idle";
  useEffect(() => {
    const [next, ...others] = readFrom.others;
    if (!isIdle || next === undefined) return;
    change((now) => ({ ...now, readFrom: { ...now.readFrom, others } }));
    read(next);
  }, [isIdle, readFrom, change, read]);

  useEffect(() => {
    onWaiting(!isIdle && reading.state !== "failed");
  }, [onWaiting, isIdle, reading.state]);

  const merge = (chosen: Added) => {
    // The merged chat holds it from now on.
    held.current = null;
    setAdding(null);
    change((now) => withChat(now, { opened: chosen.opened, readFrom: now.readFrom }));
    announce(count("merge.done", chosen.opened.conversation.completeness.messageCount));
  };
  const leave = () => {
    letGo();
    announce(text("merge.left"));
  };
  return { adding, reading, read, stop, forget, merge, leave };
}
