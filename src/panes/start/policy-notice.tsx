import { Button, makeStyles } from "@fluentui/react-components";
import { useEffect } from "react";
import { problemText } from "../../language/policy-text";
import type { PolicyProblem } from "../../workflows/load-policy";
import type { AskedPolicy } from "../journey/use-policy";
import { useAnnounce } from "../shared/announcer";
import { fetchedPart } from "../shared/fetched-part";
import { useLanguage } from "../shared/language";
import { Notice } from "../shared/notice";

const PolicyFaults = fetchedPart(async () => (await import("./policy-faults")).PolicyFaults);

const useStyles = makeStyles({ line: { margin: 0 } });

/** Says that the organisation's own policy is not in force, why, and what that means. Nothing while it is, or there is none. */
export function PolicyNotice({ policy }: { readonly policy: AskedPolicy }) {
  const problem = problemOf(policy);
  return problem === null ? null : <NotInForce problem={problem} onRetry={policy.again} />;
}

function NotInForce({ problem, onRetry }: { readonly problem: PolicyProblem; readonly onRetry: () => void }) {
  const styles = useStyles();
  const language = useLanguage();
  const announce = useAnnounce();
  const { text } = language;
  const title = text("policy.safest");
  useEffect(() => {
    announce(title);
  }, [announce, title]);
  return (
    <Notice
      intent="warning"
      title={title}
      actions={
        <>
          <p className={styles.line}>{text("policy.safest-means")}</p>
          {problem.kind === "faults" && <PolicyFaults {...problem} />}
          <Button onClick={onRetry}>{text("action.retry")}</Button>
        </>
      }
    >
      {problemText(language, problem)}
    </Notice>
  );
}

/** A part of the app that was not fetched leaves the policy as unknown as a server that is gone. */
function problemOf(policy: AskedPolicy): PolicyProblem | null {
  if (policy.state === "done") return policy.value.problem;
  const isUnreachable = policy.state === "failed" && policy.error.kind === "unreachable";
  return isUnreachable ? { kind: "unavailable", error: { kind: "interrupted" } } : null;
}
