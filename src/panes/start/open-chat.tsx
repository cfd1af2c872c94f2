import { Button, makeStyles, mergeClasses, ProgressBar, tokens } from "@fluentui/react-components";
import { useRef } from "react";
import type { ChatReader } from "../../ports/chat-reader";
import { Disclosure } from "../shared/disclosure";
import { useLanguage } from "../shared/language";
import { ErrorNotice } from "../shared/notice";
import { useDrop } from "./use-drop";
import { useReading } from "./use-reading";
import type { OnOpened } from "./use-reading";

const useStyles = makeStyles({
  drop: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingVerticalL,
    border: `${tokens.strokeWidthThin} dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  over: { border: `${tokens.strokeWidthThick} dashed ${tokens.colorBrandStroke1}`, backgroundColor: tokens.colorNeutralBackground2Hover },
  line: { margin: 0 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  progress: { width: "100%", display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
});

interface OpenChatProps {
  readonly reader: ChatReader;
  readonly onOpened: OnOpened;
}

/** Opens an export: chosen, or dropped here. */
export function OpenChat({ reader, onOpened }: OpenChatProps) {
  const styles = useStyles();
  const { text, count } = useLanguage();
  const { reading, read, stop } = useReading(reader, onOpened);
  const isOver = useDrop(read);
  const input = useRef<HTMLInputElement>(null);
  const isReading = reading.state === "reading";

  return (
    <div className={mergeClasses(styles.drop, isOver && styles.over)}>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={text("start.file")}
        onChange={(event) => {
          read([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = "";
        }}
      />
      {!isReading && (
        <Button appearance="primary" size="large" onClick={() => input.current?.click()}>
          {text("start.open")}
        </Button>
      )}
      {isReading && (
        <div className={styles.progress}>
          <ProgressBar
            aria-label={text("start.reading")}
            {...(reading.progress.totalBytes > 0 ? { value: reading.progress.readBytes, max: reading.progress.totalBytes } : {})}
          />
          <p className={styles.line}>{count("start.read", reading.progress.messageCount)}</p>
          <Button onClick={stop}>{text("start.stop-reading")}</Button>
        </div>
      )}
      <p className={styles.quiet}>{text("start.open-hint")}</p>
      <p className={styles.line}>{text("start.stays")}</p>
      {reading.state === "failed" && <ErrorNotice error={reading.error} />}
      <Disclosure label={text("start.export-help")}>
        <p className={styles.line}>{text("start.export-help-text")}</p>
      </Disclosure>
    </div>
  );
}
