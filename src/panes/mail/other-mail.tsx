import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { isSameMail } from "../../ports/mail-source";
import type { MailIdentity, MailSource } from "../../ports/mail-source";
import { foundInMail } from "../../workflows/found-in-mail";
import { useLanguage } from "../shared/language";
import { LeaveQuestion } from "../shared/leave-question";
import { useOpenMail } from "./use-open-mail";

const useStyles = makeStyles({
  root: {
    boxSizing: "border-box",
    width: "100%",
    maxWidth: "52rem",
    marginInline: "auto",
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    rowGap: tokens.spacingVerticalXS,
    padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXL}`,
  },
  line: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface OtherMailProps {
  readonly source: Pick<MailSource, "openMail" | "onChange">;
  /** The mail that the work in hand came from; null when that came from elsewhere. */
  readonly own: MailIdentity | null;
  /** Whether going there would lose what the user answered. */
  readonly loses: boolean;
  readonly onShow: () => void;
}

/** A pinned pane sees other mails pass. The work in hand stays; a mail with a chat is mentioned, quietly, and not announced. */
export function OtherMail({ source, own, loses, onShow }: OtherMailProps) {
  const styles = useStyles();
  const { text } = useLanguage();
  const mail = useOpenMail(source);
  const [isLeaving, setLeaving] = useState(false);
  if (mail === null || (own !== null && isSameMail(mail, own)) || foundInMail(mail).exports.length === 0) return null;
  return (
    <aside className={styles.root} aria-label={text("mail.other-open")}>
      <p className={styles.line}>{text("mail.other-open")}</p>
      {isLeaving ? (
        <LeaveQuestion
          onLeave={onShow}
          onStay={() => {
            setLeaving(false);
          }}
        />
      ) : (
        <Button
          size="small"
          onClick={() => {
            if (loses) setLeaving(true);
            else onShow();
          }}
        >
          {text("mail.other-show")}
        </Button>
      )}
    </aside>
  );
}
