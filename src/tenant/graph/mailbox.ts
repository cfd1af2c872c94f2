import type { Message, Recipient } from "@microsoft/microsoft-graph-types";
import { personById, type Estate } from "../estate";
import { MAILS, type MailParty, type SeededMail } from "../seeds/mails";

/** The e-mails that somebody sent or got, latest first, as Graph's message search orders them. */
export const mailboxOf = (personId: string): readonly SeededMail[] =>
  MAILS.filter(({ from, to }) => [from, ...to].some((party) => "id" in party && party.id === personId)).toSorted((a, b) => b.sentAt.localeCompare(a.sentAt));

/** An e-mail's id in one mailbox, with the signs that real ids have. */
export const messageId = (personId: string, { key }: Pick<SeededMail, "key">): string => `AAMk/${Buffer.from(`${personId} ${key}`).toString("base64url")}+AA=`;

/** How the id stands in an address: two signs are written otherwise there. */
export const restId = (personId: string, mail: Pick<SeededMail, "key">): string => messageId(personId, mail).replace("/", "-").replace("+", "_");

/** What search and preview read: markup taken off. */
export const plainText = ({ body: { content } }: SeededMail): string =>
  content
    .replace(/<style>.*?<\/style>/gs, " ")
    .replace(/<[^>]*>/g, " ")
    .replace(/&(\w)(?:acute|uml|grave);/g, "$1")
    .replace(/&#243;/g, "o")
    .replace(/&\w+;/g, " ")
    .replace(/\s+/g, " ")
    .trim();

export function recipient(estate: Estate, party: MailParty): Recipient {
  if (!("id" in party)) return { emailAddress: party };
  const person = personById(estate, party.id);
  return { emailAddress: { name: person?.displayName ?? null, address: person?.mail ?? null } };
}

/** An e-mail without its body, as a search shows it: without an id, which is the hit's. */
export function messageHead(estate: Estate, personId: string, mail: SeededMail): Message {
  const { from, sentAt, subject } = mail;
  return {
    createdDateTime: sentAt,
    lastModifiedDateTime: sentAt,
    receivedDateTime: sentAt,
    sentDateTime: sentAt,
    hasAttachments: false,
    subject,
    importance: "normal",
    sender: recipient(estate, from),
    from: recipient(estate, from),
    webLink: `${estate.origin}/outlook/${restId(personId, mail)}`,
  };
}
