import { useCallback, useMemo } from "react";
import type { HoldId } from "../../instruction/outcome";
import type { PolicyInForce } from "../../policy/policy";
import { ok } from "../../result";
import type { Result } from "../../result";
import { holdsIn, summaryByNow, summaryOf } from "../../review/summary";
import type { Summary } from "../../review/summary";
import type { PolicyPorts } from "../../workflows/load-policy";
import { decisionsIn } from "../journey/sitting";
import type { Sitting } from "../journey/sitting";
import { policyWorkflow } from "../journey/use-policy";
import { isReadFromTeams } from "../shared/read-from-teams";
import { useRequest } from "../shared/use-request";

/** What the decisions came to. */
export interface Told {
  readonly summary: Summary;
  readonly holds: readonly HoldId[];
  /** The messages lie in Teams, on no phone. */
  readonly isTeams: boolean;
  /** The policy that took a permission away since it was filed; else null. */
  readonly stricter: PolicyInForce | null;
  /** Whether it is still looked for: then nobody is told that anything may go. */
  readonly isLooking: boolean;
}

/**
 * What may go, by the policy of the filing and by the one in force when the receipt comes: to file may take hours, or go on
 * after a night, and a hold («bewaarstop») may have begun in them. What cannot be asked now leaves it as it was filed.
 *
 * @returns null after a filing that was gone on with: the answers are not there any more
 */
export function useTold(sitting: Sitting | null, ports: PolicyPorts | null): Told | null {
  const ask = useCallback(async (): Promise<Result<PolicyInForce | null, never>> => {
    if (sitting === null || ports === null) return ok(null);
    const { otherPolicyNow } = await policyWorkflow();
    return ok(await otherPolicyNow(sitting.policy, ports));
  }, [sitting, ports]);
  const asked = useRequest(ask);
  const isLooking = ports !== null && asked.state === "waiting";
  const other = asked.state === "done" ? asked.value : null;
  const told = useMemo(() => (sitting === null ? null : toldBy(sitting, other)), [sitting, other]);
  return told === null ? null : { ...told, isLooking };
}

function toldBy(sitting: Sitting, other: PolicyInForce | null): Omit<Told, "isLooking"> {
  const isTeams = isReadFromTeams(sitting.opened.conversation);
  const then = decisionsIn(sitting);
  const summary = summaryOf(then);
  if (other === null) return { summary, holds: holdsIn(then), isTeams, stricter: null };
  const now = decisionsIn({ ...sitting, policy: other });
  const byNow = summaryByNow(then, now);
  const isStricter = byNow.held > summary.held || byNow.open > summary.open;
  return { summary: byNow, holds: holdsIn([...then, ...now]), isTeams, stricter: isStricter ? other : null };
}
