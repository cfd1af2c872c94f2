import { Field, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Directory } from "../../ports/directory";
import type { CaseOwnerAnswer } from "../../review/case-owner";
import type { SittingProps } from "../journey/screen-props";
import { peopleIn } from "../journey/sitting";
import { ColleaguePicker } from "../shared/colleague-picker";
import { useLanguage } from "../shared/language";
import { ErrorNotice } from "../shared/notice";
import { CASE_OWNER_FIELD } from "./omitted-people";
import { asColleague, useLineManager } from "./use-line-manager";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  chosen: { margin: 0, fontWeight: tokens.fontWeightSemibold },
});

const COLLEAGUE = "colleague";
const PARTICIPANT = "participant:";

interface CaseOwnerProps extends Pick<SittingProps, "sitting" | "change"> {
  readonly directory: Directory;
}

const valueOf = (answer: CaseOwnerAnswer | null): string =>
  answer === null ? "" : answer.who === "participant" ? PARTICIPANT + answer.shownAs : answer.who;

/** null while the colleague is still looked up. */
function answerOf(value: string): CaseOwnerAnswer | null {
  if (value === COLLEAGUE) return null;
  if (value.startsWith(PARTICIPANT)) return { who: "participant", shownAs: value.slice(PARTICIPANT.length) };
  return { who: value === "me" ? "me" : "unknown" };
}

/** «dossierhouder»: who is responsible for the subject of the conversation. */
export function CaseOwner({ sitting, change, directory }: CaseOwnerProps) {
  const styles = useStyles();
  const { text } = useLanguage();
  const { caseOwner } = sitting.keeping;
  const [isLooking, setLooking] = useState(false);
  const lineManager = useLineManager({ sitting, change }, directory);
  const others = peopleIn(sitting).filter(({ isMe }) => !isMe);
  const choose = (chosen: CaseOwnerAnswer | null) => {
    change((now) => ({ ...now, keeping: { ...now.keeping, caseOwner: chosen } }));
  };

  return (
    <div className={styles.root}>
      <Field label={text("people.case-owner")} hint={text("people.case-owner-hint")}>
        <RadioGroup
          value={isLooking ? COLLEAGUE : valueOf(caseOwner)}
          onChange={(_event, { value }) => {
            setLooking(value === COLLEAGUE);
            choose(answerOf(value));
          }}
        >
          <Radio id={CASE_OWNER_FIELD} value="me" label={text("people.case-owner.me")} />
          {others.map(({ shownAs, displayName }) => (
            <Radio key={shownAs} value={PARTICIPANT + shownAs} label={<bdi>{displayName}</bdi>} />
          ))}
          <Radio value={COLLEAGUE} label={text("people.case-owner.colleague")} />
          <Radio value="unknown" label={text("people.case-owner.unknown")} />
        </RadioGroup>
      </Field>
      {caseOwner?.who === "colleague" && (
        <p className={styles.chosen}>{text("people.case-owner.chosen", { name: caseOwner.colleague.person.displayName })}</p>
      )}
      {isLooking && caseOwner === null && (
        <ColleaguePicker
          id="case-owner-name"
          directory={directory}
          onChosen={(person) => {
            choose({ who: "colleague", colleague: asColleague(person, sitting) });
            setLooking(false);
          }}
        />
      )}
      {lineManager.error !== null && <ErrorNotice title={text("people.line-manager-failed")} error={lineManager.error} onRetry={lineManager.again} />}
    </div>
  );
}
