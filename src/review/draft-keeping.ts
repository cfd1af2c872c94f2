import type { CaseOwnerAnswer } from "./case-owner";
import type { DraftKeeping, DraftNamed } from "./draft";
import type { KeepingAnswers } from "./facts-of";
import type { KnownPerson } from "./known-person";
import type { NamedAnswer } from "./named-person";

/** The answers for step 3 as a draft keeps them. @param shownAs the people of the chat, by their place */
export function keepingInDraft(keeping: KeepingAnswers, shownAs: readonly string[]): DraftKeeping {
  const { shape, holder, caseOwner, caseOwnerGone, lineManagerNamed, responsibleOfficer, agreements, holds } = keeping;
  const named = (answer: CaseOwnerAnswer | NamedAnswer | null) => namedInDraft(answer, shownAs);
  return {
    shape,
    holder: holder?.where === "chat" ? atPlace(shownAs.indexOf(holder.shownAs)) : holder,
    caseOwner: named(caseOwner),
    caseOwnerGone,
    lineManagerNamed: named(lineManagerNamed),
    responsibleOfficer: named(responsibleOfficer),
    aboutThis: [...agreements.aboutThis],
    takenOn: agreements.takenOn,
    holds,
  };
}

const atPlace = (place: number): DraftKeeping["holder"] => (place === -1 ? null : { where: "chat", place });

function namedInDraft(answer: CaseOwnerAnswer | NamedAnswer | null, shownAs: readonly string[]): DraftNamed | null {
  if (answer === null) return null;
  if (answer.who === "colleague") return { who: "colleague", id: answer.colleague.person.id };
  if (answer.who !== "participant") return { who: answer.who };
  const place = shownAs.indexOf(answer.shownAs);
  return place === -1 ? null : { who: "participant", place };
}

/** Who the places and ids of a draft are now; null for whom nobody knows any more. */
export interface NamedAgain {
  readonly shownAs: (place: number) => string | null;
  readonly person: (id: string) => KnownPerson | null;
}

/** The answers as they stood, on top of those of a chat that is just opened; who cannot be named again is asked anew. */
export function keepingFromDraft(kept: DraftKeeping, fresh: KeepingAnswers, again: NamedAgain): KeepingAnswers {
  const { shape, holder, caseOwner, caseOwnerGone, lineManagerNamed, responsibleOfficer, aboutThis, takenOn, holds } = kept;
  return {
    ...fresh,
    shape,
    holder: holderAgain(holder, again),
    caseOwner: caseOwner?.who === "me" || caseOwner?.who === "unknown" ? { who: caseOwner.who } : somebody(caseOwner, again),
    caseOwnerGone,
    lineManagerNamed: anybody(lineManagerNamed, again),
    responsibleOfficer: anybody(responsibleOfficer, again),
    agreements: { ...fresh.agreements, aboutThis: new Set(aboutThis), takenOn },
    holds,
  };
}

function holderAgain(holder: DraftKeeping["holder"], { shownAs }: NamedAgain): KeepingAnswers["holder"] {
  if (holder?.where !== "chat") return holder;
  const shown = shownAs(holder.place);
  return shown === null ? null : { where: "chat", shownAs: shown };
}

const anybody = (named: DraftNamed | null, again: NamedAgain): NamedAnswer | null => (named?.who === "nobody" ? { who: "nobody" } : somebody(named, again));

function somebody(named: DraftNamed | null, { shownAs, person }: NamedAgain): Extract<NamedAnswer, { who: "participant" | "colleague" }> | null {
  if (named?.who === "participant") {
    const shown = shownAs(named.place);
    return shown === null ? null : { who: "participant", shownAs: shown };
  }
  const known = named?.who === "colleague" ? person(named.id) : null;
  return known === null ? null : { who: "colleague", colleague: { person: known } };
}

/** Directory ids of colleagues whom the answers name. */
export const idsInKeeping = ({ caseOwner, lineManagerNamed, responsibleOfficer }: DraftKeeping): readonly string[] =>
  [caseOwner, lineManagerNamed, responsibleOfficer].flatMap((named) => (named?.who === "colleague" ? [named.id] : []));
