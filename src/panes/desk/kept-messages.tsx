import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { ShownMessage, ShownTranscript } from "../../desk/shown-record";
import { useLanguage } from "../shared/language";
import { Notice } from "../shared/notice";
import { Section } from "../shared/section";

/** Messages added at once. */
const PAGE = 100;

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  message: { paddingInlineStart: tokens.spacingHorizontalM, borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorBrandStroke1}` },
  context: { paddingInlineStart: tokens.spacingHorizontalM, borderLeft: `${tokens.strokeWidthThick} dotted ${tokens.colorNeutralStrokeAccessible}`, color: tokens.colorNeutralForeground2 },
  head: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS, margin: 0 },
  author: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
  text: { margin: 0, whiteSpace: "pre-wrap", overflowWrap: "anywhere" },
});

/** What the record holds of the chat, as text only; lines that are there as context are said to be. */
export function KeptMessages({ transcript }: { readonly transcript: ShownTranscript | null }) {
  const styles = useStyles();
  const { text, count } = useLanguage();
  const [shown, setShown] = useState(PAGE);
  const list = useRef<HTMLOListElement>(null);
  if (transcript === null) {
    return (
      <Section title={text("desk.messages.title")}>
        <Notice intent="warning">{text("desk.messages.unreadable")}</Notice>
      </Section>
    );
  }
  const left = transcript.messages.length - shown;
  return (
    <Section title={text("desk.messages.title")}>
      <ol ref={list} tabIndex={-1} aria-label={text("desk.messages.title")} className={styles.list}>
        {transcript.messages.slice(0, shown).map((message) => (
          <Message key={message.number} message={message} />
        ))}
      </ol>
      {left > 0 && (
        <div>
          <Button
            onClick={() => {
              list.current?.focus();
              setShown(shown + PAGE);
            }}
          >
            {count("desk.messages.more", Math.min(PAGE, left))}
          </Button>
        </div>
      )}
    </Section>
  );
}

function Message({ message: { author, time, text: words, isContext, because, attachments } }: { readonly message: ShownMessage }) {
  const styles = useStyles();
  const { text, time: sayTime } = useLanguage();
  return (
    <li className={isContext ? styles.context : styles.message}>
      <p className={styles.head}>
        <bdi className={styles.author}>{author ?? text("desk.messages.no-author")}</bdi>
        <time className={styles.quiet} dateTime={time}>
          {sayTime(time)}
        </time>
        {isContext ? <span>{text("desk.messages.context")}</span> : <span className={styles.quiet}>{text("desk.messages.because", { rules: because.join(", ") })}</span>}
      </p>
      {words !== "" && (
        <p dir="auto" className={styles.text}>
          {words}
        </p>
      )}
      {attachments.map(({ originalName, file }, index) => (
        <p key={index} className={styles.text}>
          {file === null ? text("desk.messages.attachment-missing", { name: originalName }) : text("desk.messages.attachment", { name: originalName, file })}
        </p>
      ))}
    </li>
  );
}
