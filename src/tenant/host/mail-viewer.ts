import type { Estate } from "../estate";
import { mailboxOf, plainText, recipient, restId } from "../graph/mailbox";
import type { Answer } from "../http/answer";
import type { Incoming } from "../http/incoming";
import { chosenPerson } from "./chosen-person";
import { escapeHtml, ownPage } from "./html";
import { WORDS } from "./words";

/** Where an e-mail's own address leads. */
export const MAIL_PATH = "/outlook/";

/** One e-mail, for the chosen person when it lies in their mailbox. Stands where Outlook's own page would. */
export function viewMail(incoming: Incoming, estate: Estate): Answer {
  const person = chosenPerson(incoming, estate);
  const asked = incoming.path.slice(MAIL_PATH.length);
  const mail = person === null ? undefined : mailboxOf(person.id).find((one) => encodeURIComponent(restId(person.id, one)) === asked || restId(person.id, one) === asked);
  if (mail === undefined) return page(404, WORDS.notYourMail, "");
  const sender = recipient(estate, mail.from).emailAddress?.name ?? "";
  return page(200, mail.subject, `<p>${escapeHtml(`${WORDS.mail} ${sender}, ${mail.sentAt}`)}</p><p>${escapeHtml(plainText(mail))}</p>`);
}

const page = (status: number, title: string, inside: string): Answer =>
  ownPage(status, { title, body: `<main><h1>${escapeHtml(title)}</h1>${inside}<p><a href="/">${WORDS.back}</a></p></main>`, script: null });
