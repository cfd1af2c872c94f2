import type { policy as source } from "../nl/policy";

export const policy: Record<keyof typeof source, string> = {
  "policy.safest": "We could not read your organisation's policy",
  "policy.safest-means":
    "You can go on working. For now we say of no work message that it may go: there may be a hold.",
  "policy.why.faults.one": "There is {count} mistake in the policy file. Ask your administrator to mend it.",
  "policy.why.faults.other": "There are {count} mistakes in the policy file. Ask your administrator to mend them.",
  "policy.why.no-access":
    "You may not read the policy file. Do you work for another organisation? Then that is as it should be. Otherwise ask the information manager to let you read the policy.",
  "policy.why.unreadable": "The policy file is too large, is not plain text or did not arrive well. Tell your administrator: {field}.",
  "policy.why.unreachable": "We cannot reach the server. Check your connection.",
};
