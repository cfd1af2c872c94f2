import type { MailAttachment, MailPlace } from "../../ports/mail-source";
import type { OfficeItem, OfficeLibrary } from "./office-library";

const VERSION = "v2.0";

/**
 * Where the server has an attachment of this mail. What lies in a shared folder is in somebody else's mailbox: to read it
 * there asks a permission that this app does not want.
 *
 * @source learn.microsoft.com/javascript/api/requirement-sets/outlook/requirement-set-1.3, convertToRestId; office/dev/add-ins/outlook/delegate-access
 */
export function placeIn({ context, MailboxEnums }: OfficeLibrary, item: OfficeItem, { id }: MailAttachment): MailPlace | "elsewhere" {
  if (item.getSharedPropertiesAsync !== undefined) return "elsewhere";
  const version = MailboxEnums?.RestVersion?.v2_0 ?? VERSION;
  const restId = (one: string): string => context.mailbox?.convertToRestId?.(one, version) ?? one;
  return { mailId: restId(item.itemId), attachmentId: restId(id) };
}
