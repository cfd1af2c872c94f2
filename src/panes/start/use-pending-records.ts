import { useCallback, useEffect, useState } from "react";
import type { FilingPorts } from "../../workflows/filing";
import type { PendingRecord } from "../../workflows/settle-filings";

/** Not needed for the first look at the screen. */
const workflow = () => import("../../workflows/settle-filings");

export const isUnregistered = ({ unregistered }: PendingRecord): boolean => unregistered !== null;

interface PendingWork {
  /** Null while it is not known. */
  readonly records: readonly PendingRecord[] | null;
  /** Until it is known what the last visit left, or that this cannot be known now. */
  readonly isLooking: boolean;
  /** Looks again, and says what is left. */
  readonly again: () => Promise<readonly PendingRecord[]>;
}

/**
 * Records of this user that are filed and not final yet, or in no register: those of the last visit at once, and what is
 * left of them when it was looked how they stand now.
 */
export function usePendingRecords(ports: FilingPorts, filedBy: string): PendingWork {
  const [records, setRecords] = useState<readonly PendingRecord[] | null>(null);
  const [isLooking, setLooking] = useState(true);
  const known = useCallback(async () => {
    const found = await (await workflow()).pendingRecords(filedBy, ports);
    return found.ok ? found.value : null;
  }, [ports, filedBy]);
  useEffect(() => {
    let current = true;
    const show = (found: readonly PendingRecord[] | null) => {
      if (!current) return;
      if (found !== null) setRecords(found);
      setLooking(false);
    };
    const look = async () => {
      show(await known());
      if (await (await workflow()).settleFilings(filedBy, ports)) show(await known());
    };
    // Where this fails, they are pending still; the filings that wait come from the same place, and tell what is wrong with it.
    void look().catch(() => {
      show(null);
    });
    return () => {
      current = false;
    };
  }, [ports, filedBy, known]);
  const again = useCallback(async () => {
    const look = async () => {
      await (await workflow()).settleFilings(filedBy, ports);
      return known();
    };
    const found = await look().catch(() => null);
    if (found !== null) setRecords(found);
    return found ?? records ?? [];
  }, [ports, filedBy, known, records]);
  return { records, isLooking, again };
}
