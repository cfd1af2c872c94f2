import { makeStyles, tokens } from "@fluentui/react-components";
import { useId, useMemo } from "react";
import type { MessageDecision } from "../../review/message-decision";
import { outcomeGroups } from "../../review/outcome-groups";
import { switchesIn } from "../journey/sitting";
import type { Sitting } from "../journey/sitting";
import { Disclosure } from "../shared/disclosure";
import { useLanguage } from "../shared/language";
import { useOutcomeWords } from "../why/use-outcome-words";
import { Why } from "../why/why";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  line: { margin: 0 },
});

interface OutcomeReasonsProps {
  readonly sitting: Sitting;
  readonly decisions: readonly MessageDecision[];
}

/** What every kind of message came to, in the instruction's own outcome, with its reasons: one click away, since it is long, and what is still to be chosen stands under it. */
export function OutcomeReasons({ sitting, decisions }: OutcomeReasonsProps) {
  const styles = useStyles();
  const { text, count } = useLanguage();
  const say = useOutcomeWords(sitting);
  const switches = switchesIn(sitting);
  const id = useId();
  const groups = useMemo(() => outcomeGroups(decisions), [decisions]);
  return (
    <Disclosure label={text("why.outcomes")} later>
      <ul className={styles.list}>
        {groups.map((group, index) => (
          <li key={JSON.stringify([group.decision.outcome, group.decision.rows, group.decision.because, group.place])}>
            <p id={`${id}-${String(index)}`} className={styles.line}>{count("why.outcome", group.count, { outcome: say(group.decision, group.place) ?? "" })}</p>
            <Why decision={group.decision} switches={switches} of={`${id}-${String(index)}`} />
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
