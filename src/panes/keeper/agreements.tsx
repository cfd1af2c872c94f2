import { Button, makeStyles } from "@fluentui/react-components";
import { useMemo } from "react";
import type { Decision } from "../../instruction/outcome";
import type { AppLinks } from "../../ports/app-links";
import { sayAboutThis, winnerIn } from "../../review/agreement-answers";
import type { AgreementAnswers } from "../../review/agreement-answers";
import type { HolderFacts } from "../../review/holders-hold";
import { knownPeople } from "../../review/known-people";
import type { ConfirmedPerson } from "../../review/people";
import { possibleKeepers } from "../../review/possible-keepers";
import type { Party } from "../../review/shared-agreement";
import type { AgreementPorts } from "../../workflows/agree-keeper";
import type { VerifyPorts } from "../../workflows/verify-keeping";
import type { SittingProps } from "../journey/screen-props";
import { keepingDecision, peopleIn } from "../journey/sitting";
import type { Sitting } from "../journey/sitting";
import { useLanguage } from "../shared/language";
import { Section } from "../shared/section";
import { ApartAgreements } from "./apart-agreements";
import { ListedAgreement } from "./listed-agreement";
import { ListFault } from "./list-fault";
import { useAgreements } from "./use-agreements";
import { takeOnLabel } from "./ways-on";

const useStyles = makeStyles({ line: { margin: 0 } });

export interface AgreementsProps extends Pick<SittingProps, "sitting" | "change"> {
  readonly facts: HolderFacts;
  /** Step 3 without any agreement. */
  readonly ruled: Decision;
  readonly ports: AgreementPorts & VerifyPorts & { readonly links: AppLinks };
}

/** «Heldere afspraken»: what people agreed on, and how the user goes on from there. */
export function Agreements({ sitting, change, facts, ruled, ports }: AgreementsProps) {
  const styles = useStyles();
  const { text } = useLanguage();
  const { topic, listed, acted, act, changeAnswers } = useAgreements({ sitting, change }, ports);
  const people = useMemo(() => knownPeople(peopleIn(sitting), sitting, sitting.keeping.holder), [sitting]);
  const possible = useMemo(() => keepersByAgreement(people, facts, ruled, sitting), [people, facts, ruled, sitting]);
  const seat = seatOf(sitting);
  const holderId = facts.onBehalfOf ?? facts.me;
  const ruledOther = ruled.keeper !== null && ruled.keeper.person !== holderId;
  const isAlone = topic === null || possible.every(({ shownAs }) => shownAs === holderId);
  if (seat === null || possible.length === 0 || (isAlone && !ruledOther)) return null;

  const { agreements } = sitting.keeping;
  const canTakeOnHere = ruledOther && !agreements.takenOn && possible.some(({ shownAs }) => shownAs === holderId);
  const isListed = listed.state === "done" && listed.value !== null && agreements.standing !== null;
  return (
    <div tabIndex={-1}>
      <Section title={text("agree.title")}>
        {listed.state === "waiting" && <p className={styles.line}>{text("agree.loading")}</p>}
        {listed.state === "failed" && <ListFault error={listed.error} onRetry={listed.again} />}
        {listed.state === "done" && listed.value === null && <p className={styles.line}>{text("agree.nobody-known")}</p>}
        {isListed && (
          <ListedAgreement
            sitting={sitting}
            standing={agreements.standing}
            winner={winnerIn(agreements)}
            people={people}
            possible={possible}
            ruled={ruled}
            seat={seat}
            acted={acted}
            ports={ports}
            onAct={act}
            changeAnswers={changeAnswers}
          />
        )}
        <ApartAgreements
          apart={[...agreements.apart.values()]}
          onTakeBack={(agreement) => {
            changeAnswers((answers) => sayAboutThis(answers, agreement, true));
          }}
        />
        {agreements.takenOn && <TakenOnHere changeAnswers={changeAnswers} />}
        {!isListed && listed.state !== "waiting" && canTakeOnHere && (
          <div>
            <Button
              onClick={() => {
                changeAnswers((answers) => ({ ...answers, takenOn: true }));
              }}
            >
              {takeOnLabel(text, seat.me, seat.holder)}
            </Button>
          </div>
        )}
      </Section>
    </div>
  );
}

/** Who acts, and whose copy it is. */
export interface AgreeingSeat {
  readonly me: Party;
  readonly holder: Party;
}

function seatOf({ me, onBehalfOf }: Sitting): AgreeingSeat | null {
  if (me === null) return null;
  const party = ({ id, displayName }: Party): Party => ({ id, displayName });
  return { me: party(me.person), holder: party((onBehalfOf ?? me).person) };
}

/** Whom of our own participants an agreement makes the keeper. */
function keepersByAgreement(people: readonly ConfirmedPerson[], facts: HolderFacts, ruled: Decision, sitting: Sitting): readonly ConfirmedPerson[] {
  const isEffective = (keeper: string) => keepingDecision({ ...facts, agreement: { keeper, confirmed: true }, confirmedBy: null }, sitting).keeper?.code === "K-AGREED";
  const ids = possibleKeepers(facts, ruled, isEffective);
  return people.filter(({ shownAs }) => ids.includes(shownAs));
}

/** «Ik doe het», said here only: the safe direction, and nobody else sees it. */
function TakenOnHere({ changeAnswers }: { readonly changeAnswers: (step: (answers: AgreementAnswers) => AgreementAnswers) => void }) {
  const styles = useStyles();
  const { text } = useLanguage();
  return (
    <>
      <p className={styles.line}>{text("agree.here-only")}</p>
      <div>
        <Button
          onClick={() => {
            changeAnswers((answers) => ({ ...answers, takenOn: false }));
          }}
        >
          {text("agree.take-back-here")}
        </Button>
      </div>
    </>
  );
}
