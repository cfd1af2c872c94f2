import type { Mailbox, MailboxError } from "../../ports/mailbox";
import { err } from "../../result";
import type { GraphHttp } from "./http";
import type { HttpFault } from "./http-fault";
import { scopeOf } from "./permissions";

const OWN_MAIL = scopeOf("own-mail");

/**
 * The own mailbox through Graph, for attachments that Outlook does not hand over.
 *
 * @source learn.microsoft.com/graph/api/attachment-get: `$value` gives the file itself
 */
export const createMailbox = (http: GraphHttp): Mailbox => ({
  attachment: async ({ mailId, attachmentId }) => {
    const path = `/me/messages/${encodeURIComponent(mailId)}/attachments/${encodeURIComponent(attachmentId)}/$value`;
    const answer = await http.bytes({ path, scope: OWN_MAIL });
    return answer.ok ? answer : err(mailboxError(answer.error));
  },
});

/** A mail of another mailbox is one that is not there: its id means nothing in one's own. */
function mailboxError(fault: HttpFault): MailboxError {
  if (fault.kind !== "refused") return fault;
  if (fault.status === 403) return { kind: "permission-missing", scope: OWN_MAIL };
  return fault.status === 404 || fault.code === "ErrorInvalidMailboxItemId" ? { kind: "mail-gone" } : fault;
}
