import { makeStyles, tokens } from "@fluentui/react-components";
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
  const { author, kind, attachment, marks } = message;
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
        <p dir="auto" className={author === null ? styles.notice : styles.text}>
          {message.text}
        </p>
      )}
      {attachment !== null && <AttachmentView message={message} attachment={attachment} media={media} />}
    </>
  );
}
