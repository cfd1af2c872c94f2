import type { Decision } from "../../instruction/outcome";
import { holdsIn } from "../../review/summary";
import { useHoldReason } from "../hold/hold-notice";
import { nameIn } from "../journey/sitting";
import type { Sitting } from "../journey/sitting";
import { useLanguage } from "../shared/language";

/**
 * One plain sentence for a decision, in the exact words of the specification (U1–U10); of an app that the policy does not
 * list, those of U6 would name an e-mail.
 *
 * @returns null where nothing is decided
 * @source decision-table section 3
 */
export function useOutcomeWords(sitting: Sitting): (decision: Decision, place: string | null) => string | null {
  const { text } = useLanguage();
  const reason = useHoldReason();
  return (decision, place) => {
    const { outcome, keeper } = decision;
    const person = keeper?.person ?? null;
    switch (outcome) {
      case null:
        return null;
      case "U4":
        return text("outcome.U4", { place: place ?? "" });
      case "U6":
        return text(decision.rows.includes("M26") ? "why.unlisted-app" : "outcome.U6");
      case "U8":
        return text("outcome.U8", { reason: reason(holdsIn([{ decision }])) });
      case "U9":
      case "U10":
        return person === null ? text("keeper.K-NVT-D") : text(`outcome.${outcome}`, { name: nameIn(sitting, person) });
      default:
        return text(`outcome.${outcome}`);
    }
  };
}
