import type { HoldId } from "../../instruction/outcome";
import { useLanguage } from "../shared/language";
import { Notice } from "../shared/notice";

/** What a hold is called within a sentence. */
export function useHoldReason(): (holds: readonly HoldId[]) => string {
  const { text } = useLanguage();
  return (holds) => holds.map((hold) => text(REASONS[hold])).join(", ");
}

const REASONS = {
  "hold:minister": "hold.reason.minister",
  "hold:top-official": "hold.reason.top-official",
  "hold:woo-request": "hold.reason.woo-request",
  "hold:inquiry": "hold.reason.inquiry",
  "hold:hotspot": "hold.reason.hotspot",
} as const satisfies Record<HoldId, string>;

/** «Niet verwijderen: er geldt een bewaarstop», in the same words wherever it stands; nothing when no hold binds. */
export function HoldNotice({ holds }: { readonly holds: readonly HoldId[] }) {
  const { text } = useLanguage();
  const reason = useHoldReason();
  if (holds.length === 0) return null;
  return <Notice intent="warning">{text("outcome.U8", { reason: reason(holds) })}</Notice>;
}
