import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { forwardRef } from "react";
import { instantOf, openPointsOf, replacedBy } from "../../desk/registered-record";
import type { RegisteredRecord } from "../../desk/registered-record";
import type { Reverified } from "../../workflows/reverify-record";
import { useLanguage } from "../shared/language";
import { OpenMark, VerdictMark } from "./mark";
import { useDays } from "./use-days";

const useStyles = makeStyles({
  row: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    paddingBlock: tokens.spacingVerticalS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  what: { flex: "1 1 16rem", minWidth: 0, display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXXS },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  line: { margin: 0, color: tokens.colorNeutralForeground2 },
  marks: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS, margin: 0 },
});

/** @param buttonId of what was pressed: whoever comes back, goes on there */
export type OpenFromRegister = (recordId: string, buttonId: string) => void;

interface RecordRowProps {
  readonly record: RegisteredRecord;
  readonly verdict: Reverified | undefined;
  readonly onOpen: OpenFromRegister;
}

/** One record of the register: what it is, whose, how much, and what is open. */
export const RecordRow = forwardRef<HTMLLIElement, RecordRowProps>(function RecordRow({ record, verdict, onOpen }, ref) {
  const styles = useStyles();
  const { text, count, moment } = useLanguage();
  const days = useDays();
  const { first, recordId } = record;
  const buttonId = `open-${recordId}`;
  const { number, subject, dossier, keeper, onBehalfOf, period, counts } = first;
  const points = openPointsOf(record);
  const newer = replacedBy(record);
  return (
    <li ref={ref} tabIndex={-1} className={styles.row}>
      <div className={styles.what}>
        <h3 className={styles.title}>
          {number} · <bdi>{subject}</bdi>
        </h3>
        <p className={styles.line}>
          {text("desk.row.dossier", { dossier: dossier.name })} · {text("desk.row.keeper", { name: keeper.name })}
          {onBehalfOf !== null && ` · ${text("app.on-behalf", { name: onBehalfOf.name })}`}
        </p>
        <p className={styles.line}>
          {count("desk.row.kept", counts.kept, { notKept: counts.notKept })} · {days(period.from, period.to)} ·{" "}
          {text(record.isFiled ? "desk.row.filed" : "desk.row.noted", { moment: moment(instantOf(first)) })}
        </p>
        {newer !== null && <p className={styles.line}>{text("desk.timeline.followed-corrects", { number: newer })}</p>}
        {(points.length > 0 || verdict !== undefined) && (
          <p className={styles.marks}>
            {points.map((point) => (
              <OpenMark key={point} point={point} />
            ))}
            {verdict !== undefined && <VerdictMark state={verdict.state} />}
          </p>
        )}
      </div>
      <Button id={buttonId} aria-label={text("desk.row.open-what", { number, subject })} onClick={() => { onOpen(recordId, buttonId); }}>
        {text("desk.row.open")}
      </Button>
    </li>
  );
});
