import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useRef, useState } from "react";
import type { MailAttachment, MailIdentity, MailSource, OpenMail } from "../../ports/mail-source";
import type { FoundExport } from "../../workflows/found-in-mail";
import type { MailboxReason } from "../../workflows/read-attachments";
import type { OnOpened } from "../journey/opened-chat";
import { isQuestion, ReadingFault } from "../reading/reading-fault";
import type { PanePorts } from "../ports";
import { ReadingProgress } from "../reading/reading-progress";
import { useOpening } from "../reading/use-opening";
import { unanswered } from "../reading/use-reading";
import { useAnnounce } from "../shared/announcer";
import { useLanguage } from "../shared/language";
import { Section } from "../shared/section";
import { AttachmentName, FoundAttachments } from "./found-attachments";
import type { OpenedAt } from "./found-attachments";
import { MailFault } from "./mail-fault";
import { StartedFromMail } from "./started-from-mail";
import { useAttachments } from "./use-attachments";
import { useOpenMail } from "./use-open-mail";

const useStyles = makeStyles({
  item: { display: "flex", flexDirection: "column", alignItems: "flex-start", rowGap: tokens.spacingVerticalXS },
  line: { margin: 0 },
  outcome: { width: "100%", minWidth: 0, display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM, paddingBlockStart: tokens.spacingVerticalXS },
});

interface MailExportsProps {
  readonly source: MailSource;
  readonly ports: Pick<PanePorts, "mailbox" | "reader" | "drafts" | "journal">;
  /** Entra object id of the user; null while it is not known. */
  readonly userId: string | null;
  readonly onOpened: OnOpened;
}

/** What the user asked to open: it may be of another mail than the one that is open by now. */
interface Asked {
  readonly mail: OpenMail;
  readonly found: FoundExport;
  readonly at: OpenedAt;
}

/** What the open e-mail has for this app. Nothing is read before the user presses a button. */
export function MailExports({ source, ports, userId, onOpened }: MailExportsProps) {
  const styles = useStyles();
  const { text } = useLanguage();
  const mail = useOpenMail(source);
  /** The mail that the chat came from: another may be open by the time it is read. */
  const readFrom = useRef<MailIdentity | null>(null);
  const opened: OnOpened = useCallback((chat, signal) => onOpened({ ...chat, mail: readFrom.current }, signal), [onOpened]);
  const { reading, read, stop, forget } = useOpening(ports.reader, null, opened);
  const take = useCallback(
    (files: readonly File[], { id, messageId }: MailIdentity) => {
      readFrom.current = { id, messageId };
      read(unanswered(files));
    },
    [read],
  );
  const attachments = useAttachments({ source, mailbox: ports.mailbox }, take);
  const { fetching } = attachments;
  const isBusy = fetching.state === "fetching" || reading.state === "reading";
  const [asked, setAsked] = useState<Asked | null>(null);

  const mailId = mail?.id ?? null;
  const faultShownBeside = useRef(mailId);
  const { forgetFault } = attachments;
  useEffect(() => {
    if (faultShownBeside.current === mailId) return;
    faultShownBeside.current = mailId;
    // A fault is of the mail before; a question stays: the password of a zip may be in another mail.
    forgetFault();
    if (reading.state === "failed" && !isQuestion(reading)) forget();
  }, [mailId, reading, forgetFault, forget]);

  const open = (from: OpenMail, found: FoundExport, at: OpenedAt) => {
    if (isBusy && asked?.mail.id === from.id && asked.at === at) return;
    forget();
    setAsked({ mail: from, found, at });
    void attachments.fetchFiles(from, found);
  };
  /** Of what is read beside one text, each file is missed at its own message; of exports that are put together nothing would tell. */
  const without = (one: MailAttachment): (() => void) | null => {
    if (asked === null || asked.at === null || one.id === asked.at) return null;
    const { mail: from, found, at } = asked;
    return () => {
      open(from, { ...found, beside: found.beside.filter(({ id }) => id !== one.id) }, at);
    };
  };
  const isOfThisMail = asked !== null && asked.mail.id === mailId;
  // It takes the focus, and may be half answered: it stays where it is when another mail is opened.
  const asks = reading.state === "failed" && isQuestion(reading);
  const name = asked !== null && asked.at !== null && (asks || !isOfThisMail) && <AttachmentName attachment={asked.found.export} />;
  const outcome = (isBusy || fetching.state === "failed" || reading.state === "failed") && (
    <div className={styles.outcome}>
      {!isOfThisMail && <p className={styles.line}>{text("mail.of-other")}</p>}
      {name}
      {fetching.state === "fetching" && <Fetching {...fetching} onStop={attachments.stop} />}
      {fetching.state === "failed" && fetching.of.id !== asked?.at && <AttachmentName attachment={fetching.of} />}
      {fetching.state === "failed" && <MailFault error={fetching.error} onWithout={without(fetching.of)} />}
      {reading.state === "reading" && <ReadingProgress reading={reading} onStop={stop} />}
      {reading.state === "failed" && <ReadingFault failed={reading} onRead={read} mayBeOneChat onCancel={forget} />}
    </div>
  );
  const isBelowButton = isOfThisMail && !asks;

  return (
    <div tabIndex={-1}>
      <Section title={text("mail.found")}>
        {mail === null ? (
          <p className={styles.line}>{text("mail.choose")}</p>
        ) : (
          <>
            <StartedFromMail ports={ports} userId={userId} messageId={mail.messageId} />
            <FoundAttachments
              mail={mail}
              onOpen={(found, at) => {
                open(mail, found, at);
              }}
              outcome={isBelowButton ? { at: asked.at, shown: outcome } : null}
            />
          </>
        )}
        {!isBelowButton && outcome}
        <p className={styles.line}>{text("mail.outside")}</p>
      </Section>
    </div>
  );
}

const BECAUSE = {
  "mail-unsupported": "mail.mailbox-unsupported",
  "mail-silent": "mail.mailbox-silent",
  "mail-incomplete": "mail.mailbox-failed",
  "mail-refused": "mail.mailbox-failed",
  "mail-no-file": "mail.mailbox-failed",
} as const satisfies Record<MailboxReason, string>;

interface FetchingProps {
  readonly part: number;
  readonly total: number;
  readonly because: MailboxReason | null;
  readonly onStop: () => void;
}

function Fetching({ part, total, because, onStop }: FetchingProps) {
  const styles = useStyles();
  const { text } = useLanguage();
  const announce = useAnnounce();
  useEffect(() => {
    announce(text("mail.fetching"));
  }, [announce, text]);
  return (
    <div className={styles.item}>
      {because !== null && <p className={styles.line}>{text(BECAUSE[because])}</p>}
      <p className={styles.line}>{total === 1 ? text("mail.fetching") : text("mail.fetching-part", { part, total })}</p>
      <Button onClick={onStop}>{text("mail.stop")}</Button>
    </div>
  );
}
