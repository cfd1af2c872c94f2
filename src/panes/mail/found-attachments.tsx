import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { MailAttachment, OpenMail } from "../../ports/mail-source";
import { foundInMail } from "../../workflows/found-in-mail";
import type { FoundExport } from "../../workflows/found-in-mail";
import { Disclosure } from "../shared/disclosure";
import { useLanguage } from "../shared/language";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  item: { display: "flex", flexDirection: "column", alignItems: "flex-start", rowGap: tokens.spacingVerticalXS },
  name: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  size: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2, whiteSpace: "nowrap" },
  line: { margin: 0 },
});

/** Which of the buttons: that of an attachment, by its id, or null for that of all together. */
export type OpenedAt = string | null;

interface FoundAttachmentsProps {
  readonly mail: OpenMail;
  readonly onOpen: (found: FoundExport, at: OpenedAt) => void;
  /** What became of a press, shown below its button; null where nothing of this mail was asked for. */
  readonly outcome: { readonly at: OpenedAt; readonly shown: ReactNode } | null;
}

/** Each attachment that may be an export, and the others on request; and what the app cannot reach, in words. Nothing is read for it. */
export function FoundAttachments({ mail, onOpen, outcome }: FoundAttachmentsProps) {
  const styles = useStyles();
  const { text, count } = useLanguage();
  const { exports, together, others, inCloud, mails, isSealed, isNearLimit } = foundInMail(mail);
  const files = exports.map((one) => one.export);
  const outcomeAt = (at: OpenedAt): ReactNode => (outcome?.at === at ? outcome.shown : null);
  return (
    <>
      {exports.length === 0 && <p className={styles.line}>{text(isSealed ? "mail.sealed" : "mail.none")}</p>}
      {exports.length > 0 && (
        <ul className={styles.list}>
          {exports.map((found) => (
            <li key={found.export.id} className={styles.item}>
              <AttachmentName attachment={found.export} />
              {found.beside.length > 0 && <p className={styles.line}>{count("mail.with-beside", found.beside.length)}</p>}
              <OpenButton
                attachment={found.export}
                among={files}
                onOpen={() => {
                  onOpen(found, found.export.id);
                }}
              />
              {outcomeAt(found.export.id)}
            </li>
          ))}
        </ul>
      )}
      {together !== null && (
        <div className={styles.item}>
          <p className={styles.line}>{text("mail.together-hint")}</p>
          <Button
            onClick={() => {
              onOpen(together, null);
            }}
          >
            {text("mail.together", { total: exports.length })}
          </Button>
          {outcomeAt(null)}
        </div>
      )}
      {isNearLimit && <p className={styles.line}>{text("mail.near-limit")}</p>}
      {others.length > 0 && <OtherAttachments others={others} onOpen={onOpen} outcomeAt={outcomeAt} />}
      {inCloud.map((attachment) => (
        <div key={attachment.id} className={styles.item}>
          <AttachmentName attachment={attachment} />
          <p className={styles.line}>{text("mail.in-cloud")}</p>
        </div>
      ))}
      {mails.length > 0 && <p className={styles.line}>{text("mail.in-mail")}</p>}
    </>
  );
}

/** Signs that turn text round without being seen: with them a program is called `piz.jpg`. */
const TURNS_ROUND = /[\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;
const shownName = ({ name }: MailAttachment): string => name.replace(TURNS_ROUND, "").trim();

/** A name comes from outside: it is text, keeps its own direction, and may be none. */
export function AttachmentName({ attachment }: { readonly attachment: MailAttachment }) {
  const styles = useStyles();
  const { text, bytes } = useLanguage();
  const { size } = attachment;
  return (
    <p className={styles.name}>
      <bdi>{shownName(attachment) || text("mail.nameless")}</bdi> {size > 0 && <span className={styles.size}>{bytes(size)}</span>}
    </p>
  );
}

interface OpenButtonProps {
  readonly attachment: MailAttachment;
  readonly among: readonly MailAttachment[];
  readonly onOpen: () => void;
}

/** Two attachments may have one name: then which it is, is told by its number. */
function OpenButton({ attachment, among, onOpen }: OpenButtonProps) {
  const { text } = useLanguage();
  const own = shownName(attachment);
  const namesakes = among.filter((one) => shownName(one) === own);
  const name = own || text("mail.nameless");
  const values = { name, part: namesakes.indexOf(attachment) + 1, total: namesakes.length };
  return (
    <Button appearance="primary" aria-label={namesakes.length === 1 ? text("mail.open-what", { name }) : text("mail.open-which", values)} onClick={onOpen}>
      {text("mail.open")}
    </Button>
  );
}

interface OtherAttachmentsProps {
  readonly others: readonly MailAttachment[];
  readonly onOpen: (found: FoundExport, at: OpenedAt) => void;
  readonly outcomeAt: (at: OpenedAt) => ReactNode;
}

/** Files that do not look like an export: their content tells, when the user wants to know. */
function OtherAttachments({ others, onOpen, outcomeAt }: OtherAttachmentsProps) {
  const styles = useStyles();
  const { text, count } = useLanguage();
  return (
    <Disclosure label={count("mail.others", others.length)}>
      <ul className={styles.list}>
        {others.map((attachment) => (
          <li key={attachment.id} className={styles.item}>
            <AttachmentName attachment={attachment} />
            <Button
              aria-label={text("mail.look-in-what", { name: shownName(attachment) })}
              onClick={() => {
                onOpen({ export: attachment, beside: [] }, attachment.id);
              }}
            >
              {text("mail.look-in")}
            </Button>
            {outcomeAt(attachment.id)}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
