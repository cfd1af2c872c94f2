import type { ConfirmedPerson } from "./people";
import type { SharedAgreement } from "./shared-agreement";

/** What somebody may do about who keeps, as the agreements stand. */
export interface WaysOn {
  /** «Ik doe het». */
  readonly takeOn: boolean;
  /** «Vraag X»; nobody whose account is closed, since they would never answer. */
  readonly ask: readonly ConfirmedPerson[];
  /** One is asked oneself. */
  readonly answer: boolean;
  /** What can be taken back: one's own question, or one's own promise. */
  readonly takeBack: "question" | "promise" | null;
}

/**
 * @param winner   the agreement that stands
 * @param possible own participants whom an agreement can make the keeper
 * @param me       directory id of the user
 * @param holder   directory id of whose copy it is: the user, or whom they file for
 * @source S3; decision-table section 9
 */
export function waysOn(winner: SharedAgreement | null, possible: readonly ConfirmedPerson[], me: string, holder: string): WaysOn {
  const isMine = winner?.keeper.id === holder;
  const isAsked = winner?.state === "asked";
  const others = possible.filter(({ directoryId, hasLeft }) => directoryId !== null && directoryId !== holder && directoryId !== me && !hasLeft);
  return {
    takeOn: possible.some(({ directoryId }) => directoryId === holder) && (winner === null || (isAsked && !isMine)),
    ask: winner === null ? others : [],
    answer: isAsked && isMine,
    takeBack: isAsked && !isMine && winner.askedBy.id === me ? "question" : winner?.state === "accepted" && isMine ? "promise" : null,
  };
}
