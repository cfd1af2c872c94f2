import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Fragment } from "react";
import { asideNow, openAgain } from "../../review/earlier-records";
import type { EarlierRecord } from "../../review/earlier-records";
import type { SittingProps } from "../journey/screen-props";
import type { ReadBackPorts } from "../../workflows/read-back-record";
import { CorrectFromExport } from "../correction/correct-from-export";
import { useAnnounce } from "../shared/announcer";
import { Disclosure } from "../shared/disclosure";
import { useLanguage } from "../shared/language";
import { Notice } from "../shared/notice";
import { RecordLink } from "./record-link";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  actions: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalM },
});

interface EarlierNoticeProps extends Pick<SittingProps, "sitting" | "change"> {
  readonly ports: ReadBackPorts;
}

/** What stands in earlier records already, how much, and the way to review it all the same. */
export function EarlierNotice({ sitting, change, ports }: EarlierNoticeProps) {
  const styles = useStyles();
  const { text } = useLanguage();
  const { session, earlier, correcting } = sitting;
  const aside = (earlier ?? []).flatMap((record) => {
    const { length } = asideNow(session, record);
    return length === 0 ? [] : [{ record, count: length }];
  });
  const replaced = correcting?.withoutExport === null ? correcting.related.number : null;
  if (aside.length === 0 && replaced === null) return null;
  return (
    <div className={styles.list}>
      {replaced !== null && <Notice intent="info" title={text("correction.title")}>{text("correction.from-export", { number: replaced })}</Notice>}
      {aside.map((one) => (
        <Fragment key={one.record.recordId}>
          <AsideRecord {...one} change={change} />
          {correcting === null && (
            <Disclosure label={text("correction.from-export-of", { number: one.record.number })} later>
              <CorrectFromExport record={one.record} sitting={sitting} change={change} ports={ports} />
            </Disclosure>
          )}
        </Fragment>
      ))}
    </div>
  );
}

interface AsideRecordProps extends Pick<SittingProps, "change"> {
  readonly record: EarlierRecord;
  /** Messages that are set aside for it now. */
  readonly count: number;
}

function AsideRecord({ record, count: aside, change }: AsideRecordProps) {
  const styles = useStyles();
  const { text, count } = useLanguage();
  const announce = useAnnounce();
  const { number } = record;
  const openThem = () => {
    change((now) => ({ ...now, session: openAgain(now.session, record) }));
    announce(count("earlier.opened", aside));
  };
  const actions = (
    <div className={styles.actions}>
      <RecordLink {...record} />
      <Button size="small" aria-label={text("earlier.again-what", { number })} onClick={openThem}>
        {text("earlier.again")}
      </Button>
    </div>
  );
  return (
    <Notice intent="info" title={text("earlier.title")} actions={actions}>
      {count("earlier.aside", aside, { number })}
    </Notice>
  );
}
