import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { createContext, useContext, useEffect, useRef } from "react";
import type { ReactNode } from "react";
import { WordsButton } from "../words/words-button";
import { ArrowLeftIcon } from "./icons";
import { useLanguage } from "./language";

/** For whom the user works («namens»); null when for oneself. It stands on every screen. */
export const OnBehalfContext = createContext<string | null>(null);

/** Id of what leads back from a screen: the browser's own Back presses it. */
export const BACK = "back";

const useStyles = makeStyles({
  root: {
    boxSizing: "border-box",
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalL,
    width: "100%",
    maxWidth: "52rem",
    marginInline: "auto",
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXXXL}`,
    overflowWrap: "anywhere",
  },
  wide: { maxWidth: "100rem" },
  header: { display: "flex", flexWrap: "wrap", alignItems: "center", justifyContent: "space-between", gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}` },
  back: { paddingInlineStart: 0 },
  // Before the heading for whoever goes by key, so that what follows the heading is the screen itself; after it for the eye.
  wordsAfter: { order: 1, marginInlineStart: "auto" },
  below: { order: 2, flexBasis: "100%" },
  title: { ...typographyStyles.subtitle1, margin: 0, ":focus-visible": { outlineOffset: tokens.spacingVerticalXXS } },
  behalf: { color: tokens.colorNeutralForeground2, margin: 0 },
});

interface ScreenProps {
  readonly title: string;
  readonly onBack?: (() => void) | undefined;
  /** False for the first screen of a visit, where the browser itself says where one is, and where something on the screen takes it. */
  readonly takesFocus?: boolean;
  /** For what needs columns beside each other. */
  readonly isWide?: boolean;
  readonly children: ReactNode;
}

/** One screen: its heading gets the focus when it appears, and names the page. */
export function Screen({ title, onBack, takesFocus = true, isWide = false, children }: ScreenProps) {
  const styles = useStyles();
  const { text } = useLanguage();
  const onBehalfOf = useContext(OnBehalfContext);
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    document.title = text("app.title", { screen: title });
  }, [text, title]);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);

  return (
    <main className={mergeClasses(styles.root, isWide && styles.wide)}>
      <div className={styles.header}>
        {onBack !== undefined && (
          <Button id={BACK} className={styles.back} appearance="transparent" icon={<ArrowLeftIcon />} onClick={onBack}>
            {text("action.back")}
          </Button>
        )}
        <WordsButton className={onBack === undefined ? styles.wordsAfter : undefined} />
        <h1 ref={heading} tabIndex={-1} className={mergeClasses(styles.title, onBack !== undefined && styles.below)}>
          {title}
        </h1>
        {onBehalfOf !== null && <p className={mergeClasses(styles.behalf, styles.below)}>{text("app.on-behalf", { name: onBehalfOf })}</p>}
      </div>
      {children}
    </main>
  );
}
