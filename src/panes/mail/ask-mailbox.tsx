import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { MailboxReason } from "../../workflows/read-attachments";
import { AskedBox } from "../shared/asked-box";
import { useLanguage } from "../shared/language";
import { Notice } from "../shared/notice";

const useStyles = makeStyles({
  line: { margin: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface AskMailboxProps {
  readonly because: MailboxReason;
  readonly onAgree: () => void;
  readonly onCancel: () => void;
}

/** Says why the app wants to look in the mailbox, before Microsoft asks for consent; and what else one can do. */
export function AskMailbox({ because, onAgree, onCancel }: AskMailboxProps) {
  const styles = useStyles();
  const { text } = useLanguage();
  return (
    <AskedBox label={text("mail.mailbox-title")}>
      <Notice
        intent="info"
        title={text("mail.mailbox-title")}
        actions={
          <>
            <p className={styles.line}>{text("mail.mailbox-consent")}</p>
            <div className={styles.buttons}>
              <Button onClick={onAgree}>{text("mail.mailbox-agree")}</Button>
              <Button onClick={onCancel}>{text("mail.mailbox-cancel")}</Button>
            </div>
            <p className={styles.line}>{text("mail.otherwise")}</p>
          </>
        }
      >
        {text(because === "mail-unsupported" ? "mail.mailbox-unsupported" : "mail.mailbox-failed")}
      </Notice>
    </AskedBox>
  );
}
