import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { startTransition, useMemo, useState } from "react";
import type { Conversation } from "../../conversation/conversation";
import { search } from "../../review/search-index";
import { DownIcon, UpIcon } from "../shared/icons";
import { useLanguage } from "../shared/language";
import { useTellSearched } from "../shared/searched-words";
import { typeInBar } from "../shared/use-clear-view";
import { useSaidInPause } from "./use-said-in-pause";
import { useSearchIndex } from "./use-search-index";

/** Id of the field: «/» goes there, and Ctrl+F where the browser's own search would not see the whole chat. */
export const SEARCH_FIELD = "review-search";

const useStyles = makeStyles({
  field: {
    flexGrow: 1,
    flexBasis: "8rem",
    minWidth: 0,
    minHeight: "28px",
    boxSizing: "border-box",
    paddingInline: tokens.spacingHorizontalS,
    font: "inherit",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  found: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalXS, flexBasis: "100%" },
  count: { flexGrow: 1 },
});

interface SearchBoxProps {
  readonly conversation: Conversation;
  readonly asked: ReadonlySet<number>;
  /** The message that is looked at: next and previous go on from there. */
  readonly from: number;
  readonly onShow: (number: number, follows: boolean) => void;
  readonly onSelect: (numbers: readonly number[]) => void;
  readonly onOnly: (numbers: readonly number[]) => void;
}

/** Searches all messages while one types, whatever is shown. */
export function SearchBox({ conversation, asked, from, onShow, onSelect, onOnly }: SearchBoxProps) {
  const styles = useStyles();
  const { text, count } = useLanguage();
  const { messages } = conversation;
  const [query, setQuery] = useState("");
  const tellSearched = useTellSearched();
  const [isWanted, setWanted] = useState(false);
  const index = useSearchIndex(conversation, isWanted);
  const found = useMemo(() => search(index, messages, query), [index, messages, query]);
  const selectable = useMemo(() => found.filter((number) => asked.has(number)), [found, asked]);
  const isWhole = index.length >= messages.length;
  const isAsking = query.trim() !== "";
  useSaidInPause(isAsking && isWhole ? count("review.found", found.length) : null);
  const step = (by: 1 | -1, follows: boolean) => {
    const target = by === 1 ? (found.find((number) => number > from) ?? found[0]) : (found.findLast((number) => number < from) ?? found.at(-1));
    if (target !== undefined) onShow(target, follows);
  };
  return (
    <>
      <input
        id={SEARCH_FIELD}
        type="search"
        className={styles.field}
        placeholder={text("review.search")}
        aria-label={text("review.search-label")}
        value={query}
        onFocus={() => {
          setWanted(true);
        }}
        onChange={({ target }) => {
          setWanted(true);
          setQuery(target.value);
          // Marks follow when there is time: who types is not held up by the rows.
          startTransition(() => {
            tellSearched(target.value);
          });
        }}
        onBeforeInput={typeInBar}
        onKeyDown={(event) => {
          typeInBar();
          if (event.key !== "Enter") return;
          event.preventDefault();
          step(event.shiftKey ? -1 : 1, false);
        }}
      />
      {isAsking && (
        <div className={styles.found}>
          <span className={styles.count}>
            {isWhole ? count("review.found", found.length) : text("review.searching")}
          </span>
          {found.length > 0 && (
            <>
              <Button size="small" icon={<UpIcon />} aria-label={text("review.previous-found")} onClick={() => { step(-1, true); }} />
              <Button size="small" icon={<DownIcon />} aria-label={text("review.next-found")} onClick={() => { step(1, true); }} />
              <Button size="small" onClick={() => { onOnly(found); }}>
                {count("review.only-found", found.length)}
              </Button>
              {selectable.length > 0 && (
                <Button size="small" onClick={() => { onSelect(selectable); }}>
                  {count("review.decide-found", selectable.length)}
                </Button>
              )}
            </>
          )}
        </div>
      )}
    </>
  );
}
