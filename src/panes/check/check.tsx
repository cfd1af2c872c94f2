import { Button, makeStyles } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { DirectoryError, Person } from "../../ports/directory";
import type { RecordStore } from "../../ports/record-store";
import { holdsIn, oneOfEach, summaryOf } from "../../review/summary";
import { forecastRequest } from "../../workflows/forecast-filing";
import type { PolicyPorts } from "../../workflows/load-policy";
import type { LookPorts } from "../../workflows/look-once-more";
import type { SittingScreen } from "../journey/place";
import { asksWhoKeeps } from "../journey/screen-order";
import type { SittingProps } from "../journey/screen-props";
import { decisionsIn, factsIn, keepingDecision } from "../journey/sitting";
import type { Ready, Sitting } from "../journey/sitting";
import { HoldNotice } from "../hold/hold-notice";
import { MissingRole, participantMissing } from "../keeper/missing-role";
import { ErrorSummary } from "../shared/error-summary";
import { useLanguage } from "../shared/language";
import { ErrorNotice, Notice } from "../shared/notice";
import { Screen } from "../shared/screen";
import type { Requested } from "../shared/use-request";
import { AnswerRows } from "./answer-rows";
import { Destination } from "./destination";
import { OutcomeReasons } from "./outcome-reasons";
import { omittedDestination, readyToFile } from "./ready-to-file";
import { FiledMeanwhile } from "./filed-meanwhile";
import { PolicyMeanwhile } from "./policy-meanwhile";
import { LeaveToStart } from "./leave-to-start";
import { screenForOpen } from "./screen-for-open";
import { useFiledMeanwhile } from "./use-filed-meanwhile";
import { usePolicyNow } from "./use-policy-now";

const useStyles = makeStyles({ line: { margin: 0 } });

interface CheckProps extends SittingProps {
  readonly store: RecordStore;
  readonly looking: LookPorts & PolicyPorts;
  readonly account: Requested<Person, DirectoryError> & { readonly again: () => void };
  readonly onChange: (screen: SittingScreen) => void;
  readonly onFile: (ready: Ready) => void;
  /** @param isDone false where messages are still open, or another must still keep: then the user comes back to it */
  readonly onFinish: (isDone: boolean) => void;
}

/** «Controleer»: everything on one screen, each with its own way back, and the act at the end. */
export function Check({ sitting, change, store, looking, account, onBack, onChange, onFile, onFinish }: CheckProps) {
  const styles = useStyles();
  const language = useLanguage();
  const { text, count } = language;
  const [attempt, setAttempt] = useState(0);
  const answered = useAnswered(sitting);
  const decisions = useMemo(() => decisionsIn(answered), [answered]);
  const summary = useMemo(() => summaryOf(decisions), [decisions]);
  const keeping = useMemo(() => (asksWhoKeeps(answered) ? keepingDecision({ ...factsIn(answered), confirmedBy: null }, answered) : null), [answered]);
  const each = useMemo(() => oneOfEach(decisions), [decisions]);
  const waiting = each.find(({ decision }) => participantMissing(decision) !== null);
  const holds = holdsIn(each);
  const minutes = useMemo(() => forecastRequest({ conversation: answered.opened.conversation, decisions, policy: answered.policy })?.minutes ?? 0, [answered, decisions]);
  const omitted = omittedDestination(language, sitting);
  const told = attempt > 0 ? omitted : [];
  const meanwhile = useFiledMeanwhile({ sitting, change }, looking);
  const policyNow = usePolicyNow({ sitting, change }, looking);
  const openAt = screenForOpen(decisions);
  // Who waits for another to keep, looks later whether that was done: for that the answers are needed again.
  const comesBack = summary.open > 0 || summary.awaited > 0;

  const file = () => {
    const ready = readyToFile(sitting);
    if (omitted.length > 0 || ready === null) setAttempt(attempt + 1);
    else
      policyNow.look(() => {
        meanwhile.look(decisions, ready, () => {
          onFile(ready);
        });
      });
  };

  return (
    <Screen title={text("check.title")} onBack={onBack}>
      <ErrorSummary omitted={told} attempt={attempt} />
      {account.state === "failed" && <ErrorNotice error={account.error} onRetry={account.again} />}
      <PolicyMeanwhile changed={policyNow.changed} />
      <FiledMeanwhile
        seen={meanwhile.seen}
        toStart={
          <LeaveToStart
            label={text("filing.to-start")}
            comesBack
            onLeave={() => {
              onFinish(false);
            }}
          />
        }
      />
      <AnswerRows sitting={sitting} summary={summary} openAt={openAt} keeping={keeping} onChange={onChange} />
      <OutcomeReasons sitting={answered} decisions={decisions} />
      {waiting !== undefined && (
        <MissingRole
          sitting={sitting}
          decision={waiting.decision}
          onPeople={() => {
            onChange("people");
          }}
        />
      )}
      <HoldNotice holds={holds} />
      {summary.open > 0 && <p className={styles.line}>{count("check.open-stays", summary.open)}</p>}
      {summary.awaited > 0 && <p className={styles.line}>{text("check.awaits")}</p>}
      {summary.kept > 0 ? (
        <>
          <Destination sitting={sitting} change={change} store={store} omitted={told} onAgain={policyNow.again} />
          {minutes > 1 && <p className={styles.line}>{count("filing.minutes", Math.round(minutes))}</p>}
          <div>
            <Button appearance="primary" size="large" onClick={file}>
              {count("check.file", summary.kept)}
            </Button>
          </div>
          {policyNow.isLooking && <p className={styles.line}>{text("check.policy-looking")}</p>}
          {meanwhile.isLooking && <p className={styles.line}>{text("earlier.looking")}</p>}
        </>
      ) : (
        <NothingToFile
          isOpen={summary.open > 0}
          comesBack={comesBack}
          onOpen={() => {
            onChange(openAt);
          }}
          onFinish={() => {
            onFinish(!comesBack);
          }}
        />
      )}
    </Screen>
  );
}

/** The sitting without its subject: every keystroke in «Onderwerp» would else decide about every message again. */
function useAnswered({ opened, readFrom, mail, media, me, onBehalfOf, policy, isPolicyLater, groups, remembered, people, keeping, session, correcting, earlier, earlierUpTo, notes, rest, dossier }: Sitting): Sitting {
  return useMemo(
    () => ({ opened, readFrom, mail, media, me, onBehalfOf, policy, isPolicyLater, groups, remembered, people, keeping, session, correcting, earlier, earlierUpTo, notes, rest, dossier, subject: "" }),
    [opened, readFrom, mail, media, me, onBehalfOf, policy, isPolicyLater, groups, remembered, people, keeping, session, correcting, earlier, earlierUpTo, notes, rest, dossier],
  );
}

interface NothingToFileProps {
  readonly isOpen: boolean;
  /** Whether the answers are needed again. */
  readonly comesBack: boolean;
  /** Goes where what is open can be answered. */
  readonly onOpen: () => void;
  readonly onFinish: () => void;
}

function NothingToFile({ isOpen, comesBack, onOpen, onFinish }: NothingToFileProps) {
  const { text } = useLanguage();
  const actions = (
    <>
      {isOpen && (
        <Button appearance="primary" onClick={onOpen}>
          {text("check.answer-open")}
        </Button>
      )}
      <LeaveToStart label={text(comesBack ? "filing.to-start" : "check.finish")} comesBack={comesBack} onLeave={onFinish} />
    </>
  );
  return (
    <Notice intent="info" actions={actions}>
      {text(isOpen ? "check.nothing-yet" : "check.nothing")}
    </Notice>
  );
}
