import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo } from "react";
import type { Message } from "../../conversation/conversation";
import type { Switches } from "../../instruction/facts";
import type { OpenExport } from "../../ports/chat-reader";
import type { Choice, WorkScope } from "../../review/answering";
import type { MessageAnswers } from "../../review/message-decision";
import type { ShownState } from "../../review/shown-state";
import { useAuthorName } from "../shared/author-name";
import { useLanguage } from "../shared/language";
import { MessageBody } from "../shared/message-body";
import { shownTime } from "../shared/shown-time";
import { Question } from "./question";
import type { Conclusion } from "./question";
import { StateBadge } from "./state-badge";

const useStyles = makeStyles({
  row: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    // Not under the bar that stays at the top.
    scrollMarginTop: "9rem",
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  firstOfBurst: { marginTop: tokens.spacingVerticalL },
  active: { border: `${tokens.strokeWidthThick} solid ${tokens.colorBrandStroke1}`, boxShadow: tokens.shadow4 },
  context: { border: "none", paddingBlock: 0, fontSize: tokens.fontSizeBase200 },
  foot: { display: "flex", flexWrap: "wrap", alignItems: "center", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
  open: {
    minHeight: "28px",
    paddingInline: tokens.spacingHorizontalS,
    font: "inherit",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
});

export const rowId = (number: number): string => `message-${number}`;

export interface RowActs {
  readonly choose: (number: number, choice: Choice) => void;
  readonly setScope: (number: number, scope: WorkScope) => void;
  readonly open: (number: number) => void;
}

interface MessageRowProps {
  readonly message: Message;
  readonly media: OpenExport["media"];
  readonly state: ShownState;
  readonly answers: MessageAnswers;
  readonly switches: Switches;
  /** Of the message that is being reviewed; null of every other, so that their rows stay as they are. */
  readonly conclusion: Conclusion | null;
  readonly isActive: boolean;
  readonly startsBurst: boolean;
  readonly acts: RowActs;
}

/** One message in the list. The question stands under the one that is being reviewed; rows stay light. */
export const MessageRow = memo(function MessageRow({ message, media, state, answers, switches, conclusion, isActive, startsBurst, acts }: MessageRowProps) {
  const styles = useStyles();
  const { number } = message;
  return (
    <li
      id={rowId(number)}
      tabIndex={-1}
      {...(isActive ? { "aria-current": "true" as const } : {})}
      className={mergeClasses(styles.row, startsBurst && styles.firstOfBurst, isActive && styles.active, state === "context" && styles.context)}
    >
      <MessageBody message={message} media={media} />
      {state !== "context" && (
        <div className={styles.foot}>
          <StateBadge state={state} />
          {!isActive && <OpenButton message={message} isOpen={state === "open"} onOpen={acts.open} />}
        </div>
      )}
      {isActive && state !== "context" && (
        <Question
          answers={answers}
          switches={switches}
          conclusion={conclusion}
          onChoose={(choice) => {
            acts.choose(number, choice);
          }}
          onScope={(scope) => {
            acts.setScope(number, scope);
          }}
        />
      )}
    </li>
  );
});

interface OpenButtonProps {
  readonly message: Message;
  readonly isOpen: boolean;
  readonly onOpen: (number: number) => void;
}

function OpenButton({ message, isOpen, onOpen }: OpenButtonProps) {
  const styles = useStyles();
  const { text } = useLanguage();
  const authorName = useAuthorName();
  const words = { author: authorName(message.author), time: shownTime(message) };
  return (
    <button
      type="button"
      className={styles.open}
      aria-label={isOpen ? text("review.review-message", words) : text("review.change-message", words)}
      onClick={() => {
        onOpen(message.number);
      }}
    >
      {isOpen ? text("review.review") : text("action.change")}
    </button>
  );
}
