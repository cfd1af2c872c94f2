import { makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
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
  /** Id of the words that it belongs to, where a screen has several with the same label: who does not see them hears which. */
  readonly of?: string | undefined;
  /** Nothing of it is made before it is first opened: for what is fetched, or long. */
  readonly later?: boolean;
  readonly children: ReactNode;
}

/** Something that is one click away. */
export function Disclosure({ label, of, later = false, children }: DisclosureProps) {
  const styles = useStyles();
  const id = useId();
  const [wasOpened, setOpened] = useState(!later);
  return (
    <details
      onToggle={(event) => {
        if (event.currentTarget.open) setOpened(true);
      }}
    >
      <summary id={id} className={styles.summary} {...(of === undefined ? {} : { "aria-labelledby": `${id} ${of}` })}>
        {label}
      </summary>
      <div className={styles.content}>{wasOpened && children}</div>
    </details>
  );
}
