import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, useRef } from "react";
import type { Message } from "../../conversation/conversation";
import type { QuickAnswer } from "../../review/answering";
import type { ContextOffer } from "../../review/context-offer";
import { useAuthorName } from "../shared/author-name";
import { usePreferences } from "../shared/preferences";
import { useLanguage } from "../shared/language";
import { shownTime } from "../shared/shown-time";
import { useAnswerButton } from "./answer-button";
import { useBarStyles, useLowBar } from "./bar-styles";
import { STAYS } from "./into-view";
import { ANSWER_KEYS, letterOf } from "./list-keys";
import { useOfferWords } from "./offer-words";
import { useClearView } from "../shared/use-clear-view";

/** Id of the panel: there the focus goes when many messages were selected at once. */
export const DECIDE_PANEL = "review-decide";

const useStyles = makeStyles({
  panel: {
    position: "sticky",
    bottom: 0,
    zIndex: 1,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingVerticalS,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow8,
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  // There it stands in a column that scrolls by itself.
  panelWhereWide: { "@media (min-width: 1000px)": { position: "static", maxHeight: "none", overflowY: "visible", boxShadow: "none" } },
  title: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  line: { margin: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

interface DecidePanelProps {
  readonly count: number;
  /** Whether the next message that is ticked ends a range. */
  readonly endsRange: boolean;
  readonly offer: ContextOffer | null;
  /** In the order of their numbers, from 1. */
  readonly messages: readonly Message[];
  readonly onAnswer: (answer: QuickAnswer) => void;
  /** Begins a range, or leaves it at that: what Shift does for who has keys. */
  readonly onRange: () => void;
  readonly onContext: () => void;
  readonly onClear: () => void;
}

/** What can be done at once: with everything that is selected, or around a message that was just kept. */
export function DecidePanel({ count, offer, messages, onContext, ...selected }: DecidePanelProps) {
  if (count > 0) return <Selected selected={count} {...selected} />;
  const about = messages[(offer?.about ?? 0) - 1];
  return offer === null || about === undefined ? null : <Offered offer={offer} about={about} onContext={onContext} />;
}

interface SelectedProps extends Omit<DecidePanelProps, "count" | "offer" | "messages" | "onContext"> {
  readonly selected: number;
}

function Selected({ selected, endsRange, onAnswer, onRange, onClear }: SelectedProps) {
  const styles = useStyles();
  const button = useAnswerButton();
  const bar = useBarStyles();
  const low = useLowBar();
  const { text, count } = useLanguage();
  const { preferences } = usePreferences();
  const id = useId();
  const panel = useRef<HTMLDivElement>(null);
  useClearView(panel, "bottom");
  return (
    <div ref={panel} id={DECIDE_PANEL} {...{ [STAYS]: "" }} role="group" aria-labelledby={id} tabIndex={-1} className={mergeClasses(styles.panel, low.bar, styles.panelWhereWide, bar.staysWhereNarrow)}>
      <p id={id} className={styles.title}>
        {count("review.selected", selected)}
      </p>
      {endsRange && <p className={styles.line}>{text("review.range-end")}</p>}
      <div className={styles.buttons}>
        {ANSWER_KEYS.map(([, answer]) => (
          <Button
            key={answer}
            className={button}
            {...(preferences.keys ? { "aria-keyshortcuts": letterOf(answer) } : {})}
            onClick={() => {
              onAnswer(answer);
            }}
          >
            {text(`review.choice.${answer}`)}
          </Button>
        ))}
        <Button size="small" className={button} appearance={endsRange ? "outline" : "subtle"} aria-pressed={endsRange} onClick={onRange}>
          {text("review.range")}
        </Button>
        <Button size="small" className={button} appearance="subtle" onClick={onClear}>
          {text("review.clear-selection")}
        </Button>
      </div>
    </div>
  );
}

interface OfferedProps {
  readonly offer: ContextOffer;
  /** The message that was kept. By then the next one is in hand, and in a pane this lies right below that. */
  readonly about: Message;
  readonly onContext: () => void;
}

function Offered({ offer, about, onContext }: OfferedProps) {
  const styles = useStyles();
  const button = useAnswerButton();
  const bar = useBarStyles();
  const low = useLowBar();
  const { text } = useLanguage();
  const authorName = useAuthorName();
  const words = useOfferWords();
  const panel = useRef<HTMLDivElement>(null);
  useClearView(panel, "bottom");
  return (
    <div ref={panel} role="group" aria-label={text("review.context-group")} className={mergeClasses(styles.panel, low.bar, styles.panelWhereWide, bar.staysWhereNarrow)}>
      <p className={styles.line}>{text("review.context-why", { author: authorName(about.author, about.kind), time: shownTime(about) })}</p>
      <div className={styles.buttons}>
        <Button className={button} onClick={onContext}>
          {words(offer)}
        </Button>
      </div>
    </div>
  );
}
