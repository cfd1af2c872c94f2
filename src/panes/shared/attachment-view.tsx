import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { SyntheticEvent } from "react";
import type { Attachment, Message } from "../../conversation/conversation";
import { twoDigits } from "../../conversation/local-time";
import type { MediaError, OpenExport } from "../../ports/chat-reader";
import { useAuthorName } from "./author-name";
import { FileIcon } from "./icons";
import { useLanguage } from "./language";
import { saveAs } from "./save-as";
import { ErrorNotice } from "./notice";
import { Marked } from "./searched-words";
import { shownKind } from "./shown-kind";
import type { ShownKind } from "./shown-kind";
import { shownTime } from "./shown-time";
import { useTabStop } from "./tab-stop";
import { useObjectUrl } from "./use-object-url";

const useStyles = makeStyles({
  place: { minHeight: tokens.spacingVerticalXXXL },
  picture: { display: "block", maxWidth: "100%", maxHeight: "20rem", borderRadius: tokens.borderRadiusMedium },
  sound: { display: "block", width: "100%", maxWidth: "24rem" },
  file: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS, margin: 0, overflowWrap: "anywhere" },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface AttachmentViewProps {
  readonly message: Message;
  readonly attachment: Attachment;
  readonly media: OpenExport["media"];
}

/** What belongs to a message: shown where a browser can, and always to be fetched as a file. */
export function AttachmentView({ message, attachment, media }: AttachmentViewProps) {
  const styles = useStyles();
  const { text } = useLanguage();
  if (attachment.entry === null) {
    return (
      <p className={styles.quiet}>
        {text("media.missing")}{" "}
        <bdi>
          <Marked words={attachment.name} />
        </bdi>
      </p>
    );
  }
  const file = <AttachedFile attachment={attachment} entry={attachment.entry} media={media} />;
  const kind = shownKind(message, attachment);
  if (kind === "file") return file;
  return (
    <>
      <Shown kind={kind} message={message} entry={attachment.entry} media={media} />
      {file}
    </>
  );
}

interface ShownProps {
  readonly kind: Exclude<ShownKind, "file">;
  readonly message: Message;
  readonly entry: string;
  readonly media: OpenExport["media"];
}

/** A photo, voice note or video, from its own bytes only; the browser looks at the bytes, not at a name. */
function Shown({ kind, message, entry, media }: ShownProps) {
  const styles = useStyles();
  const { text } = useLanguage();
  const { place, shown } = useObjectUrl(entry, media);
  const [isBroken, setBroken] = useState(false);
  const authorName = useAuthorName();
  const [seconds, setSeconds] = useState<number | null>(null);
  const tabIndex = useTabStop();
  const words = { author: authorName(message.author, message.kind), time: shownTime(message) };
  const name = kind === "image" || seconds === null ? text(`media.${kind}`, words) : text(`media.${kind}-length`, { ...words, length: shownLength(seconds) });
  const onLoadedMetadata = ({ currentTarget: { duration } }: SyntheticEvent<HTMLMediaElement>) => {
    setSeconds(Number.isFinite(duration) ? duration : null);
  };
  const onError = () => {
    setBroken(true);
  };
  return (
    <div ref={place} className={styles.place}>
      {shown.state === "loading" && <p className={styles.quiet}>{text("media.loading")}</p>}
      {shown.state === "failed" && <ErrorNotice error={shown.error} />}
      {isBroken && <p className={styles.quiet}>{text("media.cannot-show")}</p>}
      {shown.state === "here" && !isBroken && kind === "image" && <img className={styles.picture} src={shown.url} alt={name} onError={onError} />}
      {shown.state === "here" && !isBroken && kind === "audio" && (
        // A voice note in a chat has no captions; the user hears it and answers.
        // eslint-disable-next-line jsx-a11y/media-has-caption
        <audio className={styles.sound} tabIndex={tabIndex} controls preload="metadata" src={shown.url} aria-label={name} onLoadedMetadata={onLoadedMetadata} onError={onError} />
      )}
      {shown.state === "here" && !isBroken && kind === "video" && (
        // eslint-disable-next-line jsx-a11y/media-has-caption
        <video className={styles.picture} tabIndex={tabIndex} controls preload="metadata" src={shown.url} aria-label={name} onLoadedMetadata={onLoadedMetadata} onError={onError} />
      )}
    </div>
  );
}

/** A length in seconds as `0:21`. */
function shownLength(seconds: number): string {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${twoDigits(whole % 60)}`;
}

interface AttachedFileProps {
  readonly attachment: Attachment;
  readonly entry: string;
  readonly media: OpenExport["media"];
}

/** Name, size, and the file itself: handed over as bytes without a type, so that no browser opens it. */
function AttachedFile({ attachment, entry, media }: AttachedFileProps) {
  const styles = useStyles();
  const { text, bytes } = useLanguage();
  const [failure, setFailure] = useState<MediaError | null>(null);
  const tabIndex = useTabStop();
  const download = async () => {
    const content = await media(entry);
    setFailure(content.ok ? null : content.error);
    if (content.ok) saveAs(attachment.name, content.value);
  };
  return (
    <>
      <p className={styles.file}>
        <FileIcon />
        <bdi>
          <Marked words={attachment.name} />
        </bdi>
        {attachment.size !== null && <span>{bytes(attachment.size)}</span>}
        <Button size="small" tabIndex={tabIndex} aria-label={text("media.download-what", { name: attachment.name })} onClick={() => void download()}>
          {text("media.download")}
        </Button>
      </p>
      {failure !== null && <ErrorNotice error={failure} />}
    </>
  );
}
