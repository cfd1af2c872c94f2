import { makeStyles, tokens } from "@fluentui/react-components";
import { useLanguage } from "../shared/language";
import { MessageLinks } from "../shared/message-links";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  line: { margin: 0 },
});

interface AskLinksProps {
  readonly name: string;
  /** Null when the directory tells none. */
  readonly mail: string | null;
}

/** A chat and a mail that stand ready, with one fixed sentence: no name, no day, nothing of the conversation. The user sends it. */
export function AskLinks({ name, mail }: AskLinksProps) {
  const styles = useStyles();
  const { text } = useLanguage();
  if (mail === null) return <p className={styles.line}>{text("agree.send-none", { name })}</p>;
  return (
    <div className={styles.root}>
      <p className={styles.line}>{text("agree.send", { name })}</p>
      <MessageLinks mail={mail} subject={text("agree.message-subject")} message={text("agree.message")} />
    </div>
  );
}
