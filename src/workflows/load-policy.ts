import { DEFAULT_POLICY } from "../policy/policy";
import type { PolicyInForce } from "../policy/policy";
import type { PolicyFault } from "../policy/policy-fault";
import { readPolicy } from "../policy/read-policy";
import type { Hasher } from "../ports/hasher";
import type { PolicyFiles } from "../ports/policy-source";
import type { StoreError } from "../ports/record-store";
import { policyInForce, safestInForce } from "./policy-in-force";

/** Why the organisation's own policy is not in force, while there is one or may be one. */
export type PolicyProblem =
  /** An administrator must mend the file. */
  | { readonly kind: "faults"; readonly faults: readonly PolicyFault[]; readonly webUrl: string }
  /** It could not be fetched. */
  | { readonly kind: "unavailable"; readonly error: StoreError };

export interface LoadedPolicy {
  readonly inForce: PolicyInForce;
  /** null unless the safest reading is in force. */
  readonly problem: PolicyProblem | null;
}

export interface PolicyPorts {
  readonly policies: PolicyFiles;
  readonly hasher: Pick<Hasher, "sha256">;
}

/**
 * The policy («beleid») that is in force now: the organisation's own; the default where it has none; the safest reading
 * while it is not known what the organisation decided. Safe to repeat; there is always one.
 */
export async function loadPolicy(ports: PolicyPorts): Promise<LoadedPolicy> {
  const file = await ports.policies.read();
  if (!file.ok) return safest({ kind: "unavailable", error: file.error }, ports);
  if (file.value === null) return { inForce: await policyInForce(DEFAULT_POLICY, "default", ports), problem: null };
  const read = readPolicy(file.value.text);
  if (!read.ok) return safest({ kind: "faults", faults: read.error, webUrl: file.value.webUrl }, ports);
  return { inForce: await policyInForce(read.value, "file", ports), problem: null };
}

/**
 * The policy that is in force by now, where that is another than the one known; null where it is the same, and where it
 * cannot be fetched: what is known then goes on counting. The app may stand open for days, and a hold («bewaarstop») may
 * begin in them.
 */
export async function otherPolicyNow(known: PolicyInForce, ports: PolicyPorts): Promise<PolicyInForce | null> {
  const { inForce, problem } = await loadPolicy(ports);
  return problem?.kind === "unavailable" || inForce.sha256 === known.sha256 ? null : inForce;
}

const safest = async (problem: PolicyProblem, ports: PolicyPorts): Promise<LoadedPolicy> => ({ inForce: await safestInForce(ports), problem });
