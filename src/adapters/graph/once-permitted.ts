import type { DirectoryError } from "../../ports/directory";
import { err } from "../../result";
import type { Result } from "../../result";

type Question<Asked extends readonly unknown[], T> = (...asked: Asked) => Promise<Result<T, DirectoryError>>;

/**
 * After a refusal of a permission the question is not asked again: a consent window for every participant helps nobody.
 * What the person only put off, is.
 *
 * @param scope   what is lacking where the refusal does not name it, as when a window was closed
 * @param lacking what is lacking now, kept by this
 */
export function oncePermitted<Asked extends readonly unknown[], T>(scope: string, ask: Question<Asked, T>, lacking: Set<string>): Question<Asked, T> {
  let refused: Result<never, DirectoryError> | null = null;
  return async (...asked) => {
    if (refused !== null) return refused;
    const found = await ask(...asked);
    if (found.ok) lacking.delete(scope);
    else if (isAboutPermission(found.error)) {
      const missing = found.error.kind === "permission-missing" ? found.error : ({ kind: "permission-missing", scope } as const);
      if (missing.postponed !== true) refused = err(missing);
      lacking.add(missing.scope);
    }
    return found;
  };
}

export const isAboutPermission = ({ kind }: DirectoryError): boolean =>
  kind === "permission-missing" || kind === "popup-blocked" || kind === "sign-in-cancelled" || kind === "other-account";
