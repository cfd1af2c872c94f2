import type { Message } from "../conversation/conversation";
import { caption, folded } from "../conversation/own-words";

/** A message as a filed transcript shows it; the part that a comparison needs. */
export interface StoredMessage {
  /** In the export that it was filed from. */
  readonly number: number;
  /** As printed, `yyyy-mm-ddThh:mm`. */
  readonly minute: string;
  readonly text: string;
  /** Only a line that tells of it: the export had left out what was sent, or it was still to come in. */
  readonly isStub: boolean;
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
function likeness({ minute, text, isStub, attachments }: Pick<StoredMessage, "minute" | "text" | "isStub"> & { readonly attachments: readonly { readonly name: string }[] }): string {
  const [first] = attachments;
  const words = folded(text);
  return `${minute} ${isStub ? "stub " : ""}${String(attachments.length)} ${first === undefined ? words : caption(words, first.name)}`;
}

const ownLikeness = (message: Message): string => likeness({ ...message, minute: message.time.local.slice(0, 16), isStub: isStub(message) });

const isStub = ({ marks }: Message): boolean => marks.some((mark) => mark === "media-omitted" || mark === "pending");

/**
 * Bytes are the proof; a name stands in only where the user's own bytes cannot be read, or where neither has any. Their
 * number is part of the likeness.
 */
const sameAttachments = ({ message, sha256 }: OwnMessage, { attachments }: StoredMessage): boolean =>
  message.attachments.every(({ name, entry }, at) => {
    const stored = attachments[at];
    const sum = sha256[at] ?? null;
    if (stored === undefined || (stored.sha256 === null && entry !== null)) return false;
    return sum === null ? folded(stored.name) === folded(name) : sum === stored.sha256;
  });

/** Whether all that was sent is there. What the record lacks, may be there in another export: nobody can tell that it is the same. */
export const isWhole = ({ isStub: isOnlyTold, attachments }: StoredMessage): boolean => !isOnlyTold && attachments.every(({ sha256 }) => sha256 !== null);

/**
 * Numbers of the messages of which nobody can tell whether a stored one is theirs: several people wrote the same words in the
 * same minute, and not all of that is stored. Of files the bytes tell.
 *
 * @param all the whole export: the other may be one that need not be kept
 */
export function perhapsOfAnother(all: readonly Message[], stored: readonly StoredMessage[]): ReadonlySet<number> {
  const kept = new Map<string, number>();
  for (const one of stored) kept.set(likeness(one), (kept.get(likeness(one)) ?? 0) + 1);
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
  const likenesses = new Set(stored.map(likeness));
  return mine.filter((message) => likenesses.has(ownLikeness(message)));
}

/**
 * Numbers of the user's own messages that stand in a keeper's record. Each stored message covers one of them; when in
 * doubt, none.
 *
 * @source S3, T3a («kennis heeft van … en deze informatie borgt»); decision-table gap 24
 */
export const coveredMessages = (mine: readonly OwnMessage[], stored: readonly StoredMessage[]): ReadonlySet<number> => sameMessages(mine, stored.filter(isWhole));

/** The same of the user's own record: what neither it nor this export holds, as a photo that was left out, is the same as well. */
export function sameMessages(mine: readonly OwnMessage[], stored: readonly StoredMessage[]): ReadonlySet<number> {
  const waiting = new Map<string, StoredMessage[]>();
  for (const one of stored) {
    const key = likeness(one);
    waiting.set(key, [...(waiting.get(key) ?? []), one]);
  }
  // A checksum tells more than a name, and of what is alike in everything the place in the chat: whoever has one, chooses first.
  const knowing = ({ sha256 }: OwnMessage): number => sha256.filter((sum) => sum !== null).length;
  const numbers = new Set(stored.map(({ number }) => number));
  const inPlace = ({ message }: OwnMessage): number => (numbers.has(message.number) ? 1 : 0);
  const covered = new Set<number>();
  for (const own of mine.toSorted((a, b) => knowing(b) - knowing(a) || inPlace(b) - inPlace(a))) {
    const alike = waiting.get(ownLikeness(own.message)) ?? [];
    const inItsPlace = alike.findIndex((one) => one.number === own.message.number && sameAttachments(own, one));
    const at = inItsPlace === -1 ? alike.findIndex((one) => sameAttachments(own, one)) : inItsPlace;
    if (at === -1) continue;
    alike.splice(at, 1);
    covered.add(own.message.number);
  }
  return covered;
}
