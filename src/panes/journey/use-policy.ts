import { useCallback } from "react";
import { err, ok } from "../../result";
import type { Result } from "../../result";
import type { LoadedPolicy } from "../../workflows/load-policy";
import type { PanePorts } from "../ports";
import { useRequest } from "../shared/use-request";

/** Reading a policy takes a parser of its own: not needed before the first screen stands. */
export const policyWorkflow = () => import("../../workflows/load-policy");

/** Nobody is signed in yet: the account says so, and the policy is asked for after. */
interface NotSignedIn {
  readonly kind: "not-signed-in";
}

export type AskedPolicy = ReturnType<typeof usePolicy>;

/** The policy in force, asked once somebody is signed in, and again on `again`. */
export function usePolicy({ policies, hasher }: Pick<PanePorts, "policies" | "hasher">, isSignedIn: boolean) {
  return useRequest<LoadedPolicy, NotSignedIn>(
    useCallback(async (): Promise<Result<LoadedPolicy, NotSignedIn>> => {
      if (!isSignedIn) return err({ kind: "not-signed-in" });
      const { loadPolicy } = await policyWorkflow();
      return ok(await loadPolicy({ policies, hasher }));
    }, [policies, hasher, isSignedIn]),
  );
}
