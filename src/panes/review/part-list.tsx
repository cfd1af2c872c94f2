import { useCallback, useMemo, useRef } from "react";
import { inGroups } from "../../review/part-groups";
import type { Part } from "../../review/parts";
import { placeOf } from "../../review/tally";
import type { Tally } from "../../review/tally";
import type { PartLook } from "./part-look";
import { PartGroupSections } from "./part-group-sections";
import { useSlices } from "../shared/use-slices";
import { useLaidOutAhead } from "./use-laid-out-ahead";

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
  const list = useRef<HTMLDivElement>(null);
  useLaidOutAhead(list);
  const groups = useMemo(() => inGroups(parts), [parts]);
  const next = useCallback((shown: number) => endOfSlice(parts, opened, shown), [parts, opened]);
  const shown = useSlices(parts.length, next(0), next, wanted === null ? 0 : placeOf(parts, wanted) + 1);
  return (
    <div ref={list}>
      {groups.map((group) =>
        group.from < shown ? (
          <PartGroupSections
            key={group.key}
            group={group}
            drawn={Math.min(group.parts.length, shown - group.from)}
            byPart={tally.byPart}
            opened={opened}
            {...look}
          />
        ) : null,
      )}
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
