import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Message } from "../../conversation/conversation";
import type { OpenExport } from "../../ports/chat-reader";
import { AttachmentView } from "./attachment-view";
import { useLanguage } from "./language";
import { shownTime } from "./shown-time";

const useStyles = makeStyles({
  head: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS, margin: 0 },
  author: { fontWeight: tokens.fontWeightSemibold },
  time: { color: tokens.colorNeutralForeground2 },
  text: { margin: 0, whiteSpace: "pre-wrap", overflowWrap: "anywhere" },
  notice: { margin: 0, color: tokens.colorNeutralForeground2, fontStyle: "italic", overflowWrap: "anywhere" },
});

interface MessageBodyProps {
  readonly message: Message;
  readonly media: OpenExport["media"];
}

/** A message as the export shows it: only ever as text, in its own direction. */
export function MessageBody({ message, media }: MessageBodyProps) {
  const styles = useStyles();
  const { text } = useLanguage();
  const { author, kind, attachments, marks } = message;
  const said = marks.flatMap((mark) => (mark === "edited" || mark === "forwarded" ? [text(`review.${mark}`)] : []));
  return (
    <>
      <p className={styles.head}>
        <bdi className={styles.author}>{author ?? text("review.app-notice")}</bdi>
        <time className={styles.time} dateTime={message.time.local}>
          {shownTime(message)}
        </time>
        {kind !== "text" && kind !== "system" && <span className={styles.time}>{text(`kind.${kind}`)}</span>}
        {said.map((mark) => (
          <span key={mark} className={styles.time}>
            {mark}
          </span>
        ))}
      </p>
      {message.text !== "" && (
        <MessageText key={message.number} whole={message.text} className={author === null ? styles.notice : styles.text} />
      )}
      {attachments.map((attachment, index) => (
        <AttachmentView key={index} message={message} attachment={attachment} media={media} />
      ))}
    </>
  );
}

/** A text of megabytes in one paragraph would stop the browser; the record holds it whole, whatever is shown. */
const MOST_SHOWN = 4000;

/** The first part of a long text; a character of two halves is left out whole. */
function beginningOf(whole: string): string {
  const last = whole.charCodeAt(MOST_SHOWN - 1);
  const isHalf = last >= 0xd800 && last <= 0xdbff;
  return `${whole.slice(0, isHalf ? MOST_SHOWN - 1 : MOST_SHOWN)}…`;
}

function MessageText({ whole, className }: { readonly whole: string; readonly className: string }) {
  const { text } = useLanguage();
  const [isWhole, setWhole] = useState(false);
  const isLong = whole.length > MOST_SHOWN;
  return (
    <>
      <p dir="auto" className={className}>
        {isLong && !isWhole ? beginningOf(whole) : whole}
      </p>
      {isLong && (
        <div>
          <Button
            size="small"
            aria-expanded={isWhole}
            onClick={() => {
              setWhole(!isWhole);
            }}
          >
            {text(isWhole ? "review.show-less" : "review.show-all")}
          </Button>
        </div>
      )}
    </>
  );
}
