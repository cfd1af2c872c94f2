import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useLanguage } from "../shared/language";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  line: { margin: 0 },
  links: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalM },
});

/**
 * @source learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-link-teams, «Deep link to start a chat»
 */
const teamsChat = (mail: string, message: string): string =>
  `https://teams.microsoft.com/l/chat/0/0?users=${encodeURIComponent(mail)}&message=${encodeURIComponent(message)}`;

const email = (mail: string, subject: string, body: string): string =>
  `mailto:${encodeURIComponent(mail).replace("%40", "@")}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;

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
      <div className={styles.links}>
        <Link href={teamsChat(mail, text("agree.message"))} target="_blank" rel="noreferrer">
          {text("agree.send-teams")}
        </Link>
        <Link href={email(mail, text("agree.message-subject"), text("agree.message"))} target="_blank" rel="noreferrer">
          {text("agree.send-mail")}
        </Link>
      </div>
    </div>
  );
}
