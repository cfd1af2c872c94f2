import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  list: { margin: 0, display: "flex", flexDirection: "column" },
  row: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalSNudge,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  name: { flex: "1 1 6rem", overflowWrap: "break-word", color: tokens.colorNeutralForeground2 },
  // Anywhere: a long address must not make the part wider than the pane.
  value: { flex: "2 1 10rem", overflowWrap: "anywhere", minWidth: 0, margin: 0, display: "flex", alignItems: "center", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS },
  // The value breaks anywhere; the word on its button does not.
  action: { flexShrink: 0 },
});

export const FactsList = ({ children }: { readonly children: ReactNode }) => {
  const styles = useStyles();
  return <dl className={styles.list}>{children}</dl>;
};

interface FactProps {
  readonly name: string;
  readonly children: ReactNode;
  readonly action?: ReactNode;
}

/** One thing and its value, with what may be done about it. */
export function Fact({ name, children, action }: FactProps) {
  const styles = useStyles();
  return (
    <div className={styles.row}>
      <dt className={styles.name}>{name}</dt>
      <dd className={styles.value}>
        <span>{children}</span>
        {action !== undefined && <span className={styles.action}>{action}</span>}
      </dd>
    </div>
  );
}
