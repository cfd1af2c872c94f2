import { useRef } from "react";
import type { Part } from "../../review/parts";
import type { Session } from "../../review/session";
import { retally, tallyOf } from "../../review/tally";
import type { Tally } from "../../review/tally";

/** How far the parts are. After an act only what it touched is counted again. */
export function useTally(parts: readonly Part[], asked: ReadonlySet<number>, session: Session): Tally {
  const last = useRef<{ readonly parts: readonly Part[]; readonly asked: ReadonlySet<number>; readonly tally: Tally } | null>(null);
  const known = last.current;
  const tally = known !== null && known.parts === parts && known.asked === asked ? retally(known.tally, parts, asked, session) : tallyOf(parts, asked, session);
  last.current = { parts, asked, tally };
  return tally;
}
