import { makeStyles } from "@fluentui/react-components";
import { openToCorrect } from "../../workflows/correct-record";
import type { CorrectionPorts, OpenedRecord, ToCorrect } from "../../workflows/correct-record";
import { useLanguage } from "../shared/language";
import { Notice } from "../shared/notice";
import { WhyCorrect } from "./why-correct";

const useStyles = makeStyles({ line: { margin: 0 } });

interface NewVersionProps {
  readonly record: Omit<ToCorrect, "reason">;
  /** Directory id of who is signed in. */
  readonly me: string;
  /** Of a record that somebody else filed: whose it is. Null of one's own. */
  readonly keptBy: string | null;
  /** Number of the version that took its place already; null where none did, or none is known. */
  readonly replacedBy: string | null;
  readonly ports: CorrectionPorts;
  readonly onOpened: (opened: OpenedRecord) => void;
}

/** «Nieuwe versie maken»: why, in the user's own words, and then the record with all its answers. The old one stays. */
export function NewVersion({ record: { recordId, number, manifestSha256 }, me, keptBy, replacedBy, ports, onOpened }: NewVersionProps) {
  const styles = useStyles();
  const { text } = useLanguage();
  return (
    <>
      <p className={styles.line}>{text("correction.intro")}</p>
      <p className={styles.line}>{text("correction.added")}</p>
      {replacedBy !== null && <Notice intent="warning">{text("correction.replaced", { number: replacedBy })}</Notice>}
      {keptBy !== null && <Notice intent="info">{text("correction.of-another", { name: keptBy })}</Notice>}
      <WhyCorrect start={text("correction.start")} read={(reason) => openToCorrect({ recordId, number, manifestSha256, reason }, me, ports)} onRead={onOpened} />
    </>
  );
}
