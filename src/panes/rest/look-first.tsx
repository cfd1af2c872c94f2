import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { ReactNode } from "react";
import { useLanguage } from "../shared/language";

/** Id of the heading of what must be looked at. */
export const LOOK_FIRST = "rest-look";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` } },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  line: { margin: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface LookFirstProps {
  /** From 0. */
  readonly page: number;
  readonly pages: number;
  /** Goes up with every page that the user turns: the heading then takes the focus. */
  readonly turns: number;
  readonly seen: number;
  readonly total: number;
  /** On this page. */
  readonly rows: number;
  /** Whether the user passed everything on this page. */
  readonly isPassed: boolean;
  /** Rows of this page only: hundreds stay light that way. */
  readonly children: ReactNode;
  readonly onPass: () => void;
  readonly onLeave: () => void;
  readonly onTurn: (page: number) => void;
}

/** What the user looks at before the rest is closed, a page at a time. */
export function LookFirst({ page, pages, turns, seen, total, rows, isPassed, children, onPass, onLeave, onTurn }: LookFirstProps) {
  const styles = useStyles();
  const { text, count } = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (turns > 0) heading.current?.focus();
  }, [turns]);
  return (
    <section aria-labelledby={LOOK_FIRST} className={styles.root}>
      <h2 ref={heading} id={LOOK_FIRST} tabIndex={-1} className={styles.title}>
        {text("rest.look")}
        {pages > 1 && ` · ${text("rest.page", { page: page + 1, total: pages })}`}
      </h2>
      <p className={styles.line}>{text("rest.look-why")}</p>
      <ol className={styles.list}>{children}</ol>
      <p className={styles.line}>{text("rest.seen", { seen, total })}</p>
      <div className={styles.buttons}>
        {!isPassed && <Button onClick={onPass}>{text("rest.pass")}</Button>}
        {!isPassed && <Button onClick={onLeave}>{count("rest.leave-page", rows)}</Button>}
        {page > 0 && (
          <Button
            onClick={() => {
              onTurn(page - 1);
            }}
          >
            {text("rest.earlier")}
          </Button>
        )}
        {isPassed && page + 1 < pages && (
          <Button
            onClick={() => {
              onTurn(page + 1);
            }}
          >
            {text("rest.further")}
          </Button>
        )}
      </div>
    </section>
  );
}
