import { Button, Field, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useState } from "react";
import type { Clock } from "../../ports/clock";
import type { ChatReader } from "../../ports/chat-reader";
import type { Directory } from "../../ports/directory";
import type { RememberedRoles } from "../../ports/remembered-roles";
import { sharedMatches } from "../../review/confirming";
import type { KeepingAnswers } from "../../review/facts-of";
import type { SittingProps } from "../journey/screen-props";
import { useProgress } from "../progress/progress-context";
import { PROGRESS_OFFER, ProgressOffer } from "../progress/progress-offer";
import { authorName } from "../shared/author-name";
import { useAnnounce } from "../shared/announcer";
import { ErrorSummary } from "../shared/error-summary";
import type { Omitted } from "../shared/error-summary";
import { useLanguage } from "../shared/language";
import { ErrorNotice, Notice } from "../shared/notice";
import { Screen } from "../shared/screen";
import { askedRoles, isEnough } from "./asked-people";
import { CaseOwner } from "./case-owner";
import { ForgetRoles } from "./forget-roles";
import { HolderQuestion } from "./holder-question";
import { LineManager } from "./line-manager";
import { omittedPeople } from "./omitted-people";
import { PeopleCards } from "./people-cards";
import { ResponsibleOfficer } from "./responsible-officer";
import { useGroups } from "./use-groups";
import { useMatches } from "./use-matches";
import { useRemembered } from "./use-remembered";

const useStyles = makeStyles({
  line: { margin: 0 },
  part: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
});

const NOTHING: readonly Omitted[] = [];

interface PeopleProps extends SittingProps {
  readonly directory: Directory;
  readonly rememberedRoles: RememberedRoles;
  readonly reader: ChatReader;
  readonly clock: Clock;
}

/** Who is in the conversation, each confirmed by the user. */
export function People({ sitting, change, directory, rememberedRoles, reader, clock, onBack, onGoOn }: PeopleProps) {
  const styles = useStyles();
  const language = useLanguage();
  const { text } = language;
  const [attempt, setAttempt] = useState(0);
  const { lacksPeople, found } = useProgress();
  const isCorrecting = sitting.correcting !== null;
  const matched = useMatches(sitting, directory, change);
  const groups = useGroups({ sitting, change }, directory);
  const memory = useRemembered({ sitting, change }, { rememberedRoles, clock });
  const { people, keeping } = sitting;
  const asked = useMemo(() => askedRoles(sitting), [sitting]);
  const announce = useAnnounce();
  const enough = isEnough(sitting, asked);
  useEffect(() => {
    if (enough) announce(text("people.enough"));
  }, [announce, enough, text]);
  const unconfirmed = useMemo(() => (sitting.people === null ? [] : omittedPeople(language, sitting, asked)), [language, sitting, asked]);
  const omitted = isCorrecting && found !== null ? [{ field: PROGRESS_OFFER, sentence: text("progress.choose-first") }, ...unconfirmed] : unconfirmed;
  const told = attempt > 0 ? omitted : NOTHING;
  const refused = matched.state === "done" ? matched.value.refused : null;

  return (
    <Screen title={text("people.title")} onBack={onBack}>
      {sitting.correcting !== null && <Notice intent="info">{text("correction.of", { number: sitting.correcting.related.number })}</Notice>}
      <p className={styles.line}>{text("people.intro")}</p>
      {matched.state === "waiting" && <LookingUp onBeginWithout={people === null ? matched.beginWithout : null} />}
      {matched.state === "failed" && <ErrorNotice error={matched.error} onRetry={matched.again} />}
      {refused !== null && <ErrorNotice title={text("people.refused")} error={refused} onRetry={matched.again} />}
      {groups.error !== null && (
        <ErrorNotice title={text("people.groups-failed")} error={groups.error} onRetry={groups.again} />
      )}
      {lacksPeople && <Notice intent="warning">{text("progress.people")}</Notice>}
      <ErrorSummary omitted={told} attempt={attempt} />
      {isCorrecting && <ProgressOffer sitting={sitting} reader={reader} />}
      {people !== null && (
        <>
          <Shape shape={keeping.shape} change={change} />
          <HolderQuestion sitting={sitting} change={change} omitted={told} />
          <PeopleCards sitting={sitting} change={change} directory={directory} isLookedUp={matched.state === "done"} asked={asked} omitted={told} />
          {sharedMatches(people).map(({ person, shownAs }) => (
            <Notice key={person.id} intent="warning">
              {text("people.same-person", { names: shownAs.map((one) => authorName({ text }, sitting.opened.conversation.exporter, one)).join(", "), name: person.displayName })}
            </Notice>
          ))}
          {enough && <Notice intent="success">{text("people.enough")}</Notice>}
          <CaseOwner sitting={sitting} change={change} directory={directory} omitted={told} />
          <LineManager sitting={sitting} change={change} directory={directory} />
          <ResponsibleOfficer sitting={sitting} change={change} directory={directory} omitted={told} />
          <ForgetRoles count={sitting.remembered?.length ?? 0} onForget={memory.forget} />
          <div>
            <Button
              appearance="primary"
              onClick={() => {
                if (omitted.length > 0) {
                  setAttempt(attempt + 1);
                  return;
                }
                memory.keep();
                onGoOn();
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

interface LookingUpProps {
  /** Null where the people stand there already. */
  readonly onBeginWithout: (() => void) | null;
}

/** The directory is far away, or gone: nobody has to wait for it. */
function LookingUp({ onBeginWithout }: LookingUpProps) {
  const styles = useStyles();
  const { text } = useLanguage();
  return (
    <div tabIndex={-1} className={styles.part}>
      <p className={styles.line}>{text("people.loading")}</p>
      {onBeginWithout !== null && (
        <div>
          <Button onClick={onBeginWithout}>{text("people.begin-without")}</Button>
        </div>
      )}
    </div>
  );
}

interface ShapeProps extends Pick<SittingProps, "change"> {
  readonly shape: KeepingAnswers["shape"];
}

/** A conversation between two people may still be a group: the user is asked. */
function Shape({ shape, change }: ShapeProps) {
  const { text } = useLanguage();
  return (
    <Field label={text("people.shape")}>
      <RadioGroup
        value={shape}
        onChange={(_event, { value }) => {
          change((now) => ({ ...now, keeping: { ...now.keeping, shape: value === "group" ? "group" : "one-to-one" } }));
        }}
      >
        <Radio value="one-to-one" label={text("people.shape.one-to-one")} />
        <Radio value="group" label={text("people.shape.group")} />
      </RadioGroup>
    </Field>
  );
}
