import type { DmsTarget } from "../policy/policy";
import { readPolicy } from "../policy/read-policy";
import type { PolicyFiles } from "../ports/policy-source";

/**
 * The policy files, and the libraries that the last reading of them names: so records go where the policy in force says,
 * also while it is the safest one. Nothing is read twice; a new reading counts from then on, unless it failed.
 */
export function withTargets(files: PolicyFiles): { readonly policies: PolicyFiles; readonly targets: () => Promise<readonly DmsTarget[]> } {
  let last: ReturnType<PolicyFiles["read"]> | null = null;
  const read = () => {
    const [asked, before] = [files.read(), last];
    last = before === null ? asked : asked.then((file) => (file.ok ? file : before));
    return asked;
  };
  return {
    policies: { read },
    async targets() {
      const file = await (last ?? read());
      const policy = file.ok && file.value !== null ? readPolicy(file.value.text) : null;
      return policy?.ok === true ? policy.value.targets : [];
    },
  };
}
