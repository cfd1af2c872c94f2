import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useMemo } from "react";
import type { AgreementAnswers } from "../../review/agreement-answers";
import type { KeptRecord, SharedAgreement } from "../../review/shared-agreement";
import { ok } from "../../result";
import type { Result } from "../../result";
import { verifyKeeping } from "../../workflows/verify-keeping";
import type { VerifiedKeeping, VerifyPorts } from "../../workflows/verify-keeping";
import { mustBeKeptIn } from "../journey/sitting";
import type { Sitting } from "../journey/sitting";
import { useLanguage } from "../shared/language";
import { ErrorNotice, Notice } from "../shared/notice";
import { useRequest } from "../shared/use-request";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  line: { margin: 0 },
  list: { listStyleType: "none", margin: 0, padding: 0 },
});

interface KeepersCopyProps {
  readonly sitting: Sitting;
  /** What stands: kept, by somebody else. */
  readonly winner: SharedAgreement;
  /** All that this keeper has kept of the conversation; the same object until the list is read again. */
  readonly records: readonly KeptRecord[];
  readonly ports: VerifyPorts;
  readonly changeAnswers: (step: (answers: AgreementAnswers) => AgreementAnswers) => void;
}

/** What somebody else has kept, and which of the user's own messages are in it: compared on this device. */
export function KeepersCopy({ sitting, winner, records, ports, changeAnswers }: KeepersCopyProps) {
  const styles = useStyles();
  const { text } = useLanguage();
  const { opened, media } = sitting;
  const { row } = winner;
  const mine = useMessagesToKeep(sitting);
  const compared = useRequest(
    useCallback(async (): Promise<Result<VerifiedKeeping, never>> => {
      const { messages: all } = opened.conversation;
      const verified = await verifyKeeping(records, { messages: all.filter(({ number }) => mine.has(number)), all, media }, ports);
      changeAnswers((answers) => ({ ...answers, verified: { row, numbers: verified.covered } }));
      return ok(verified);
    }, [opened, media, mine, records, row, ports, changeAnswers]),
  );
  return (
    <div className={styles.root}>
      <ul className={styles.list}>
        {records.map(({ recordId, number, webUrl }) => (
          <li key={recordId}>
            {webUrl === "" ? (
              number
            ) : (
              <Link href={webUrl} target="_blank" rel="noreferrer">
                {text("agree.receipt", { number })}
              </Link>
            )}
          </li>
        ))}
      </ul>
      {compared.state === "waiting" && <p className={styles.line}>{text("agree.comparing")}</p>}
      {compared.state === "failed" && <ErrorNotice error={compared.error} onRetry={compared.again} />}
      {compared.state === "done" && <Compared verified={compared.value} mine={mine} records={records} onRetry={compared.again} />}
    </div>
  );
}

/** Numbers of the messages that must be kept, by whomever; the same object as long as they are the same. */
function useMessagesToKeep(sitting: Sitting): ReadonlySet<number> {
  const numbers = useMemo(() => JSON.stringify([...mustBeKeptIn(sitting)]), [sitting]);
  return useMemo(() => new Set((numbers.match(/\d+/g) ?? []).map(Number)), [numbers]);
}

interface ComparedProps {
  readonly verified: VerifiedKeeping;
  readonly mine: ReadonlySet<number>;
  readonly records: readonly KeptRecord[];
  readonly onRetry: () => void;
}

function Compared({ verified: { covered, doubts }, mine, records, onRetry }: ComparedProps) {
  const styles = useStyles();
  const { text, count } = useLanguage();
  const missing = [...mine].filter((number) => !covered.has(number)).length;
  const isTold = mine.size > 0 && doubts.length < records.length;
  return (
    <>
      {isTold && missing === 0 && <p className={styles.line}>{count("agree.all-in", mine.size)}</p>}
      {isTold && missing > 0 && <Notice intent="warning">{count("agree.not-in", missing, { total: mine.size })}</Notice>}
      {doubts.map(({ number, doubt }) => (
        <Notice
          key={number}
          intent="warning"
          actions={doubt.kind === "unreachable" && <Button onClick={onRetry}>{text("action.retry")}</Button>}
        >
          {text(`agree.doubt.${doubt.kind}`, { number })}
        </Notice>
      ))}
    </>
  );
}
