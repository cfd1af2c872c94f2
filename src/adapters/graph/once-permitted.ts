import type { DirectoryError } from "../../ports/directory";
import { err } from "../../result";
import type { Result } from "../../result";

type Question<Asked extends readonly unknown[], T> = (...asked: Asked) => Promise<Result<T, DirectoryError>>;

/**
 * After a refusal of a permission the question is not asked again: a consent window for every participant helps nobody.
 *
 * @param scope     what is lacking where the refusal does not name it, as when a window was closed
 * @param onRefused told once what is lacking
 */
export function oncePermitted<Asked extends readonly unknown[], T>(scope: string, ask: Question<Asked, T>, onRefused: (scope: string) => void): Question<Asked, T> {
  let refused: Result<never, DirectoryError> | null = null;
  return async (...asked) => {
    if (refused !== null) return refused;
    const found = await ask(...asked);
    if (!found.ok && isAboutPermission(found.error)) {
      const lacking = found.error.kind === "permission-missing" ? found.error.scope : scope;
      refused = err({ kind: "permission-missing", scope: lacking });
      onRefused(lacking);
    }
    return found;
  };
}

export const isAboutPermission = ({ kind }: DirectoryError): boolean =>
  kind === "permission-missing" || kind === "popup-blocked" || kind === "sign-in-cancelled";
