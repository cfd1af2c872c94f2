import type { Aside, Attachment, Message, Sighting } from "../conversation/conversation";
import type { MessageDecision } from "../review/message-decision";
import type { ConfirmedPerson } from "../review/people";
import type { JsonValue } from "./canonical-json";
import type { FiledMedia } from "./filed-media";
import { placeKey } from "./media-place";
import { proofValue, type Membership } from "./membership";
import type { FiledMessage } from "./retained";
import { timeValue } from "./time-value";

/** What a message of the transcript refers to. */
export interface MessageSurroundings {
  /** What each of several exports shows of a message, by its number; empty where nothing was merged. */
  readonly sightings: ReadonlyMap<number, readonly Sighting[]>;
  /** By the name that the export shows. */
  readonly people: ReadonlyMap<string, ConfirmedPerson>;
  /** By `placeKey`. */
  readonly media: ReadonlyMap<string, FiledMedia>;
  readonly proofs: Membership["proofs"];
  /** What the user wrote beside a message, by its number. */
  readonly notes: ReadonlyMap<number, string>;
}

function authorValue(message: Message, people: ReadonlyMap<string, ConfirmedPerson>): JsonValue {
  if (message.author === null) return null;
  const person = people.get(message.author);
  return { shownAs: message.author, displayName: person?.displayName ?? null, role: person?.role ?? null };
}

/** The attachment as the export names it, and the file that holds it; `file` is null when the export lacked the bytes. */
const attachmentValue = ({ name }: Attachment, filed: FiledMedia | undefined): JsonValue => ({
  originalName: name,
  file: filed?.path ?? null,
  sealedAs: filed?.sealedName ?? null,
  size: filed?.attachment.size ?? null,
  sha256: filed?.attachment.sha256 ?? null,
  mediaType: filed?.attachment.format.mediaType ?? null,
  puid: filed?.attachment.format.puid ?? null,
});

function asideValue(aside: Aside): JsonValue {
  switch (aside.kind) {
    case "reaction":
      return { kind: aside.kind, by: aside.by, emoji: aside.emoji };
    case "quote":
      return { kind: aside.kind, author: aside.author, text: aside.text };
    case "earlier-version":
      return { kind: aside.kind, time: timeValue(aside.time), text: aside.text };
  }
}

const sightingValue = ({ source, number, firstLine, lastLine, original, time, author }: Sighting): JsonValue => ({
  source,
  number,
  lines: [firstLine, lastLine],
  original,
  time: timeValue(time),
  author,
});

const decisionValue = ({ answers, mode, decision }: MessageDecision): JsonValue => ({
  outcome: decision.outcome,
  because: [...decision.because],
  rows: [...decision.rows],
  status: decision.status,
  mode,
  containsPrivate: answers.scope === "mixed",
  place: answers.place,
});

/** One filed message: everything the exports gave of it, and why it is here. */
export function messageValue(one: FiledMessage, { sightings, people, media, proofs, notes }: MessageSurroundings): JsonValue {
  const { message, context } = one;
  const { number } = message;
  return {
    number,
    lines: [message.firstLine, message.lastLine],
    original: message.original,
    time: timeValue(message.time),
    author: authorValue(message, people),
    kind: message.kind,
    text: message.text,
    attachments: context ? [] : message.attachments.map((attachment, place) => attachmentValue(attachment, media.get(placeKey({ messageNumber: number, place })))),
    marks: [...message.marks],
    asides: context ? [] : message.asides.map(asideValue),
    sightings: (sightings.get(number) ?? []).map(sightingValue),
    context,
    note: context ? null : (notes.get(number) ?? null),
    decision: context ? null : decisionValue(one.ruling),
    membership: proofValue(proofs.get(number)),
  };
}
