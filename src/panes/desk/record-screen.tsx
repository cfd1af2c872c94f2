import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback } from "react";
import { openWhenFiled } from "../../desk/not-kept";
import { instantOf, openPointsOf, replacedBy } from "../../desk/registered-record";
import type { RegisteredRecord } from "../../desk/registered-record";
import type { Person } from "../../ports/directory";
import { readFiledRecord } from "../../workflows/read-filed-record";
import type { OpenedRecord } from "../../workflows/correct-record";
import { NewVersion } from "../correction/new-version";
import { Objections } from "../objection/objections";
import { Disclosure } from "../shared/disclosure";
import { Fact, FactsList } from "../shared/facts-list";
import { useLanguage } from "../shared/language";
import { ErrorNotice } from "../shared/notice";
import { Screen } from "../shared/screen";
import { Section } from "../shared/section";
import { useRequest } from "../shared/use-request";
import type { DeskPorts } from "./desk-ports";
import { KeptMessages } from "./kept-messages";
import { OpenMark } from "./mark";
import { NotKept } from "./not-kept";
import { RecordFiles } from "./record-files";
import { ReverifyPart } from "./reverify-part";
import { SipPart } from "./sip-part";
import { Timeline } from "./timeline";
import { useDays } from "./use-days";
import type { Reverifying } from "./use-reverify";
import { VerdictList } from "./verdict-list";
import { unreadWords } from "./unread-words";

const useStyles = makeStyles({
  line: { margin: 0 },
  marks: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS, margin: 0 },
  checksum: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
});

export interface RecordScreenProps {
  readonly record: RegisteredRecord;
  readonly reverifying: Reverifying;
  readonly me: Person;
  readonly ports: DeskPorts;
  /** Another record, that corrects this one or goes on from it. */
  readonly onOpen: (recordId: string) => void;
  /** A new version is to be made of it; null where that cannot be begun now. */
  readonly onCorrect: ((opened: OpenedRecord) => void) | null;
  readonly onBack: () => void;
}

/** One record: what the register says of it, what it says itself, and whether it is unchanged. */
export function RecordScreen({ record, reverifying, me, ports, onOpen, onCorrect, onBack }: RecordScreenProps) {
  const styles = useStyles();
  const language = useLanguage();
  const { text } = language;
  const { first } = record;
  const { store } = ports;
  const view = useRequest(useCallback(() => readFiledRecord(first.recordId, { store }), [first.recordId, store]));
  const read = view.state === "done" ? view.value : null;
  const verdict = reverifying.checked.get(first.recordId)?.result;
  const points = openPointsOf(record);
  return (
    <Screen key={first.recordId} title={text("desk.record.title", { number: first.number, subject: first.subject })} onBack={onBack} isWide>
      {points.length > 0 && (
        <p className={styles.marks}>
          {points.map((point) => (
            <OpenMark key={point} point={point} />
          ))}
        </p>
      )}
      <Facts record={record} open={read?.transcript == null ? 0 : openWhenFiled(read.transcript.notKept)} />
      {read !== null && (
        <p className={styles.line}>
          <Link href={read.folder.webUrl} target="_blank" rel="noreferrer">
            {text("receipt.open")}
          </Link>
        </p>
      )}
      <Section title={text("desk.verify.title")}>
        <p className={styles.line}>{text("desk.verify.one-hint")}</p>
        <ReverifyPart records={[first]} reverifying={reverifying} action={text("desk.verify.this")} />
        {verdict !== undefined && <VerdictList result={verdict} />}
      </Section>
      {view.state === "waiting" && <p className={styles.line}>{text("desk.record.loading")}</p>}
      {view.state === "failed" && <ErrorNotice title={text("desk.record.unread")} error={view.error} sentence={unreadWords(language, view.error)} onRetry={view.again} />}
      <Section title={text("desk.timeline.title")}>
        <Timeline record={record} words={read ?? { transcript: null, decisions: null }} onOpen={onOpen} />
      </Section>
      {read !== null && <KeptMessages transcript={read.transcript} />}
      {read !== null && read.transcript !== null && <NotKept notKept={read.transcript.notKept} />}
      {read !== null && read.manifest !== null && <RecordFiles manifest={read.manifest} />}
      {record.isFiled && (
        <Disclosure label={text("objection.title")} later>
          <Objections record={first} me={{ id: me.id, name: me.displayName }} ports={ports} />
        </Disclosure>
      )}
      {record.isFiled && onCorrect !== null && (
        <Disclosure label={text("correction.title")} later>
          <NewVersion record={first} me={me.id} keptBy={first.by.id === me.id ? null : first.keeper.name} replacedBy={replacedBy(record)} ports={ports} onOpened={onCorrect} />
        </Disclosure>
      )}
      {record.isFiled && (
        <Disclosure label={text("desk.sip.title")} later>
          <SipPart records={[first]} me={me} ports={ports} />
        </Disclosure>
      )}
    </Screen>
  );
}

interface FactsProps extends Pick<RecordScreenProps, "record"> {
  /** Messages that stayed open when it was filed; 0 as long as the record is not read. */
  readonly open: number;
}

function Facts({ record: { first }, open }: FactsProps) {
  const styles = useStyles();
  const { text, count, moment } = useLanguage();
  const days = useDays();
  return (
    <FactsList>
      <Fact name={text("receipt.dossier")}>
        <bdi>{first.dossier.name}</bdi>
        {first.dossier.dossierId !== null && ` (${first.dossier.dossierId})`}
      </Fact>
      <Fact name={text("check.keeper")}>
        <bdi>{first.keeper.name}</bdi>
      </Fact>
      <Fact name={text("desk.record.by")}>
        <bdi>{first.by.name}</bdi>
        {first.onBehalfOf !== null && ` · ${text("app.on-behalf", { name: first.onBehalfOf.name })}`}
      </Fact>
      <Fact name={text("receipt.filed-at")}>{moment(instantOf(first))}</Fact>
      <Fact name={text("desk.record.period")}>{days(first.period.from, first.period.to)}</Fact>
      <Fact name={text("desk.record.counts")}>{count("desk.row.kept", first.counts.kept, { notKept: first.counts.notKept })}</Fact>
      {open > 0 && <Fact name={text("desk.record.open")}>{count("desk.record.open-value", open)}</Fact>}
      <Fact name={text("desk.record.rules")}>{first.ruleVersion}</Fact>
      <Fact name={text("receipt.checksum")}>
        <span className={styles.checksum}>{first.manifestSha256}</span>
      </Fact>
    </FactsList>
  );
}
