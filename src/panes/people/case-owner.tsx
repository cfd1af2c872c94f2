import { Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import type { Directory } from "../../ports/directory";
import { caseOwnerHasLeft, noCaseOwner } from "../../review/case-owner";
import type { CaseOwnerAnswer } from "../../review/case-owner";
import type { KeepingAnswers } from "../../review/facts-of";
import type { SittingProps } from "../journey/screen-props";
import { factsIn, nameIn, peopleIn } from "../journey/sitting";
import { authorName } from "../shared/author-name";
import { complaintAt } from "../shared/error-summary";
import type { Omitted } from "../shared/error-summary";
import { useLanguage } from "../shared/language";
import { Notice } from "../shared/notice";
import { CASE_OWNER_FIELD } from "./omitted-people";
import { COLLEAGUE, PersonChoice } from "./person-choice";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  line: { margin: 0 },
});

const PARTICIPANT = "participant:";

interface CaseOwnerProps extends Pick<SittingProps, "sitting" | "change"> {
  readonly directory: Directory;
  /** What the summary tells. */
  readonly omitted: readonly Omitted[];
}

const valueOf = (answer: CaseOwnerAnswer | null): string =>
  answer === null ? "" : answer.who === "participant" ? PARTICIPANT + answer.shownAs : answer.who === "colleague" ? COLLEAGUE : answer.who;

/** «dossierhouder»: who is responsible for the subject of the conversation. */
export function CaseOwner({ sitting, change, directory, omitted }: CaseOwnerProps) {
  const styles = useStyles();
  const { text } = useLanguage();
  const { caseOwner } = sitting.keeping;
  const others = peopleIn(sitting)
    .filter(({ isMe }) => !isMe)
    .map(({ shownAs, displayName }) => ({ shownAs, name: authorName({ text }, sitting.opened.conversation.exporter, displayName) }));
  const me = text("people.case-owner.me");
  const isCalledSo = others.some(({ name }) => name === me);
  const answer = (chosen: CaseOwnerAnswer | null) => {
    // What was said of the case owner before, is not said of this one.
    const anew: Partial<KeepingAnswers> = { caseOwner: chosen, caseOwnerGone: null, lineManagerNamed: null };
    change((now) => ({ ...now, keeping: { ...now.keeping, ...anew } }));
  };

  return (
    <div className={styles.root}>
      <PersonChoice<CaseOwnerAnswer>
        id={CASE_OWNER_FIELD}
        label={text("people.case-owner")}
        hint={text("people.case-owner-hint")}
        complaint={complaintAt(omitted, CASE_OWNER_FIELD)}
        before={[
          // Somebody in the chat may be called «Ik».
          { value: "me", label: isCalledSo && sitting.me !== null ? text("people.case-owner.myself", { name: sitting.me.person.displayName }) : me, answer: { who: "me" } },
          ...others.map(({ shownAs, name }) => ({
            value: PARTICIPANT + shownAs,
            label: name,
            answer: { who: "participant", shownAs } as const,
          })),
        ]}
        after={[{ value: "unknown", label: text("people.case-owner.unknown"), answer: { who: "unknown" } }]}
        value={valueOf(caseOwner)}
        colleagueLabel={text("people.colleague")}
        chosenColleague={caseOwner?.who === "colleague" ? text("people.case-owner.chosen", { name: caseOwner.colleague.person.displayName }) : null}
        directory={directory}
        onColleague={(person) => {
          answer({ who: "colleague", colleague: { person } });
        }}
        onAnswer={answer}
      />
      <WhetherOwner sitting={sitting} change={change} />
    </div>
  );
}

/** What speaks against this case owner: of another department (B10), a minister (B14), gone or disputed (B16). */
function WhetherOwner({ sitting, change }: Pick<SittingProps, "sitting" | "change">) {
  const styles = useStyles();
  const { text } = useLanguage();
  const { caseOwner, caseOwnerGone } = factsIn(sitting);
  if (caseOwner === null) return null;
  const name = nameIn(sitting, caseOwner.id);
  const obstacle = noCaseOwner(caseOwner.role);
  if (obstacle !== null) return <Notice intent={obstacle === "minister" ? "warning" : "info"}>{text(`people.case-owner.${obstacle}`, { name })}</Notice>;
  if (sitting.keeping.caseOwner?.who === "me") return null;
  return (
    <div>
      {caseOwnerHasLeft(peopleIn(sitting), sitting, sitting.keeping.caseOwner) && <p className={styles.line}>{text("people.case-owner.has-left", { name })}</p>}
      <Checkbox
        checked={caseOwnerGone === true}
        label={text("people.case-owner.gone", { name })}
        onChange={(_event, { checked }) => {
          change((now) => ({ ...now, keeping: { ...now.keeping, caseOwnerGone: checked === true } }));
        }}
      />
      {caseOwnerGone === true && <p className={styles.line}>{text("people.case-owner.gone-means")}</p>}
    </div>
  );
}
