import type { Message } from "../conversation/conversation";
import { caption, folded } from "../conversation/own-words";

/** A message as a filed transcript shows it; the part that a comparison needs. */
export interface StoredMessage {
  /** As printed, `yyyy-mm-ddThh:mm`. */
  readonly minute: string;
  readonly text: string;
  readonly attachment: StoredAttachment | null;
}

export interface StoredAttachment {
  /** As the export named it. */
  readonly name: string;
  /** Null where the record does not hold the bytes. */
  readonly sha256: string | null;
}

/** A message of the user's own export, with the SHA-256 of its attachment; null without one, or where its bytes cannot be read. */
export interface OwnMessage {
  readonly message: Message;
  readonly sha256: string | null;
}

/** What two exports of one message have in common: the minute and the words; names of people differ from phone to phone. */
function likeness(minute: string, text: string, attachment: { readonly name: string } | null): string {
  const words = folded(text);
  return attachment === null ? `${minute} text ${words}` : `${minute} attachment ${caption(words, attachment.name)}`;
}

const ownLikeness = ({ time, text, attachments: [attachment] }: Message): string => likeness(time.local.slice(0, 16), text, attachment ?? null);

const storedLikeness = ({ minute, text, attachment }: StoredMessage): string => likeness(minute, text, attachment);

/** Bytes are the proof; a name stands in only where the user's own bytes cannot be read. */
function sameAttachment({ message, sha256 }: OwnMessage, { attachment }: StoredMessage): boolean {
  const [own] = message.attachments;
  if (own === undefined || attachment === null) return own === undefined && attachment === null;
  if (attachment.sha256 === null) return false;
  return sha256 === null ? folded(attachment.name) === folded(own.name) : sha256 === attachment.sha256;
}

/** What the user's own export left out, may be there in the other: nobody can tell that it is the same. */
const isWhole = ({ marks }: Message): boolean => !marks.some((mark) => mark === "media-omitted" || mark === "pending");

/** Those of these messages that a stored one may cover, once their attachments are compared. */
export function perhapsCovered(mine: readonly Message[], stored: readonly StoredMessage[]): readonly Message[] {
  const likenesses = new Set(stored.map(storedLikeness));
  return mine.filter((message) => isWhole(message) && likenesses.has(ownLikeness(message)));
}

/**
 * Numbers of the user's own messages that stand in a keeper's record. Each stored message covers one of them; when in
 * doubt, none.
 *
 * @source S3, T3a («kennis heeft van … en deze informatie borgt»); decision-table gap 24
 */
export function coveredMessages(mine: readonly OwnMessage[], stored: readonly StoredMessage[]): ReadonlySet<number> {
  const waiting = new Map<string, StoredMessage[]>();
  for (const one of stored) {
    const key = storedLikeness(one);
    waiting.set(key, [...(waiting.get(key) ?? []), one]);
  }
  // A checksum tells more than a name: whoever has one, chooses first.
  const inTurn = [...mine.filter(({ sha256 }) => sha256 !== null), ...mine.filter(({ sha256 }) => sha256 === null)];
  const covered = new Set<number>();
  for (const own of inTurn.filter(({ message }) => isWhole(message))) {
    const alike = waiting.get(ownLikeness(own.message)) ?? [];
    const at = alike.findIndex((one) => sameAttachment(own, one));
    if (at === -1) continue;
    alike.splice(at, 1);
    covered.add(own.message.number);
  }
  return covered;
}
