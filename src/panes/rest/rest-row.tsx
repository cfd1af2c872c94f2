import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { memo } from "react";
import type { Message } from "../../conversation/conversation";
import type { Hint } from "../../hints/hint";
import type { OpenExport } from "../../ports/chat-reader";
import type { WhyShown } from "../../review/rest";
import { useAuthorName } from "../shared/author-name";
import { HintLine } from "../shared/hint-line";
import { useLanguage } from "../shared/language";
import { MessageBody } from "../shared/message-body";
import { shownTime } from "../shared/shown-time";

const useStyles = makeStyles({
  row: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  why: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  out: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

/** What became of a message that was shown: still of the rest, or taken out to be kept or to stay open. */
export type InRest = "in" | "kept" | "open";

export interface RestRowActs {
  readonly keep: (number: number) => void;
  readonly leave: (number: number) => void;
  readonly putBack: (number: number) => void;
  readonly toChat: (number: number) => void;
}

interface RestRowProps {
  readonly message: Message;
  readonly why: WhyShown;
  readonly hints: readonly Hint[];
  readonly media: OpenExport["media"];
  readonly inRest: InRest;
  readonly acts: RestRowActs;
}

/** A message that is shown before the rest is closed, and the ways out of the rest. */
export const RestRow = memo(function RestRow({ message, why, hints, media, inRest, acts }: RestRowProps) {
  const styles = useStyles();
  const { text, day } = useLanguage();
  const author = useAuthorName()(message.author);
  const named = { author, time: shownTime(message) };
  const act = (name: "keep" | "leave" | "in-chat" | "put-back", does: (number: number) => void) => (
    <Button
      size="small"
      aria-label={text(`rest.${name}-message`, named)}
      onClick={() => {
        does(message.number);
      }}
    >
      {text(`rest.${name}`)}
    </Button>
  );
  return (
    <li tabIndex={-1} className={styles.row}>
      <MessageBody message={message} media={media} />
      <p className={styles.why}>
        {day(message.time.local)}
        {why !== "hint" && ` · ${text(`rest.why.${why}`)}`}
      </p>
      {hints.length > 0 && <HintLine hints={hints} />}
      {inRest !== "in" && <p className={styles.out}>{text(`rest.out.${inRest}`)}</p>}
      <div className={styles.buttons}>
        {inRest === "in" ? (
          <>
            {act("keep", acts.keep)}
            {act("leave", acts.leave)}
          </>
        ) : (
          act("put-back", acts.putBack)
        )}
        {act("in-chat", acts.toChat)}
      </div>
    </li>
  );
});
