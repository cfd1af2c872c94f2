import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { Decision } from "../../instruction/outcome";
import type { HolderFacts } from "../../review/holders-hold";
import { confirmationBy } from "../../review/keepers-copy";
import type { SittingProps } from "../journey/screen-props";
import { decisionsIn, factsIn, keepingDecision, mustBeKeptIn, switchesIn } from "../journey/sitting";
import type { Sitting } from "../journey/sitting";
import { useLanguage } from "../shared/language";
import { Notice } from "../shared/notice";
import { Screen } from "../shared/screen";
import { Agreements } from "./agreements";
import type { AgreementsProps } from "./agreements";
import { Colleagues } from "./colleagues";
import { KeeperSentence } from "./keeper-sentence";
import { MissingRole } from "./missing-role";
import { WhyKeeper } from "./why-keeper";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface KeeperScreenProps extends SittingProps {
  readonly onPeople: () => void;
  readonly onElsewhere: () => void;
  readonly ports: AgreementsProps["ports"];
}

/** Step 3: who keeps, by which rule, and what to do when that is somebody else. */
export function KeeperScreen({ sitting, change, onBack, onGoOn, onPeople, onElsewhere, ports }: KeeperScreenProps) {
  const styles = useStyles();
  const { text } = useLanguage();
  const facts = useMemo(() => factsOfWhole(sitting), [sitting]);
  const decision = useMemo(() => keepingDecision(facts, sitting), [facts, sitting]);
  // A hold on the user's own copy changes what may go, never who keeps.
  const ruling = useMemo(() => keepingDecision({ ...facts, confirmedBy: null }, sitting), [facts, sitting]);
  const ruled = useMemo(() => keepingDecision({ ...facts, agreement: null, confirmedBy: null }, sitting), [facts, sitting]);
  const isReached = useMemo(() => decisionsIn(sitting).some(reachedStepThree), [sitting]);

  return (
    <Screen title={text("keeper.title")} onBack={onBack}>
      {!isReached && (
        <Notice intent="info" actions={<Button onClick={onElsewhere}>{text("keeper.to-elsewhere")}</Button>}>
          {text("keeper.not-decided")}
        </Notice>
      )}
      {ruling.keeper === null ? (
        <MissingRole sitting={sitting} decision={ruling} onPeople={onPeople} />
      ) : (
        <>
          <KeeperSentence sitting={sitting} facts={facts} decision={decision} ruling={{ ...ruling, keeper: ruling.keeper }} />
          <Colleagues sitting={sitting} change={change} />
          <Agreements sitting={sitting} change={change} facts={facts} ruled={ruled} ports={ports} />
          <WhyKeeper decision={ruling} switches={switchesIn(sitting)} />
        </>
      )}
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={onGoOn}>
          {text("action.go-on")}
        </Button>
      </div>
    </Screen>
  );
}

/** The facts of step 3; another's confirmation among them when it covers every message that must be kept. */
function factsOfWhole(sitting: Sitting): HolderFacts {
  const facts = factsIn(sitting);
  const { copy } = facts;
  const mine = [...mustBeKeptIn(sitting)];
  const isWhole = copy !== null && mine.length > 0 && mine.every((number) => copy.numbers.has(number));
  return isWhole ? { ...facts, ...confirmationBy(copy) } : facts;
}

/** U7 with a keeper's fact missing also got as far as step 3. */
const reachedStepThree = ({ answers, decision }: { readonly answers: { readonly recordedElsewhere: string | null }; readonly decision: Decision }): boolean =>
  decision.keeper !== null || ((answers.recordedElsewhere === "no" || answers.recordedElsewhere === "partly") && decision.outcome === "U7");
