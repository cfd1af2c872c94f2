import { err, ok } from "../../result";
import type { Result } from "../../result";
import type { OfficeAnswer } from "./office-library";

/** Why Outlook did not do what was asked. */
export interface OfficeRefusal {
  /** Outlook's own name for it, as `InvalidCategory`; empty when it gives none. */
  readonly name: string;
  readonly code: number | null;
}

/**
 * Puts a call to Outlook. It throws, instead of answering, where the manifest's permission is too small.
 *
 * @source office.js, checkPermissionsAndThrow
 */
export function callOffice<T>(start: (callback: (answer: OfficeAnswer<T>) => void) => void): Promise<Result<T, OfficeRefusal | "not-permitted">> {
  return new Promise((resolve) => {
    try {
      start(({ status, value, error }) => {
        resolve(status === "succeeded" ? ok(value) : err({ name: error?.name ?? "", code: error?.code ?? null }));
      });
    } catch {
      resolve(err("not-permitted"));
    }
  });
}
