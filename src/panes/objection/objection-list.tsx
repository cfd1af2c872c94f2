import { makeStyles, tokens } from "@fluentui/react-components";
import { isToAnswerBy } from "../../record/objections";
import type { Objection } from "../../record/objections";
import type { RegisterEntry, RegisterPerson } from "../../record/register-content";
import { useLanguage } from "../shared/language";
import { OwnWords } from "../shared/own-words";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none", display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  one: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke1}`,
    paddingInlineStart: tokens.spacingHorizontalM,
  },
  line: { margin: 0 },
  words: { margin: 0, whiteSpace: "pre-wrap", overflowWrap: "anywhere" },
});

interface ObjectionListProps {
  readonly objections: readonly Objection[];
  readonly me: RegisterPerson;
  readonly onAnswer: (objection: Objection, words: string) => void;
}

/** What was reported about a record, each with its answer; whoever is asked to look, answers here. */
export function ObjectionList({ objections, me, onAnswer }: ObjectionListProps) {
  const styles = useStyles();
  const { text } = useLanguage();
  if (objections.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={text("objection.list")}>
      {objections.map((objection) => (
        <li key={objection.objected.entryId} className={styles.one}>
          <Line entry={objection.objected} heading="objection.by" />
          {objection.answered === null ? <p className={styles.line}>{text("objection.waits")}</p> : <Line entry={objection.answered} heading="objection.answered" />}
          {isToAnswerBy(objection, me) && (
            <OwnWords
              label={text("objection.answer")}
              complaint={text("objection.answer-error")}
              send={text("objection.answer-send")}
              onSend={(words) => {
                onAnswer(objection, words);
              }}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

interface LineProps {
  readonly entry: RegisterEntry;
  readonly heading: "objection.by" | "objection.answered";
}

function Line({ entry: { by, at, reason }, heading }: LineProps) {
  const styles = useStyles();
  const { text, moment } = useLanguage();
  return (
    <>
      <p className={styles.line}>{text(heading, { name: by.name, moment: moment(at.server ?? at.browser) })}</p>
      <p className={styles.words}>
        <bdi>{reason}</bdi>
      </p>
    </>
  );
}
