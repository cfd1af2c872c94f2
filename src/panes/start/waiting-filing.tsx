import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { UnfinishedFiling } from "../../workflows/resume-filing";
import { useLanguage } from "../shared/language";
import { useWorkStyles } from "./work-styles";

interface WaitingFilingProps {
  readonly filing: UnfinishedFiling;
  readonly onResume: () => void;
  readonly onGiveUp: () => void;
}

/** One filing that waits; giving it up is asked twice. */
export function WaitingFiling({ filing, onResume, onGiveUp }: WaitingFilingProps) {
  const styles = useWorkStyles();
  const { text, count, moment, bytes } = useLanguage();
  const [isAsking, setAsking] = useState(false);
  const { subject, dossierName: dossier } = filing;
  return (
    <li className={styles.item}>
      <p className={styles.line}>{count("work.item", filing.keptMessageCount, { subject, dossier, moment: moment(filing.plannedAt) })}</p>
      <p className={styles.line}>{text("work.sent", { done: bytes(filing.storedBytes), total: bytes(filing.totalBytes) })}</p>
      {isAsking && <p className={styles.line}>{text("work.give-up-sure")}</p>}
      <div className={styles.actions}>
        {isAsking ? (
          <>
            <Button
              onClick={() => {
                setAsking(false);
                onGiveUp();
              }}
            >
              {text("work.give-up-yes")}
            </Button>
            <Button
              onClick={() => {
                setAsking(false);
              }}
            >
              {text("work.give-up-no")}
            </Button>
          </>
        ) : (
          <>
            <Button appearance="primary" aria-label={text("work.go-on-with", { subject })} onClick={onResume}>
              {text("work.go-on")}
            </Button>
            <Button
              aria-label={text("work.give-up-what", { subject })}
              onClick={() => {
                setAsking(true);
              }}
            >
              {text("work.give-up")}
            </Button>
          </>
        )}
      </div>
    </li>
  );
}
