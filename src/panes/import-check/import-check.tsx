import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Conversation } from "../../conversation/conversation";
import type { ConversationHold } from "../../instruction/facts";
import type { Policy } from "../../policy/policy";
import { askedOf } from "../../review/progress";
import { HoldQuestion } from "../hold/hold-question";
import { Fact, FactsList } from "../shared/facts-list";
import { useLanguage } from "../shared/language";
import { LeaveQuestion } from "../shared/leave-question";
import { Notice } from "../shared/notice";
import { Screen } from "../shared/screen";
import { Findings } from "./findings";

const useStyles = makeStyles({ line: { margin: 0 }, quiet: { margin: 0, color: tokens.colorNeutralForeground2 } });

interface ImportCheckProps {
  readonly conversation: Conversation;
  readonly policy: Pick<Policy, "switches" | "holds">;
  /** Holds that the user says are on this conversation. */
  readonly holds: readonly ConversationHold[];
  readonly onHolds: (holds: readonly ConversationHold[]) => void;
  /** Whether the user has answered anything about this conversation. */
  readonly hasAnswers: boolean;
  readonly onGoOn: () => void;
  readonly onOtherFile: () => void;
}

/** What was found in the file, and what it lacks: the completeness statement that goes into the record. */
export function ImportCheck({ conversation, policy, holds, onHolds, hasAnswers, onGoOn, onOtherFile }: ImportCheckProps) {
  const styles = useStyles();
  const { text, count, number, day, bytes } = useLanguage();
  const { completeness, participants, sources } = conversation;
  const [source] = sources;
  const { first, last } = completeness;
  const [isLeaving, setLeaving] = useState(false);
  const leave = () => {
    if (hasAnswers) setLeaving(true);
    else onOtherFile();
  };
  const period = (from: string, to: string): string => (from === to ? from : text("check-import.period-value", { first: from, last: to }));
  const hasSomethingToReview = askedOf(conversation, policy.switches).size > 0;

  return (
    <Screen title={text("check-import.title")} onBack={leave}>
      {isLeaving && (
        <LeaveQuestion
          onLeave={onOtherFile}
          onStay={() => {
            setLeaving(false);
          }}
        />
      )}
      <FactsList>
        <Fact name={text("check-import.file")}>
          <bdi>{source.fileName}</bdi> ({bytes(source.size)})
        </Fact>
        <Fact name={text("check-import.messages")}>
          {count("check-import.messages-value", completeness.messageCount, { days: count("check-import.days", completeness.dayCount) })}
        </Fact>
        {first !== null && last !== null && (
          <Fact name={text("check-import.period")}>{period(day(first.local), day(last.local))}</Fact>
        )}
        <Fact name={text("check-import.people")}>
          {participants.map(({ shownAs }, index) => (
            <span key={shownAs}>
              {index > 0 && ", "}
              <bdi>{shownAs}</bdi>
            </span>
          ))}
        </Fact>
        <Fact name={text("check-import.media")}>
          {text("check-import.media-value", { present: completeness.mediaCount - completeness.missingMediaCount, missing: completeness.missingMediaCount })}
        </Fact>
        {completeness.systemMessageCount > 0 && <Fact name={text("check-import.system")}>{number(completeness.systemMessageCount)}</Fact>}
      </FactsList>
      {completeness.unreadableLineCount === 0 ? (
        <Notice intent="success">{text("check-import.complete")}</Notice>
      ) : (
        <Notice intent="warning">{count("check-import.unreadable", completeness.unreadableLineCount)}</Notice>
      )}
      <Findings completeness={completeness} />
      <p className={styles.line}>{text("check-import.explain")}</p>
      {completeness.missingMediaCount > 0 && <p className={styles.line}>{text("check-import.missing-help")}</p>}
      {completeness.neverCarried.length > 0 && (
        <p className={styles.quiet}>
          {text("check-import.never", { list: completeness.neverCarried.map((one) => text(`never.${one}`)).join(", ") })}
        </p>
      )}
      {hasSomethingToReview && <HoldQuestion chosen={holds} declared={policy.holds} onChange={onHolds} />}
      {hasSomethingToReview ? (
        <div>
          <Button appearance="primary" onClick={onGoOn}>
            {text("action.go-on")}
          </Button>
        </div>
      ) : (
        <Notice intent="warning" actions={<Button onClick={leave}>{text("check-import.other-file")}</Button>}>
          {text("check-import.no-messages")}
        </Notice>
      )}
    </Screen>
  );
}
