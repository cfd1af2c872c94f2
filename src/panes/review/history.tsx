import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Message } from "../../conversation/conversation";
import { latestActs } from "../../review/history";
import type { Act } from "../../review/history";
import type { Session } from "../../review/session";
import { Disclosure } from "../shared/disclosure";
import { useLanguage } from "../shared/language";
import { useActWords } from "./use-act-words";

/** Acts that are shown at first, and added each time. */
const SHOWN = 20;

const useStyles = makeStyles({
  line: { margin: 0 },
  list: { margin: 0, padding: 0, listStyleType: "none", display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  act: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    paddingBlockEnd: tokens.spacingVerticalXS,
  },
});

interface HistoryProps {
  readonly session: Session;
  /** In the order of their numbers, from 1. */
  readonly messages: readonly Message[];
  readonly onBackTo: (place: number) => void;
}

/** «Geschiedenis»: every act in words, the last one first, and the way back to before it. */
export function History({ session, messages, onBackTo }: HistoryProps) {
  const styles = useStyles();
  const { text, count } = useLanguage();
  const wordsOf = useActWords(messages);
  const [most, setMost] = useState(SHOWN);
  const total = session.done.length;
  return (
    <Disclosure label={count("review.history", total)} later>
      {total === 0 ? (
        <p className={styles.line}>{text("review.history-empty")}</p>
      ) : (
        <ol className={styles.list}>
          {latestActs(session, most).map((act) => (
            <li key={act.place} className={styles.act}>
              <ActLine act={act} sentence={wordsOf(act)} onBackTo={onBackTo} />
            </li>
          ))}
        </ol>
      )}
      {total > most && (
        <div>
          <Button
            size="small"
            onClick={() => {
              setMost(most + SHOWN);
            }}
          >
            {text("review.history-more")}
          </Button>
        </div>
      )}
    </Disclosure>
  );
}

interface ActLineProps {
  readonly act: Act;
  readonly sentence: string;
  readonly onBackTo: (place: number) => void;
}

function ActLine({ act, sentence, onBackTo }: ActLineProps) {
  const { text } = useLanguage();
  return (
    <>
      <span>{sentence}</span>
      <Button
        size="small"
        appearance="subtle"
        aria-label={text("review.back-to-what", { act: sentence })}
        onClick={() => {
          onBackTo(act.place);
        }}
      >
        {text("review.back-to")}
      </Button>
    </>
  );
}
