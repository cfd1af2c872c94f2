import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { PolicyMeanwhile } from "../check/policy-meanwhile";
import { useHoldReason } from "../hold/hold-notice";
import { useProgress } from "../progress/progress-context";
import { useLanguage } from "../shared/language";
import { Section } from "../shared/section";
import type { Told } from "./use-told";

const useStyles = makeStyles({ list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL }, line: { margin: 0 } });

/** What may go, and what may not: only what the rules and the hold allow. The app itself wipes nothing. */
export function WhatNow({ told }: { readonly told: Told | null }) {
  const styles = useStyles();
  const { text } = useLanguage();
  const stricter = told?.stricter ?? null;
  const changed = useMemo(() => (stricter === null ? null : { policy: stricter, atPress: false }), [stricter]);
  return (
    <Section title={text("receipt.now")}>
      <PolicyMeanwhile changed={changed} />
      {told === null ? <p className={styles.line}>{text("receipt.resumed")}</p> : <NextSteps {...told} />}
      <p className={styles.line}>{text("receipt.no-destruction")}</p>
    </Section>
  );
}

function NextSteps({ summary: { held, mayGo, private: exempt, open, awaited }, holds, isTeams, stricter, isLooking }: Told) {
  const styles = useStyles();
  const { text, count } = useLanguage();
  const reason = useHoldReason();
  const { isKept } = useProgress();
  return (
    <ul className={styles.list}>
      <li>{text("receipt.kept-stay")}</li>
      {held > 0 && <li>{text("outcome.U8", { reason: reason(holds) })}.</li>}
      {held === 0 && mayGo > 0 && <li>{isLooking ? text("check.policy-looking") : count(isTeams ? "receipt.may-go-teams" : "receipt.may-go", mayGo)}</li>}
      {exempt > 0 && <li>{count("receipt.private", exempt)}</li>}
      {open > 0 && (
        <li>
          {count("receipt.open-stays", open)}
          {/* Of what another policy left open, the answers were finished when it was filed: they are not remembered. */}
          {isKept && stricter === null && ` ${text("receipt.open-again")}`}
        </li>
      )}
      {awaited > 0 && <li>{text("check.awaits")}</li>}
    </ul>
  );
}
