import type { OperationId } from "../access/scopes";
import type { Handler } from "./call";
import { listChatMessages } from "./chat-messages";
import { getChat, getHostedContent, listChatMembers, listChats } from "./chats";
import { commitUpload } from "./commit-upload";
import { getContent, putContent } from "./content";
import { addContentTypeCopy, createContentType, listContentTypes, listSiteContentTypes } from "./content-types";
import { createUploadSession } from "./create-upload-session";
import { createFolder, getItem, listChildren, updateItem } from "./drive-items";
import { getDrive, listDrives } from "./drives";
import { getFields, patchFields } from "./list-item-fields";
import { createListItem, getListItem, listListItems } from "./list-items";
import { createColumn, getColumn, listColumns, removeColumn, updateColumn } from "./list-columns";
import { getList, listLists } from "./lists";
import { createList, updateList } from "./make-list";
import { checkMemberGroups, listAllMemberships, listMemberships } from "./memberships";
import { attachmentValue, getAttachment, listAttachments } from "./mail-attachments";
import { getMessage } from "./messages";
import { listPeople } from "./people";
import { getRetentionLabel, removeRetentionLabel, setRetentionLabel } from "./retention-label";
import { searchMessages } from "./search";
import { getSharedContent, getSharedItem } from "./shares";
import { createSitePermission, listSitePermissions } from "./site-permissions";
import { getSite } from "./sites";
import { getManager, getMe, getUser, listUsers } from "./users";

/** One operation: its address, what the person must be allowed on the archive site, and who answers. */
export interface Operation {
  readonly id: OperationId;
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Segments below `/graph/v1.0`; `{name}` takes one segment, `@item` a drive item however addressed. */
  readonly path: string;
  readonly site: "none" | "read" | "write";
  readonly handle: Handler;
}

const ITEM = "drives/{drive}/@item";
const LIST = "sites/{site}/lists/{list}";

export const OPERATIONS: readonly Operation[] = [
  { id: "me.get", method: "GET", path: "me", site: "none", handle: getMe },
  { id: "me.manager", method: "GET", path: "me/manager", site: "none", handle: getManager },
  { id: "me.memberOf", method: "GET", path: "me/memberOf", site: "none", handle: listMemberships },
  { id: "me.memberOf", method: "GET", path: "me/memberOf/microsoft.graph.group", site: "none", handle: listMemberships },
  { id: "me.transitiveMemberOf", method: "GET", path: "me/transitiveMemberOf", site: "none", handle: listAllMemberships },
  { id: "me.transitiveMemberOf", method: "GET", path: "me/transitiveMemberOf/microsoft.graph.group", site: "none", handle: listAllMemberships },
  { id: "me.checkMemberGroups", method: "POST", path: "me/checkMemberGroups", site: "none", handle: checkMemberGroups },
  { id: "me.people", method: "GET", path: "me/people", site: "none", handle: listPeople },
  { id: "users.list", method: "GET", path: "users", site: "none", handle: listUsers },
  { id: "users.get", method: "GET", path: "users/{user}", site: "none", handle: getUser },
  { id: "users.manager", method: "GET", path: "users/{user}/manager", site: "none", handle: getManager },
  { id: "users.checkMemberGroups", method: "POST", path: "users/{user}/checkMemberGroups", site: "none", handle: checkMemberGroups },
  { id: "sites.getByPath", method: "GET", path: "sites/@address", site: "read", handle: getSite },
  { id: "sites.get", method: "GET", path: "sites/{site}", site: "read", handle: getSite },
  { id: "sites.drive", method: "GET", path: "sites/{site}/drive", site: "read", handle: getDrive },
  { id: "sites.drives", method: "GET", path: "sites/{site}/drives", site: "read", handle: listDrives },
  { id: "sites.contentTypes", method: "GET", path: "sites/{site}/contentTypes", site: "read", handle: listSiteContentTypes },
  { id: "sites.contentTypes.create", method: "POST", path: "sites/{site}/contentTypes", site: "write", handle: createContentType },
  { id: "sites.permissions", method: "GET", path: "sites/{site}/permissions", site: "read", handle: listSitePermissions },
  { id: "sites.permissions.create", method: "POST", path: "sites/{site}/permissions", site: "write", handle: createSitePermission },
  { id: "lists.list", method: "GET", path: "sites/{site}/lists", site: "read", handle: listLists },
  { id: "lists.create", method: "POST", path: "sites/{site}/lists", site: "write", handle: createList },
  { id: "lists.update", method: "PATCH", path: LIST, site: "write", handle: updateList },
  { id: "lists.get", method: "GET", path: LIST, site: "read", handle: getList },
  { id: "lists.columns", method: "GET", path: `${LIST}/columns`, site: "read", handle: listColumns },
  { id: "lists.columns.create", method: "POST", path: `${LIST}/columns`, site: "write", handle: createColumn },
  { id: "lists.columns.get", method: "GET", path: `${LIST}/columns/{column}`, site: "read", handle: getColumn },
  { id: "lists.columns.update", method: "PATCH", path: `${LIST}/columns/{column}`, site: "write", handle: updateColumn },
  { id: "lists.columns.remove", method: "DELETE", path: `${LIST}/columns/{column}`, site: "write", handle: removeColumn },
  { id: "lists.contentTypes.addCopy", method: "POST", path: `${LIST}/contentTypes/addCopy`, site: "write", handle: addContentTypeCopy },
  { id: "lists.contentTypes", method: "GET", path: `${LIST}/contentTypes`, site: "read", handle: listContentTypes },
  { id: "listItems.list", method: "GET", path: `${LIST}/items`, site: "read", handle: listListItems },
  { id: "listItems.create", method: "POST", path: `${LIST}/items`, site: "write", handle: createListItem },
  { id: "listItems.get", method: "GET", path: `${LIST}/items/{item}`, site: "read", handle: getListItem },
  { id: "listItems.fields", method: "GET", path: `${LIST}/items/{item}/fields`, site: "read", handle: getFields },
  { id: "listItems.fields.update", method: "PATCH", path: `${LIST}/items/{item}/fields`, site: "write", handle: patchFields },
  { id: "drives.get", method: "GET", path: "drives/{drive}", site: "read", handle: getDrive },
  { id: "items.get", method: "GET", path: ITEM, site: "read", handle: getItem },
  { id: "items.update", method: "PATCH", path: ITEM, site: "write", handle: updateItem },
  { id: "items.children", method: "GET", path: `${ITEM}/children`, site: "read", handle: listChildren },
  { id: "items.createFolder", method: "POST", path: `${ITEM}/children`, site: "write", handle: createFolder },
  { id: "items.content", method: "GET", path: `${ITEM}/content`, site: "read", handle: getContent },
  { id: "items.putContent", method: "PUT", path: `${ITEM}/content`, site: "write", handle: putContent },
  { id: "items.commitUpload", method: "PUT", path: ITEM, site: "write", handle: commitUpload },
  { id: "items.createUploadSession", method: "POST", path: `${ITEM}/createUploadSession`, site: "write", handle: createUploadSession },
  { id: "items.listItem", method: "GET", path: `${ITEM}/listItem`, site: "read", handle: getListItem },
  { id: "items.fields", method: "GET", path: `${ITEM}/listItem/fields`, site: "read", handle: getFields },
  { id: "items.fields.update", method: "PATCH", path: `${ITEM}/listItem/fields`, site: "write", handle: patchFields },
  { id: "items.retentionLabel", method: "GET", path: `${ITEM}/retentionLabel`, site: "read", handle: getRetentionLabel },
  { id: "items.retentionLabel.set", method: "PATCH", path: `${ITEM}/retentionLabel`, site: "write", handle: setRetentionLabel },
  { id: "items.retentionLabel.remove", method: "DELETE", path: `${ITEM}/retentionLabel`, site: "write", handle: removeRetentionLabel },
  { id: "search.query", method: "POST", path: "search/query", site: "none", handle: searchMessages },
  { id: "messages.attachments", method: "GET", path: "me/messages/{message}/attachments", site: "none", handle: listAttachments },
  { id: "messages.attachment", method: "GET", path: "me/messages/{message}/attachments/{attachment}", site: "none", handle: getAttachment },
  { id: "messages.attachmentValue", method: "GET", path: "me/messages/{message}/attachments/{attachment}/$value", site: "none", handle: attachmentValue },
  { id: "messages.get", method: "GET", path: "me/messages/{message}", site: "none", handle: getMessage },
  { id: "me.chats", method: "GET", path: "me/chats", site: "none", handle: listChats },
  { id: "chats.get", method: "GET", path: "chats/{chat}", site: "none", handle: getChat },
  { id: "chats.members", method: "GET", path: "chats/{chat}/members", site: "none", handle: listChatMembers },
  { id: "chats.messages", method: "GET", path: "chats/{chat}/messages", site: "none", handle: listChatMessages },
  { id: "chats.hostedContentValue", method: "GET", path: "chats/{chat}/messages/{message}/hostedContents/{content}/$value", site: "none", handle: getHostedContent },
  { id: "shares.driveItem", method: "GET", path: "shares/{share}/driveItem", site: "none", handle: getSharedItem },
  { id: "shares.content", method: "GET", path: "shares/{share}/driveItem/content", site: "none", handle: getSharedContent },
];

export interface Match {
  readonly operation: Operation;
  readonly params: Readonly<Record<string, string>>;
}

/** What is asked of each part of an address: a parameter by its name, or the word itself. */
interface Part {
  readonly parameter: string | null;
  readonly word: string;
}

const partOf = (part: string): Part => ({ parameter: part.startsWith("{") ? part.slice(1, -1) : null, word: part.toLowerCase() });

const ADDRESSES = OPERATIONS.map((operation) => ({ operation, parts: operation.path.split("/").map(partOf) }));

/** The operation for these segments; `wrong-method` when the address is known but not so. */
export function matchOperation(method: string, segments: readonly string[]): Match | "wrong-method" | null {
  const words = segments.map((segment) => segment.toLowerCase());
  const matching = ADDRESSES.filter(
    ({ parts }) => parts.length === words.length && parts.every(({ parameter, word }, index) => parameter !== null || word === words[index]),
  );
  const match = matching.find(({ operation }) => operation.method === method);
  if (match === undefined) return matching.length > 0 ? "wrong-method" : null;
  const params = match.parts.flatMap(({ parameter }, index) => (parameter === null ? [] : [[parameter, segments[index] ?? ""] as const]));
  return { operation: match.operation, params: Object.fromEntries(params) };
}
