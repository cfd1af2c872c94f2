import type { DirectoryError } from "../../ports/directory";
import { isWithoutToken } from "../../ports/sign-in";
import { err } from "../../result";
import type { Result } from "../../result";

type Question<Asked extends readonly unknown[], T> = (...asked: Asked) => Promise<Result<T, DirectoryError>>;

/** Which permissions were asked for and not given. */
export interface PermissionsSoFar {
  /** What is lacking now. */
  readonly lacking: Set<string>;
  /** By the permission of the question: what refused it for all questions that follow, until the person asks anew. */
  readonly refusals: Map<string, DirectoryError>;
}

/**
 * After a refusal of a permission the question is not asked again by itself: a consent window for every participant helps nobody.
 * What the person only put off, and a window that did not open or was closed, is: that refuses nothing.
 *
 * @param scope what the question needs, and what is lacking where the fault does not name it, as when a window was closed
 */
export function oncePermitted<Asked extends readonly unknown[], T>(scope: string, ask: Question<Asked, T>, { lacking, refusals }: PermissionsSoFar): Question<Asked, T> {
  return async (...asked) => {
    const refusal = refusals.get(scope);
    if (refusal !== undefined) return err(refusal);
    const found = await ask(...asked);
    if (found.ok) lacking.delete(scope);
    else if (isWithoutToken(found.error)) {
      const { error } = found;
      if (error.kind === "permission-missing" && error.postponed !== true) refusals.set(scope, error);
      lacking.add(error.kind === "permission-missing" ? error.scope : scope);
    }
    return found;
  };
}
