import { err, ok } from "../../result";
import type { Result } from "../../result";
import type { OfficeAnswer } from "./office-library";

/** Why Outlook did not do what was asked. */
export interface OfficeRefusal {
  /** `silent`: it never answered. */
  readonly why: "refused" | "not-permitted" | "silent";
  /** Outlook's own name for it, as `InvalidCategory`; empty when it gives none. */
  readonly name: string;
  readonly code: number | null;
}

/** Whoever may look into somebody else's mailbox, may not do everything there. */
const NOT_PERMITTED = "InsufficientItemPermissionsError";

/**
 * Puts a call to Outlook. It throws, instead of answering, where the manifest's permission is too small; and now and then it
 * never answers.
 *
 * @param mostSeconds waited for an answer
 * @param signal      aborted when nobody waits for the answer any more; null where that does not happen
 * @source office.js, checkPermissionsAndThrow; OfficeDev/office-js issue 5060, a callback that is never called
 */
export function callOffice<T>(
  start: (callback: (answer: OfficeAnswer<T>) => void) => void,
  mostSeconds: number,
  signal: AbortSignal | null,
): Promise<Result<T, OfficeRefusal>> {
  return new Promise((resolve) => {
    const giveUp = () => {
      give(err({ why: "silent", name: "", code: null }));
    };
    const waiting = setTimeout(giveUp, mostSeconds * 1000);
    const give = (answer: Result<T, OfficeRefusal>) => {
      clearTimeout(waiting);
      signal?.removeEventListener("abort", giveUp);
      resolve(answer);
    };
    signal?.addEventListener("abort", giveUp);
    try {
      start(({ status, value, error }) => {
        const { name = "", code = null } = error ?? {};
        give(status === "succeeded" ? ok(value) : err({ why: name === NOT_PERMITTED ? "not-permitted" : "refused", name, code }));
      });
    } catch {
      give(err({ why: "not-permitted", name: "", code: null }));
    }
  });
}
