import { makeStyles, tokens } from "@fluentui/react-components";
import { useCallback } from "react";
import type { Person } from "../../ports/directory";
import type { SubPage } from "../../ports/sub-page";
import { questionsTo } from "../../workflows/agree-keeper";
import type { AgreementPorts } from "../../workflows/agree-keeper";
import { useLanguage } from "../shared/language";
import { Section } from "../shared/section";
import { useRequest } from "../shared/use-request";
import { Question } from "./question";

const useStyles = makeStyles({
  line: { margin: 0 },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
});

export interface QuestionsProps {
  readonly ports: AgreementPorts;
  readonly me: Person;
  readonly onBehalfOf: Person | null;
  /** Where a link led; left out where none did. */
  readonly opens?: SubPage | undefined;
  /** Of the policy in force. */
  readonly lapseAfterDays: number;
}

/** Questions to keep that wait for the user, or for whom they file. A list that cannot be read stops nobody: then there is nothing here. */
export function Questions({ ports, me, onBehalfOf, opens, lapseAfterDays }: QuestionsProps) {
  const styles = useStyles();
  const { text } = useLanguage();
  const behalfId = onBehalfOf?.id ?? null;
  const questions = useRequest(
    useCallback(
      () => questionsTo(behalfId === null ? [me.id] : [me.id, behalfId], lapseAfterDays, ports),
      [me.id, behalfId, lapseAfterDays, ports],
    ),
  );
  if (questions.state !== "done") return null;
  const sought = opens?.at === "asked" ? opens.agreement : null;
  const isHere = questions.value.some(({ uuid }) => uuid === sought);
  if (questions.value.length === 0 && sought === null) return null;
  return (
    <Section title={text("asked.title")}>
      {sought !== null && !isHere && <p className={styles.line}>{text("asked.not-here")}</p>}
      <ul className={styles.list}>
        {questions.value.map((question) => (
          <Question key={question.row} isSought={question.uuid === sought} question={question} isMine={question.keeper.id === me.id} lapseAfterDays={lapseAfterDays} ports={ports} />
        ))}
      </ul>
    </Section>
  );
}
