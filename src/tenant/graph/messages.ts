import { json, refuse } from "../http/answer";
import { REFUSALS } from "../http/refusals";
import { readOptions } from "../odata/options";
import { entityBody, selected } from "../odata/shape";
import { param, type Handler } from "./call";
import { mailboxOf, messageHead, plainText, recipient, restId } from "./mailbox";

/** What `Mail.ReadBasic` alone does not show. @source learn.microsoft.com/graph/permissions-reference */
const CONTENT = ["body", "bodyPreview", "uniqueBody"];

/** One e-mail of the signed-in person's own mailbox, with what `$select` names. */
export const getMessage: Handler = (call, estate) => {
  const options = readOptions(call.query);
  if (!options.ok) return options.error;
  const asked = param(call, "message");
  const mail = mailboxOf(call.person.id).find((one) => restId(call.person.id, one) === asked);
  if (mail === undefined) return refuse(REFUSALS.mailNotFound);
  const whole = {
    ...messageHead(estate, call.person.id, mail),
    bodyPreview: plainText(mail).slice(0, 255),
    body: mail.body,
    toRecipients: mail.to.map((party) => recipient(estate, party)),
    isDraft: false,
  };
  const shown = call.scopes.includes("Mail.Read") ? whole : Object.fromEntries(Object.entries(whole).filter(([name]) => !CONTENT.includes(name)));
  const entity = { ...selected(shown, options.value.select), id: asked };
  return json(200, entityBody(estate.origin, `users('${call.person.id}')/messages/$entity`, entity));
};
