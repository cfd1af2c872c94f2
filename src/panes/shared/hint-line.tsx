import { makeStyles, tokens } from "@fluentui/react-components";
import { Fragment, memo, useState } from "react";
import type { Hint } from "../../hints/hint";
import { useLanguage } from "./language";
import { useTabStop } from "./tab-stop";

const useStyles = makeStyles({
  line: {
    cursor: "pointer",
    minHeight: "24px",
    width: "fit-content",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase400,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
  word: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  why: { color: tokens.colorBrandForegroundLink },
  reasons: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalM,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
  },
  reason: { margin: 0 },
});

interface HintLineProps {
  /** Of one message: at least one. */
  readonly hints: readonly Hint[];
}

/** «Let op: akkoord», and why. One native element, so that hundreds of rows stay light; the reasons are made when asked for. */
export const HintLine = memo(function HintLine({ hints }: HintLineProps) {
  const styles = useStyles();
  const { text, count } = useLanguage();
  const tabIndex = useTabStop();
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
      }}
    >
      <summary className={styles.line} tabIndex={tabIndex}>
        {text("hints.attention")} <Words words={[...new Set(hints.flatMap(({ words }) => words))]} />
        {". "}
        <span className={styles.why}>{text("hints.why")}</span>
      </summary>
      {isOpen && (
        <div className={styles.reasons}>
          {hints.map(({ list, words }) => (
            <p key={list} className={styles.reason}>
              <Words words={words} /> {count(`hints.list.${list}`, words.length)}
            </p>
          ))}
          <p className={styles.reason}>{text("hints.about")}</p>
        </div>
      )}
    </details>
  );
});

/** Words of a message: each in its own direction, so that none can turn the sentence. */
function Words({ words }: { readonly words: readonly string[] }) {
  const styles = useStyles();
  return words.map((word, index) => (
    <Fragment key={word}>
      {index > 0 && ", "}
      <strong dir="auto" className={styles.word}>
        {word}
      </strong>
    </Fragment>
  ));
}
