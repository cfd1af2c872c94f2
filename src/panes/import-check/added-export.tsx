import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useRef } from "react";
import type { Conversation } from "../../conversation/conversation";
import type { Added } from "../../workflows/add-export";
import { useAnnounce } from "../shared/announcer";
import { Fact, FactsList } from "../shared/facts-list";
import { useLanguage } from "../shared/language";
import { Notice } from "../shared/notice";
import { usePeriod } from "../shared/use-period";
import { Stretches } from "./stretches";
import { whatItBrings } from "./what-merging-brings";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM, minWidth: 0, ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` } },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface AddedExportProps {
  readonly added: Added;
  /** What was open before. */
  readonly base: Conversation;
  readonly onMerge: (added: Added) => void;
  readonly onLeave: () => void;
}

/** What the added export has in common with the open one, and what it brings. Nothing is merged before the user says so. */
export function AddedExport({ added, base, onMerge, onLeave }: AddedExportProps) {
  const styles = useStyles();
  const { text } = useLanguage();
  const announce = useAnnounce();
  const box = useRef<HTMLDivElement>(null);
  const { likeness } = added;
  const outcome = text(`merge.likeness.${likeness}`);
  useEffect(() => {
    box.current?.focus();
    announce(outcome);
  }, [announce, outcome]);
  const isDoubtful = likeness === "doubtful" || likeness === "another-chat";
  const leave = (
    <Button appearance={isDoubtful ? "primary" : "secondary"} onClick={onLeave}>
      {text("merge.leave")}
    </Button>
  );
  const merge = (
    <Button
      appearance={isDoubtful ? "secondary" : "primary"}
      onClick={() => {
        onMerge(added);
      }}
    >
      {text(isDoubtful ? "merge.merge-anyway" : "merge.merge")}
    </Button>
  );

  return (
    <div ref={box} tabIndex={-1} role="group" aria-label={outcome} className={styles.root}>
      <Notice intent={isDoubtful ? "warning" : "success"}>{outcome}</Notice>
      {likeness === "another-chat" ? (
        <div>{leave}</div>
      ) : (
        <>
          <Brings added={added} base={base} />
          <Stretches conversation={added.opened.conversation} />
          <div className={styles.buttons}>
            {isDoubtful ? leave : merge}
            {isDoubtful ? merge : leave}
          </div>
        </>
      )}
    </div>
  );
}

/** In numbers. */
function Brings({ added, base }: Pick<AddedExportProps, "added" | "base">) {
  const { text, count, number } = useLanguage();
  const sayPeriod = usePeriod();
  const brings = useMemo(() => whatItBrings(base, added), [base, added]);
  const { inBoth, onlyOpen, onlyAdded, isLonger, differing, reordered, minutesAhead } = brings;
  const merged = added.opened.conversation.completeness;
  return (
    <FactsList>
      <Fact name={text("merge.in-both")}>{number(inBoth)}</Fact>
      <Fact name={text("merge.only-open")}>{number(onlyOpen)}</Fact>
      <Fact name={text("merge.only-added")}>{number(onlyAdded)}</Fact>
      <Fact name={text("merge.period")}>
        {isLonger ? text("merge.period-longer", { before: sayPeriod(base.completeness), after: sayPeriod(merged) }) : text("merge.period-same")}
      </Fact>
      {differing > 0 && <Fact name={text("merge.differing")}>{count("merge.differing-value", differing)}</Fact>}
      {reordered > 0 && <Fact name={text("merge.reordered")}>{count("merge.reordered-value", reordered)}</Fact>}
      {minutesAhead !== 0 && (
        <Fact name={text("merge.clock")}>{count(minutesAhead > 0 ? "merge.clock-ahead" : "merge.clock-behind", Math.abs(minutesAhead))}</Fact>
      )}
    </FactsList>
  );
}
