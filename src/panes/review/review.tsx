import { makeStyles } from "@fluentui/react-components";
import type { ReadBackPorts } from "../../workflows/read-back-record";
import { EarlierNotice } from "../earlier/earlier-notice";
import type { SittingProps } from "../journey/screen-props";
import { switchesIn } from "../journey/sitting";
import { useProgress } from "../progress/progress-context";
import { useLanguage } from "../shared/language";
import { Notice } from "../shared/notice";
import { Screen } from "../shared/screen";
import { SearchedWords } from "../shared/searched-words";
import { ReviewBody } from "./review-body";
import { usePrepared } from "./use-prepared";

const useStyles = makeStyles({ line: { margin: 0 } });

interface ReviewProps extends SittingProps {
  /** Number of the message to begin at; null for the first open one. */
  readonly startAt?: number | null;
  readonly ports: ReadBackPorts;
}

/** Steps 0 and 1, message by message or many at once. What is not answered stays open. */
export function Review({ startAt = null, ports, ...props }: ReviewProps) {
  const styles = useStyles();
  const { text } = useLanguage();
  const { isRefused } = useProgress();
  const prepared = usePrepared(props.sitting.opened.conversation, switchesIn(props.sitting));
  return (
    <Screen title={text("review.title")} onBack={props.onBack} takesFocus={startAt === null} isWide>
      <p className={styles.line}>{text("review.intro")}</p>
      {isRefused && <Notice intent="warning">{text("progress.refused")}</Notice>}
      <EarlierNotice sitting={props.sitting} change={props.change} ports={ports} />
      {prepared === null ? (
        <p className={styles.line}>{text("review.preparing")}</p>
      ) : (
        <SearchedWords>
          <ReviewBody {...props} prepared={prepared} startAt={startAt} />
        </SearchedWords>
      )}
    </Screen>
  );
}
