import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useLanguage } from "../shared/language";
import { FILTER_LINE } from "./use-answering";

const useStyles = makeStyles({
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: tokens.spacingVerticalS,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  words: { flexGrow: 1 },
});

interface FilterLineProps {
  /** How much is shown. */
  readonly words: string;
  /** Messages among the shown ones that ask an answer. */
  readonly selectable: number;
  readonly onSelect: () => void;
  readonly onAll: () => void;
}

/** That not everything is shown, how much is, and what can be done with it. */
export function FilterLine({ words, selectable, onSelect, onAll }: FilterLineProps) {
  const styles = useStyles();
  const { text, count } = useLanguage();
  return (
    <div id={FILTER_LINE} tabIndex={-1} role="group" aria-label={text("review.filter")} className={styles.line}>
      <span className={styles.words}>{words}</span>
      {selectable > 0 && (
        <Button size="small" onClick={onSelect}>
          {count("review.select-shown", selectable)}
        </Button>
      )}
      <Button size="small" onClick={onAll}>
        {text("review.filter.none")}
      </Button>
    </div>
  );
}
