import type { MessageMark } from "../../conversation/conversation";
import { withSubject } from "../subject";
import type { XmlElement } from "./fragment";
import type { MmsAttachment } from "./mms-parts";

/** Where the phone keeps a message. */
export type Box = "incoming" | "sent" | "draft" | "waiting" | "failed" | "unknown";

/** A message of the backup, before it is known whom its numbers belong to. */
export interface BackupMessage {
  readonly box: Box;
  /** Everybody but the exporter, as the element writes them; none where it names nobody. */
  readonly addresses: readonly string[];
  /** Names of `addresses` as the phone knew them; null when it did not. */
  readonly contactName: string | null;
  /** Who sent an incoming message, where the element says so apart from `addresses`. */
  readonly sender: string | null;
  /** Milliseconds since 1970; NaN when the element has no such number. */
  readonly milliseconds: number;
  /** That number as the element writes it. */
  readonly date: string;
  readonly text: string;
  readonly attachments: readonly MmsAttachment[];
  /** Beside the mark of its box. */
  readonly marks: readonly MessageMark[];
}

/** SMS and MMS number their boxes alike. */
const BOXES: ReadonlyMap<string | null, Box> = new Map([
  ["1", "incoming"],
  ["2", "sent"],
  ["3", "draft"],
  ["4", "waiting"],
  ["5", "failed"],
  ["6", "waiting"],
]);

export const boxOf = (written: string | null): Box => BOXES.get(written) ?? "unknown";

/** The value of an attribute; the app writes «null» for what is absent. */
export function valueOf({ attributes }: XmlElement, name: string): string | null {
  const value = attributes[name];
  return value === undefined || value === "null" ? null : value;
}

/** What the app writes for the name of a number that the phone did not know. */
export const UNKNOWN = "(Unknown)";

/** Between the numbers of a group. */
export const AND = "~";

/** Numbers and names of senders, each as written. */
export const addressesIn = (element: XmlElement): readonly string[] =>
  (nameIn(element, "address") ?? "")
    .split(AND)
    .map((address) => address.trim())
    .filter((address) => address !== "");

export function nameIn(element: XmlElement, name: string): string | null {
  const value = valueOf(element, name)?.trim() ?? "";
  return value === "" || value === UNKNOWN ? null : value;
}

/** Milliseconds below this are before March 1973, seconds below it before the year 5138. */
const SECONDS_BELOW = 100_000_000_000;

/** Some phones date an MMS in seconds, all others in milliseconds: the size of the number tells. */
export function datesOf(element: XmlElement): Pick<BackupMessage, "milliseconds" | "date"> {
  const date = valueOf(element, "date")?.trim() ?? "";
  const number = /^\d{1,15}$/.test(date) ? Number(date) : Number.NaN;
  return { milliseconds: number < SECONDS_BELOW ? number * 1_000 : number, date };
}

/** `<sms …/>`: one person and one body. */
export function readSms(element: XmlElement): BackupMessage {
  return {
    box: boxOf(valueOf(element, "type")),
    addresses: addressesIn(element),
    contactName: nameIn(element, "contact_name"),
    sender: null,
    ...datesOf(element),
    text: withSubject(nameIn(element, "subject"), valueOf(element, "body") ?? ""),
    attachments: [],
    marks: element.children.length > 0 ? ["unknown-content"] : [],
  };
}
