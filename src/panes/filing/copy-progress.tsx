import { makeStyles, ProgressBar } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { Clock } from "../../ports/clock";
import type { CopyProgress } from "../../record/reading-copy";
import { useAnnounce } from "../shared/announcer";
import { useLanguage } from "../shared/language";

const useStyles = makeStyles({ line: { margin: 0 } });

/** Messages or pages; making the copy of fewer is done before anybody wonders. */
const LONG = 1000;
const MINUTE_MS = 60_000;
/** Before so much is done, nobody can tell how long the rest takes; milliseconds. */
const LEAST_MS = 5000;

interface CopyProgressPartProps {
  readonly copy: CopyProgress;
  readonly clock: Clock;
}

/** How far the reading copy is, and how long it still takes where that is minutes. Who listens hears each quarter once. */
export function CopyProgressPart({ copy, clock }: CopyProgressPartProps) {
  const styles = useStyles();
  const { text, count } = useLanguage();
  const announce = useAnnounce();
  const { doing, done, total } = copy;
  const minutes = useMinutesLeft(copy, clock);
  const sentence = total === 0 ? text(`filing.copy.${doing}-begun`) : text(`filing.copy.${doing}`, { done, total });
  const quarter = total === 0 ? 0 : Math.floor((4 * done) / total);
  const isLong = total >= LONG;
  const latest = useRef(sentence);
  latest.current = sentence;
  useEffect(() => {
    if (isLong) announce(latest.current);
  }, [announce, isLong, doing, quarter]);
  return (
    <>
      <p className={styles.line}>{sentence}</p>
      <ProgressBar aria-label={text("filing.progress-label")} {...(total > 0 ? { value: done, max: total } : {})} />
      {minutes > 1 && <p className={styles.line}>{count("filing.copy.minutes", minutes)}</p>}
    </>
  );
}

/** Minutes that this part of the work still takes, at the pace of what was done of it; zero while that is not known. */
function useMinutesLeft({ doing, done, total }: CopyProgress, clock: Clock): number {
  const began = useRef({ doing, done, at: Date.parse(clock.now()) });
  if (began.current.doing !== doing) began.current = { doing, done, at: Date.parse(clock.now()) };
  const passed = Date.parse(clock.now()) - began.current.at;
  const made = done - began.current.done;
  return passed < LEAST_MS || made === 0 ? 0 : Math.round(((total - done) * passed) / made / MINUTE_MS);
}
