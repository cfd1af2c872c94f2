import { makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { Message } from "../../conversation/conversation";
import { useAuthorName } from "../shared/author-name";
import { useLanguage } from "../shared/language";
import { shownTime } from "../shared/shown-time";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXXS, marginBlock: tokens.spacingVerticalXS },
  label: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  field: {
    boxSizing: "border-box",
    width: "100%",
    padding: tokens.spacingHorizontalXS,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
});

interface VoiceNoteProps {
  readonly message: Message;
  readonly note: string;
  readonly onNote: (words: string) => void;
}

/** What is said in a voice message, in the user's own words: stored beside it where the message is kept. */
export function VoiceNote({ message, note, onNote }: VoiceNoteProps) {
  const styles = useStyles();
  const { text } = useLanguage();
  const authorName = useAuthorName();
  const id = useId();
  return (
    <div className={styles.root}>
      <label htmlFor={id} className={styles.label}>
        {text("review.voice-note", { author: authorName(message.author, message.kind), time: shownTime(message) })}
      </label>
      <textarea
        id={id}
        className={styles.field}
        rows={2}
        value={note}
        onChange={({ currentTarget }) => {
          onNote(currentTarget.value);
        }}
      />
    </div>
  );
}
