import * as z from "zod/mini";
import { sha256Shape } from "./text-shapes";

/** What a transcript says of the conversation as a whole. What an earlier version does not tell may be absent. */

export const appShape = z.enum(["whatsapp", "sms", "signal", "telegram", "threema", "teams"]);
const formatShape = z.enum(["whatsapp-text", "sms-backup-restore-xml", "imazing-csv", "signal-jsonl", "telegram-json", "threema-text", "teams-graph", "pasted-text", "screenshots"]);
const evidenceShape = z.enum(["export", "pasted", "screenshots"]);
const platformShape = z.nullable(z.enum(["android", "iphone"]));
export const roleShape = z.enum(["minister", "top-official", "civil-servant", "external", "other-department", "unknown"]);
export const chatShape = z.enum(["one-to-one", "group"]);
export const kindShape = z.enum(["text", "image", "audio", "video", "document", "location", "contact", "poll", "sticker", "reaction", "system", "deleted", "view-once", "call", "email"]);
export const markShape = z.enum(["edited", "forwarded", "media-omitted", "pending", "draft", "waiting", "failed", "important", "urgent", "blocked", "blocked-outside", "unknown-content"]);

const problemShape = z.enum(["unreadable-line", "impossible-date", "unsafe-entry", "missing-media", "empty-media", "replaced-bytes", "text-before-first-message", "unknown-content", "count-mismatch", "repaired-text", "cut-off"]);
const warningShape = z.enum(["cap-suspected", "no-beginning", "history-limited", "forged-line-suspected", "boundary-doubtful", "two-shapes", "ambiguous-hour", "half-of-day-unknown", "minutes-only", "media-left-out", "unmentioned-media", "content-missing", "long-line", "missing-numbers", "numbers-skip", "shared-name", "filtered-by-app", "other-chats", "pasted-line", "converted-calendar", "entered-by-hand", "exports-differ"]);
const orderShape = z.enum(["dmy", "mdy", "ymd", "ambiguous"]);
const orderEvidenceShape = z.enum(["four-digit-year-first", "field-over-12", "attachment-names", "chronology", "convention", "user", "format", "none"]);
const neverCarriedShape = z.enum(["reactions", "reply-links", "disappeared-messages", "view-once-media", "time-zone", "message-ids", "earlier-versions", "deleted-messages", "group-members", "seconds", "read-receipts"]);

export const timeShape = z.object({
  local: z.string(),
  precision: z.enum(["minute", "second"]),
  instant: z.nullable(z.string()),
  workedOut: z.optional(z.boolean()),
});

const findingsOf = <T extends z.ZodMiniType<string>>(kind: T) => z.array(z.object({ kind, line: z.nullable(z.int()), source: z.optional(z.nullable(z.int())) }));

export const completenessShape = z.object({
  lineCount: z.int(),
  unreadableLineCount: z.int(),
  messageCount: z.int(),
  systemMessageCount: z.int(),
  dayCount: z.int(),
  first: z.nullable(timeShape),
  last: z.nullable(timeShape),
  mediaCount: z.int(),
  missingMediaCount: z.int(),
  dateOrder: z.object({ order: orderShape, evidence: orderEvidenceShape }),
  problems: findingsOf(problemShape),
  warnings: findingsOf(warningShape),
  neverCarried: z.array(neverCarriedShape),
});

const sourceShape = z.object({
  fileName: z.string(),
  size: z.int(),
  sha256: sha256Shape,
  textName: z.string(),
  platform: platformShape,
  locale: z.nullable(z.string()),
  format: formatShape,
  evidence: evidenceShape,
  exporter: z.optional(z.nullable(z.string())),
  clockAhead: z.int(),
});

const numbers = z.array(z.int());

const mergeShape = z.object({
  matchedCount: z.int(),
  differingCount: z.optional(z.int()),
  reorderedCount: z.optional(z.int()),
  unmatchedStretchCount: z.optional(z.int()),
  unmatchedCount: z.optional(z.int()),
  differing: z.optional(numbers),
  reordered: z.optional(numbers),
  unmatched: z.optional(z.array(z.array(numbers))),
  statements: z.array(completenessShape),
});

const participantShape = z.object({
  shownAs: z.string(),
  displayName: z.string(),
  role: roleShape,
  jobTitle: z.nullable(z.string()),
  department: z.nullable(z.string()),
  organisation: z.nullable(z.string()),
  hasLeft: z.optional(z.boolean()),
  isAdmin: z.boolean(),
});

export const conversationShape = z.object({
  app: appShape,
  platform: platformShape,
  locale: z.optional(z.nullable(z.string())),
  title: z.nullable(z.string()),
  format: formatShape,
  evidence: evidenceShape,
  exporter: z.optional(z.nullable(z.string())),
  sources: z.array(sourceShape),
  merge: z.nullable(mergeShape),
  participants: z.array(participantShape),
  participantCount: z.int(),
  completeness: completenessShape,
});
