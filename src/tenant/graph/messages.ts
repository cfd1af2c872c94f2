import type { Message } from "@microsoft/microsoft-graph-types";
import type { Estate } from "../estate";
import { json, refuse } from "../http/answer";
import { REFUSALS } from "../http/refusals";
import { readOptions } from "../odata/options";
import { entityBody, selected } from "../odata/shape";
import { param, type Handler } from "./call";
import type { SeededMail } from "../seeds/mails";
import { mailboxOf, messageHead, plainText, recipient, restId } from "./mailbox";
import { openableMail, openableMessage } from "./openable-mails";

/** What `Mail.ReadBasic` alone does not show. @source learn.microsoft.com/graph/permissions-reference */
const CONTENT = ["body", "bodyPreview", "uniqueBody"];

const wholeMessage = (estate: Estate, personId: string, mail: SeededMail): Message => ({
  ...messageHead(estate, personId, mail),
  bodyPreview: plainText(mail).slice(0, 255),
  body: mail.body,
  toRecipients: mail.to.map((party) => recipient(estate, party)),
  isDraft: false,
});

function findMessage(estate: Estate, personId: string, asked: string): Message | null {
  const mail = mailboxOf(personId).find((one) => restId(personId, one) === asked);
  if (mail !== undefined) return wholeMessage(estate, personId, mail);
  const openable = openableMail(asked);
  return openable === undefined ? null : openableMessage(estate, openable);
}

/** One e-mail of the signed-in person's own mailbox, with what `$select` names. */
export const getMessage: Handler = (call, estate) => {
  const options = readOptions(call.query, ["$select"]);
  if (!options.ok) return options.error;
  const asked = param(call, "message");
  const whole = findMessage(estate, call.person.id, asked);
  if (whole === null) return refuse(REFUSALS.mailNotFound);
  const shown = call.scopes.includes("Mail.Read") ? whole : Object.fromEntries(Object.entries(whole).filter(([name]) => !CONTENT.includes(name)));
  const entity = { ...selected(shown, options.value.select), id: asked };
  return json(200, entityBody(estate.origin, `users('${call.person.id}')/messages/$entity`, entity));
};
