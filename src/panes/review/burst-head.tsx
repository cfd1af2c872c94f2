import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Message } from "../../conversation/conversation";
import type { Burst } from "../../review/days";
import { useLanguage } from "../shared/language";
import { shownTime } from "../shared/shown-time";
import { useSmallButton } from "./small-button";

const useStyles = makeStyles({
  head: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    marginBlockEnd: tokens.spacingVerticalXS,
  },
  later: { marginBlockStart: tokens.spacingVerticalM },
});

interface BurstHeadProps {
  readonly burst: Burst;
  readonly asked: ReadonlySet<number>;
  readonly isFirst: boolean;
  readonly onSelect: (messages: readonly Message[]) => void;
}

/** Where a stretch of messages without a long silence begins, and the way to select them all. */
export function BurstHead({ burst, asked, isFirst, onSelect }: BurstHeadProps) {
  const styles = useStyles();
  const button = useSmallButton();
  const { text, count } = useLanguage();
  const [first] = burst;
  const last = burst.at(-1);
  if (first === undefined || last === undefined) return null;
  const askedHere = burst.filter(({ number }) => asked.has(number));
  const [from, to] = [shownTime(first), shownTime(last)];
  return (
    <li className={mergeClasses(styles.head, !isFirst && styles.later)}>
      <span>{from === to ? from : text("review.burst", { from, to })}</span>
      {askedHere.length > 1 && (
        <button
          type="button"
          className={button}
          aria-label={count("review.select-burst-what", askedHere.length, { from, to })}
          onClick={() => {
            onSelect(askedHere);
          }}
        >
          {count("review.select-burst", askedHere.length)}
        </button>
      )}
    </li>
  );
}
