import type { NeverCarried } from "../conversation/completeness";

/** What nobody can copy out of a chat, or photograph in a way that can be relied on. */
export const NEVER_BY_HAND: readonly NeverCarried[] = [
  "reactions",
  "reply-links",
  "disappeared-messages",
  "view-once-media",
  "deleted-messages",
  "earlier-versions",
  "group-members",
  "time-zone",
  "seconds",
  "message-ids",
];
