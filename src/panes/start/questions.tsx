import { makeStyles, tokens } from "@fluentui/react-components";
import { useCallback } from "react";
import type { Person } from "../../ports/directory";
import { questionsTo } from "../../workflows/agree-keeper";
import type { AgreementPorts } from "../../workflows/agree-keeper";
import { useLanguage } from "../shared/language";
import { Section } from "../shared/section";
import { useRequest } from "../shared/use-request";
import { Question } from "./question";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
});

export interface QuestionsProps {
  readonly ports: AgreementPorts;
  readonly me: Person;
  readonly onBehalfOf: Person | null;
  /** Of the policy in force. */
  readonly lapseAfterDays: number;
}

/** Questions to keep that wait for the user, or for whom they file. A list that cannot be read stops nobody: then there is nothing here. */
export function Questions({ ports, me, onBehalfOf, lapseAfterDays }: QuestionsProps) {
  const styles = useStyles();
  const { text } = useLanguage();
  const behalfId = onBehalfOf?.id ?? null;
  const questions = useRequest(
    useCallback(
      () => questionsTo(behalfId === null ? [me.id] : [me.id, behalfId], lapseAfterDays, ports),
      [me.id, behalfId, lapseAfterDays, ports],
    ),
  );
  if (questions.state !== "done" || questions.value.length === 0) return null;
  return (
    <Section title={text("asked.title")}>
      <ul className={styles.list}>
        {questions.value.map((question) => (
          <Question key={question.row} question={question} isMine={question.keeper.id === me.id} lapseAfterDays={lapseAfterDays} ports={ports} />
        ))}
      </ul>
    </Section>
  );
}
