import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useLanguage } from "./language";

const useStyles = makeStyles({ links: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalM } });

/**
 * @source learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-link-teams, «Deep link to start a chat»
 */
const teamsChat = (mail: string, message: string): string =>
  `https://teams.microsoft.com/l/chat/0/0?users=${encodeURIComponent(mail)}&message=${encodeURIComponent(message)}`;

const email = (mail: string, subject: string, body: string): string =>
  `mailto:${encodeURIComponent(mail).replace("%40", "@")}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;

interface MessageLinksProps {
  readonly mail: string;
  /** Fixed words: nothing of any conversation. */
  readonly subject: string;
  readonly message: string;
}

/** A chat and a mail that stand ready; the user sends them. */
export function MessageLinks({ mail, subject, message }: MessageLinksProps) {
  const styles = useStyles();
  const { text } = useLanguage();
  return (
    <div className={styles.links}>
      <Link href={teamsChat(mail, message)} target="_blank" rel="noreferrer">
        {text("agree.send-teams")}
      </Link>
      <Link href={email(mail, subject, message)} target="_blank" rel="noreferrer">
        {text("agree.send-mail")}
      </Link>
    </div>
  );
}
