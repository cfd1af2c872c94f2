import type { Completeness, DateOrderEvidence, DateOrderFinding } from "../conversation/completeness";
import type { Attachment, Conversation, Message } from "../conversation/conversation";
import type { MediaError } from "../imports/import-error";

/** What became of the bytes of an attachment. */
export type InspectedMedia =
  | { readonly state: "read"; readonly size: number; readonly sha256: string }
  /** Not in the export. */
  | { readonly state: "missing" }
  /** In it, but damaged, locked, or packed in a way that is not known. */
  | { readonly state: "unreadable"; readonly why: MediaError["kind"] };

/** A conversation in JSON, in pieces that are written one after the other: it may be a million messages. */
export interface InspectedParts {
  /** Up to where the messages stand. */
  readonly before: string;
  /** One message. */
  readonly message: (message: Message, media: readonly InspectedMedia[]) => string;
  /** @param unreadable the attachments whose bytes could not be read */
  readonly after: (unreadable: readonly UnreadableMedia[]) => string;
}

interface UnreadableMedia {
  readonly line: number;
  readonly name: string;
  readonly why: MediaError["kind"];
}

/**
 * What `inspect` prints of a conversation.
 *
 * @source decide.md, «inspect»
 */
export function inspectedParts(conversation: Conversation): InspectedParts {
  const { app, format, platform, locale, title, exporter, evidence, sources, merge, participants, completeness } = conversation;
  const head = JSON.stringify({ app, format, platform, locale, title, exporter, evidence, sources });
  return {
    before: `${head.slice(0, -1)},"messages":[\n`,
    message: (message, media) => JSON.stringify(inspectedMessage(message, media)),
    after: (unreadable) => {
      const problems = [...completeness.problems, ...unreadable.map(({ line, name, why }) => ({ kind: isDamage(why) ? "damaged-media" : why, line, detail: name })), ...nothingIn(completeness)];
      const merged = merge === null ? {} : { merged: { matchedCount: merge.matchedCount, unmatched: merge.unmatched } };
      const rest = JSON.stringify({ participants, completeness: completenessValue(completeness), problems, ...merged });
      return `\n],${rest.slice(1)}\n`;
    },
  };
}

/** One message as it is printed: a printed time as shown, an instant with its Z where the export carries nothing else. */
export function inspectedMessage(message: Message, media: readonly InspectedMedia[]) {
  const { number, time, author, kind, text, firstLine, lastLine, attachments, marks, asides } = message;
  const [attachment = null, ...more] = attachments.map((one, index) => attachmentValue(one, media[index] ?? { state: "missing" }));
  const isSystem = kind === "system" || (kind === "call" && author === null);
  return {
    number,
    timestamp: time.isWorkedOut === true ? (time.instant ?? time.local) : time.local,
    instant: time.instant,
    precision: time.precision,
    author,
    kind: isSystem ? "system" : "message",
    what: kind,
    text,
    attachment,
    ...(more.length === 0 ? {} : { moreAttachments: more }),
    marks,
    ...(asides.length === 0 ? {} : { asides }),
    lines: [firstLine, lastLine],
  };
}

function attachmentValue({ name }: Attachment, media: InspectedMedia) {
  if (media.state === "read") return { name, size: media.size, sha256: media.sha256 };
  if (media.state === "missing") return { name, missing: true };
  return isDamage(media.why) ? { name, damaged: true } : { name, unreadable: media.why };
}

const isDamage = (why: MediaError["kind"]): boolean => why === "damaged-zip";

/** A file of the right kind may hold no message at all; whoever asked must not take that for a chat that was read. */
const nothingIn = ({ messageCount }: Completeness) => (messageCount === 0 ? [{ kind: "no-messages", line: null, detail: "" }] : []);

/** Evidence that is weaker than what a date itself shows. */
const INFERRED: ReadonlySet<DateOrderEvidence> = new Set(["chronology", "convention", "none"]);

/** On a screen this is a question or a line of its own; a script finds it among what is doubtful. */
const inferredOrder = ({ order, evidence, example }: DateOrderFinding) => (INFERRED.has(evidence) ? [{ kind: "date-order-inferred", line: example?.line ?? null, detail: `${order}/${evidence}` }] : []);

/** Without the problems: those stand beside it. */
const completenessValue = ({ dateOrder, first, last, warnings, ...statement }: Completeness) => ({
  ...statement,
  warnings: [...warnings, ...inferredOrder(dateOrder)],
  problems: undefined,
  first: first?.local ?? null,
  last: last?.local ?? null,
  dateOrder: dateOrder.order,
  dateOrderEvidence: dateOrder.evidence,
  dateOrderExample: dateOrder.example,
});
