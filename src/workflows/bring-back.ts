import type { Conversation } from "../conversation/conversation";
import type { Directory, DirectoryError, Person } from "../ports/directory";
import type { Dossier, RecordStore } from "../ports/record-store";
import { ok } from "../result";
import type { Result } from "../result";
import type { PersonDraft } from "../review/confirming";
import type { Draft } from "../review/draft";
import { idsInKeeping, keepingFromDraft } from "../review/draft-keeping";
import { idsInPeople, peopleFromDraft } from "../review/draft-people";
import { newKeepingAnswers } from "../review/facts-of";
import type { KeepingAnswers } from "../review/facts-of";
import { inParallel } from "./in-parallel";
import { matchPeople } from "./match-people";

/** What a draft names by ids and places, found again. */
export interface BroughtBack {
  /** Null where nobody was confirmed yet. */
  readonly people: readonly PersonDraft[] | null;
  /** Whether everybody whom the user chose, added or named was found again. */
  readonly isEverybody: boolean;
  readonly keeping: KeepingAnswers;
  readonly onBehalfOf: Person | null;
  /** Null where none was chosen, or the user may not file in it any more. */
  readonly dossier: Dossier | null;
}

interface FindingPorts {
  readonly directory: Directory;
  readonly store: Pick<RecordStore, "dossiers">;
}

const QUESTIONS_AT_ONCE = 4;

/**
 * Finds again whom and what a draft names: it holds no names, so the directory and the archive tell them.
 *
 * @errors the directory cannot be reached: nothing is lost, ask again
 */
export async function bringBack(draft: Draft, conversation: Conversation, { directory, store }: FindingPorts): Promise<Result<BroughtBack, DirectoryError>> {
  const { participants, exporter } = conversation;
  const isConfirmed = draft.people.length > 0;
  const matched = isConfirmed ? await matchPeople(participants, exporter, { directory }) : null;
  if (matched?.ok === false) return matched;
  const matches = matched?.value.matches ?? [];
  const known = new Map(matches.flatMap(({ candidates }) => candidates).map((person) => [person.id, person]));
  if (matched !== null) known.set(matched.value.me.id, matched.value.me);
  const missed = [...new Set([...idsInPeople(draft.people), ...idsInKeeping(draft.keeping), ...idOf(draft.onBehalfOf)])].filter((id) => !known.has(id));
  const asked = await inParallel(missed, QUESTIONS_AT_ONCE, async (id) => {
    const found = await directory.person(id);
    if (found.ok && found.value !== null) known.set(id, found.value);
    return found.ok || isAboutThisOne(found.error) ? ok(undefined) : found;
  });
  if (!asked.ok) return asked;

  const person = (id: string): Person | null => known.get(id) ?? null;
  const candidates = (shownAs: string): readonly Person[] => matches.find((match) => match.shownAs === shownAs)?.candidates ?? [];
  const places = isConfirmed ? peopleFromDraft(draft.people, participants, { candidates, person }) : [];
  const shownAs = (place: number): string | null => places[place]?.shownAs ?? null;
  const keeping = keepingFromDraft(draft.keeping, newKeepingAnswers(conversation), { shownAs, person });
  return ok({
    people: isConfirmed ? places.filter((one) => one !== null) : null,
    isEverybody: draft.people.every(({ match }, place) => places[place]?.match === match) && NAMED.every((one) => isSameGiven(draft.keeping[one], keeping[one])),
    keeping,
    onBehalfOf: draft.onBehalfOf === null ? null : person(draft.onBehalfOf),
    dossier: draft.dossierId === null ? null : await dossierOf(draft.dossierId, store),
  });
}

const NAMED = ["holder", "caseOwner", "lineManagerNamed", "responsibleOfficer"] as const;
const isSameGiven = (kept: object | null, again: object | null): boolean => (kept === null) === (again === null);

const idOf = (id: string | null): readonly string[] => (id === null ? [] : [id]);

/** A person who may not be looked up is to be chosen anew; a network that is gone may be back in a moment. */
const isAboutThisOne = ({ kind }: DirectoryError): boolean => kind === "permission-missing" || kind === "refused" || kind === "unexpected-response";

/** The archive is asked again where the dossier is chosen: what it does not tell now, stops nobody. */
async function dossierOf(id: string, store: FindingPorts["store"]): Promise<Dossier | null> {
  const dossiers = await store.dossiers();
  return dossiers.ok ? (dossiers.value.find((one) => one.id === id) ?? null) : null;
}
