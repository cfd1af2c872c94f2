import { makeStyles, tokens } from "@fluentui/react-components";
import type { HoldId } from "../../instruction/outcome";
import type { Summary } from "../../review/summary";
import { useHoldReason } from "../hold/hold-notice";
import { useProgress } from "../progress/progress-context";
import { useLanguage } from "../shared/language";
import { Section } from "../shared/section";

const useStyles = makeStyles({ list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL }, line: { margin: 0 } });

/** What the decisions came to. */
export interface Told {
  readonly summary: Summary;
  readonly holds: readonly HoldId[];
  /** The messages lie in Teams, on no phone. */
  readonly isTeams: boolean;
}

/** What may go, and what may not: only what the rules and the hold allow. The app itself wipes nothing. */
export function WhatNow({ told }: { readonly told: Told | null }) {
  const styles = useStyles();
  const { text } = useLanguage();
  return (
    <Section title={text("receipt.now")}>
      {told === null ? <p className={styles.line}>{text("receipt.resumed")}</p> : <NextSteps {...told} />}
      <p className={styles.line}>{text("receipt.no-destruction")}</p>
    </Section>
  );
}

function NextSteps({ summary: { held, mayGo, private: exempt, open, awaited }, holds, isTeams }: Told) {
  const styles = useStyles();
  const { text, count } = useLanguage();
  const reason = useHoldReason();
  const { isKept } = useProgress();
  return (
    <ul className={styles.list}>
      <li>{text("receipt.kept-stay")}</li>
      {held > 0 && <li>{text("outcome.U8", { reason: reason(holds) })}.</li>}
      {held === 0 && mayGo > 0 && <li>{count(isTeams ? "receipt.may-go-teams" : "receipt.may-go", mayGo)}</li>}
      {exempt > 0 && <li>{count("receipt.private", exempt)}</li>}
      {open > 0 && (
        <li>
          {count("receipt.open-stays", open)}
          {isKept && ` ${text("receipt.open-again")}`}
        </li>
      )}
      {awaited > 0 && <li>{text("check.awaits")}</li>}
    </ul>
  );
}
