import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useRef } from "react";
import type { ChatReader } from "../../ports/chat-reader";
import type { SittingProps } from "../journey/screen-props";
import { ReadingFault } from "../reading/reading-fault";
import { ReadingProgress } from "../reading/reading-progress";
import { unanswered } from "../reading/use-reading";
import { useLanguage } from "../shared/language";
import { Section } from "../shared/section";
import { AddedDates } from "./added-dates";
import { AddedExport } from "./added-export";
import { useAddedExport } from "./use-added-export";

export const ADDED_EXPORT = "added-export";

const useStyles = makeStyles({
  line: { margin: 0, color: tokens.colorNeutralForeground2 },
  part: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM, minWidth: 0, ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` } },
});

interface AddExportProps extends Pick<SittingProps, "sitting" | "change"> {
  readonly reader: ChatReader;
  /** Told whether something waits for the user's word. */
  readonly onWaiting: (isWaiting: boolean) => void;
}

/** Adds another export of the same chat, from another phone or of a later day: first it is shown what that brings. */
export function AddExport({ sitting, change, reader, onWaiting }: AddExportProps) {
  const styles = useStyles();
  const { text } = useLanguage();
  const { adding, reading, read, stop, forget, merge, leave } = useAddedExport({ sitting, change }, reader, onWaiting);
  const input = useRef<HTMLInputElement>(null);
  const { conversation } = sitting.opened;
  const asksDates = adding?.added.alone.completeness.dateOrder.order === "ambiguous";
  return (
    <Section title={text("merge.title")}>
      <p className={styles.line}>{text("merge.intro")}</p>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={text("merge.file")}
        onChange={(event) => {
          read(unanswered([...(event.currentTarget.files ?? [])]));
          event.currentTarget.value = "";
        }}
      />
      <div id={ADDED_EXPORT} tabIndex={-1} role="group" aria-label={text("merge.title")} className={styles.part}>
        {adding === null && reading.state !== "reading" && (
          <div>
            <Button onClick={() => input.current?.click()}>{text("merge.add")}</Button>
          </div>
        )}
        {reading.state === "reading" && <ReadingProgress reading={reading} onStop={stop} />}
        {reading.state === "failed" && <ReadingFault failed={reading} onRead={read} mayBeOneChat={false} onCancel={forget} />}
        {adding !== null && asksDates && reading.state !== "reading" && <AddedDates adding={adding} onRead={read} onLeave={leave} />}
        {adding !== null && !asksDates && <AddedExport added={adding.added} base={conversation} onMerge={merge} onLeave={leave} />}
      </div>
    </Section>
  );
}
