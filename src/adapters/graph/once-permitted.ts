import type { DirectoryError } from "../../ports/directory";
import { err } from "../../result";
import type { Result } from "../../result";
import { isWithoutToken } from "./http-fault";

type Question<Asked extends readonly unknown[], T> = (...asked: Asked) => Promise<Result<T, DirectoryError>>;

/**
 * After a refusal of a permission the question is not asked again: a consent window for every participant helps nobody.
 * What the person only put off, and a window that did not open or was closed, is: that refuses nothing.
 *
 * @param scope   what is lacking where the fault does not name it, as when a window was closed
 * @param lacking what is lacking now, kept by this
 */
export function oncePermitted<Asked extends readonly unknown[], T>(scope: string, ask: Question<Asked, T>, lacking: Set<string>): Question<Asked, T> {
  let refused: Result<never, DirectoryError> | null = null;
  return async (...asked) => {
    if (refused !== null) return refused;
    const found = await ask(...asked);
    if (found.ok) lacking.delete(scope);
    else if (isWithoutToken(found.error)) {
      const { error } = found;
      if (error.kind === "permission-missing" && error.postponed !== true) refused = err(error);
      lacking.add(error.kind === "permission-missing" ? error.scope : scope);
    }
    return found;
  };
}
