import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { MailIdentity, MailSource } from "../../ports/mail-source";
import type { RegisterPerson } from "../../record/register-content";
import type { CorrectionPorts, OpenedRecord } from "../../workflows/correct-record";
import type { Receipt } from "../../workflows/filing";
import type { EarlierPorts } from "../../workflows/find-earlier-records";
import type { PolicyPorts } from "../../workflows/load-policy";
import type { Sitting } from "../journey/sitting";
import type { ObjectingPorts } from "../objection/objected-record";
import { useAnnounce } from "../shared/announcer";
import { Disclosure } from "../shared/disclosure";
import { fetchedPart } from "../shared/fetched-part";
import { Fact, FactsList } from "../shared/facts-list";
import { useLanguage } from "../shared/language";
import { Notice } from "../shared/notice";
import { PendingLines } from "../shared/pending-lines";
import { BACK, Screen } from "../shared/screen";
import { FiledTwice } from "./filed-twice";
import { useTold } from "./use-told";
import { WhatNow } from "./what-now";

// Only where the chat came out of a mail.
const MarkMail = fetchedPart(async () => (await import("../mail/mark-mail")).MarkMail);

const useStyles = makeStyles({
  checksum: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
  line: { margin: 0, color: tokens.colorNeutralForeground2 },
});

const NewVersion = fetchedPart(async () => (await import("../correction/new-version")).NewVersion, "app.part-loading");
const Objections = fetchedPart(async () => (await import("../objection/objections")).Objections, "app.part-loading");

interface ReceiptScreenProps {
  readonly receipt: Receipt;
  /** Null after a filing that was gone on with: the answers are not there any more. */
  readonly sitting: Sitting | null;
  /** The mail that is open beside the app; null where there is no mail program. */
  readonly mail?: MailSource | null;
  /** The mail that the chat came from; null when it came from elsewhere. */
  readonly from?: MailIdentity | null;
  /** Where other records are looked for; null where nothing is looked for, as after a new version. */
  readonly looking?: EarlierPorts | null;
  /** Where the policy is read that is in force by now; null where nobody looks. */
  readonly policies?: PolicyPorts | null;
  /** A new version is to be made of it; null where that cannot be begun now. */
  readonly onCorrect?: ((opened: OpenedRecord) => void) | null;
  /** Who is signed in, and what an objection needs; null while that is not known. */
  readonly objecting?: { readonly me: RegisterPerson; readonly ports: ObjectingPorts & CorrectionPorts } | null;
  readonly onNext: () => void;
}

/** «Ontvangstbewijs»: the proof, and what may be done now. */
export function ReceiptScreen({ receipt, sitting, mail = null, from = null, looking = null, policies = null, objecting = null, onCorrect = null, onNext }: ReceiptScreenProps) {
  const styles = useStyles();
  const { text, count, bytes, moment } = useLanguage();
  const announce = useAnnounce();
  const [copied, setCopied] = useState<"copied" | "copy-failed" | null>(null);
  const told = useTold(sitting, policies);

  const copy = async () => {
    const outcome = await navigator.clipboard.writeText(receipt.manifestSha256).then(
      () => "copied" as const,
      () => "copy-failed" as const,
    );
    setCopied(outcome);
    announce(text(`receipt.${outcome}`));
  };

  return (
    <Screen title={count("receipt.title", receipt.keptMessageCount)}>
      <Notice intent="success">{text("receipt.verified")}</Notice>
      {looking !== null && sitting !== null && <FiledTwice sitting={sitting} recordId={receipt.recordId} ports={looking} />}
      {receipt.pending.length > 0 && (
        <Notice intent="warning" title={text("pending.title")}>
          <PendingLines parts={receipt.pending} />
        </Notice>
      )}
      {typeof receipt.registered === "string" ? (
        <Notice intent="warning">{text(`receipt.unregistered.${receipt.registered}`)}</Notice>
      ) : (
        <p className={styles.line}>{text("receipt.registered", { sequence: receipt.registered.sequence })}</p>
      )}
      {receipt.reported === "seen" ? (
        <p className={styles.line}>{text("receipt.seen")}</p>
      ) : (
        <Notice intent="warning">{text(`receipt.unseen.${receipt.reported}`)}</Notice>
      )}
      <FactsList>
        <Fact name={text("receipt.number")}>{receipt.number}</Fact>
        <Fact name={text("receipt.dossier")}>
          <bdi>{receipt.dossierName}</bdi>
        </Fact>
        <Fact name={text("receipt.subject")}>
          <bdi>{receipt.subject}</bdi>
        </Fact>
        <Fact name={text("receipt.filed-at")}>{moment(receipt.filedAt)}</Fact>
        <Fact name={text("receipt.files")}>{count("receipt.files-value", receipt.fileCount, { size: bytes(receipt.totalBytes) })}</Fact>
        <Fact
          name={text("receipt.checksum")}
          action={
            <Button size="small" aria-label={text("receipt.copy-what")} onClick={() => void copy()}>
              {text("receipt.copy")}
            </Button>
          }
        >
          <span className={styles.checksum}>{receipt.manifestSha256}</span>
        </Fact>
      </FactsList>
      {copied !== null && <p className={styles.line}>{text(`receipt.${copied}`)}</p>}
      <p className={styles.line}>{text("receipt.checksum-hint")}</p>
      <p className={styles.line}>
        <Link href={receipt.webUrl} target="_blank" rel="noreferrer">
          {text("receipt.open")}
        </Link>
      </p>
      <WhatNow told={told} />
      {objecting !== null && (
        <Disclosure label={text("objection.title")} later>
          <Objections record={receipt} {...objecting} />
        </Disclosure>
      )}
      {objecting !== null && onCorrect !== null && (
        <Disclosure label={text("correction.title")} later>
          <NewVersion record={receipt} me={objecting.me.id} keptBy={null} replacedBy={null} ports={objecting.ports} onOpened={onCorrect} />
        </Disclosure>
      )}
      {mail?.canMark() === true && from !== null && <MarkMail source={mail} mail={from} />}
      <div>
        <Button id={BACK} appearance="primary" onClick={onNext}>
          {text("receipt.next")}
        </Button>
      </div>
    </Screen>
  );
}
