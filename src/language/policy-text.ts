import type { PolicyProblem } from "../workflows/load-policy";
import { errorText } from "./error-text";
import type { Translator } from "./translator";

/** Why the organisation's own policy is not in force, and who can do something about it. */
export function problemText(translator: Translator, problem: PolicyProblem): string {
  if (problem.kind === "faults") return translator.count("policy.why.faults", problem.faults.length);
  switch (problem.error.kind) {
    case "no-access":
      return translator.text("policy.why.no-access");
    case "unexpected-response":
      return translator.text("policy.why.unreadable", { field: problem.error.field });
    case "interrupted":
      return translator.text("policy.why.unreachable");
    default:
      return errorText(translator, problem.error);
  }
}
