import { withSubject } from "../subject";
import { addressesIn, boxIn, dateIn, millisecondsOf, nameIn, subjectIn, valueOf } from "./attributes";
import type { BackupMessage } from "./backup-message";
import type { XmlElement } from "./fragment";

/** `<sms …/>`: one person and one body. */
export function readSms(element: XmlElement): BackupMessage {
  const date = dateIn(element);
  return {
    box: boxIn(element, "type"),
    addresses: addressesIn(element),
    contactName: nameIn(element, "contact_name"),
    sender: null,
    milliseconds: millisecondsOf(date),
    date,
    text: withSubject(subjectIn(element, "subject"), valueOf(element, "body") ?? ""),
    attachments: [],
    marks: element.children.length > 0 || element.holdsText ? ["unknown-content"] : [],
  };
}
