import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useCallback, useId, useState } from "react";
import type { RefObject } from "react";
import type { ChatReader } from "../../ports/chat-reader";
import type { OnOpened } from "../journey/opened-chat";
import { useOpening } from "../reading/use-opening";
import { unanswered } from "../reading/use-reading";
import { Disclosure } from "../shared/disclosure";
import { fetchedPart } from "../shared/fetched-part";
import { useLanguage } from "../shared/language";
import { useDrop } from "./use-drop";

// Each is fetched when somebody wants it: the first screen stays light.
const ReadingProgress = fetchedPart(async () => (await import("../reading/reading-progress")).ReadingProgress, "opening.reading");
const ReadingFault = fetchedPart(async () => (await import("../reading/reading-fault")).ReadingFault, "app.part-loading");
const PasteText = fetchedPart(async () => (await import("./paste-text")).PasteText, "app.part-loading");
const Screenshots = fetchedPart(async () => (await import("./screenshots")).Screenshots, "app.part-loading");
const ExportHelp = fetchedPart(async () => (await import("./export-help")).ExportHelp, "app.part-loading");

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
  ways: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalS },
  question: { color: tokens.colorNeutralForeground2 },
});

type Way = "file" | "paste" | "screenshots";

interface OpenChatProps {
  readonly reader: ChatReader;
  /** The field that chooses files: other parts of the screen open it too. */
  readonly chooser: RefObject<HTMLInputElement>;
  readonly onOpened: OnOpened;
}

/** Pictures alone are never an export; they may be screenshots of a chat. */
const areImages = (files: readonly File[]): boolean => files.length > 0 && files.every(({ type }) => type.startsWith("image/"));

/** Opens an export: chosen, or dropped here. Who has none can paste text, or enter screenshots. */
export function OpenChat({ reader, chooser, onOpened }: OpenChatProps) {
  const styles = useStyles();
  const { text } = useLanguage();
  const { reading, read, stop, forget } = useOpening(reader, null, onOpened);
  const [way, setWay] = useState<Way>("file");
  const [images, setImages] = useState<readonly File[]>([]);
  const take = useCallback(
    (files: readonly File[]) => {
      if (areImages(files)) {
        setWay("screenshots");
        setImages(files);
      } else read(unanswered(files));
    },
    [read],
  );
  const isOver = useDrop(take);
  const isReading = reading.state === "reading";

  return (
    <div className={mergeClasses(styles.drop, isOver && styles.over)}>
      <input
        ref={chooser}
        type="file"
        multiple
        hidden
        aria-label={text("start.file")}
        onChange={(event) => {
          take([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = "";
        }}
      />
      {!isReading && (
        <Button data-opens-file appearance="primary" size="large" onClick={() => chooser.current?.click()}>
          {text("start.open")}
        </Button>
      )}
      {isReading && <ReadingProgress reading={reading} onStop={stop} />}
      <p className={styles.quiet}>{text("start.open-hint")}</p>
      <p className={styles.line}>{text("start.stays")}</p>
      <OtherWays way={way} onWay={setWay} />
      {way === "paste" && <PasteText onRead={read} />}
      {way === "screenshots" && <Screenshots given={images} onRead={read} />}
      {reading.state === "failed" && <ReadingFault failed={reading} onRead={read} mayBeOneChat onCancel={forget} />}
      <Disclosure label={text("start.export-help")} later>
        <ExportHelp />
      </Disclosure>
    </div>
  );
}

interface OtherWaysProps {
  readonly way: Way;
  readonly onWay: (way: Way) => void;
}

function OtherWays({ way, onWay }: OtherWaysProps) {
  const styles = useStyles();
  const { text } = useLanguage();
  const id = useId();
  return (
    <div role="group" aria-labelledby={id} className={styles.ways}>
      <span id={id} className={styles.question}>
        {text("start.other-ways")}
      </span>
      {(["paste", "screenshots"] as const).map((one) => (
        <Button
          key={one}
          aria-expanded={way === one}
          onClick={() => {
            onWay(way === one ? "file" : one);
          }}
        >
          {text(`start.${one}`)}
        </Button>
      ))}
    </div>
  );
}
