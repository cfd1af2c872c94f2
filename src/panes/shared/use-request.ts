import { useCallback, useEffect, useState } from "react";
import { err } from "../../result";
import type { Result } from "../../result";

export type Requested<T, E> =
  | { readonly state: "waiting" }
  | { readonly state: "done"; readonly value: T }
  | { readonly state: "failed"; readonly error: E };

/** Nothing came back, not even an error: a part of the app that is fetched later could not be. */
interface Unreachable {
  readonly kind: "unreachable";
}

/**
 * Asks when the pane appears, and again on `again`.
 *
 * @param ask stable between renders (`useCallback`); a new one asks anew
 */
export function useRequest<T, E>(ask: () => Promise<Result<T, E>>): Requested<T, E | Unreachable> & { readonly again: () => void } {
  const [requested, setRequested] = useState<Requested<T, E | Unreachable>>({ state: "waiting" });
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let current = true;
    const show = (answer: Result<T, E | Unreachable>) => {
      if (!current) return;
      setRequested(answer.ok ? { state: "done", value: answer.value } : { state: "failed", error: answer.error });
    };
    setRequested({ state: "waiting" });
    void ask().then(show, () => {
      show(err({ kind: "unreachable" }));
    });
    return () => {
      current = false;
    };
  }, [ask, turn]);
  const again = useCallback(() => {
    setTurn((before) => before + 1);
  }, []);
  return { ...requested, again };
}
