import type { ImportProblem, ImportWarning } from "../../conversation/completeness";
import { type Attachment, EXPORTER, type Message, type MessageMark } from "../../conversation/conversation";
import { LIMITS } from "../limits";
import { SharedNames } from "../shared-names";
import { isInstant, localTimeOf } from "../zoned-time";
import type { AddressBook } from "./address-book";
import type { FoundMessage } from "./backup";
import { UNKNOWN } from "./attributes";
import type { BackupMessage, Box, MmsAttachment } from "./backup-message";

const BOX_MARKS: Readonly<Record<Box, readonly MessageMark[]>> = {
  incoming: [],
  sent: [],
  draft: ["draft"],
  waiting: ["waiting"],
  failed: ["failed"],
  unknown: ["unknown-content"],
};

const marksOf = ({ box, marks }: BackupMessage): readonly MessageMark[] => [...new Set([...BOX_MARKS[box], ...marks])];

/** @param number its place among the messages that are read, from 1 */
export function messageOf(found: FoundMessage, number: number, book: AddressBook): Message {
  const { firstLine, lastLine, original, said } = found;
  const { milliseconds, text, attachments } = said;
  return {
    number,
    firstLine,
    lastLine,
    original,
    time: localTimeOf(milliseconds),
    author: authorOf(said, book),
    kind: attachments[0]?.kind ?? "text",
    text,
    attachments: attachments.map(({ name, bytes }, part): Attachment => ({ name, entry: bytes === null ? null : entryOf(number, part), size: bytes?.size ?? null })),
    marks: marksOf(said),
    asides: [],
  };
}

/** Where the bytes of an attachment are asked for; no file of a zip is called so. */
const entryOf = (message: number, part: number): string => `mms:${message}:${part + 1}`;

/** The bytes that the backup holds itself, by their entry. */
export const embeddedIn = (found: readonly FoundMessage[]): ReadonlyMap<string, () => Blob> => new Map(found.flatMap(({ said: { attachments } }, index) => entriesOf(attachments, index + 1)));

const entriesOf = (attachments: readonly MmsAttachment[], number: number): readonly (readonly [string, () => Blob])[] =>
  attachments.flatMap(({ bytes }, part) => (bytes === null ? [] : [[entryOf(number, part), bytes.blob] as const]));

function authorOf({ box, addresses, contactName, sender }: BackupMessage, book: AddressBook): string {
  if (box !== "incoming" && box !== "unknown") return EXPORTER;
  const [partner, another] = addresses;
  const isPartner = sender === null || (another === undefined && partner !== undefined && book.keyOf(sender) === book.keyOf(partner));
  if (!isPartner) return book.shown(sender);
  if (contactName !== null && contactName !== EXPORTER) return contactName;
  return partner === undefined ? UNKNOWN : addresses.map((address) => book.shown(address)).join(", ");
}

/** Nobody sent an SMS before 3 December 1992: the clock of that phone was wrong. */
const FIRST_SMS = Date.UTC(1992, 11, 3);

/** A date that cannot be is kept as it is, and told; so is what an element holds beside what is known of it. */
export function problemsOf({ firstLine: line, original, said }: FoundMessage): readonly ImportProblem[] {
  const { milliseconds, date } = said;
  const isPossible = isInstant(milliseconds) && milliseconds >= FIRST_SMS;
  return [
    ...(isPossible ? [] : [{ kind: "impossible-date", line, detail: date } as const]),
    ...(marksOf(said).includes("unknown-content") ? [{ kind: "unknown-content", line, detail: original } as const] : []),
  ];
}

/** Two numbers of one chat that the phone knows by one name. */
export function sharedNames(found: readonly FoundMessage[], book: AddressBook): readonly ImportWarning[] {
  const names = new SharedNames();
  for (const { said: { addresses }, firstLine } of found) for (const address of addresses) names.meet(book.shown(address), book.keyOf(address), firstLine);
  return names.warnings;
}

export const longTexts = (found: readonly FoundMessage[]): readonly ImportWarning[] =>
  found.filter(({ said }) => said.text.length > LIMITS.longLine).map(({ said: { text }, firstLine: line }) => ({ kind: "long-line", line, detail: String(text.length) }));
