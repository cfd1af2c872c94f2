import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { memo, useState } from "react";
import type { Message } from "../../conversation/conversation";
import type { OpenExport } from "../../ports/chat-reader";
import { AttachmentView } from "./attachment-view";
import { useAuthorName } from "./author-name";
import { useLanguage } from "./language";
import { MessageAsides, Quotes } from "./message-asides";
import { Marked } from "./searched-words";
import { shortened } from "./shortened";
import { shownTime } from "./shown-time";
import { useTabStop } from "./tab-stop";

const useStyles = makeStyles({
  head: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS, margin: 0 },
  author: { fontWeight: tokens.fontWeightSemibold },
  time: { color: tokens.colorNeutralForeground2 },
  // Stands out, also where colours are not seen: nobody else may have got this message.
  unsent: { fontWeight: tokens.fontWeightSemibold, textDecorationLine: "underline", textDecorationStyle: "dotted" },
  text: { margin: 0, whiteSpace: "pre-wrap", overflowWrap: "anywhere" },
  notice: { margin: 0, color: tokens.colorNeutralForeground2, fontStyle: "italic", overflowWrap: "anywhere" },
});

/** Marks that are said beside a message; the others show in its words or its attachments. */
const SAID = ["edited", "forwarded", "important", "urgent", "unknown-content"] as const;
const UNSENT = ["draft", "waiting", "failed", "blocked", "blocked-outside"] as const;

interface MessageBodyProps {
  readonly message: Message;
  readonly media: OpenExport["media"];
}

/** A message as the export shows it: only ever as text, in its own direction. Nothing that is answered changes it. */
export const MessageBody = memo(function MessageBody({ message, media }: MessageBodyProps) {
  const styles = useStyles();
  const { author, attachments } = message;
  return (
    <>
      <MessageHead message={message} />
      <Quotes message={message} />
      {message.text !== "" && (
        <MessageText key={message.number} whole={message.text} className={author === null && message.kind !== "text" ? styles.notice : styles.text} />
      )}
      {attachments.map((attachment, index) => (
        <AttachmentView key={index} message={message} attachment={attachment} media={media} />
      ))}
      <MessageAsides message={message} />
    </>
  );
});

/** Who, when, what kind, and what the app wrote beside it. */
function MessageHead({ message }: { readonly message: Message }) {
  const styles = useStyles();
  const { text } = useLanguage();
  const authorName = useAuthorName();
  const { author, kind, marks } = message;
  return (
    <p className={styles.head}>
      <bdi className={styles.author}>{authorName(author, kind)}</bdi>
      <time className={styles.time} dateTime={message.time.local}>
        {shownTime(message)}
      </time>
      {kind !== "text" && kind !== "system" && <span className={styles.time}>{text(`kind.${kind}`)}</span>}
      {SAID.filter((mark) => marks.includes(mark)).map((mark) => (
        <span key={mark} className={styles.time}>
          {text(`review.${mark}`)}
        </span>
      ))}
      {UNSENT.filter((mark) => marks.includes(mark)).map((mark) => (
        <span key={mark} className={styles.unsent}>
          {text(`review.${mark}`)}
        </span>
      ))}
    </p>
  );
}

/** A text of megabytes in one paragraph would stop the browser; the record holds it whole, whatever is shown. */
const MOST_SHOWN = 4000;

function MessageText({ whole, className }: { readonly whole: string; readonly className: string }) {
  const { text } = useLanguage();
  const [isWhole, setWhole] = useState(false);
  const isLong = whole.length > MOST_SHOWN;
  const tabIndex = useTabStop();
  return (
    <>
      <p dir="auto" className={className}>
        <Marked words={isWhole ? whole : shortened(whole, MOST_SHOWN)} />
      </p>
      {isLong && (
        <div>
          <Button
            size="small"
            tabIndex={tabIndex}
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
