import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { SittingProps } from "../journey/screen-props";
import { switchesIn } from "../journey/sitting";
import { useLanguage } from "../shared/language";
import { useOutcomeWords } from "../why/use-outcome-words";
import { Screen } from "../shared/screen";
import { DaySection } from "./day-section";
import { ReviewBar } from "./review-bar";
import { GO_ON, useReview } from "./use-review";

const useStyles = makeStyles({
  line: { margin: 0 },
  days: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalL },
});

interface ReviewProps extends SittingProps {
  /** Number of the message to begin at; null for the first open one. */
  readonly startAt?: number | null;
}

/** Steps 0 and 1, message by message. What is not answered stays open. */
export function Review({ sitting, change, onBack, onGoOn, startAt = null }: ReviewProps) {
  const styles = useStyles();
  const { text, count } = useLanguage();
  const review = useReview({ sitting, change, startAt });
  const say = useOutcomeWords(sitting);
  const decided = review.active === null ? undefined : review.decisions.get(review.active);
  const sentence = decided === undefined ? null : say(decided.decision, decided.answers.place);
  const conclusion = decided === undefined || sentence === null ? null : { decision: decided.decision, sentence };
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const { open, later } = review.progress;
  const fold = (date: string) => {
    setFolded((before) => {
      const after = new Set(before);
      if (!after.delete(date)) after.add(date);
      return after;
    });
  };
  const holdsActive = (numbers: readonly { readonly number: number }[]) => numbers.some(({ number }) => number === review.active);

  return (
    <Screen title={text("review.title")} onBack={onBack}>
      <p className={styles.line}>{text("review.intro")}</p>
      <ReviewBar progress={review.progress} onUndo={review.turnBack} onRedo={review.doAgain} onNext={review.toNext} />
      <div className={styles.days}>
        {review.days.map((day) => (
          <DaySection
            key={`${day.date}-${day.bursts[0]?.[0]?.number ?? 0}`}
            day={day}
            media={sitting.media}
            active={review.active}
            isFolded={folded.has(day.date) && !holdsActive(day.bursts.flat())}
            onFold={fold}
            acts={review.acts}
            switches={switchesIn(sitting)}
            conclusion={conclusion}
            asked={review.asked}
            session={sitting.session}
            decisions={review.decisions}
          />
        ))}
      </div>
      {later > 0 && <p className={styles.line}>{count("review.later", later)}</p>}
      {open > 0 && <p className={styles.line}>{count("review.go-on-open", open)}</p>}
      <div>
        <Button id={GO_ON} appearance="primary" onClick={onGoOn}>
          {text("action.go-on")}
        </Button>
      </div>
    </Screen>
  );
}
