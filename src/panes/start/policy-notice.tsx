import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect } from "react";
import { faultText, problemText } from "../../language/policy-text";
import type { PolicyProblem } from "../../workflows/load-policy";
import type { AskedPolicy } from "../journey/use-policy";
import { useAnnounce } from "../shared/announcer";
import { Disclosure } from "../shared/disclosure";
import { useLanguage } from "../shared/language";
import { Notice } from "../shared/notice";

/** Faults that are shown; whoever mends these looks again. */
const MOST_FAULTS = 5;

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL, display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  line: { margin: 0 },
});

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
          {problem.kind === "faults" && <Faults {...problem} />}
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

function Faults({ faults, webUrl }: Extract<PolicyProblem, { readonly kind: "faults" }>) {
  const styles = useStyles();
  const language = useLanguage();
  const { text, count } = language;
  const more = faults.length - MOST_FAULTS;
  return (
    <Disclosure label={text("policy.admin")}>
      <ul className={styles.list}>
        {faults.slice(0, MOST_FAULTS).map((fault) => (
          <li key={`${fault.line}:${fault.column} ${fault.path}`}>{faultText(language, fault)}</li>
        ))}
        {more > 0 && <li>{count("policy.more-faults", more)}</li>}
      </ul>
      <Link href={webUrl} target="_blank" rel="noreferrer">
        {text("policy.open")}
      </Link>
    </Disclosure>
  );
}
