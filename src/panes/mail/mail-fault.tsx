import { Button, makeStyles } from "@fluentui/react-components";
import { isOfTheFile } from "../../workflows/read-attachments";
import type { AttachmentError } from "../../workflows/read-attachments";
import { useLanguage } from "../shared/language";
import { ErrorNotice } from "../shared/notice";

const useStyles = makeStyles({ line: { margin: 0 } });

/** Sentences about the mail itself say what else can be done; those about signing in do not know of a mail. */
const saysHow = ({ kind }: AttachmentError): boolean => kind.startsWith("mail-");

interface MailFaultProps {
  readonly error: AttachmentError;
  /** Opens the chat without this file; null where it is the chat itself, or a part of it. */
  readonly onWithout: (() => void) | null;
}

/** Why an attachment was not read, and how the chat is opened otherwise. */
export function MailFault({ error, onWithout }: MailFaultProps) {
  const styles = useStyles();
  const { text } = useLanguage();
  return (
    <>
      <ErrorNotice error={error} />
      {!saysHow(error) && <p className={styles.line}>{text("mail.otherwise")}</p>}
      {onWithout !== null && isOfTheFile(error) && (
        <>
          <p className={styles.line}>{text("mail.without-means")}</p>
          <div>
            <Button onClick={onWithout}>{text("mail.without")}</Button>
          </div>
        </>
      )}
    </>
  );
}
