import { Button, makeStyles } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { MailError, MailIdentity, MailSource } from "../../ports/mail-source";
import { useAnnounce } from "../shared/announcer";
import { useLanguage } from "../shared/language";
import { ErrorNotice, Notice } from "../shared/notice";
import { Section } from "../shared/section";

const useStyles = makeStyles({ line: { margin: 0 } });

type Marking = { readonly state: "asked" | "marking" | "marked" } | { readonly state: "failed"; readonly error: MailError };

/** The other sentences say what else can be done. */
const saysHow = ({ kind }: MailError): boolean => kind !== "mail-refused" && kind !== "mail-silent";

interface MarkMailProps {
  readonly source: Pick<MailSource, "mark">;
  /** The mail that the chat came from. */
  readonly mail: MailIdentity;
}

/** Offers a category for the mail once its chat is filed. Nothing happens to the mail before the user says so. */
export function MarkMail({ source, mail }: MarkMailProps) {
  const styles = useStyles();
  const { text } = useLanguage();
  const announce = useAnnounce();
  const [marking, setMarking] = useState<Marking>({ state: "asked" });
  const isShown = useRef(true);
  useEffect(() => {
    isShown.current = true;
    return () => {
      isShown.current = false;
    };
  }, []);
  const category = text("mail.category");

  const mark = async () => {
    if (marking.state === "marking") return;
    setMarking({ state: "marking" });
    const marked = await source.mark(mail, category);
    if (!isShown.current) return;
    setMarking(marked.ok ? { state: "marked" } : { state: "failed", error: marked.error });
    if (marked.ok) announce(text("mail.marked", { category }));
  };

  return (
    <div tabIndex={-1}>
      <Section title={text("mail.mark-title")}>
        {marking.state === "marked" ? (
          <Notice intent="success">{text("mail.marked", { category })}</Notice>
        ) : (
          <>
            <p className={styles.line}>{text("mail.mark-question", { category })}</p>
            {marking.state === "failed" && <ErrorNotice error={marking.error} />}
            {marking.state === "failed" && !saysHow(marking.error) && <p className={styles.line}>{text("mail.mark-otherwise")}</p>}
            {marking.state === "marking" && <p className={styles.line}>{text("mail.marking")}</p>}
            <div>
              <Button onClick={() => void mark()}>{text("mail.mark")}</Button>
            </div>
          </>
        )}
        <p className={styles.line}>{text("mail.outside")}</p>
      </Section>
    </div>
  );
}
