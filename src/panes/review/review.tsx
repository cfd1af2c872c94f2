import { makeStyles } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { MOST_WHOLE } from "../../review/open-parts";
import type { SittingProps } from "../journey/screen-props";
import { useLanguage } from "../shared/language";
import { Screen } from "../shared/screen";
import { ReviewBody } from "./review-body";

const useStyles = makeStyles({ line: { margin: 0 } });

interface ReviewProps extends SittingProps {
  /** Number of the message to begin at; null for the first open one. */
  readonly startAt?: number | null;
}

/** Steps 0 and 1, message by message or many at once. What is not answered stays open. */
export function Review({ startAt = null, ...props }: ReviewProps) {
  const styles = useStyles();
  const { text } = useLanguage();
  const isLong = props.sitting.opened.conversation.messages.length > MOST_WHOLE;
  const isReady = useNextTask(isLong);
  return (
    <Screen title={text("review.title")} onBack={props.onBack} isWide>
      <p className={styles.line}>{text("review.intro")}</p>
      {isReady ? <ReviewBody {...props} startAt={startAt} /> : <p className={styles.line}>{text("review.preparing")}</p>}
    </Screen>
  );
}

/** A long chat first shows that it is coming: counting it, and drawing its first rows, would else hold up the screen. */
function useNextTask(isNeeded: boolean): boolean {
  const [isReady, setReady] = useState(!isNeeded);
  useEffect(() => {
    const timer = setTimeout(() => {
      setReady(true);
    }, 0);
    return () => {
      clearTimeout(timer);
    };
  }, []);
  return isReady;
}
