import type { MessageMark } from "../../conversation/conversation";
import { withSubject } from "../subject";
import { addressesIn, boxIn, dateIn, millisecondsOf, nameIn, subjectIn, valueOf } from "./attributes";
import type { BackupMessage } from "./backup-message";
import type { XmlElement } from "./fragment";
import { attachmentsOf, textOf } from "./mms-parts";

/** Of `addr`: who sent it. The others (151, 130, 129) are to whom it was sent. */
const FROM = "137";
/** Stands for this phone. */
const OWN_ADDRESS = "insert-address-token";
/** Of `m_type`: the network announced the message, and the phone never fetched it. */
const NOT_FETCHED = "130";

const GROUPED = ["parts", "addrs"];

/**
 * `<mms><parts><part/>…</parts><addrs><addr/>…</addrs></mms>`: several people, texts and attachments.
 *
 * @source formats.md 2
 */
export function readMms(element: XmlElement): BackupMessage {
  const parts = within(element, "parts", "part");
  const people = within(element, "addrs", "addr");
  const senders = people.filter((person) => valueOf(person, "type") === FROM).flatMap(addressOf);
  const others = people.filter((person) => valueOf(person, "type") !== FROM).flatMap(addressOf);
  const date = dateIn(element);
  const box = boxIn(element, "msg_box");
  const addresses = addressesIn(element).filter((address) => address !== OWN_ADDRESS);
  return {
    box,
    addresses: addresses.length > 0 ? addresses : box === "incoming" ? senders : others,
    contactName: nameIn(element, "contact_name"),
    sender: senders[0] ?? null,
    milliseconds: millisecondsOf(date),
    date,
    text: withSubject(subjectIn(element, "sub"), textOf(parts)),
    attachments: attachmentsOf(parts),
    marks: marksOf(element),
  };
}

export const isNotFetched = (element: XmlElement): boolean => valueOf(element, "m_type") === NOT_FETCHED;

function marksOf(element: XmlElement): readonly MessageMark[] {
  const isUnknown = element.holdsText || element.children.some(({ name, children }) => !GROUPED.includes(name) || children.some((child) => child.name !== "part" && child.name !== "addr"));
  return [...(isNotFetched(element) ? (["pending"] as const) : []), ...(isUnknown ? (["unknown-content"] as const) : [])];
}

const within = ({ children }: XmlElement, group: string, name: string): readonly XmlElement[] =>
  children.flatMap((child) => (child.name === group ? child.children.filter((one) => one.name === name) : []));

function addressOf(person: XmlElement): readonly string[] {
  const address = nameIn(person, "address");
  return address === null || address === OWN_ADDRESS ? [] : [address];
}
