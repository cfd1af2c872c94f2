import type { holds as source } from "../nl/holds";

export const holds: Record<keyof typeof source, string> = {
  "hold.question": "Is there a hold on this conversation?",
  "hold.question-hint": "Tick what you know of. The app then says of no work message that it may go. Do you know of nothing? Leave it empty.",
  "hold.kind.woo-request": "A request under the Woo is pending on this subject",
  "hold.kind.inquiry": "An inquiry is under way, for instance by parliament",
  "hold.kind.hotspot": "This subject is a hotspot: it has much public attention",
  "hold.declared": "Known to your organisation: {labels}",
};
