import type { Directory, DirectoryError } from "../ports/directory";
import { ok } from "../result";
import { inParallel } from "./in-parallel";

/** Somebody, and the groups of which it makes a difference whether they belong to them. */
export interface GroupQuestion {
  /** Entra object id. */
  readonly personId: string;
  readonly groupIds: readonly string[];
}

export interface AnsweredGroups {
  /** By person: to which of the groups they belong. */
  readonly groups: ReadonlyMap<string, readonly string[]>;
  /** Why the others could not be asked; null when all were. */
  readonly error: DirectoryError | null;
}

const QUESTIONS_AT_ONCE = 4;

/** Asks of each of these people to which of the groups they belong, and of nobody else. */
export async function askGroups(questions: readonly GroupQuestion[], { directory }: { readonly directory: Directory }): Promise<AnsweredGroups> {
  const groups = new Map<string, readonly string[]>();
  const asked = await inParallel(questions, QUESTIONS_AT_ONCE, async ({ personId, groupIds }) => {
    const found = await directory.groupsOf(personId, groupIds);
    if (!found.ok) return found;
    groups.set(personId, found.value);
    return ok(undefined);
  });
  return { groups, error: asked.ok ? null : asked.error };
}
