import type { ImportProblem, ImportWarning, DateOrderEvidence, DateOrder, NeverCarried } from "../conversation/completeness";
import type { ChatApp, Evidence, ExportFormat, MessageKind, MessageMark, Platform } from "../conversation/conversation";
import type { ConversationFacts, Role } from "../instruction/facts";
import { either, exactly, flag, listOf, members, nameIn, orAbsent, orNull, sha256, text, wholeNumber, type Shape } from "./shape";

/** What a transcript says of the conversation as a whole. What an earlier version does not tell may be absent. */

export const appShape = nameIn<ChatApp>({ whatsapp: true, sms: true, signal: true, telegram: true, threema: true, teams: true });
export const formatShape = nameIn<ExportFormat>({
  "whatsapp-text": true,
  "sms-backup-restore-xml": true,
  "imazing-csv": true,
  "signal-jsonl": true,
  "telegram-json": true,
  "threema-text": true,
  "pasted-text": true,
  screenshots: true,
});
const evidenceShape = nameIn<Evidence>({ export: true, pasted: true, screenshots: true });
const platformShape = orNull(nameIn<Exclude<Platform, null>>({ android: true, iphone: true }));
export const roleShape = nameIn<Role>({ minister: true, "top-official": true, "civil-servant": true, external: true, "other-department": true, unknown: true });
export const chatShape = nameIn<ConversationFacts["shape"]>({ "one-to-one": true, group: true });
export const kindShape = nameIn<MessageKind>({
  text: true,
  image: true,
  audio: true,
  video: true,
  document: true,
  location: true,
  contact: true,
  poll: true,
  sticker: true,
  reaction: true,
  system: true,
  deleted: true,
  "view-once": true,
  call: true,
  email: true,
});
export const markShape = nameIn<MessageMark>({
  edited: true,
  forwarded: true,
  "media-omitted": true,
  pending: true,
  draft: true,
  waiting: true,
  failed: true,
  "unknown-content": true,
});

const problemShape = nameIn<ImportProblem["kind"]>({
  "unreadable-line": true,
  "impossible-date": true,
  "unsafe-entry": true,
  "missing-media": true,
  "empty-media": true,
  "replaced-bytes": true,
  "text-before-first-message": true,
  "unknown-content": true,
  "count-mismatch": true,
  "repaired-text": true,
  "cut-off": true,
});
const warningShape = nameIn<ImportWarning["kind"]>({
  "cap-suspected": true,
  "no-beginning": true,
  "forged-line-suspected": true,
  "boundary-doubtful": true,
  "two-shapes": true,
  "ambiguous-hour": true,
  "minutes-only": true,
  "media-left-out": true,
  "unmentioned-media": true,
  "content-missing": true,
  "long-line": true,
  "missing-numbers": true,
  "numbers-skip": true,
  "shared-name": true,
  "filtered-by-app": true,
  "other-chats": true,
  "pasted-line": true,
  "converted-calendar": true,
  "entered-by-hand": true,
  "exports-differ": true,
});
const orderShape = nameIn<DateOrder | "ambiguous">({ dmy: true, mdy: true, ymd: true, ambiguous: true });
const orderEvidenceShape = nameIn<DateOrderEvidence>({
  "four-digit-year-first": true,
  "field-over-12": true,
  "attachment-names": true,
  chronology: true,
  convention: true,
  user: true,
  format: true,
  none: true,
});
const neverCarriedShape = nameIn<NeverCarried>({
  reactions: true,
  "reply-links": true,
  "disappeared-messages": true,
  "view-once-media": true,
  "time-zone": true,
  "message-ids": true,
  "earlier-versions": true,
  "deleted-messages": true,
  "group-members": true,
  seconds: true,
});

export const timeShape = members({
  local: text,
  precision: either(exactly("minute"), exactly("second")),
  instant: orNull(text),
  workedOut: orAbsent(flag),
});

const findingsOf = <T extends string>(kind: Shape<T>) => listOf(members({ kind, line: orNull(wholeNumber), source: orAbsent(orNull(wholeNumber)) }));

export const completenessShape = members({
  lineCount: wholeNumber,
  unreadableLineCount: wholeNumber,
  messageCount: wholeNumber,
  systemMessageCount: wholeNumber,
  dayCount: wholeNumber,
  first: orNull(timeShape),
  last: orNull(timeShape),
  mediaCount: wholeNumber,
  missingMediaCount: wholeNumber,
  dateOrder: members({ order: orderShape, evidence: orderEvidenceShape }),
  problems: findingsOf(problemShape),
  warnings: findingsOf(warningShape),
  neverCarried: listOf(neverCarriedShape),
});

const sourceShape = members({
  fileName: text,
  size: wholeNumber,
  sha256,
  textName: text,
  platform: platformShape,
  locale: orNull(text),
  format: formatShape,
  evidence: evidenceShape,
  exporter: orAbsent(orNull(text)),
  clockAhead: wholeNumber,
});

const numbers = listOf(wholeNumber);

const mergeShape = members({
  matchedCount: wholeNumber,
  differing: orAbsent(numbers),
  reordered: orAbsent(numbers),
  unmatched: orAbsent(listOf(listOf(numbers))),
  statements: listOf(completenessShape),
});

const participantShape = members({
  shownAs: text,
  displayName: text,
  role: roleShape,
  jobTitle: orNull(text),
  department: orNull(text),
  organisation: orNull(text),
  hasLeft: orAbsent(flag),
  isAdmin: flag,
});

export const conversationShape = members({
  app: appShape,
  platform: platformShape,
  locale: orAbsent(orNull(text)),
  title: orNull(text),
  format: formatShape,
  evidence: evidenceShape,
  exporter: orAbsent(orNull(text)),
  sources: listOf(sourceShape),
  merge: orNull(mergeShape),
  participants: listOf(participantShape),
  completeness: completenessShape,
});
