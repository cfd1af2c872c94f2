import { Button, Link } from "@fluentui/react-components";
import type { UnfinishedFiling } from "../../workflows/resume-filing";
import { useLanguage } from "../shared/language";
import { Notice } from "../shared/notice";
import { GiveUp } from "./give-up";
import { useWorkStyles } from "./work-styles";

interface QuarantinedFilingProps {
  readonly filing: UnfinishedFiling;
  /** The file that differs. */
  readonly path: string;
  readonly onLookAgain: () => void;
  readonly onGiveUp: () => void;
}

/** A filing in quarantine: a person must look. It is gone on with only when its user says so. */
export function QuarantinedFiling({ filing, path, onLookAgain, onGiveUp }: QuarantinedFilingProps) {
  const styles = useWorkStyles();
  const { text, count, moment } = useLanguage();
  const { subject, dossierName: dossier, number, webUrl } = filing;
  return (
    <li className={styles.item}>
      <p className={styles.line}>{count("work.item", filing.keptMessageCount, { subject, dossier, moment: moment(filing.plannedAt) })}</p>
      <Notice intent="error" title={text("work.quarantine")}>
        {text("work.quarantine-what", { path, number })}
      </Notice>
      {webUrl !== null && (
        <p className={styles.line}>
          <Link href={webUrl} target="_blank" rel="noreferrer">
            {text("receipt.open")}
          </Link>
        </p>
      )}
      <GiveUp subject={subject} onGiveUp={onGiveUp}>
        <Button aria-label={text("work.look-again-at", { subject })} onClick={onLookAgain}>
          {text("work.look-again")}
        </Button>
      </GiveUp>
    </li>
  );
}
