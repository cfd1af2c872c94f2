import { Field, makeStyles, Radio, RadioGroup } from "@fluentui/react-components";
import { participantById } from "../../review/agreement-answers";
import type { ConfirmedPerson } from "../../review/people";
import type { SharedAgreement } from "../../review/shared-agreement";
import { useLanguage } from "../shared/language";

const useStyles = makeStyles({ line: { margin: 0 } });

interface AboutThisProps {
  readonly agreement: SharedAgreement;
  /** With the directory ids that are known. */
  readonly people: readonly ConfirmedPerson[];
  /** Null while the user has not said it. */
  readonly isAboutThis: boolean | null;
  readonly onSay: (isSo: boolean) => void;
}

/** What an agreement is about, and the one question that only a person can answer: whether it is this very conversation. */
export function AboutThis({ agreement, people, isAboutThis, onSay }: AboutThisProps) {
  const styles = useStyles();
  const { text, day } = useLanguage();
  const { from, to } = agreement.about;
  const nameOf = (id: string) => participantById(people, id)?.displayName ?? text("agree.about-stranger");
  return (
    <>
      <p className={styles.line}>
        {text("agree.about", { from: day(from), to: day(to), names: agreement.about.people.map(nameOf).join(", ") })}
      </p>
      <Field label={text("agree.about-question")} hint={text("agree.about-hint")}>
        <RadioGroup
          value={isAboutThis === null ? "" : isAboutThis ? "yes" : "no"}
          onChange={(_event, { value }) => {
            onSay(value === "yes");
          }}
        >
          <Radio value="yes" label={text("agree.about-yes")} />
          <Radio value="no" label={text("agree.about-no")} />
        </RadioGroup>
      </Field>
    </>
  );
}
