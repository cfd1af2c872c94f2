import { Button, makeStyles } from "@fluentui/react-components";
import { useEffect, useMemo, useState } from "react";
import { isLaterThanToday } from "../../conversation/later-than-today";
import type { ChatReader } from "../../ports/chat-reader";
import type { Clock } from "../../ports/clock";
import { askedOf } from "../../review/progress";
import { HoldQuestion } from "../hold/hold-question";
import type { SittingProps } from "../journey/screen-props";
import { ProgressChoice } from "../progress/progress-choice";
import { useProgress } from "../progress/progress-context";
import { PROGRESS_OFFER, ProgressOffer } from "../progress/progress-offer";
import { useAnnounce } from "../shared/announcer";
import { ErrorSummary } from "../shared/error-summary";
import type { Omitted } from "../shared/error-summary";
import { useLanguage } from "../shared/language";
import { LeaveQuestion } from "../shared/leave-question";
import { Notice } from "../shared/notice";
import { isReadFromTeams } from "../shared/read-from-teams";
import { Screen } from "../shared/screen";
import { ADDED_EXPORT, AddExport } from "./add-export";
import { Completeness } from "./completeness";
import { DATE_ORDER_FIELD, DateOrderPart } from "./date-order-part";
import { FileFacts } from "./file-facts";

const useStyles = makeStyles({ line: { margin: 0 } });

interface ImportCheckProps extends SittingProps {
  readonly reader: ChatReader;
  readonly clock: Clock;
}

/** What was found in the file, and what it lacks: the completeness statement that goes into the record. */
export function ImportCheck({ sitting, change, reader, clock, onBack, onGoOn }: ImportCheckProps) {
  const styles = useStyles();
  const { text, count, day } = useLanguage();
  const announce = useAnnounce();
  const { opened, policy, keeping, session } = sitting;
  const { conversation } = opened;
  const { switches, holds } = policy.policy;
  const { found, isKept } = useProgress();
  const isTeams = isReadFromTeams(conversation);
  const nothing = isTeams ? "check-import.no-messages-teams" : "check-import.no-messages";
  const hasAnswers = session.given.size > 0;
  const mustChoose = found !== null && (found.fit === "same" || found.fit === "other-dates" || found.fit === "read-otherwise");
  const isListed = switches.channels.includes(conversation.app);
  const { last } = conversation.completeness;
  const isAmbiguous = conversation.completeness.dateOrder.order === "ambiguous";
  // Pictures have no words to be matched by; in the wrong order of day and month nothing would fit; and of a Teams chat there is one.
  const mayBeAddedTo = !isAmbiguous && conversation.evidence !== "screenshots" && conversation.app !== "teams";
  // In place of what was said while it was read, which is true no longer; what is added later, says so itself.
  const [read] = useState(() => count("opening.read", conversation.completeness.messageCount));
  useEffect(() => {
    announce(read);
  }, [announce, read]);
  const [isLeaving, setLeaving] = useState(false);
  const [isAdding, setAdding] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const leave = () => {
    if (hasAnswers && !isKept) setLeaving(true);
    else onBack();
  };
  const hasSomethingToReview = useMemo(() => askedOf(conversation, switches).size > 0, [conversation, switches]);
  const omitted: readonly Omitted[] = [
    ...(mustChoose ? [{ field: PROGRESS_OFFER, sentence: text("progress.choose-first") }] : []),
    ...(isAmbiguous ? [{ field: DATE_ORDER_FIELD, sentence: text("date-order.error") }] : []),
    ...(isAdding ? [{ field: ADDED_EXPORT, sentence: text("merge.error") }] : []),
  ];
  const goOn = () => {
    if (omitted.length > 0) setAttempt(attempt + 1);
    else onGoOn();
  };

  return (
    <Screen title={text(isTeams ? "check-import.title-teams" : "check-import.title")} onBack={leave}>
      {isLeaving && (
        <LeaveQuestion
          onLeave={onBack}
          onStay={() => {
            setLeaving(false);
          }}
        />
      )}
      {attempt > 0 && <ErrorSummary omitted={omitted} attempt={attempt} />}
      <ProgressOffer sitting={sitting} reader={reader} />
      {!isListed && <Notice intent="warning">{text("check-import.not-listed", { app: text(`chat-app.${conversation.app}`) })}</Notice>}
      <FileFacts conversation={conversation} />
      {last !== null && isLaterThanToday(last.local, clock.now()) && <Notice intent="warning">{text("check-import.later-than-today", { last: day(last.local) })}</Notice>}
      <DateOrderPart sitting={sitting} change={change} reader={reader} complaint={attempt > 0 && isAmbiguous ? text("date-order.error") : null} />
      <Completeness conversation={conversation} />
      {mayBeAddedTo && hasAnswers && <p className={styles.line}>{text("merge.not-now")}</p>}
      {mayBeAddedTo && !hasAnswers && <AddExport sitting={sitting} change={change} reader={reader} onWaiting={setAdding} />}
      {hasSomethingToReview ? (
        <>
          <HoldQuestion
            chosen={keeping.holds}
            declared={holds}
            onChange={(chosen) => {
              change((now) => ({ ...now, keeping: { ...now.keeping, holds: chosen } }));
            }}
          />
          <ProgressChoice isSignedIn={sitting.me !== null} />
          <div>
            <Button appearance="primary" onClick={goOn}>
              {text("action.go-on")}
            </Button>
          </div>
        </>
      ) : (
        <Notice intent="warning" actions={<Button onClick={leave}>{text(isTeams ? "check-import.other-file-teams" : "check-import.other-file")}</Button>}>
          {text(isListed ? nothing : "check-import.nothing-to-do")}
        </Notice>
      )}
    </Screen>
  );
}
