import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ConversationFacts } from "../../instruction/facts";
import type { Decision, Keeper } from "../../instruction/outcome";
import { holdsIn } from "../../review/summary";
import { HoldNotice } from "../hold/hold-notice";
import { nameIn } from "../journey/sitting";
import type { Sitting } from "../journey/sitting";
import { useLanguage } from "../shared/language";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingVerticalM,
    border: `${tokens.strokeWidthThick} solid ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  main: { ...typographyStyles.subtitle2, margin: 0 },
  line: { margin: 0 },
});

interface KeeperSentenceProps {
  readonly sitting: Sitting;
  readonly facts: ConversationFacts;
  readonly decision: Decision;
  readonly keeper: Keeper;
}

/** Table W: what the user is told of who keeps. */
export function KeeperSentence({ sitting, facts, decision, keeper }: KeeperSentenceProps) {
  const styles = useStyles();
  const { text } = useLanguage();
  const { accountable, person, provisional } = keeper;
  return (
    <div className={styles.root}>
      <p className={styles.main}>{useMainSentence({ sitting, facts, decision, keeper })}</p>
      <p className={styles.line}>{text(`keeper.${keeper.code}`)}</p>
      <HoldNotice holds={holdsIn([{ decision }])} />
      {provisional && <p className={styles.line}>{text("keeper.provisional")}</p>}
      {accountable !== null && accountable !== person && (
        <p className={styles.line}>
          {accountable === facts.me ? text("keeper.accountable-me") : text("keeper.accountable", { name: nameIn(sitting, accountable) })}
        </p>
      )}
    </div>
  );
}

function useMainSentence({ sitting, facts, decision, keeper }: KeeperSentenceProps): string {
  const { text } = useLanguage();
  const { person } = keeper;
  if (person === null) return keeper.code === "K-NVT-D" ? text("keeper.K-NVT-D") : text("keeper.nobody-yet");
  const name = nameIn(sitting, person);
  // U7 with a keeper: another has kept, and it is not known whether a hold binds whose copy this is.
  if (decision.outcome === "U9" || decision.outcome === "U7") return text("keeper.other-unconfirmed", { name });
  if (decision.outcome === "U10" || decision.outcome === "U8") return text("keeper.other-confirmed", { name });
  return facts.onBehalfOf === null || person === facts.me ? text("keeper.me") : text("keeper.me-on-behalf", { name });
}
