import { Button, Field, makeStyles, Radio, RadioGroup } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { Directory } from "../../ports/directory";
import { changeDraft, markMe, sharedMatches } from "../../review/confirming";
import type { PersonDraft } from "../../review/confirming";
import type { KeepingAnswers } from "../../review/facts-of";
import type { SittingProps } from "../journey/screen-props";
import { useAnnounce } from "../shared/announcer";
import { ErrorSummary } from "../shared/error-summary";
import { useLanguage } from "../shared/language";
import { ErrorNotice, Notice } from "../shared/notice";
import { Screen } from "../shared/screen";
import { CaseOwner } from "./case-owner";
import { HolderQuestion } from "./holder-question";
import { isEnough, omittedPeople } from "./omitted-people";
import { PersonCard } from "./person-card";
import { useMatches } from "./use-matches";

const useStyles = makeStyles({ line: { margin: 0 } });

interface PeopleProps extends SittingProps {
  readonly directory: Directory;
}

/** Who is in the conversation, each confirmed by the user. */
export function People({ sitting, change, directory, onBack, onGoOn }: PeopleProps) {
  const styles = useStyles();
  const language = useLanguage();
  const { text } = language;
  const [attempt, setAttempt] = useState(0);
  const matched = useMatches(sitting, directory, change);
  const { people, keeping } = sitting;
  const announce = useAnnounce();
  const enough = isEnough(sitting);
  useEffect(() => {
    if (enough) announce(text("people.enough"));
  }, [announce, enough, text]);
  const omitted = people === null ? [] : omittedPeople(language, sitting);

  const changePeople = (step: (drafts: readonly PersonDraft[]) => readonly PersonDraft[]) => {
    change((now) => ({ ...now, people: step(now.people ?? []) }));
  };
  const changeShape = (shape: KeepingAnswers["shape"]) => {
    change((now) => ({ ...now, keeping: { ...now.keeping, shape } }));
  };

  return (
    <Screen title={text("people.title")} onBack={onBack}>
      <p className={styles.line}>{text("people.intro")}</p>
      {matched.state === "waiting" && people === null && <p className={styles.line}>{text("people.loading")}</p>}
      {matched.state === "failed" && <ErrorNotice error={matched.error} onRetry={matched.again} />}
      {attempt > 0 && <ErrorSummary omitted={omitted} attempt={attempt} />}
      {people !== null && (
        <>
          <Field label={text("people.shape")}>
            <RadioGroup
              value={keeping.shape}
              onChange={(_event, { value }) => {
                changeShape(value === "group" ? "group" : "one-to-one");
              }}
            >
              <Radio value="one-to-one" label={text("people.shape.one-to-one")} />
              <Radio value="group" label={text("people.shape.group")} />
            </RadioGroup>
          </Field>
          {people.map((draft, index) => (
            <PersonCard
              key={draft.shownAs}
              index={index}
              draft={draft}
              isGroup={keeping.shape === "group"}
              messageCount={sitting.opened.conversation.participants[index]?.messageCount ?? 0}
              onChange={(changed) => {
                changePeople((drafts) => changeDraft(drafts, draft.shownAs, changed, sitting.me?.person.id ?? null));
              }}
              onMe={(isMe) => {
                changePeople((drafts) => markMe(drafts, draft.shownAs, isMe));
              }}
            />
          ))}
          {sharedMatches(people).map(({ person, shownAs }) => (
            <Notice key={person.id} intent="warning">
              {text("people.same-person", { names: shownAs.join(", "), name: person.displayName })}
            </Notice>
          ))}
          <HolderQuestion sitting={sitting} change={change} />
          {enough && <Notice intent="success">{text("people.enough")}</Notice>}
          <CaseOwner sitting={sitting} change={change} directory={directory} />
          <div>
            <Button
              appearance="primary"
              onClick={() => {
                if (omitted.length === 0) onGoOn();
                else setAttempt(attempt + 1);
              }}
            >
              {text("action.go-on")}
            </Button>
          </div>
        </>
      )}
    </Screen>
  );
}
