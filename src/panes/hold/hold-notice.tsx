import type { HoldId } from "../../instruction/outcome";
import { useLanguage } from "../shared/language";
import { Notice } from "../shared/notice";

/** What takes a permission away, within a sentence: «bewindspersonen, Woo-verzoek». */
export function useHoldReason(): (holds: readonly HoldId[]) => string {
  const { text } = useLanguage();
  return (holds) => holds.map((hold) => text(`reason.${hold}`)).join(", ");
}

/** «Niet verwijderen: er geldt een bewaarstop», in the same words wherever it stands; nothing when no hold binds. */
export function HoldNotice({ holds }: { readonly holds: readonly HoldId[] }) {
  const { text } = useLanguage();
  const reason = useHoldReason();
  if (holds.length === 0) return null;
  return <Notice intent="warning">{text("outcome.U8", { reason: reason(holds) })}</Notice>;
}
