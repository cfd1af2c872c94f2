import type { Message } from "../conversation/conversation";
import { caption, folded } from "../conversation/own-words";

/** A message as a filed transcript shows it; the part that a comparison needs. */
export interface StoredMessage {
  /** As printed, `yyyy-mm-ddThh:mm`. */
  readonly minute: string;
  readonly text: string;
  readonly attachments: readonly StoredAttachment[];
}

export interface StoredAttachment {
  /** As the export named it. */
  readonly name: string;
  /** Null where the record does not hold the bytes. */
  readonly sha256: string | null;
}

/** A message of the user's own export, with the SHA-256 of each of its attachments; null where its bytes cannot be read. */
export interface OwnMessage {
  readonly message: Message;
  readonly sha256: readonly (string | null)[];
}

/** What two exports of one message have in common: the minute and the words; names of people differ from phone to phone. */
function likeness(minute: string, text: string, attachments: readonly { readonly name: string }[]): string {
  const [first] = attachments;
  const words = folded(text);
  return `${minute} ${String(attachments.length)} ${first === undefined ? words : caption(words, first.name)}`;
}

const ownLikeness = ({ time, text, attachments }: Message): string => likeness(time.local.slice(0, 16), text, attachments);

const storedLikeness = ({ minute, text, attachments }: StoredMessage): string => likeness(minute, text, attachments);

/** Bytes are the proof; a name stands in only where the user's own bytes cannot be read. Their number is part of the likeness. */
const sameAttachments = ({ message, sha256 }: OwnMessage, { attachments }: StoredMessage): boolean =>
  message.attachments.every(({ name }, at) => {
    const stored = attachments[at];
    if (stored === undefined || stored.sha256 === null) return false;
    const sum = sha256[at] ?? null;
    return sum === null ? folded(stored.name) === folded(name) : sum === stored.sha256;
  });

/** What the user's own export left out, may be there in the other: nobody can tell that it is the same. */
const isWhole = ({ marks }: Message): boolean => !marks.some((mark) => mark === "media-omitted" || mark === "pending");

/**
 * Numbers of the messages of which nobody can tell whether a stored one is theirs: several people wrote the same words in the
 * same minute, and not all of that is stored. Of files the bytes tell.
 *
 * @param all the whole export: the other may be one that need not be kept
 */
export function perhapsOfAnother(all: readonly Message[], stored: readonly StoredMessage[]): ReadonlySet<number> {
  const kept = new Map<string, number>();
  for (const one of stored) kept.set(storedLikeness(one), (kept.get(storedLikeness(one)) ?? 0) + 1);
  const alike = new Map<string, Message[]>();
  for (const message of all) {
    const key = ownLikeness(message);
    if (message.attachments.length === 0 && kept.has(key)) alike.set(key, [...(alike.get(key) ?? []), message]);
  }
  const doubtful = [...alike].filter(([key, messages]) => messages.length > (kept.get(key) ?? 0) && new Set(messages.map(({ author }) => author)).size > 1);
  return new Set(doubtful.flatMap(([, messages]) => messages.map(({ number }) => number)));
}

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
  const knowing = ({ sha256 }: OwnMessage): number => sha256.filter((sum) => sum !== null).length;
  const inTurn = mine.toSorted((a, b) => knowing(b) - knowing(a));
  const covered = new Set<number>();
  for (const own of inTurn.filter(({ message }) => isWhole(message))) {
    const alike = waiting.get(ownLikeness(own.message)) ?? [];
    const at = alike.findIndex((one) => sameAttachments(own, one));
    if (at === -1) continue;
    alike.splice(at, 1);
    covered.add(own.message.number);
  }
  return covered;
}
