import { withSubject } from "../subject";
import { addressesIn, boxIn, datesOf, nameIn, valueOf } from "./attributes";
import type { BackupMessage } from "./backup-message";
import type { XmlElement } from "./fragment";

/** `<sms …/>`: one person and one body. */
export const readSms = (element: XmlElement): BackupMessage => ({
  box: boxIn(element, "type"),
  addresses: addressesIn(element),
  contactName: nameIn(element, "contact_name"),
  sender: null,
  ...datesOf(element),
  text: withSubject(nameIn(element, "subject"), valueOf(element, "body") ?? ""),
  attachments: [],
  marks: element.children.length > 0 || element.holdsText ? ["unknown-content"] : [],
});
