import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useDeferredValue, useMemo } from "react";
import type { Prepared } from "../../review/prepared";
import { answersTo, touchedBetween } from "../../review/session";
import type { Session } from "../../review/session";
import type { SittingProps } from "../journey/screen-props";
import { switchesIn } from "../journey/sitting";
import type { Sitting } from "../journey/sitting";
import { HintsMissing } from "../shared/hints-missing";
import { useLanguage } from "../shared/language";
import { Notice } from "../shared/notice";
import { useOutcomeWords } from "../why/use-outcome-words";
import { useTopStyles } from "./bar-styles";
import { DayNav } from "./day-nav";
import { DecidePanel } from "./decide-panel";
import { FilterLine } from "./filter-line";
import { FilterPanel } from "./filter-panel";
import { History } from "./history";
import { KeysHelp } from "./keys-help";
import { PartList } from "./part-list";
import type { Conclusion } from "./question";
import { ReviewBar } from "./review-bar";
import { REVIEW_LIST } from "./row-id";
import { SearchBox } from "./search-box";
import { GO_ON } from "./use-answering";
import type { Board } from "./use-board";
import { useListKeys } from "./use-list-keys";
import { useMovedFocus } from "./use-moved-focus";
import { useOwnSearch } from "./use-own-search";
import { useReview } from "./use-review";
import { useShownWords } from "./use-shown-words";
import { useAtLeast } from "./use-width";

/** From here the days stand beside the list, and from here what is selected and done as well; CSS pixels. */
const WITH_DAYS = 720;
const WITH_PANEL = 1000;

const useStyles = makeStyles({
  columns: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalXL,
    alignItems: "start",
    [`@media (min-width: ${WITH_DAYS}px) and (max-width: ${WITH_PANEL - 0.02}px)`]: { gridTemplateColumns: "13rem minmax(0, 1fr)" },
    [`@media (min-width: ${WITH_PANEL}px)`]: { gridTemplateColumns: "13rem minmax(0, 1fr) 17rem" },
  },
  main: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM, minWidth: 0 },
  aside: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM, paddingBlock: tokens.spacingVerticalS },
  line: { margin: 0 },
});

interface ReviewBodyProps extends Omit<SittingProps, "onBack"> {
  readonly prepared: Prepared;
  readonly startAt: number | null;
}

/** The list with everything around it: days, search, filters, what is selected, the history. */
export function ReviewBody({ prepared, sitting, change, onGoOn, startAt }: ReviewBodyProps) {
  const styles = useStyles();
  const top = useTopStyles();
  const { text, count } = useLanguage();
  const { opened, session, media, notes } = sitting;
  const { messages, participants } = opened.conversation;
  const review = useReview({ prepared, sitting, change, startAt });
  const { board, view, spot, selected, answering } = review;
  const drawn = useDrawn(session);
  const drawnSelection = useDrawnSelection(selected);
  const conclusion = useConclusion(sitting, board, spot.active);
  const hasDays = useAtLeast(WITH_DAYS);
  const isWide = useAtLeast(WITH_PANEL);
  useMovedFocus(`${String(hasDays)} ${String(isWide)}`, () => {
    if (spot.tabStop === null) spot.focus(GO_ON);
    else spot.go(spot.tabStop);
  });
  const { open, later } = board.tally.whole;
  const screen = useListKeys<HTMLDivElement>({
    hasSelection: selected.size > 0,
    onAct: review.press,
    onWayBack: (way, isInRow) => {
      if (way === "undo") answering.turnBack(isInRow);
      else answering.doAgain(isInRow);
    },
  });
  useOwnSearch(view.isLarge);
  const shownWords = useShownWords(view, messages.length);

  const history = <History session={session} messages={messages} onBackTo={answering.goBackTo} />;
  const panel = (
    <DecidePanel
      count={selected.size}
      endsRange={review.endsRange}
      onRange={review.turnRange}
      offer={answering.offer}
      messages={messages}
      onAnswer={(answer) => {
        review.answerAt(null, answer);
      }}
      onContext={answering.takeContext}
      onClear={() => {
        review.clear(false);
      }}
    />
  );

  return (
    <div ref={screen} className={styles.columns}>
      {hasDays && (
        <DayNav key={view.turn} parts={view.parts} whole={board.parts} tally={board.tally} hasOpen={open > 0} current={dateOf(sitting, spot.active)} onDay={review.goToDay} onCloseRest={onGoOn} />
      )}
      <div className={styles.main}>
        <ReviewBar
          progress={board.tally.whole}
          turned={answering.turned}
          onUndo={() => {
            answering.turnBack(false);
          }}
          onRedo={() => {
            answering.doAgain(false);
          }}
          onNext={answering.toNext}
          isHelpOpen={review.help !== null}
          onKeys={() => {
            if (review.help === null) review.openHelp(null);
            else review.closeHelp();
          }}
        >
          <SearchBox conversation={opened.conversation} asked={board.asked} from={spot.active ?? 0} onShow={(number, follows) => { (follows ? spot.go : spot.show)(number); }} onSelect={review.selectMany} onOnly={review.showOnly} />
        </ReviewBar>
        {review.help !== null && <KeysHelp onClose={review.closeHelp} />}
        {review.found.isMissing && <HintsMissing onRetry={review.found.again} />}
        <FilterPanel filter={view.filter} participants={participants} onFilter={view.setFilter} />
        {!isWide && history}
        {!hasDays && open > 0 && (
          <div>
            <Button size="small" onClick={onGoOn}>
              {text("review.close-rest")}
            </Button>
          </div>
        )}
        {view.isFiltered && (
          <FilterLine
            words={shownWords}
            selectable={view.order.length}
            onSelect={review.selectShown}
            onAll={review.showAll}
          />
        )}
        {board.asked.size === 0 && <Notice intent="info">{text("review.nothing-asked")}</Notice>}
        <div id={REVIEW_LIST}>
          <PartList
            key={view.turn}
            parts={view.parts}
            tally={view.tally}
            opened={review.openParts.places}
            wanted={spot.wanted}
            media={media}
            notes={notes}
            switches={switchesIn(sitting)}
            asked={board.asked}
            session={drawn}
            decide={board.decide}
            selected={drawnSelection}
            hints={review.found.hints}
            active={spot.active}
            tabStop={spot.tabStop}
            conclusion={conclusion}
            acts={review.acts}
            onToggle={review.openParts.toggle}
            onSelectDay={review.selectDay}
          />
        </div>
        {!isWide && panel}
        {later > 0 && <p className={styles.line}>{count("review.later", later)}</p>}
        {open > 0 && <p className={styles.line}>{count("review.go-on-open", open)}</p>}
        <div>
          <Button id={GO_ON} appearance="primary" onClick={onGoOn}>
            {text("action.go-on")}
          </Button>
        </div>
      </div>
      {isWide && (
        <aside className={mergeClasses(top.column, styles.aside)} aria-label={text("review.aside")}>
          {panel}
          {history}
        </aside>
      )}
    </div>
  );
}

/** From so many messages on, the rows may follow an answer or a selection a moment later, and in steps: it holds nobody up. */
const MANY = 50;

function useDrawn(session: Session): Session {
  const before = useDeferredValue(session);
  const touched = touchedBetween(before, session);
  return touched === null || touched.size >= MANY ? before : session;
}

function useDrawnSelection(selected: ReadonlySet<number>): ReadonlySet<number> {
  const before = useDeferredValue(selected);
  return Math.abs(selected.size - before.size) >= MANY ? before : selected;
}

const dateOf = ({ opened }: Sitting, number: number | null): string | null =>
  number === null ? null : (opened.conversation.messages[number - 1]?.time.local.slice(0, 10) ?? null);

/** What the answers to the message that is being reviewed come to; null when there is none, or nothing is decided. */
function useConclusion(sitting: Sitting, { decide }: Board, active: number | null): Conclusion | null {
  const say = useOutcomeWords(sitting);
  const message = active === null ? undefined : sitting.opened.conversation.messages[active - 1];
  const answers = answersTo(sitting.session, active ?? 0);
  const decision = message === undefined ? null : decide(message, answers);
  const sentence = decision === null ? null : say(decision, answers.place);
  return useMemo(() => (decision === null || sentence === null ? null : { decision, sentence }), [decision, sentence]);
}
