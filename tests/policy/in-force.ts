import { DEFAULT_POLICY } from "../../src/policy/policy";
import type { Policy, PolicyInForce } from "../../src/policy/policy";

/** An invented policy in force. Nothing of Node is used here: this also runs in a page. */
export const inForce = (changes: Partial<Policy> = {}, more: Partial<Omit<PolicyInForce, "policy">> = {}): PolicyInForce => ({
  policy: { ...DEFAULT_POLICY, name: "Beleid Water", version: "2026.3", ...changes },
  source: "file",
  sha256: "5e".repeat(32),
  ...more,
});
