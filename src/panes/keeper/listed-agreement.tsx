import { Button } from "@fluentui/react-components";
import { useMemo } from "react";
import type { Decision } from "../../instruction/outcome";
import { participantById, sayAboutThis } from "../../review/agreement-answers";
import type { AgreementAnswers } from "../../review/agreement-answers";
import type { Standing } from "../../review/agreement-standing";
import type { ConfirmedPerson } from "../../review/people";
import type { AppLinks } from "../../ports/app-links";
import type { Party, SharedAgreement } from "../../review/shared-agreement";
import { waysOn } from "../../review/ways-on";
import type { VerifyPorts } from "../../workflows/verify-keeping";
import { decisionsIn, factsIn, nameIn } from "../journey/sitting";
import type { Sitting } from "../journey/sitting";
import { useLanguage } from "../shared/language";
import { AboutThis } from "./about-this";
import { ActOutcome } from "./act-outcome";
import { AskLinks } from "./ask-links";
import { KeepersCopy } from "./keepers-copy";
import { StandingSentence } from "./standing-sentence";
import type { Act, Acted } from "./use-agreements";
import { WaysOnButtons } from "./ways-on";

interface ListedAgreementProps {
  readonly sitting: Sitting;
  readonly standing: Standing;
  /** What stands, unless the user said that it is about another conversation. */
  readonly winner: SharedAgreement | null;
  readonly people: readonly ConfirmedPerson[];
  /** Whom an agreement can make the keeper. */
  readonly possible: readonly ConfirmedPerson[];
  /** Step 3 without any agreement. */
  readonly ruled: Decision;
  /** Who acts, and whose copy it is. */
  readonly seat: { readonly me: Party; readonly holder: Party };
  readonly acted: Acted;
  readonly ports: VerifyPorts & { readonly links: AppLinks };
  readonly onAct: (act: Act) => void;
  readonly changeAnswers: (step: (answers: AgreementAnswers) => AgreementAnswers) => void;
}

/** What stands in the organisation's list about this conversation, and the ways on from there. */
export function ListedAgreement(props: ListedAgreementProps) {
  const { sitting, standing, winner, people, possible, ruled, seat, acted, ports, onAct, changeAnswers } = props;
  const { aboutThis, verified, takenOn } = sitting.keeping.agreements;
  const nameOf = ({ id, displayName }: Party): string => participantById(people, id)?.displayName ?? displayName;
  const records = useMemo(() => recordsOf(standing, winner), [standing, winner]);
  const { me: userId, onBehalfOf } = factsIn(sitting);
  const ruledPerson = ruled.keeper?.person ?? null;
  const ruledOther = ruledPerson === null || ruledPerson === (onBehalfOf ?? userId) ? null : nameIn(sitting, ruledPerson);
  const ways = waysOn(winner, possible, seat.me.id, seat.holder.id);
  const isKeptByOther = winner?.state === "kept" && winner.keeper.id !== seat.holder.id;
  return (
    <>
      <StandingSentence standing={standing} winner={winner} onlooker={{ me: seat.me.id, holder: seat.holder.id, nameOf }} ruledOther={ruledOther} />
      {isKeptByOther && <KeepersCopy sitting={sitting} winner={winner} records={records} ports={ports} changeAnswers={changeAnswers} />}
      {winner !== null && asksAboutThis(winner, participantById(people, winner.keeper.id), ruledPerson, seat, verified) && (
        <AboutThis
          agreement={winner}
          people={people}
          isAboutThis={aboutThis.has(winner.row) ? true : null}
          onSay={(isSo) => {
            changeAnswers((answers) => sayAboutThis(answers, winner, isSo));
          }}
        />
      )}
      <ActOutcome acted={acted} winner={winner} nameOf={nameOf} />
      <WaysOnButtons ways={takenOn ? { ...ways, takeOn: false } : ways} winner={winner} me={seat.me} holder={seat.holder} onAct={onAct} />
      {winner?.state === "asked" && winner.askedBy.id === seat.me.id && winner.keeper.id !== seat.holder.id && (
        <AskLinks name={nameOf(winner.keeper)} mail={mailOf(sitting, winner.keeper.id)} uuid={winner.uuid} links={ports.links} />
      )}
      {isLeftToOther(winner, seat) && possible.some(({ directoryId }) => directoryId === seat.holder.id) && <KeepMyself sitting={sitting} isPromised={winner?.state === "accepted"} changeAnswers={changeAnswers} />}
    </>
  );
}

/** All that the keeper of what stands has kept of this conversation. */
const recordsOf = ({ active }: Standing, winner: SharedAgreement | null) =>
  active.filter(({ keeper }) => keeper.id === winner?.keeper.id).flatMap(({ record }) => record ?? []);

/** Asked of what others wrote, where it changes who keeps; and of a question, that it may be set apart. */
function asksAboutThis(
  { state, askedBy, keeper: { id } }: SharedAgreement,
  keeper: ConfirmedPerson | null,
  ruledPerson: string | null,
  { me, holder }: ListedAgreementProps["seat"],
  verified: AgreementAnswers["verified"],
): boolean {
  if (state === "asked") return askedBy.id !== me.id;
  if (keeper === null || keeper.shownAs === ruledPerson) return false;
  return state === "accepted" || id === holder.id || (verified?.numbers.size ?? 0) > 0;
}

/** Address of somebody in the chat, as the directory told it. */
function mailOf({ people }: Sitting, id: string): string | null {
  const candidates = (people ?? []).flatMap((draft) => draft.candidates);
  return candidates.find((person) => person.id === id)?.mail ?? null;
}

/** Another has kept, or promised to. */
const isLeftToOther = (winner: SharedAgreement | null, { holder }: ListedAgreementProps["seat"]): boolean =>
  (winner?.state === "kept" || winner?.state === "accepted") && winner.keeper.id !== holder.id;

interface KeepMyselfProps extends Pick<ListedAgreementProps, "sitting" | "changeAnswers"> {
  readonly isPromised: boolean;
}

/** What the keeper has not kept, somebody else may keep at once: of a promise nobody knows whether it comes true. */
function KeepMyself({ sitting, isPromised, changeAnswers }: KeepMyselfProps) {
  const { text } = useLanguage();
  const isAwaited = useMemo(() => decisionsIn(sitting).some(({ decision }) => decision.outcome === "U9"), [sitting]);
  if (!isAwaited) return null;
  return (
    <div>
      <Button
        onClick={() => {
          changeAnswers((answers) => ({ ...answers, takenOn: true }));
        }}
      >
        {text(isPromised ? "agree.take-anyway" : "agree.take-rest")}
      </Button>
    </div>
  );
}
