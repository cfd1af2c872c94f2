import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useEffect, useId, useRef } from "react";
import { useLanguage } from "../shared/language";

/** What is explained, in any order: each language sorts its own words. */
const WORDS = [
  "agreement",
  "civil-service",
  "top-official",
  "policy",
  "decision-making",
  "keeper",
  "secured",
  "hold",
  "minister",
  "record",
  "attachment",
  "checksum",
  "directory",
  "dms",
  "dossier",
  "case-owner",
  "copy",
  "export",
  "conversation",
  "hotspot",
  "records-manager",
  "instruction",
  "interpretation",
  "may-go",
  "line-manager",
  "on-behalf",
  "open",
  "officer",
  "receipt",
  "party",
  "private",
  "place",
  "woo-request",
] as const;

const useStyles = makeStyles({
  panel: {
    boxSizing: "border-box",
    width: "28rem",
    maxWidth: "100%",
    height: "100vh",
    maxHeight: "none",
    margin: 0,
    marginInlineStart: "auto",
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXXXL}`,
    border: "none",
    borderLeft: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: "anywhere",
    "::backdrop": { backgroundColor: tokens.colorBackgroundOverlay },
  },
  top: { display: "flex", justifyContent: "space-between", alignItems: "center", columnGap: tokens.spacingHorizontalM },
  title: { ...typographyStyles.subtitle1, margin: 0 },
  list: { margin: 0 },
  term: { marginTop: tokens.spacingVerticalM, fontWeight: tokens.fontWeightSemibold },
  meaning: { margin: 0 },
});

/** What the words mean that a user meets, over the screen as it stands. The browser leads focus in, and back where it was. */
export function WordList({ onClose }: { readonly onClose: () => void }) {
  const styles = useStyles();
  const { text, language } = useLanguage();
  const id = useId();
  const panel = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const shown = panel.current;
    shown?.showModal();
    return () => {
      shown?.close();
    };
  }, []);
  const words = WORDS.map((word) => ({ word, term: text(`word.${word}`), meaning: text(`word.${word}.means`) }));
  const { compare } = new Intl.Collator(language);
  return (
    <dialog ref={panel} aria-labelledby={id} className={styles.panel} onClose={onClose}>
      <div className={styles.top}>
        <h2 id={id} className={styles.title}>
          {text("words.title")}
        </h2>
        <Button onClick={() => panel.current?.close()}>{text("words.close")}</Button>
      </div>
      <dl className={styles.list}>
        {words
          .toSorted((one, other) => compare(one.term, other.term))
          .map(({ word, term, meaning }) => (
            <div key={word}>
              <dt className={styles.term}>{term}</dt>
              <dd className={styles.meaning}>{meaning}</dd>
            </div>
          ))}
      </dl>
    </dialog>
  );
}
