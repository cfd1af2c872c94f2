import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo } from "react";
import type { Message } from "../../conversation/conversation";
import type { Hint } from "../../hints/hint";
import type { Switches } from "../../instruction/facts";
import type { OpenExport } from "../../ports/chat-reader";
import type { QuickAnswer, WorkScope } from "../../review/answering";
import type { MessageAnswers } from "../../review/message-decision";
import type { ShownState } from "../../review/shown-state";
import { useAuthorName } from "../shared/author-name";
import { HintLine } from "../shared/hint-line";
import { useLanguage } from "../shared/language";
import { MessageBody } from "../shared/message-body";
import { shownKind } from "../shared/shown-kind";
import { shownTime } from "../shared/shown-time";
import { TabStopContext } from "../shared/tab-stop";
import { Question } from "./question";
import type { Conclusion } from "./question";
import { rowId } from "./row-id";
import { StateBadge } from "./state-badge";
import { useSmallButton } from "./small-button";
import { VoiceNote } from "./voice-note";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
    alignItems: "start",
    marginBlockEnd: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
    "@media (min-width: 720px)": { gridTemplateColumns: "auto minmax(0, 1fr) auto" },
  },
  active: { border: `${tokens.strokeWidthThick} solid ${tokens.colorBrandStroke1}`, boxShadow: tokens.shadow4 },
  // Links keep their contrast on it, in the dark as well.
  selected: { backgroundColor: tokens.colorNeutralBackground3 },
  context: { border: "none", fontSize: tokens.fontSizeBase200, paddingInlineStart: tokens.spacingHorizontalXXL },
  check: { width: "24px", height: "24px", margin: 0, accentColor: tokens.colorBrandBackground },
  body: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXXS, minWidth: 0, gridColumn: "2" },
  bodyAlone: { gridColumn: "1 / -1" },
  foot: {
    gridColumn: "2",
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    "@media (min-width: 720px)": { gridColumn: "3", gridRow: "1", justifyContent: "flex-end" },
  },
  question: { gridColumn: "1 / -1" },
});

export interface RowActs {
  readonly choose: (number: number, answer: QuickAnswer) => void;
  readonly setScope: (number: number, scope: WorkScope) => void;
  readonly open: (number: number) => void;
  readonly select: (number: number, isRange: boolean) => void;
  readonly selectMany: (messages: readonly Message[]) => void;
  readonly note: (number: number, words: string) => void;
}

interface MessageRowProps {
  readonly message: Message;
  readonly media: OpenExport["media"];
  readonly state: ShownState;
  readonly answers: MessageAnswers;
  readonly switches: Switches;
  readonly hints: readonly Hint[] | undefined;
  /** What the user wrote beside it; empty when nothing. */
  readonly note: string;
  /** Of the message that is being reviewed; null of every other, so that their rows stay as they are. */
  readonly conclusion: Conclusion | null;
  readonly isActive: boolean;
  readonly isTabStop: boolean;
  readonly isSelected: boolean;
  readonly acts: RowActs;
}

/** One message in the list. The question stands under the one that is being reviewed; rows stay light. */
export const MessageRow = memo(function MessageRow(props: MessageRowProps) {
  const { message, media, state, answers, switches, hints, note, conclusion, isActive, isTabStop, isSelected, acts } = props;
  const styles = useStyles();
  const { number } = message;
  const id = rowId(number);
  const isAsked = state !== "context";
  return (
    <li
      id={id}
      // The list answers to keys of its own, so one of its rows is where they begin.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={isTabStop ? 0 : -1}
      {...(isActive ? { "aria-current": "true" as const } : {})}
      {...(isAsked ? { "aria-labelledby": `${id}-body ${id}-state` } : {})}
      className={mergeClasses(styles.row, isSelected && styles.selected, isActive && styles.active, !isAsked && styles.context)}
    >
      {isAsked && <SelectBox message={message} isSelected={isSelected} isTabStop={isTabStop} onSelect={acts.select} />}
      <div id={`${id}-body`} className={mergeClasses(styles.body, !isAsked && styles.bodyAlone)}>
        {/* No arrow leads to a line of which nothing is asked. */}
        <TabStopContext.Provider value={isTabStop || !isAsked}>
          <MessageBody message={message} media={media} />
          {isActive && isAsked && isVoice(message) && (
            <VoiceNote
              message={message}
              note={note}
              onNote={(words) => {
                acts.note(number, words);
              }}
            />
          )}
          {hints !== undefined && <HintLine hints={hints} />}
        </TabStopContext.Provider>
      </div>
      {isAsked && (
        <div className={styles.foot}>
          <StateBadge id={`${id}-state`} state={state} />
          {!isActive && <OpenButton message={message} isOpen={state === "open"} isTabStop={isTabStop} onOpen={acts.open} />}
        </div>
      )}
      {isActive && isAsked && (
        <div className={styles.question}>
          <Question
            answers={answers}
            switches={switches}
            conclusion={conclusion}
            onChoose={(answer) => {
              acts.choose(number, answer);
            }}
            onScope={(scope) => {
              acts.setScope(number, scope);
            }}
          />
        </div>
      )}
    </li>
  );
});

/** Sound that the user can hear here, and nobody can read. */
const isVoice = (message: Message): boolean => message.attachments.some((attachment) => attachment.entry !== null && shownKind(message, attachment) === "audio");

interface SelectBoxProps {
  readonly message: Message;
  readonly isSelected: boolean;
  readonly isTabStop: boolean;
  readonly onSelect: (number: number, isRange: boolean) => void;
}

/** The browser's own box: Fluent's would make every row three times as heavy. */
const SelectBox = memo(function SelectBox({ message, isSelected, isTabStop, onSelect }: SelectBoxProps) {
  const styles = useStyles();
  const { text } = useLanguage();
  const authorName = useAuthorName();
  return (
    <input
      type="checkbox"
      className={styles.check}
      tabIndex={isTabStop ? 0 : -1}
      checked={isSelected}
      aria-label={text("review.select-message", { author: authorName(message.author, message.kind), time: shownTime(message) })}
      onChange={({ nativeEvent }) => {
        onSelect(message.number, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey);
      }}
    />
  );
});

interface OpenButtonProps {
  readonly message: Message;
  readonly isOpen: boolean;
  readonly isTabStop: boolean;
  readonly onOpen: (number: number) => void;
}

const OpenButton = memo(function OpenButton({ message, isOpen, isTabStop, onOpen }: OpenButtonProps) {
  const button = useSmallButton();
  const { text } = useLanguage();
  const authorName = useAuthorName();
  const words = { author: authorName(message.author, message.kind), time: shownTime(message) };
  return (
    <button
      type="button"
      className={button}
      tabIndex={isTabStop ? 0 : -1}
      aria-label={isOpen ? text("review.review-message", words) : text("review.change-message", words)}
      onClick={() => {
        onOpen(message.number);
      }}
    >
      {isOpen ? text("review.review") : text("action.change")}
    </button>
  );
});
