import { Button, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Reverifiable } from "../../workflows/reverify-record";
import { useAnnounce } from "../shared/announcer";
import { useLanguage } from "../shared/language";
import type { Reverifying } from "./use-reverify";
import { verdictSum } from "./verdict-words";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  line: { margin: 0 },
});

interface ReverifyPartProps {
  readonly records: readonly Reverifiable[];
  readonly reverifying: Reverifying;
  /** What the button says. */
  readonly action: string;
}

/** The button that re-checks these records, how far that is, and the way to stop it. */
export function ReverifyPart({ records, reverifying, action }: ReverifyPartProps) {
  const styles = useStyles();
  const language = useLanguage();
  const { text } = language;
  const announce = useAnnounce();
  const { progress, start, stop } = reverifying;
  // Seen as well as heard: a press is never without an answer.
  const [told, setTold] = useState<"none" | "stopped" | "broken-off" | null>(null);
  const tell = (what: "none" | "stopped" | "broken-off") => {
    setTold(what);
    announce(text(`desk.verify.${what}`));
  };
  const isTold = told === "stopped" || told === "broken-off" || (told === "none" && records.length === 0);
  return (
    <div tabIndex={-1} role="group" aria-label={text("desk.verify.title")} className={styles.part}>
      {progress === null ? (
        <div>
          <Button
            onClick={() => {
              if (records.length === 0) {
                tell("none");
                return;
              }
              setTold(null);
              start(records, (results) => {
                if (results.size < records.length) tell("broken-off");
                else announce(verdictSum(language, results.values()));
              });
            }}
          >
            {action}
          </Button>
          {isTold && <p className={styles.line}>{text(`desk.verify.${told}`)}</p>}
        </div>
      ) : (
        <>
          <Reading progress={progress} />
          <div>
            <Button
              onClick={() => {
                stop();
                tell("stopped");
              }}
            >
              {text("desk.stop")}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}

type ReadingProps = { readonly progress: NonNullable<Reverifying["progress"]> };

/** How far the reading is: which record of how many, and its bytes. */
export function Reading({ progress: { doneRecords, totalRecords, doneBytes, totalBytes } }: ReadingProps) {
  const styles = useStyles();
  const { text, bytes } = useLanguage();
  const isMeasured = totalBytes > 0;
  return (
    <>
      <ProgressBar aria-label={text("desk.progress-label")} {...(isMeasured ? { value: doneRecords + doneBytes / totalBytes, max: totalRecords } : { value: doneRecords, max: totalRecords })} />
      <p className={styles.line}>
        {text("desk.reading", { number: Math.min(doneRecords + 1, totalRecords), total: totalRecords })}
        {isMeasured && ` ${text("filing.bytes", { done: bytes(doneBytes), total: bytes(totalBytes) })}`}
      </p>
    </>
  );
}
