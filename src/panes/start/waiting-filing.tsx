import { Button } from "@fluentui/react-components";
import type { UnfinishedFiling } from "../../workflows/resume-filing";
import { useLanguage } from "../shared/language";
import { GiveUp } from "./give-up";
import { useWorkStyles } from "./work-styles";

interface WaitingFilingProps {
  readonly filing: UnfinishedFiling;
  readonly onResume: () => void;
  readonly onGiveUp: () => void;
}

/** One filing that waits. */
export function WaitingFiling({ filing, onResume, onGiveUp }: WaitingFilingProps) {
  const styles = useWorkStyles();
  const { text, count, moment, bytes } = useLanguage();
  const { subject, dossierName: dossier } = filing;
  return (
    <li className={styles.item}>
      <p className={styles.line}>{count("work.item", filing.keptMessageCount, { subject, dossier, moment: moment(filing.plannedAt) })}</p>
      <p className={styles.line}>{text("work.sent", { done: bytes(filing.storedBytes), total: bytes(filing.totalBytes) })}</p>
      <GiveUp subject={subject} onGiveUp={onGiveUp}>
        <Button appearance="primary" aria-label={text("work.go-on-with", { subject })} onClick={onResume}>
          {text("work.go-on")}
        </Button>
      </GiveUp>
    </li>
  );
}
