import type { Participant } from "../conversation/conversation";
import type { Directory, DirectoryError, Person } from "../ports/directory";
import { ok } from "../result";
import type { Result } from "../result";
import { inParallel } from "./in-parallel";

/** A participant with those who may be it, best first; empty for whom the directory does not know. */
export interface PersonMatch {
  readonly shownAs: string;
  readonly candidates: readonly Person[];
}

export interface MatchedPeople {
  readonly me: Person;
  /** In the order of the participants. */
  readonly matches: readonly PersonMatch[];
  /** Why somebody could not be looked up, or only among fewer people; the first reason. Null when everybody was. */
  readonly refused: DirectoryError | null;
}

const QUESTIONS_AT_ONCE = 4;

/** A question that is refused, or answered strangely, says nothing of the next; a network that is gone does. */
const isAboutThisOne = ({ kind }: DirectoryError): boolean => kind === "permission-missing" || kind === "refused" || kind === "unexpected-response";

/**
 * Looks the participants up in the directory. It proposes; only the user says who is who.
 *
 * @param exporter `Conversation.exporter`: who that is, is known without a search, and its name may be no more than «Ik»
 */
export async function matchPeople(
  participants: readonly Pick<Participant, "shownAs" | "directoryId">[],
  exporter: string | null,
  { directory }: { readonly directory: Directory },
): Promise<Result<MatchedPeople, DirectoryError>> {
  const me = await directory.me();
  if (!me.ok) return me;
  const found = new Map<string, readonly Person[]>();
  const refusals: DirectoryError[] = [];
  const unknown = participants.filter(({ shownAs }) => shownAs !== exporter);
  const searched = await inParallel(unknown, QUESTIONS_AT_ONCE, async (participant) => {
    const { shownAs } = participant;
    const candidates = await candidatesFor(participant, directory);
    if (candidates.ok) found.set(shownAs, candidates.value);
    else if (isAboutThisOne(candidates.error)) refusals.push(candidates.error);
    else return candidates;
    return ok(undefined);
  });
  if (!searched.ok) return searched;
  const matches = participants.map(({ shownAs }) => ({ shownAs, candidates: found.get(shownAs) ?? [] }));
  return ok({ me: me.value, matches, refused: refusals[0] ?? lookedAmongFewer(directory) });
}

function lookedAmongFewer(directory: Directory): DirectoryError | null {
  const [scope] = directory.lacking();
  return scope === undefined ? null : { kind: "permission-missing", scope };
}

/** Of whom the source itself tells the id, nobody else comes into question. The name is searched where the id may not be looked up. */
async function candidatesFor({ shownAs, directoryId }: Pick<Participant, "shownAs" | "directoryId">, directory: Directory): ReturnType<Directory["candidates"]> {
  if (directoryId === undefined) return directory.candidates(shownAs);
  const person = await directory.person(directoryId);
  if (person.ok) return ok(person.value === null ? [] : [person.value]);
  return person.error.kind === "permission-missing" ? directory.candidates(shownAs) : person;
}
