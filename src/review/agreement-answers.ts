import type { Agreement } from "../instruction/facts";
import { isConfirmed } from "./agreement-standing";
import type { Standing } from "./agreement-standing";
import type { KeepersCopy } from "./keepers-copy";
import type { ConfirmedPerson } from "./people";
import type { SharedAgreement } from "./shared-agreement";

/** What is known of the agreements on a conversation, and what the user says of them. */
export interface AgreementAnswers {
  /** As the organisation's list stood; null while nobody looked, or it could not be read. */
  readonly standing: Standing | null;
  /** Numbers of rows that are about this very conversation, in the user's word. */
  readonly aboutThis: ReadonlySet<number>;
  /** Rows that are about another conversation, in the user's word; by their numbers. */
  readonly apart: ReadonlyMap<number, SharedAgreement>;
  /** «Ik doe het», as the user said it here and the list does not know it. */
  readonly takenOn: boolean;
  /** Numbers of the user's messages that stand in what the keeper of this row has kept; null while that was not verified. */
  readonly verified: { readonly row: number; readonly numbers: ReadonlySet<number> } | null;
}

export const NO_AGREEMENTS: AgreementAnswers = { standing: null, aboutThis: new Set(), apart: new Map(), takenOn: false, verified: null };

/** The agreement that stands, unless the user said that it is about another conversation. */
export const winnerIn = ({ standing, apart }: AgreementAnswers): SharedAgreement | null => {
  const winner = standing?.winner ?? null;
  return winner === null || apart.has(winner.row) ? null : winner;
};

/** The user's word on whether an agreement is about this very conversation. `apart` stays the same object while it holds the same. */
export function sayAboutThis(answers: AgreementAnswers, agreement: SharedAgreement, isSo: boolean): AgreementAnswers {
  const { row } = agreement;
  const aboutThis = new Set([...answers.aboutThis, row].filter((one) => isSo || one !== row));
  if (!isSo) return { ...answers, aboutThis, apart: new Map([...answers.apart, [row, agreement]]) };
  const apart = answers.apart.has(row) ? new Map([...answers.apart].filter(([one]) => one !== row)) : answers.apart;
  return { ...answers, aboutThis, apart };
}

/** What the rules are told. */
interface AgreementFacts {
  readonly agreement: Agreement | null;
  /** The row that `agreement` rests on; null when the user's word alone. */
  readonly restsOn: SharedAgreement | null;
  readonly copy: KeepersCopy | null;
}

/** The participant whom the directory knows by this id. */
export const participantById = (people: readonly ConfirmedPerson[], id: string): ConfirmedPerson | null =>
  people.find(({ directoryId }) => directoryId === id) ?? null;

/**
 * What an agreement changes: nothing, until the user has said that it is about this very conversation. What another has
 * kept counts message by message (`copy`); for the messages that are not in it, nothing changes.
 *
 * @param holder the participant whose copy it is
 * @source S3; decision-table section 4, b and h
 */
export function agreementFacts(answers: AgreementAnswers, people: readonly ConfirmedPerson[], holder: ConfirmedPerson | null): AgreementFacts {
  const winner = winnerIn(answers);
  const keeper = winner === null ? null : participantById(people, winner.keeper.id);
  const isAboutThis = winner !== null && answers.aboutThis.has(winner.row);
  const keptByOther = winner?.state === "kept" && keeper?.directoryId !== holder?.directoryId;
  const copy = keptByOther && keeper !== null ? copyOf(answers, winner, keeper, isAboutThis) : null;
  if (answers.takenOn && holder !== null) return { agreement: { keeper: holder.shownAs, confirmed: true }, restsOn: null, copy };
  if (!isAboutThis || keeper === null || keptByOther) return { agreement: null, restsOn: null, copy };
  return { agreement: { keeper: keeper.shownAs, confirmed: isConfirmed(winner) }, restsOn: winner, copy };
}

function copyOf({ verified }: AgreementAnswers, winner: SharedAgreement, keeper: ConfirmedPerson, agreed: boolean): KeepersCopy | null {
  return verified?.row === winner.row ? { by: keeper.shownAs, agreed, numbers: verified.numbers } : null;
}
