import { Button, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { useEffect } from "react";
import { useAnnounce } from "../shared/announcer";
import { useLanguage } from "../shared/language";
import { FirstRows } from "./first-rows";
import type { Reading } from "./use-reading";

const useStyles = makeStyles({
  root: { width: "100%", display: "flex", flexDirection: "column", alignItems: "flex-start", rowGap: tokens.spacingVerticalXS },
  line: { margin: 0 },
});

interface ReadingProgressProps {
  readonly reading: Extract<Reading, { readonly state: "reading" }>;
  readonly onStop: () => void;
}

/** How far the reading is, in what was really read; the first messages stand below it as soon as they are there. */
export function ReadingProgress({ reading: { progress, first }, onStop }: ReadingProgressProps) {
  const styles = useStyles();
  const { text, count, bytes } = useLanguage();
  const announce = useAnnounce();
  const { step, readBytes, totalBytes, messageCount } = progress;
  const hasRows = first !== null;
  // Said once: every step of the progress would leave no rest to whoever listens.
  useEffect(() => {
    announce(text(hasRows ? "opening.first-here" : "opening.reading"));
  }, [announce, hasRows, text]);
  return (
    <div className={styles.root}>
      <ProgressBar aria-label={text("opening.reading")} {...(totalBytes > 0 ? { value: readBytes, max: totalBytes } : {})} />
      {totalBytes === 0 && messageCount === 0 && step !== "checksum" && <p className={styles.line}>{text("opening.reading")}</p>}
      {totalBytes > 0 && <p className={styles.line}>{text("opening.bytes", { read: bytes(readBytes), total: bytes(totalBytes) })}</p>}
      {step === "checksum" && <p className={styles.line}>{text("opening.checksum")}</p>}
      {messageCount > 0 && <p className={styles.line}>{count("opening.read", messageCount)}</p>}
      <Button onClick={onStop}>{text("opening.stop")}</Button>
      {hasRows && <FirstRows first={first} />}
    </div>
  );
}
