import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { faultText } from "../../language/policy-fault-text";
import type { PolicyProblem } from "../../workflows/load-policy";
import { Disclosure } from "../shared/disclosure";
import { useLanguage } from "../shared/language";

/** Faults that are shown; whoever mends these looks again. */
const MOST_FAULTS = 5;

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL, display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
});

/** What an administrator mends in the policy, place by place. */
export function PolicyFaults({ faults, webUrl }: Extract<PolicyProblem, { readonly kind: "faults" }>) {
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
