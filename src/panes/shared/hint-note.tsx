import { makeStyles, tokens } from "@fluentui/react-components";
import { Fragment } from "react";
import type { Hint } from "../../hints/hint";
import { Disclosure } from "./disclosure";
import { useLanguage } from "./language";

const useStyles = makeStyles({
  note: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    columnGap: tokens.spacingHorizontalM,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  line: { margin: 0 },
  word: { fontStyle: "italic", fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
});

/** «Let op»: the words for which a message deserves a look, and why. It answers for nobody. */
export function HintNote({ hints }: { readonly hints: readonly Hint[] }) {
  const styles = useStyles();
  const { text } = useLanguage();
  const words = [...new Set(hints.flatMap((hint) => hint.words))];
  return (
    <div className={styles.note}>
      <span>
        {text("review.hint")}{" "}
        {words.map((word, index) => (
          <Fragment key={word}>
            {index > 0 && ", "}
            <em dir="auto" className={styles.word}>
              {word}
            </em>
          </Fragment>
        ))}
      </span>
      <Disclosure label={text("review.hint-why")} later>
        {hints.map(({ list, words: found }) => (
          <p key={list} className={styles.line}>
            {text("review.hint-because", { words: found.join(", "), list: text(`review.hint-list.${list}`) })}
          </p>
        ))}
        <p className={styles.line}>{text("review.hint-only")}</p>
      </Disclosure>
    </div>
  );
}
