import { useCallback, useEffect, useState } from "react";
import type { Result } from "../../result";

export type Requested<T, E> =
  | { readonly state: "waiting" }
  | { readonly state: "done"; readonly value: T }
  | { readonly state: "failed"; readonly error: E };

/**
 * Asks when the pane appears, and again on `again`.
 *
 * @param ask stable between renders (`useCallback`); a new one asks anew
 */
export function useRequest<T, E>(ask: () => Promise<Result<T, E>>): Requested<T, E> & { readonly again: () => void } {
  const [requested, setRequested] = useState<Requested<T, E>>({ state: "waiting" });
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let current = true;
    setRequested({ state: "waiting" });
    void ask().then((answer) => {
      if (!current) return;
      setRequested(answer.ok ? { state: "done", value: answer.value } : { state: "failed", error: answer.error });
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
