import { Button, makeStyles, mergeClasses, ProgressBar, tokens } from "@fluentui/react-components";
import { useRef } from "react";
import type { ReactNode } from "react";
import type { Progress } from "../../review/progress";
import { useProgress } from "../progress/progress-context";
import { RedoIcon, UndoIcon, WarningIcon } from "../shared/icons";
import { useLanguage } from "../shared/language";
import { useBarStyles, useLowBar, useTopStyles } from "./bar-styles";
import { STAYS } from "./into-view";
import { KEYS_BUTTON } from "./keys-help";
import { useClearView } from "../shared/use-clear-view";

const useStyles = makeStyles({
  bar: {
    zIndex: 1,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    // Room for the outline of what has the focus at its edge.
    marginInline: `calc(-1 * ${tokens.spacingHorizontalXS})`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXS}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS, margin: 0 },
  turned: { margin: 0, overflowWrap: "anywhere" },
  warning: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

interface ReviewBarProps {
  readonly progress: Progress;
  /** What was taken back or done again of another screen, in words; null when nothing was just now. */
  readonly turned: string | null;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onNext: () => void;
  readonly onKeys: () => void;
  readonly isHelpOpen: boolean;
  /** The search. */
  readonly children: ReactNode;
}

/** How far the review is, the way back, and the search; it stays in view. */
export function ReviewBar({ progress: { reviewed, total, open }, turned, onUndo, onRedo, onNext, onKeys, isHelpOpen, children }: ReviewBarProps) {
  const styles = useStyles();
  const { stays: staying } = useBarStyles();
  const top = useTopStyles();
  const low = useLowBar();
  const { text } = useLanguage();
  const { isRefused } = useProgress();
  const bar = useRef<HTMLDivElement>(null);
  useClearView(bar, "top");
  return (
    <div ref={bar} className={mergeClasses(top.bar, styles.bar, low.bar, staying)} {...{ [STAYS]: "" }}>
      <div className={styles.line}>
        <span>{text("review.progress", { reviewed, total })}</span>
        {open > 0 && (
          <Button size="small" onClick={onNext}>
            {text("review.next-open")}
          </Button>
        )}
      </div>
      {isRefused && (
        <p className={styles.warning}>
          <WarningIcon /> {text("progress.refused-short")}
        </p>
      )}
      <ProgressBar aria-label={text("review.progress-label")} value={reviewed} max={Math.max(1, total)} />
      <div className={styles.buttons}>
        <Button size="small" icon={<UndoIcon />} onClick={onUndo}>
          {text("review.undo")}
        </Button>
        <Button size="small" icon={<RedoIcon />} onClick={onRedo}>
          {text("review.redo")}
        </Button>
        <Button id={KEYS_BUTTON} size="small" aria-expanded={isHelpOpen} onClick={onKeys}>
          {text("review.keys-button")}
        </Button>
        {children}
      </div>
      {turned !== null && <p className={styles.turned}>{turned}</p>}
    </div>
  );
}
