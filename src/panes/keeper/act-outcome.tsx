import type { Party, SharedAgreement } from "../../review/shared-agreement";
import { useLanguage } from "../shared/language";
import { ErrorNotice, Notice } from "../shared/notice";
import type { Acted } from "./use-agreements";

interface ActOutcomeProps {
  readonly acted: Acted;
  readonly winner: SharedAgreement | null;
  readonly nameOf: (party: Party) => string;
}

/** What became of the last act, where it did not become what the user meant. */
export function ActOutcome({ acted, winner, nameOf }: ActOutcomeProps) {
  const { text } = useLanguage();
  if (acted === null || acted.outcome === "stands") return null;
  if (acted.outcome === "failed") return <ErrorNotice error={acted.error} />;
  if (acted.outcome === "closed") return <Notice intent="warning">{text("agree.closed")}</Notice>;
  // Of a question that stands, whoever put it was earlier, not whoever is asked.
  return <Notice intent="info">{winner === null ? text("agree.changed") : text("agree.outrun", { name: nameOf(winner.state === "asked" ? winner.askedBy : winner.keeper) })}</Notice>;
}
