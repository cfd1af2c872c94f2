import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  summary: {
    cursor: "pointer",
    color: tokens.colorBrandForegroundLink,
    paddingBlock: tokens.spacingVerticalXS,
    minHeight: "24px",
    boxSizing: "border-box",
    width: "fit-content",
  },
  content: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    paddingBlock: tokens.spacingVerticalS,
    paddingInlineStart: tokens.spacingHorizontalM,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke2}`,
  },
});

interface DisclosureProps {
  readonly label: string;
  /** Nothing of it is made before it is first opened: for what is fetched, or long. */
  readonly later?: boolean;
  readonly children: ReactNode;
}

/** Something that is one click away. */
export function Disclosure({ label, later = false, children }: DisclosureProps) {
  const styles = useStyles();
  const [wasOpened, setOpened] = useState(!later);
  return (
    <details
      onToggle={(event) => {
        if (event.currentTarget.open) setOpened(true);
      }}
    >
      <summary className={styles.summary}>{label}</summary>
      <div className={styles.content}>{wasOpened && children}</div>
    </details>
  );
}
