import { useCallback, useMemo, useState } from "react";
import { useLanguage } from "../shared/language";
import { ErrorNotice, Notice } from "../shared/notice";
import { useRequest } from "../shared/use-request";
import { checkChain, type SeenInRecords } from "../../workflows/check-chain";
import type { ReadRegister } from "../../workflows/read-register";
import type { Reverified } from "../../workflows/reverify-record";
import type { DeskPorts } from "./desk-ports";
import type { Reverifying } from "./use-reverify";

interface ChainNoticeProps {
  readonly register: ReadRegister;
  /** What was re-checked: a record holds what the register was when it was made. */
  readonly reverifying: Pick<Reverifying, "checked" | "progress">;
  readonly ports: DeskPorts;
}

function seenIn(results: readonly Reverified[]): SeenInRecords {
  const witnesses = results.flatMap((result) => ("registerHead" in result ? [result] : []));
  return { heads: witnesses.flatMap(({ registerHead }) => registerHead ?? []), told: witnesses.flatMap(({ toldToRegister }) => toldToRegister ?? []) };
}

/** Whether every line of the register follows from the one before it; the first that does not is named. */
export function ChainNotice({ register, reverifying: { checked: told, progress }, ports }: ChainNoticeProps) {
  const { text, count } = useLanguage();
  // Thousands of lines are not gone through anew for each of thousands of records: what they saw counts once all are read.
  const [records, setRecords] = useState(told);
  if (progress === null && records !== told) setRecords(told);
  const seen = useMemo(() => seenIn([...records.values()].map(({ result }) => result)), [records]);
  const checked = useRequest(useCallback(() => checkChain(register.lines, seen, ports), [register, seen, ports]));
  if (checked.state === "waiting") return <Notice intent="info">{text("desk.chain.checking")}</Notice>;
  if (checked.state === "failed") return <ErrorNotice error={checked.error} onRetry={checked.again} />;
  const { finding, vouchedUpTo } = checked.value;
  if (finding === null) {
    return (
      <Notice intent="success">
        {count("desk.chain.holds", register.lines.length)} {vouchedUpTo === null ? text("desk.chain.not-vouched") : count("desk.chain.vouched", seen.heads.length, { sequence: vouchedUpTo })}
      </Notice>
    );
  }
  const { place, number } = finding;
  const what = finding.problem === "contradicts-record" ? text("desk.chain.contradicts-record", { parts: finding.parts.map((part) => text(`entry.part.${part}`)).join(", ") }) : text(`desk.chain.${finding.problem}`);
  return (
    <Notice intent="error" title={text("desk.chain.broken", { place })}>
      {what} {number !== null && text("desk.chain.about", { number })} {text("desk.chain.now")}
    </Notice>
  );
}
