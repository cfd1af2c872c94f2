import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useId, useRef, useState } from "react";
import type { ChatApp } from "../../conversation/conversation";
import { NO_ANSWERS } from "../../imports/reading-answers";
import { AppField } from "../reading/app-field";
import { omittedIn } from "../reading/message-fields";
import { unanswered } from "../reading/use-reading";
import type { ReadFrom } from "../reading/use-reading";
import { ErrorSummary } from "../shared/error-summary";
import { useLanguage } from "../shared/language";
import { Notice } from "../shared/notice";
import { asEntered, sendersIn } from "./picture-list";
import { PictureRow, pictureField } from "./picture-row";
import { usePictures } from "./use-pictures";

const CHOOSE = "choose-screenshots";

const useStyles = makeStyles({
  root: { width: "100%", minWidth: 0, display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  line: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
});

interface ScreenshotsProps {
  /** Images that were dropped or chosen elsewhere on the screen. */
  readonly given: readonly File[];
  readonly onRead: (from: ReadFrom) => void;
}

/** Pictures of a chat, each with its sender and time as the user reads them in it. */
export function Screenshots({ given, onRead }: ScreenshotsProps) {
  const styles = useStyles();
  const language = useLanguage();
  const { text } = language;
  const { pictures, refused, add, change, move, takeOut } = usePictures();
  const [app, setApp] = useState<ChatApp>("whatsapp");
  const [attempt, setAttempt] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const senders = useId();
  useEffect(() => {
    add(given);
  }, [add, given]);
  const none = pictures.length === 0 ? [{ field: CHOOSE, sentence: text("screenshots.none") }] : [];
  const omitted = [...none, ...pictures.flatMap(({ id, message }, index) => omittedIn(language, message, pictureField(id), index + 1))];

  return (
    <form
      noValidate
      className={styles.root}
      onSubmit={(event) => {
        event.preventDefault();
        setAttempt(attempt + 1);
        if (omitted.length > 0) return;
        onRead({ ...unanswered(pictures.map(({ file }) => file)), answers: { ...NO_ANSWERS, screenshots: { app, images: asEntered(pictures) } } });
      }}
    >
      <p className={styles.line}>{text("screenshots.intro")}</p>
      <Notice intent="info">{text("screenshots.weaker")}</Notice>
      {attempt > 0 && <ErrorSummary omitted={omitted} attempt={attempt} />}
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept="image/*"
        aria-label={text("screenshots.choose")}
        onChange={(event) => {
          add([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = "";
        }}
      />
      <div>
        <Button id={CHOOSE} onClick={() => input.current?.click()}>
          {text(pictures.length === 0 ? "screenshots.choose" : "screenshots.more")}
        </Button>
      </div>
      {refused.length > 0 && <Notice intent="warning">{text("screenshots.refused", { names: refused.join(", ") })}</Notice>}
      {pictures.length > 0 && (
        <>
          <AppField app={app} onApp={setApp} />
          <datalist id={senders}>
            {sendersIn(pictures).map((sender) => (
              <option key={sender} value={sender} />
            ))}
          </datalist>
          <ol className={styles.list}>
            {pictures.map((picture, index) => (
              <PictureRow
                key={picture.id}
                picture={picture}
                number={index + 1}
                total={pictures.length}
                dateAbove={pictures[index - 1]?.message.date ?? ""}
                senders={senders}
                omitted={attempt > 0 ? omitted : []}
                onChange={change}
                onMove={move}
                onTakeOut={(id) => {
                  takeOut(id);
                  document.getElementById(CHOOSE)?.focus();
                }}
              />
            ))}
          </ol>
        </>
      )}
      <div>
        <Button type="submit" appearance="primary">
          {text("screenshots.read")}
        </Button>
      </div>
    </form>
  );
}
