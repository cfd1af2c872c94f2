import { useEffect, useState } from "react";
import type { FilingPorts } from "../../workflows/filing";
import type { PendingRecord } from "../../workflows/settle-filings";

/** Not needed for the first look at the screen. */
const workflow = () => import("../../workflows/settle-filings");

/**
 * Records of this user that are filed and not final yet: those of the last visit at once, and what is left of them when it
 * was looked whether they are final now. Null while it is not known.
 */
export function usePendingRecords(ports: FilingPorts, filedBy: string): readonly PendingRecord[] | null {
  const [records, setRecords] = useState<readonly PendingRecord[] | null>(null);
  useEffect(() => {
    let current = true;
    const look = async () => {
      const { pendingRecords, settleFilings } = await workflow();
      const show = async () => {
        const found = await pendingRecords(filedBy, ports);
        if (current && found.ok) setRecords(found.value);
      };
      await show();
      if (await settleFilings(filedBy, ports)) await show();
    };
    // Where this fails, they are pending still; the filings that wait come from the same place, and tell what is wrong with it.
    void look().catch(() => undefined);
    return () => {
      current = false;
    };
  }, [ports, filedBy]);
  return records;
}
