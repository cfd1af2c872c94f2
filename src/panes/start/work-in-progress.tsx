import { makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import type { ShownError } from "../../language/error-text";
import type { FilingJournal } from "../../ports/filing-journal";
import { err } from "../../result";
import type { UnfinishedFiling } from "../../workflows/resume-filing";
import { useAnnounce } from "../shared/announcer";
import { useLanguage } from "../shared/language";
import { ErrorNotice } from "../shared/notice";
import { useRequest } from "../shared/use-request";
import { UnreadableWork } from "./unreadable-work";
import { WaitingFiling } from "./waiting-filing";

/** Not needed for the first look at the screen. */
const workflow = () => import("../../workflows/resume-filing");

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  line: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface WorkInProgressProps {
  readonly journal: FilingJournal;
  /** Entra object id of the user. */
  readonly filedBy: string;
  readonly onResume: (filing: UnfinishedFiling) => void;
}

/** Filings that this user left unfinished on this computer. */
export function WorkInProgress({ journal, filedBy, onResume }: WorkInProgressProps) {
  const styles = useStyles();
  const { text } = useLanguage();
  const announce = useAnnounce();
  const unfinished = useRequest(useCallback(async () => (await workflow()).unfinishedFilings(filedBy, { journal }), [journal, filedBy]));
  const [failure, setFailure] = useState<ShownError | null>(null);

  const giveUp = async ({ recordId, subject }: UnfinishedFiling) => {
    const given = await workflow()
      .then(({ giveUpFiling }) => giveUpFiling(recordId, filedBy, { journal }))
      .catch(() => err({ kind: "unreachable" } as const));
    setFailure(given.ok ? null : given.error);
    if (given.ok) announce(text("work.given-up", { subject }));
    unfinished.again();
  };

  return (
    <section className={styles.root} aria-labelledby="work-title">
      <h2 id="work-title" className={styles.title}>
        {text("work.title")}
      </h2>
      {unfinished.state === "failed" && <ErrorNotice error={unfinished.error} onRetry={unfinished.again} />}
      <UnreadableWork journal={journal} filedBy={filedBy} onCleared={unfinished.again} />
      {failure !== null && <ErrorNotice error={failure} />}
      {unfinished.state === "done" && unfinished.value.length === 0 && <p className={styles.line}>{text("work.none")}</p>}
      {unfinished.state === "done" && unfinished.value.length > 0 && (
        <ul className={styles.list}>
          {unfinished.value.map((filing) => (
            <WaitingFiling
              key={filing.recordId}
              filing={filing}
              onResume={() => {
                onResume(filing);
              }}
              onGiveUp={() => void giveUp(filing)}
            />
          ))}
        </ul>
      )}
    </section>
  );
}
