import { useCallback } from "react";
import type { Part } from "../../review/parts";
import { placeOf } from "../../review/tally";
import type { Tally } from "../../review/tally";
import { PartSection } from "./part-section";
import type { PartLook } from "./part-section";
import { useSlices } from "../shared/use-slices";

/** What one slice may weigh: a heading weighs one, an open part as much as its rows, and each row as much as four headings. */
const SLICE = 160;
const ROW = 4;

interface PartListProps extends PartLook {
  readonly parts: readonly Part[];
  readonly tally: Tally;
  readonly opened: ReadonlySet<number>;
  /** The message that must be on the page now. */
  readonly wanted: number | null;
}

/** All parts in order, a slice at a time. */
export function PartList({ parts, tally, opened, wanted, ...look }: PartListProps) {
  const next = useCallback((shown: number) => endOfSlice(parts, opened, shown), [parts, opened]);
  const shown = useSlices(parts.length, next(0), next, wanted === null ? 0 : placeOf(parts, wanted) + 1);
  return (
    <div>
      {parts.slice(0, shown).map((part, place) => {
        const count = tally.byPart[place];
        return count === undefined ? null : (
          <PartSection key={part.key} part={part} place={place} count={count} isOpen={opened.has(place)} {...look} />
        );
      })}
    </div>
  );
}

function endOfSlice(parts: readonly Part[], opened: ReadonlySet<number>, from: number): number {
  let end = from;
  for (let weight = 0; end < parts.length && weight < SLICE; end += 1) {
    weight += opened.has(end) ? ROW * (parts[end]?.messages.length ?? 0) : 1;
  }
  return end;
}
