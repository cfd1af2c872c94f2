import type { deskCheck as source } from "../nl/desk-check";

export const deskCheck: Record<keyof typeof source, string> = {
  "desk.verified.unread.one": "{count} was not checked yet.",
  "desk.verified.unread.other": "{count} were not checked yet.",
  "desk.verified.look-at": "Look at these:",
  "desk.verified.more.one": "And {count} more: it is in the table.",
  "desk.verified.more.other": "And {count} more: they are in the table.",
  "desk.lines-unreadable.one": "{count} line of the register cannot be read. What is in it, is missing here.",
  "desk.lines-unreadable.other": "{count} lines of the register cannot be read. What is in them, is missing here.",
};
