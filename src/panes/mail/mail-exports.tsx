import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useRef } from "react";
import type { ChatReader } from "../../ports/chat-reader";
import type { MailSource, OpenMail } from "../../ports/mail-source";
import { foundInMail } from "../../workflows/found-in-mail";
import type { FoundExport } from "../../workflows/found-in-mail";
import type { OnOpened } from "../journey/opened-chat";
import { ReadingFault } from "../reading/reading-fault";
import { ReadingProgress } from "../reading/reading-progress";
import { useOpening } from "../reading/use-opening";
import { unanswered } from "../reading/use-reading";
import { useAnnounce } from "../shared/announcer";
import { useLanguage } from "../shared/language";
import { ErrorNotice } from "../shared/notice";
import { Section } from "../shared/section";
import { useAttachments } from "./use-attachments";
import { useOpenMail } from "./use-open-mail";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  item: { display: "flex", flexDirection: "column", alignItems: "flex-start", rowGap: tokens.spacingVerticalXS },
  name: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  size: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2, whiteSpace: "nowrap" },
  line: { margin: 0 },
});

interface MailExportsProps {
  readonly source: MailSource;
  readonly reader: ChatReader;
  readonly onOpened: OnOpened;
}

/** What the open e-mail has for this app. Nothing is read before the user presses a button. */
export function MailExports({ source, reader, onOpened }: MailExportsProps) {
  const styles = useStyles();
  const { text } = useLanguage();
  const mail = useOpenMail(source);
  /** The mail that the chat came from: another may be open by the time it is read. */
  const readFrom = useRef<string | null>(null);
  const opened: OnOpened = useCallback((chat, signal) => onOpened({ ...chat, mailId: readFrom.current }, signal), [onOpened]);
  const { reading, read, stop, forget } = useOpening(reader, null, opened);
  const take = useCallback(
    (files: readonly File[], { id }: OpenMail) => {
      readFrom.current = id;
      read(unanswered(files));
    },
    [read],
  );
  const attachments = useAttachments(source, take);
  const { fetching } = attachments;
  const isBusy = fetching.state === "fetching" || reading.state === "reading";

  return (
    <Section title={text("mail.found")}>
      {mail === null ? (
        <p className={styles.line}>{text("mail.choose")}</p>
      ) : (
        <Found
          mail={mail}
          onOpen={(found) => {
            if (isBusy) return;
            forget();
            void attachments.fetchFiles(mail, found);
          }}
        />
      )}
      {fetching.state === "fetching" && <Fetching part={fetching.part} total={fetching.total} onStop={attachments.stop} />}
      {fetching.state === "failed" && <ErrorNotice error={fetching.error} />}
      {reading.state === "reading" && <ReadingProgress reading={reading} onStop={stop} />}
      {reading.state === "failed" && <ReadingFault failed={reading} onRead={read} mayBeOneChat onCancel={forget} />}
      <p className={styles.line}>{text("mail.outside")}</p>
    </Section>
  );
}

interface FoundProps {
  readonly mail: OpenMail;
  readonly onOpen: (found: FoundExport) => void;
}

/** Each attachment that may be an export; and what the app cannot reach, in words. */
function Found({ mail, onOpen }: FoundProps) {
  const styles = useStyles();
  const { text, count, bytes } = useLanguage();
  const { exports, inCloud, hasMail } = foundInMail(mail);
  return (
    <>
      {exports.length === 0 && <p className={styles.line}>{text("mail.none")}</p>}
      {exports.length > 0 && (
        <ul className={styles.list}>
          {exports.map((found) => (
            <li key={found.export.id} className={styles.item}>
              <p className={styles.name}>
                <bdi>{found.export.name}</bdi> <span className={styles.size}>{bytes(found.export.size)}</span>
              </p>
              {found.beside.length > 0 && <p className={styles.line}>{count("mail.with-beside", found.beside.length)}</p>}
              <Button
                appearance="primary"
                aria-label={text("mail.open-what", { name: found.export.name })}
                onClick={() => {
                  onOpen(found);
                }}
              >
                {text("mail.open")}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {inCloud.map(({ id, name }) => (
        <p key={id} className={styles.line}>
          {text("mail.in-cloud", { name })}
        </p>
      ))}
      {hasMail && <p className={styles.line}>{text("mail.in-mail")}</p>}
    </>
  );
}

interface FetchingProps {
  readonly part: number;
  readonly total: number;
  readonly onStop: () => void;
}

function Fetching({ part, total, onStop }: FetchingProps) {
  const styles = useStyles();
  const { text } = useLanguage();
  const announce = useAnnounce();
  useEffect(() => {
    announce(text("mail.fetching"));
  }, [announce, text]);
  return (
    <div className={styles.item}>
      <p className={styles.line}>{total === 1 ? text("mail.fetching") : text("mail.fetching-part", { part, total })}</p>
      <Button onClick={onStop}>{text("mail.stop")}</Button>
    </div>
  );
}
