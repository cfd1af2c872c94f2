import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { EarlierRecord } from "../../review/earlier-records";
import { useLanguage } from "../shared/language";

// It stands by itself: as high as a finger needs at least.
const useStyles = makeStyles({ link: { display: "inline-block", minHeight: "24px", paddingBlock: tokens.spacingVerticalXXS } });

/** Leads to a record in the DMS; nothing where its address is not known. */
export function RecordLink({ number, webUrl }: Pick<EarlierRecord, "number" | "webUrl">) {
  const styles = useStyles();
  const { text } = useLanguage();
  if (webUrl === "") return null;
  return (
    <Link className={styles.link} href={webUrl} target="_blank" rel="noreferrer">
      {text("earlier.open-record", { number })}
    </Link>
  );
}
