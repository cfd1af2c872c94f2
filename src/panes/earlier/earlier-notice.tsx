import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { asideNow, openAgain } from "../../review/earlier-records";
import type { EarlierRecord } from "../../review/earlier-records";
import type { SittingProps } from "../journey/screen-props";
import { useAnnounce } from "../shared/announcer";
import { useLanguage } from "../shared/language";
import { Notice } from "../shared/notice";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  actions: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalM },
});

type EarlierNoticeProps = Pick<SittingProps, "sitting" | "change">;

/** What stands in earlier records already, how much, and the way to review it all the same. */
export function EarlierNotice({ sitting, change }: EarlierNoticeProps) {
  const styles = useStyles();
  const { session, earlier } = sitting;
  const aside = (earlier ?? []).flatMap((record) => {
    const { length } = asideNow(session, record);
    return length === 0 ? [] : [{ record, count: length }];
  });
  if (aside.length === 0) return null;
  return (
    <div className={styles.list}>
      {aside.map((one) => (
        <AsideRecord key={one.record.recordId} {...one} change={change} />
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
  const { number, webUrl } = record;
  const openThem = () => {
    change((now) => ({ ...now, session: openAgain(now.session, record) }));
    announce(count("earlier.opened", aside));
  };
  const actions = (
    <div className={styles.actions}>
      {webUrl !== "" && (
        <Link href={webUrl} target="_blank" rel="noreferrer">
          {text("earlier.open-record", { number })}
        </Link>
      )}
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
