import { makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { ReactNode } from "react";
import type { Cluster } from "../../review/clusters";
import { soughtIn } from "../../review/place-candidates";
import { useLanguage } from "../shared/language";
import { FindInDossier } from "./find-in-dossier";
import { FindInMailbox } from "./find-in-mailbox";
import type { Finding, OnPointed } from "./finding";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalL,
    paddingInlineStart: tokens.spacingHorizontalM,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke2}`,
  },
  way: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
});

interface FindPlaceProps {
  readonly cluster: Cluster;
  readonly finding: Finding;
  readonly onPointed: OnPointed;
}

/** Two ways to find a place; each is only gone when the user takes it. */
export function FindPlace({ cluster, finding, onPointed }: FindPlaceProps) {
  const styles = useStyles();
  const { text } = useLanguage();
  // Once: what is asked for must not change, and be asked anew, with every answer elsewhere on the screen.
  const [sought] = useState(() => soughtIn(cluster, finding.namesOf));
  const hasFiles = cluster.some(({ attachments }) => attachments.length > 0);
  return (
    <div className={styles.root}>
      <Way title={text("candidates.dossier")}>
        <FindInDossier sought={sought} finding={finding} onPointed={onPointed} />
      </Way>
      <Way title={text("candidates.mail")}>
        <FindInMailbox sought={sought} hasFiles={hasFiles} documentSearch={finding.documentSearch} onPointed={onPointed} />
      </Way>
    </div>
  );
}

function Way({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const styles = useStyles();
  const id = useId();
  return (
    <div role="group" aria-labelledby={id} className={styles.way}>
      <h3 id={id} className={styles.title}>
        {title}
      </h3>
      {children}
    </div>
  );
}
