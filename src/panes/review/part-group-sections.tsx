import { makeStyles } from "@fluentui/react-components";
import { memo } from "react";
import type { PartGroup } from "../../review/part-groups";
import type { Progress } from "../../review/progress";
import type { PartLook } from "./part-look";
import { hasSameRows, PartSection } from "./part-section";
import { FAR } from "./use-laid-out-ahead";

const useStyles = makeStyles({
  // What is far from the view is not laid out; it stays findable, and stays in the tree that a screen reader reads. By the
  // month, because to find out what is near costs something for each that is asked about.
  group: { contentVisibility: "auto", containIntrinsicBlockSize: "auto 1400px" },
});

interface PartGroupSectionsProps extends PartLook {
  readonly group: PartGroup;
  /** How many of its parts are on the page, from the first. */
  readonly drawn: number;
  /** How far each part of the whole list is. */
  readonly byPart: readonly Progress[];
  /** Places of the open parts of the whole list. */
  readonly opened: ReadonlySet<number>;
}

/** The parts of one month: of the many, an act touches one or two, and the others are not even asked. */
export const PartGroupSections = memo(function PartGroupSections({ group, drawn, byPart, opened, ...look }: PartGroupSectionsProps) {
  const styles = useStyles();
  return (
    <div className={styles.group} {...{ [FAR]: "" }}>
      {group.parts.slice(0, drawn).map((part, index) => {
        const place = group.from + index;
        const { open = 0, total = 0 } = byPart[place] ?? {};
        return <PartSection key={part.key} part={part} place={place} open={open} total={total} isOpen={opened.has(place)} {...look} />;
      })}
    </div>
  );
}, looksTheSame);

/** Whether a group would be drawn just as it stands. */
function looksTheSame(before: PartGroupSectionsProps, after: PartGroupSectionsProps): boolean {
  const { group, drawn, byPart, opened } = after;
  if (before.group !== group || before.drawn !== drawn || before.onToggle !== after.onToggle || before.onSelectDay !== after.onSelectDay) return false;
  return group.parts.every((part, index) => {
    const place = group.from + index;
    const isOpen = opened.has(place);
    return before.byPart[place] === byPart[place] && before.opened.has(place) === isOpen && (!isOpen || hasSameRows(part, before, after));
  });
}
