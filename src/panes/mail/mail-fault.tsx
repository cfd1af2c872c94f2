import { makeStyles } from "@fluentui/react-components";
import type { AttachmentError } from "../../workflows/read-attachments";
import { useLanguage } from "../shared/language";
import { ErrorNotice } from "../shared/notice";

const useStyles = makeStyles({ line: { margin: 0 } });

/** Sentences about the mail itself say what else can be done; those about signing in do not know of a mail. */
const saysHow = ({ kind }: AttachmentError): boolean => kind.startsWith("mail-");

/** Why an attachment was not read, and how the chat is opened without. */
export function MailFault({ error }: { readonly error: AttachmentError }) {
  const styles = useStyles();
  const { text } = useLanguage();
  return (
    <>
      <ErrorNotice error={error} />
      {!saysHow(error) && <p className={styles.line}>{text("mail.otherwise")}</p>}
    </>
  );
}
