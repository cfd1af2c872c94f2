import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useRef, useState } from "react";
import { confirmColleagues, likelyColleagues, unconfirmColleagues } from "../../review/likely-colleagues";
import type { LikelyColleague } from "../../review/likely-colleagues";
import type { PersonDraft } from "../../review/confirming";
import { proposalsFrom } from "../journey/role-sources";
import type { SittingProps } from "../journey/screen-props";
import { useAnnounce } from "../shared/announcer";
import { useLanguage } from "../shared/language";
import { personWords } from "../shared/person-words";
import { Section } from "../shared/section";

const useStyles = makeStyles({
  line: { margin: 0 },
  list: { display: "flex", flexDirection: "column", margin: 0, padding: 0, listStyleType: "none" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** Who most likely read along: one question for all of them, so that they see who keeps. Nothing waits for the answer. */
export function Colleagues({ sitting, change }: Pick<SittingProps, "sitting" | "change">) {
  const { text, count } = useLanguage();
  const announce = useAnnounce();
  const part = useRef<HTMLDivElement>(null);
  const [confirmed, setConfirmed] = useState<readonly LikelyColleague[]>([]);
  const likely = useMemo(() => likelyColleagues(sitting.people ?? [], proposalsFrom(sitting)), [sitting]);
  if (likely.length === 0 && confirmed.length === 0) return null;

  const changePeople = (step: (drafts: readonly PersonDraft[]) => readonly PersonDraft[], now: readonly LikelyColleague[]) => {
    change((before) => ({ ...before, people: before.people === null ? null : step(before.people) }));
    setConfirmed(now);
    // What was pressed is gone.
    part.current?.focus();
  };
  return (
    <div ref={part} tabIndex={-1}>
      <Section title={text("colleagues.title")}>
        {confirmed.length === 0 ? (
          <Question
            key={likely.map(({ shownAs }) => shownAs).join()}
            likely={likely}
            onConfirm={(chosen) => {
              changePeople((drafts) => confirmColleagues(drafts, chosen, sitting.me?.person.id ?? null), chosen);
              announce(count("colleagues.done", chosen.length, { names: namesOf(chosen) }));
            }}
          />
        ) : (
          <Confirmed
            colleagues={confirmed}
            onChange={() => {
              changePeople((drafts) => unconfirmColleagues(drafts, confirmed), []);
            }}
          />
        )}
      </Section>
    </div>
  );
}

const namesOf = (colleagues: readonly LikelyColleague[]): string => colleagues.map(({ person }) => person.displayName).join(", ");

interface QuestionProps {
  readonly likely: readonly LikelyColleague[];
  readonly onConfirm: (chosen: readonly LikelyColleague[]) => void;
}

function Question({ likely, onConfirm }: QuestionProps) {
  const styles = useStyles();
  const language = useLanguage();
  const { text } = language;
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set(likely.map(({ shownAs }) => shownAs)));
  const [isNobody, setNobody] = useState(false);
  const chosen = likely.filter(({ shownAs }) => taken.has(shownAs));
  return (
    <>
      <p className={styles.line}>{text("colleagues.ask")}</p>
      <ul className={styles.list}>
        {likely.map(({ shownAs, person }) => (
          <li key={shownAs}>
            <Checkbox
              checked={taken.has(shownAs)}
              label={shownAs === person.displayName ? personWords(language, person) : text("colleagues.who", { name: shownAs, who: personWords(language, person) })}
              onChange={(_event, { checked }) => {
                setTaken(new Set(likely.map((one) => one.shownAs).filter((one) => (one === shownAs ? checked === true : taken.has(one)))));
              }}
            />
          </li>
        ))}
      </ul>
      {isNobody && chosen.length === 0 && (
        <p className={styles.line} role="alert">
          {text("colleagues.nobody")}
        </p>
      )}
      <div className={styles.buttons}>
        <Button
          onClick={() => {
            setNobody(chosen.length === 0);
            if (chosen.length > 0) onConfirm(chosen);
          }}
        >
          {text("colleagues.yes")}
        </Button>
      </div>
    </>
  );
}

interface ConfirmedProps {
  readonly colleagues: readonly LikelyColleague[];
  readonly onChange: () => void;
}

function Confirmed({ colleagues, onChange }: ConfirmedProps) {
  const styles = useStyles();
  const { text, count } = useLanguage();
  return (
    <>
      <p className={styles.line}>{count("colleagues.done", colleagues.length, { names: namesOf(colleagues) })}</p>
      <div className={styles.buttons}>
        <Button onClick={onChange}>{text("colleagues.change")}</Button>
      </div>
    </>
  );
}
