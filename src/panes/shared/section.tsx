import { makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  section: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingVerticalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold, lineHeight: tokens.lineHeightBase400 },
});

interface SectionProps {
  readonly title: ReactNode;
  /** Of the heading, for controls that are named after it as well. */
  readonly titleId?: string;
  readonly children: ReactNode;
}

/** A framed part of a screen with a heading of its own. */
export function Section({ title, titleId, children }: SectionProps) {
  const styles = useStyles();
  const ownId = useId();
  const id = titleId ?? ownId;
  return (
    <section aria-labelledby={id} className={styles.section}>
      <h2 id={id} className={styles.title}>
        {title}
      </h2>
      {children}
    </section>
  );
}
