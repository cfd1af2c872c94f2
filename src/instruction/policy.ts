import type { Switches } from "./facts";

/**
 * The switches («schakelaars») where no policy says otherwise.
 *
 * @source decision-table section 14; gap 28 for the channels
 */
export const DEFAULT_SWITCHES: Switches = {
  groupRule: "role-first",
  unit: "department",
  step1: "broad",
  partyRule: "exclusive",
  hold: ["minister"],
  channels: ["whatsapp", "sms", "teams", "signal", "telegram"],
};
