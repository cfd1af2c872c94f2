import { makeStyles, tokens } from "@fluentui/react-components";
import type { Paragraph } from "../../instruction/text";
import { useLanguage } from "./language";

const useStyles = makeStyles({
  quote: { margin: 0, display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  words: { margin: 0 },
  source: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** Paragraphs of the instruction in their own words, which are Dutch in every language of the app. */
export function InstructionWords({ paragraphs }: { readonly paragraphs: readonly Paragraph[] }) {
  const styles = useStyles();
  const { text, language } = useLanguage();
  return (
    <>
      {language !== "nl" && <p className={styles.words}>{text("instruction.dutch")}</p>}
      {paragraphs.map(({ id, words }) => (
        <blockquote key={id} lang="nl" className={styles.quote}>
          {words.map((line) => (
            <p key={line} className={styles.words}>
              {line}
            </p>
          ))}
          <footer className={styles.source} lang={language}>
            {text("instruction.paragraph", { id })}
          </footer>
        </blockquote>
      ))}
    </>
  );
}
