import { makeStyles } from "@fluentui/react-components";
import { notKeptByReason } from "../../desk/not-kept";
import type { ShownTranscript } from "../../desk/shown-record";
import { Disclosure } from "../shared/disclosure";
import { useLanguage } from "../shared/language";
import { Section } from "../shared/section";
import { BarTable } from "./bar-table";
import { useReasonWords } from "./use-reason-words";

const useStyles = makeStyles({ line: { margin: 0 } });

/** Of what is not in the record: how many, by reason and by day. There is nothing else to show. */
export function NotKept({ notKept }: Pick<ShownTranscript, "notKept">) {
  const styles = useStyles();
  const { text, count, day } = useLanguage();
  const words = useReasonWords();
  const reasons = notKeptByReason(notKept);
  return (
    <Section title={text("desk.not-kept.title")}>
      <p className={styles.line}>{count("desk.not-kept.total", notKept.total)}</p>
      {reasons.length > 0 && (
        <BarTable
          caption={text("desk.not-kept.by-reason")}
          rowHeading={text("desk.not-kept.reason")}
          columns={[text("desk.chart.not-kept")]}
          rows={reasons.map(({ reason, count: value }) => ({ key: reason, heading: words(reason), values: [value] }))}
        />
      )}
      {notKept.perDay.length > 0 && (
        <Disclosure label={text("desk.not-kept.per-day")} later>
          <BarTable
            caption={text("desk.not-kept.per-day")}
            rowHeading={text("desk.not-kept.day")}
            columns={[text("desk.chart.not-kept")]}
            rows={notKept.perDay.map(({ day: date, reason, count: value }) => ({ key: `${date} ${reason}`, heading: `${day(date)}: ${words(reason)}`, values: [value] }))}
          />
        </Disclosure>
      )}
    </Section>
  );
}
