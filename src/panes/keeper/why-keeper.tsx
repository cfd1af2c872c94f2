import { makeStyles, tokens } from "@fluentui/react-components";
import type { Switches } from "../../instruction/facts";
import type { Decision } from "../../instruction/outcome";
import { useLanguage } from "../shared/language";
import { Why } from "../why/why";

const useStyles = makeStyles({ root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS }, line: { margin: 0 } });

interface WhyKeeperProps {
  readonly decision: Decision;
  readonly switches: Switches;
}

/** The one sentence that all four bullets obey, where somebody of ours keeps by them; and the reasons. */
export function WhyKeeper({ decision, switches }: WhyKeeperProps) {
  const styles = useStyles();
  const { text } = useLanguage();
  const code = decision.keeper?.code;
  const isByTier = code !== "K-AGREED" && code !== "K-NVT-D" && switches.groupRule !== "admin-first";
  return (
    <div className={styles.root}>
      {isByTier && <p className={styles.line}>{text("keeper.group-rule")}</p>}
      <Why decision={decision} switches={switches} steps={[3]} />
    </div>
  );
}
