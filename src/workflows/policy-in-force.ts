import { SAFEST_POLICY } from "../policy/policy";
import type { Policy, PolicyInForce, PolicySource } from "../policy/policy";
import { policyDocument } from "../policy/policy-document";
import type { Hasher } from "../ports/hasher";
import { jsonBytes } from "../record/canonical-json";

interface HasherPort {
  readonly hasher: Pick<Hasher, "sha256">;
}

/** A policy with where it comes from, and the SHA-256 by which every record names it. */
export const policyInForce = async (policy: Policy, source: PolicySource, { hasher }: HasherPort): Promise<PolicyInForce> => ({
  policy,
  source,
  sha256: await hasher.sha256(jsonBytes(policyDocument(policy))),
});

/** In force while it is not known what the organisation decided. */
export const safestInForce = (ports: HasherPort): Promise<PolicyInForce> => policyInForce(SAFEST_POLICY, "safest", ports);
