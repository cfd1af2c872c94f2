import { makeStyles } from "@fluentui/react-components";
import type { EarlierRecord } from "../../review/earlier-records";
import { correctedSession, correctFromExport } from "../../workflows/correct-from-export";
import type { CorrectedExport } from "../../workflows/correct-from-export";
import type { ReadBackPorts } from "../../workflows/read-back-record";
import type { SittingProps } from "../journey/screen-props";
import { useAnnounce } from "../shared/announcer";
import { useLanguage } from "../shared/language";
import { WhyCorrect } from "./why-correct";

const useStyles = makeStyles({ line: { margin: 0 } });

interface CorrectFromExportProps extends Pick<SittingProps, "sitting" | "change"> {
  readonly record: EarlierRecord;
  readonly ports: ReadBackPorts;
}

/** «Nieuwe versie maken» from the export that is open: why, and then every message can come in that was left out. */
export function CorrectFromExport({ record: { recordId, number, manifestSha256 }, sitting, change, ports }: CorrectFromExportProps) {
  const styles = useStyles();
  const { text } = useLanguage();
  const announce = useAnnounce();
  const begin = (read: CorrectedExport) => {
    const { correcting, notes, subject } = read;
    // Of newer versions of the record nothing was looked for yet.
    change((now) => ({ ...now, correcting, earlierUpTo: 0, session: correctedSession(now.session, read), notes: new Map([...notes, ...now.notes]), subject: now.subject === "" ? subject : now.subject }));
    announce(text("correction.from-export", { number }));
  };
  return (
    <>
      <p className={styles.line}>{text("correction.from-export-intro")}</p>
      <WhyCorrect start={text("correction.from-export-start")} read={(reason) => correctFromExport({ recordId, number, manifestSha256, reason }, sitting.opened.conversation, ports)} onRead={begin} />
    </>
  );
}
