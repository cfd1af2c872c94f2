import type { Channel, ConversationHold, Switches } from "../instruction/facts";
import type { MappedRole } from "./policy";

/** What a policy can choose from, each list in the order in which it is shown and written. */

export const CHANNELS = ["whatsapp", "sms", "teams", "signal", "telegram", "threema"] as const satisfies readonly Channel[];
export const HOLD_ROLES = ["minister", "top-official"] as const satisfies Switches["hold"];
export const HOLD_KINDS = ["woo-request", "inquiry", "hotspot"] as const satisfies readonly ConversationHold[];
export const ROLES = ["minister", "top-official", "civil-servant", "external", "other-department"] as const satisfies readonly MappedRole[];
/** Days after which a question to keep that nobody answered, may lapse. */
export const LAPSE_DAYS = { from: 1, to: 365 } as const;
