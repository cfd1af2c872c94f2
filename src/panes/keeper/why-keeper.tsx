import { makeStyles, tokens } from "@fluentui/react-components";
import type { Switches } from "../../instruction/facts";
import type { Decision } from "../../instruction/outcome";
import { useLanguage } from "../shared/language";
import { Notice } from "../shared/notice";
import { Why } from "../why/why";

const useStyles = makeStyles({ root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS }, line: { margin: 0 } });

interface WhyKeeperProps {
  readonly decision: Decision;
  readonly switches: Switches;
}

/** The one sentence that all four bullets obey, and the reasons; what is not literally in the text is called an interpretation. */
export function WhyKeeper({ decision, switches }: WhyKeeperProps) {
  const styles = useStyles();
  const { text } = useLanguage();
  const isInterpreted = decision.status === "interpretation" || decision.status === "conflict";
  const isByTier = decision.keeper?.code !== "K-AGREED" && switches.groupRule !== "admin-first";
  return (
    <div className={styles.root}>
      {isInterpreted && <Notice intent="info">{text(`why.status.${decision.status}`)}</Notice>}
      {isByTier && <p className={styles.line}>{text("keeper.group-rule")}</p>}
      <Why decision={decision} switches={switches} steps={[3]} />
    </div>
  );
}
