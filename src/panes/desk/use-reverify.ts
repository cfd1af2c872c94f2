import { useCallback, useEffect, useRef, useState } from "react";
import type { BulkProgress, Reverifiable, Reverified } from "../../workflows/reverify-record";
import type { DeskPorts } from "./desk-ports";

/** What re-checking brought of one record. */
export interface Checked {
  readonly result: Reverified;
  /** When it was known; ISO 8601 instant. */
  readonly at: string;
}

/** What re-checking has brought so far, for as long as the desk is open. */
export interface Reverifying {
  /** By record. */
  readonly checked: ReadonlyMap<string, Checked>;
  /** Null while nothing is read. */
  readonly progress: BulkProgress | null;
  /** Goes on while the user looks at something else at the desk. */
  readonly start: (records: readonly Reverifiable[], onDone: (results: ReadonlyMap<string, Reverified>) => void) => void;
  readonly stop: () => void;
}

/** Not needed before somebody asks for it. */
const workflow = () => import("../../workflows/reverify-record");

/** Re-checks records, one list at a time; a new list stops the one before it. */
export function useReverify(ports: DeskPorts): Reverifying {
  const [checked, setChecked] = useState<ReadonlyMap<string, Checked>>(new Map());
  const [progress, setProgress] = useState<BulkProgress | null>(null);
  const running = useRef<AbortController | null>(null);
  const stop = useCallback(() => {
    running.current?.abort();
    running.current = null;
    setProgress(null);
  }, []);
  useEffect(() => stop, [stop]);

  const start = useCallback<Reverifying["start"]>(
    (records, onDone) => {
      stop();
      const turn = new AbortController();
      running.current = turn;
      const told = new Map<string, Reverified>();
      const tell = (now: BulkProgress | null) => {
        if (!turn.signal.aborted) setProgress(now);
      };
      const note = (recordId: string, result: Reverified) => {
        told.set(recordId, result);
        const at = ports.clock.now();
        setChecked((before) => new Map(before).set(recordId, { result, at }));
      };
      tell({ doneRecords: 0, totalRecords: records.length, doneBytes: 0, totalBytes: 0 });
      void workflow()
        .then(({ reverifyRecords }) => reverifyRecords(records, ports, turn.signal, tell, note))
        .catch(() => {
          // What was not fetched is a network that is gone.
          for (const { recordId } of records) if (!told.has(recordId)) note(recordId, { state: "failed", error: { kind: "interrupted" } });
        })
        .then(() => {
          if (turn.signal.aborted) return;
          setProgress(null);
          onDone(told);
        });
    },
    [ports, stop],
  );
  return { checked, progress, start, stop };
}
