import type { OmissionReason } from "../../record/omissions";
import { useLanguage } from "../shared/language";

const REASONS: Readonly<Record<Exclude<OmissionReason, "U5">, true>> = {
  U1: true, U2: true, U3: true, U4: true, U6: true, U7: true, U8: true, U9: true, U10: true, "nothing-to-decide": true, unanswered: true,
};

const isReason = (reason: string): reason is keyof typeof REASONS => Object.hasOwn(REASONS, reason);

/** Why messages are not in a record, in a few words; a reason that is not known here is said as the record has it. */
export function useReasonWords(): (reason: string) => string {
  const { text } = useLanguage();
  return (reason) => (isReason(reason) ? text(`desk.reason.${reason}`) : reason);
}
