import { Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import type { Translator } from "../../language/translator";
import { complaintAt, saidAtField } from "../shared/error-summary";
import type { Omitted } from "../shared/error-summary";
import { useLanguage } from "../shared/language";
import { isDate, isTime } from "./entered-time";
import type { EnteredTime } from "./entered-time";

const useStyles = makeStyles({
  root: { display: "flex", flexWrap: "wrap", alignItems: "flex-start", gap: tokens.spacingHorizontalM },
  sender: { flex: "2 1 12rem", minWidth: 0 },
  moment: { flex: "1 1 8rem", minWidth: 0 },
  // A browser's own field for a date is as wide as it likes, unless it is told that it may be narrower.
  input: { minWidth: 0, width: "100%" },
});

/** One message as somebody enters it. */
export interface EnteredMessage extends EnteredTime {
  readonly sender: string;
}

export const emptyMessage: EnteredMessage = { sender: "", date: "", time: "" };

/** What is still to be filled in; `of` names the picture, where there are more. */
export function omittedIn({ text }: Translator, { sender, date, time }: EnteredMessage, id: string, of: number | null): readonly Omitted[] {
  const sentence = (field: "sender" | "date" | "time") => (of === null ? text(`enter.error.${field}`) : text(`enter.error.${field}-of`, { number: of }));
  return [
    ...(sender.trim() === "" ? [{ field: `${id}-sender`, sentence: sentence("sender") }] : []),
    ...(isDate(date) ? [] : [{ field: `${id}-date`, sentence: sentence("date") }]),
    ...(isTime(time) ? [] : [{ field: `${id}-time`, sentence: sentence("time") }]),
  ];
}

interface MessageFieldsProps {
  readonly id: string;
  readonly message: EnteredMessage;
  /** What was found missing; each sentence stands at its field. */
  readonly omitted: readonly Omitted[];
  /** Id of a list of senders who were entered before; null when there is none. */
  readonly senders: string | null;
  readonly onChange: (message: EnteredMessage) => void;
}

/** Sender, date and time of one message. */
export function MessageFields({ id, message, omitted, senders, onChange }: MessageFieldsProps) {
  const styles = useStyles();
  const { text } = useLanguage();
  const complaint = (field: string) => saidAtField(complaintAt(omitted, `${id}-${field}`));
  return (
    <div className={styles.root}>
      <Field className={styles.sender} label={text("enter.sender")} required {...complaint("sender")}>
        <Input
          id={`${id}-sender`}
          className={styles.input}
          autoComplete="off"
          {...(senders === null ? {} : { list: senders })}
          value={message.sender}
          onChange={(_event, { value }) => {
            onChange({ ...message, sender: value });
          }}
        />
      </Field>
      <Field className={styles.moment} label={text("enter.date")} required {...complaint("date")}>
        <Input
          id={`${id}-date`}
          className={styles.input}
          type="date"
          value={message.date}
          onChange={(_event, { value }) => {
            onChange({ ...message, date: value });
          }}
        />
      </Field>
      <Field className={styles.moment} label={text("enter.time")} required {...complaint("time")}>
        <Input
          id={`${id}-time`}
          className={styles.input}
          type="time"
          value={message.time}
          onChange={(_event, { value }) => {
            onChange({ ...message, time: value });
          }}
        />
      </Field>
    </div>
  );
}
