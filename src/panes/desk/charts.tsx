import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useMemo } from "react";
import { keptPerMonth } from "../../desk/kept-per-month";
import { openFolders, openPerPoint, waitingKeepers } from "../../desk/open-work";
import { replacedBy } from "../../desk/registered-record";
import type { RegisteredRecord } from "../../desk/registered-record";
import type { ListedFolder } from "../../ports/record-store";
import { useLanguage } from "../shared/language";
import { ErrorNotice, Notice } from "../shared/notice";
import { useRequest } from "../shared/use-request";
import { BarTable } from "./bar-table";
import type { DeskPorts } from "./desk-ports";
import { localDay } from "./local-day";
import { unreadWords } from "./unread-words";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalL },
  line: { margin: 0 },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
});

interface ChartsProps {
  /** Those that the filter leaves. */
  readonly records: readonly RegisteredRecord[];
  /** All that the register tells of. */
  readonly registered: readonly RegisteredRecord[];
  readonly ports: DeskPorts;
  /** Of the policy in force. */
  readonly lapseAfterDays: number;
}

/** What people would rather look at than read: kept and not kept, what waits for somebody, what is not finished. */
export function Charts({ records, registered, ports, lapseAfterDays }: ChartsProps) {
  const styles = useStyles();
  const { text } = useLanguage();
  const isFilteredOut = records.length === 0 && registered.length > 0;
  return (
    <div className={styles.part}>
      {isFilteredOut ? (
        <p className={styles.line}>{text("desk.chart.filtered-out")}</p>
      ) : (
        <>
          <KeptChart records={records} />
          <OpenPointsChart records={records} registered={registered} />
        </>
      )}
      <AgreementsChart ports={ports} lapseAfterDays={lapseAfterDays} />
      <FoldersChart registered={registered} ports={ports} />
    </div>
  );
}

function KeptChart({ records }: Pick<ChartsProps, "records">) {
  const styles = useStyles();
  const { text, month } = useMonths();
  const months = useMemo(() => keptPerMonth(records, localDay), [records]);
  if (months.length === 0) return <p className={styles.line}>{text("desk.chart.kept-none")}</p>;
  return (
    <>
      <BarTable
        caption={text("desk.chart.kept-title")}
        rowHeading={text("desk.chart.month")}
        columns={[text("desk.chart.kept"), text("desk.chart.not-kept")]}
        rows={months.map((counts) => ({ key: counts.month, heading: month(counts.month), values: [counts.kept, counts.notKept] }))}
      />
      {records.some((record) => replacedBy(record) !== null) && <p className={styles.line}>{text("desk.chart.newest-only")}</p>}
    </>
  );
}

/** A month is said as its first day is, without the day. */
function useMonths() {
  const language = useLanguage();
  return { ...language, month: (month: string) => language.day(`${month}-01`).replace(/^\D*1\s+/u, "") };
}

function OpenPointsChart({ records, registered }: Pick<ChartsProps, "records" | "registered">) {
  const styles = useStyles();
  const { text } = useLanguage();
  const points = useMemo(() => openPerPoint(records), [records]);
  if (points.length === 0) return <p className={styles.line}>{text(records.length < registered.length ? "desk.chart.open-none-of-these" : "desk.chart.open-none")}</p>;
  return (
    <BarTable
      caption={text("desk.chart.open-title")}
      rowHeading={text("desk.chart.what")}
      columns={[text("desk.chart.records")]}
      rows={points.map(({ point, count }) => ({ key: point, heading: text(`desk.open.${point}`), values: [count] }))}
    />
  );
}

function AgreementsChart({ ports, lapseAfterDays }: Omit<ChartsProps, "records" | "registered">) {
  const styles = useStyles();
  const language = useLanguage();
  const { text, moment } = language;
  const { agreements, clock } = ports;
  const open = useRequest(useCallback(() => agreements.open(), [agreements]));
  if (open.state === "waiting") return <p className={styles.line}>{text("desk.chart.agreements-loading")}</p>;
  if (open.state === "failed" && open.error.kind === "not-found") return <Notice intent="info">{text("desk.chart.agreements-no-list")}</Notice>;
  if (open.state === "failed") return <ErrorNotice title={text("desk.chart.agreements-title")} error={open.error} sentence={unreadWords(language, open.error)} onRetry={open.again} />;
  const keepers = waitingKeepers(open.value, clock.now(), lapseAfterDays);
  if (keepers.length === 0) return <p className={styles.line}>{text("desk.chart.agreements-none")}</p>;
  return (
    <BarTable
      caption={text("desk.chart.agreements-title")}
      rowHeading={text("desk.chart.keeper")}
      columns={[text("desk.chart.promised"), text("desk.chart.asked"), text("desk.chart.lapsed")]}
      rows={keepers.map(({ id, name, asked, promised, lapsed, since }) => ({
        key: id,
        heading: (
          <>
            <bdi>{name}</bdi> · {text("desk.chart.since", { moment: moment(since) })}
          </>
        ),
        values: [promised, asked, lapsed],
      }))}
    />
  );
}

/** What lies in the dossiers and is not as it should be: begun and left, or finished and in no register. */
function FoldersChart({ registered, ports: { store } }: Pick<ChartsProps, "registered" | "ports">) {
  const styles = useStyles();
  const language = useLanguage();
  const { text } = language;
  const listed = useRequest(useCallback(() => store.recordFolders(), [store]));
  if (listed.state === "waiting") return <p className={styles.line}>{text("desk.chart.unfinished-loading")}</p>;
  if (listed.state === "failed") return <ErrorNotice title={text("desk.chart.unfinished-title")} error={listed.error} sentence={unreadWords(language, listed.error)} onRetry={listed.again} />;
  const { unfinished, unregistered } = openFolders(listed.value, registered);
  return (
    <>
      {unfinished.length === 0 ? <p className={styles.line}>{text("desk.chart.unfinished-none")}</p> : <FolderList about="unfinished" folders={unfinished} />}
      {unregistered.length === 0 ? <p className={styles.line}>{text("desk.chart.unregistered-none")}</p> : <FolderList about="unregistered" folders={unregistered} />}
    </>
  );
}

interface FolderListProps {
  readonly about: "unfinished" | "unregistered";
  readonly folders: readonly ListedFolder[];
}

function FolderList({ about, folders }: FolderListProps) {
  const styles = useStyles();
  const { text, moment } = useLanguage();
  const dossiers = [...new Set(folders.map(({ dossierName }) => dossierName))];
  return (
    <>
      <BarTable
        caption={text(`desk.chart.${about}-title`)}
        rowHeading={text("desk.chart.dossier")}
        columns={[text("desk.chart.folders")]}
        rows={dossiers.map((dossier) => ({ key: dossier, heading: <bdi>{dossier}</bdi>, values: [folders.filter(({ dossierName }) => dossierName === dossier).length] }))}
      />
      <p className={styles.line}>{text(`desk.chart.${about}-hint`)}</p>
      <ul className={styles.list}>
        {folders.map(({ recordId, name, webUrl, changedAt }) => (
          <li key={recordId}>
            <Link href={webUrl} target="_blank" rel="noreferrer">
              <bdi>{name}</bdi>
            </Link>
            {changedAt !== null && ` · ${text("desk.chart.changed", { moment: moment(changedAt) })}`}
          </li>
        ))}
      </ul>
    </>
  );
}
