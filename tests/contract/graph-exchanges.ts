import type { OperationId } from "../../src/tenant/access/scopes";
import { restId } from "../../src/tenant/graph/mailbox";
import { addressed } from "../../src/tenant/graph/openable-mails";
import { NOTA } from "../../src/tenant/seeds/chats/chat-files";
import { LONG_CHAT } from "../../src/tenant/seeds/chats/chats";
import { CLIENT_ID } from "../../src/tenant/seeds/organisation";
import { PERSON_IDS } from "../../src/tenant/seeds/person-ids";
import type { Tenant } from "../../src/tenant/tenant";
import { graphAs, library, newFolder, someBytes, type Ask, type Library, type Reply } from "../tenant/running-tenant";
import type { GraphType } from "./graph-schemas";

/** Id of an e-mail in Marieke's mailbox, as an address writes it. */
const MAIL = restId(PERSON_IDS.marieke, { key: "verslag-varianten" });
/** A mail that a chat hangs on, its zip, and a mail with attachments of every kind. */
const [CHAT_MAIL, CHAT_ZIP, MIXED_MAIL] = ["chat", "chat-1", "allerlei"].map((name) => addressed(`AAMkAGI1/${name}+AA=`));
const CHAT = LONG_CHAT.id;
/** Address of the first picture in the chat. */
const PICTURE = /\/chats\/[^"]*hostedContents\/[^"/]*\/\$value/.exec(LONG_CHAT.messages().map(({ body }) => body?.content ?? "").join(" "))?.[0] ?? "";
const aSearch = { requests: [{ entityTypes: ["message"], query: { queryString: "variant toezegging received>=2026-09-01" }, from: 0, size: 25 }] };

/** What the requests need to exist. */
export interface Scene {
  readonly place: Library;
  readonly folder: string;
  readonly file: string;
  readonly listItem: string;
  /** Drive of the library with the policy. */
  readonly policyDrive: string;
  /** Number of a row of the list of agreements. */
  readonly agreement: string;
}

/** One request of an operation, and Microsoft's name and type for its answer. */
export interface Exchange {
  readonly operation: OperationId;
  /** The same operation in Microsoft's description; null when it is not there. */
  readonly described: string | null;
  readonly method: string;
  readonly path: (scene: Scene) => string;
  readonly status: number;
  /** Its least permission, where this question asks more than its operation. */
  readonly least?: string;
  /** Type of the answer, or of each entry of its `value`, or the texts in it; null when the answer has no body. */
  readonly answers: { readonly one: GraphType } | { readonly many: GraphType } | { readonly texts: readonly string[] } | null;
  readonly body?: object;
  readonly bytes?: Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

const drive = ({ place }: Scene): string => `/drives/${place.driveId}`;
const item = (scene: Scene): string => `${drive(scene)}/items/${scene.file}`;
const list = ({ place }: Scene): string => `/sites/${place.siteId}/lists/${place.listId}`;
const agreements = ({ place }: Scene): string => `/sites/${place.siteId}/lists/Afspraken`;
const groupIds = ["66666666-0000-4000-8000-000000000001", "66666666-0000-4000-8000-000000000003"];
const eventual = { ConsistencyLevel: "eventual" };

export const EXCHANGES: readonly Exchange[] = [
  { operation: "me.get", described: "me.get", method: "GET", path: () => "/me", status: 200, answers: { one: "User" } },
  { operation: "me.get", described: "me.get", method: "GET", path: () => "/me?$select=id,displayName,department,companyName,userType", status: 200, answers: { one: "User" } },
  { operation: "me.manager", described: "me.manager", method: "GET", path: () => "/me/manager", status: 200, answers: { one: "User" } },
  { operation: "me.memberOf", described: "me.memberOf", method: "GET", path: () => "/me/memberOf", status: 200, answers: { many: "Group" } },
  { operation: "me.memberOf", described: "me.memberOf", method: "GET", path: () => "/me/memberOf/microsoft.graph.group?$count=true", headers: eventual, status: 200, answers: { many: "Group" } },
  { operation: "me.transitiveMemberOf", described: "me.transitiveMemberOf", method: "GET", path: () => "/me/transitiveMemberOf", status: 200, answers: { many: "Group" } },
  { operation: "me.transitiveMemberOf", described: "me.transitiveMemberOf", method: "GET", path: () => "/me/transitiveMemberOf/microsoft.graph.group?$count=true&$select=id,displayName", headers: eventual, status: 200, answers: { many: "Group" } },
  { operation: "me.checkMemberGroups", described: null, method: "POST", path: () => "/me/checkMemberGroups", body: { groupIds }, status: 200, answers: { texts: groupIds.slice(0, 1) } },
  { operation: "users.checkMemberGroups", described: null, method: "POST", path: () => "/users/joris.van.dalen@rijk.example/checkMemberGroups", body: { groupIds }, status: 200, answers: { texts: groupIds } },
  { operation: "users.list", described: "users.list", method: "GET", path: () => "/users?$filter=mobilePhone eq '%2B31612345679'&$count=true&$select=id,mobilePhone,businessPhones,accountEnabled", headers: eventual, status: 200, answers: { many: "User" } },
  { operation: "me.people", described: "me.people", method: "GET", path: () => "/me/people?$search=Joris", status: 200, answers: { many: "Person" } },
  { operation: "users.list", described: "users.list", method: "GET", path: () => '/users?$search="displayName:Marieke"&$top=1', headers: eventual, status: 200, answers: { many: "User" } },
  { operation: "users.list", described: "users.list", method: "GET", path: () => "/users?$filter=startswith(displayName,'M')&$select=id,department", status: 200, answers: { many: "User" } },
  { operation: "users.get", described: "users.get", method: "GET", path: () => "/users/joris.van.dalen@rijk.example", status: 200, answers: { one: "User" } },
  { operation: "users.manager", described: "users.manager", method: "GET", path: () => "/users/joris.van.dalen@rijk.example/manager", status: 200, answers: { one: "User" } },
  { operation: "sites.getByPath", described: "sites.getByPath", method: "GET", path: () => "/sites/rijk.sharepoint.example:/sites/archief", status: 200, answers: { one: "Site" } },
  { operation: "sites.get", described: "sites.get", method: "GET", path: ({ place }) => `/sites/${place.siteId}`, status: 200, answers: { one: "Site" } },
  { operation: "sites.drive", described: "sites.drive", method: "GET", path: ({ place }) => `/sites/${place.siteId}/drive`, status: 200, answers: { one: "Drive" } },
  { operation: "sites.drives", described: "sites.drives", method: "GET", path: ({ place }) => `/sites/${place.siteId}/drives`, status: 200, answers: { many: "Drive" } },
  { operation: "lists.list", described: "lists.list", method: "GET", path: ({ place }) => `/sites/${place.siteId}/lists`, status: 200, answers: { many: "List" } },
  { operation: "lists.get", described: "lists.get", method: "GET", path: list, status: 200, answers: { one: "List" } },
  { operation: "lists.columns", described: "lists.columns", method: "GET", path: (scene) => `${list(scene)}/columns`, status: 200, answers: { many: "ColumnDefinition" } },
  { operation: "lists.contentTypes", described: "lists.contentTypes", method: "GET", path: (scene) => `${list(scene)}/contentTypes`, status: 200, answers: { many: "ContentType" } },
  { operation: "lists.create", described: null, method: "POST", path: ({ place }) => `/sites/${place.siteId}/lists`, body: { displayName: "Proef", columns: [{ name: "Nummer", number: {}, indexed: true, enforceUniqueValues: true }], list: { template: "genericList" } }, status: 201, answers: { one: "List" } },
  { operation: "lists.create", described: null, method: "POST", path: ({ place }) => `/sites/${place.siteId}/lists`, body: { displayName: "afspraken", list: { template: "genericList" } }, status: 409, answers: null },
  { operation: "lists.update", described: null, method: "PATCH", path: agreements, body: { list: { contentTypesEnabled: true } }, status: 200, answers: { one: "List" } },
  { operation: "lists.columns.create", described: "lists.columns.create", method: "POST", path: (scene) => `${agreements(scene)}/columns`, body: { name: "Extra", displayName: "Iets extra's", text: { allowMultipleLines: true, textType: "plain" } }, status: 201, answers: { one: "ColumnDefinition" } },
  { operation: "lists.columns.create", described: "lists.columns.create", method: "POST", path: (scene) => `${agreements(scene)}/columns`, body: { name: "Uniek", text: {}, enforceUniqueValues: true }, status: 400, answers: null },
  { operation: "lists.columns.get", described: null, method: "GET", path: (scene) => `${agreements(scene)}/columns/Kanaal`, status: 200, answers: { one: "ColumnDefinition" } },
  { operation: "lists.columns.update", described: null, method: "PATCH", path: (scene) => `${agreements(scene)}/columns/Kanaal`, body: { indexed: true }, status: 200, answers: { one: "ColumnDefinition" } },
  { operation: "lists.columns.update", described: null, method: "PATCH", path: (scene) => `${agreements(scene)}/columns/Kanaal`, body: { number: {} }, status: 400, answers: null },
  { operation: "lists.columns.remove", described: null, method: "DELETE", path: (scene) => `${agreements(scene)}/columns/BewaardOp`, status: 204, answers: null },
  { operation: "sites.contentTypes", described: null, method: "GET", path: ({ place }) => `/sites/${place.siteId}/contentTypes`, status: 200, answers: { many: "ContentType" } },
  { operation: "sites.contentTypes.create", described: null, method: "POST", path: ({ place }) => `/sites/${place.siteId}/contentTypes`, body: { name: "Zaak", description: "Proef", group: "Bewaarwijzer", base: { id: "0x0120" } }, status: 201, answers: { one: "ContentType" } },
  { operation: "lists.contentTypes.addCopy", described: null, method: "POST", path: (scene) => `${agreements(scene)}/contentTypes/addCopy`, body: { contentType: "https://graph.microsoft.com/v1.0/sites/x/contentTypes/0x0120" }, status: 201, answers: { one: "ContentType" } },
  { operation: "sites.permissions.create", described: null, method: "POST", path: ({ place }) => `/sites/${place.siteId}/permissions`, body: { roles: ["write"], grantedToIdentities: [{ application: { id: CLIENT_ID, displayName: "Bewaarwijzer" } }] }, status: 201, answers: { one: "Permission" } },
  { operation: "sites.permissions", described: null, method: "GET", path: ({ place }) => `/sites/${place.siteId}/permissions`, status: 200, answers: { many: "Permission" } },
  { operation: "listItems.list", described: "listItems.list", method: "GET", path: (scene) => `${list(scene)}/items?$expand=fields,driveItem&$top=2`, status: 200, answers: { many: "ListItem" } },
  { operation: "listItems.create", described: null, method: "POST", path: (scene) => `${list(scene)}/items`, body: { fields: { Bron: "x" } }, status: 400, answers: null },
  { operation: "lists.get", described: "lists.get", method: "GET", path: agreements, status: 200, answers: { one: "List" } },
  { operation: "lists.columns", described: "lists.columns", method: "GET", path: (scene) => `${agreements(scene)}/columns`, status: 200, answers: { many: "ColumnDefinition" } },
  { operation: "listItems.create", described: null, method: "POST", path: (scene) => `${agreements(scene)}/items`, body: { fields: { Title: "Nieuw", AantalBewaard: 3 } }, status: 201, answers: { one: "ListItem" } },
  { operation: "listItems.list", described: "listItems.list", method: "GET", path: (scene) => `${agreements(scene)}/items?$expand=fields&$filter=fields/BewaarderId eq 'iemand' or fields/Status eq 'gevraagd'&$top=2`, status: 200, answers: { many: "ListItem" } },
  { operation: "listItems.get", described: "listItems.get", method: "GET", path: (scene) => `${agreements(scene)}/items/${scene.agreement}?$expand=fields`, status: 200, answers: { one: "ListItem" } },
  { operation: "listItems.fields.update", described: "listItems.fields.update", method: "PATCH", path: (scene) => `${agreements(scene)}/items/${scene.agreement}/fields`, body: { Status: "toegezegd" }, status: 200, answers: { one: "FieldValueSet" } },
  { operation: "listItems.get", described: "listItems.get", method: "GET", path: (scene) => `${list(scene)}/items/${scene.listItem}?$expand=fields`, status: 200, answers: { one: "ListItem" } },
  { operation: "listItems.fields", described: "listItems.fields", method: "GET", path: (scene) => `${list(scene)}/items/${scene.listItem}/fields`, status: 200, answers: { one: "FieldValueSet" } },
  { operation: "listItems.fields.update", described: "listItems.fields.update", method: "PATCH", path: (scene) => `${list(scene)}/items/${scene.listItem}/fields`, body: { Bron: "WhatsApp" }, status: 200, answers: { one: "FieldValueSet" } },
  { operation: "drives.get", described: "drives.get", method: "GET", path: drive, status: 200, answers: { one: "Drive" } },
  { operation: "drives.get", described: "drives.get", method: "GET", path: ({ policyDrive }) => `/drives/${policyDrive}`, status: 200, answers: { one: "Drive" } },
  { operation: "items.get", described: "items.getByPath", method: "GET", path: ({ policyDrive }) => `/drives/${policyDrive}/root:/bewaarwijzer.jsonc`, status: 200, answers: { one: "DriveItem" } },
  { operation: "items.get", described: "items.get", method: "GET", path: (scene) => `${item(scene)}?$expand=listItem($expand=fields)`, status: 200, answers: { one: "DriveItem" } },
  { operation: "items.get", described: "drives.root", method: "GET", path: (scene) => `${drive(scene)}/root`, status: 200, answers: { one: "DriveItem" } },
  { operation: "items.get", described: "items.getByPath", method: "GET", path: (scene) => `${drive(scene)}/root:/Herziening%20Wet%20lokale%20democratie`, status: 200, answers: { one: "DriveItem" } },
  { operation: "items.update", described: "items.update", method: "PATCH", path: item, body: { name: "hernoemd.json" }, status: 200, answers: { one: "DriveItem" } },
  { operation: "items.children", described: "items.children", method: "GET", path: (scene) => `${drive(scene)}/root/children?$top=1&$expand=listItem($expand=fields)`, status: 200, answers: { many: "DriveItem" } },
  { operation: "items.children", described: "items.children", method: "GET", path: (scene) => `${drive(scene)}/items/${scene.folder}/children?$top=200&$select=id,name,size,file,folder,publication`, status: 200, answers: { many: "DriveItem" } },
  { operation: "items.createFolder", described: "items.createFolder", method: "POST", path: (scene) => `${drive(scene)}/items/${scene.folder}/children`, body: { name: "media", folder: {} }, status: 201, answers: { one: "DriveItem" } },
  { operation: "items.content", described: "items.content", method: "GET", path: (scene) => `${item(scene)}/content`, status: 302, answers: null },
  { operation: "items.putContent", described: "items.putContentByPath", method: "PUT", path: (scene) => `${drive(scene)}/items/${scene.folder}:/nieuw.txt:/content`, bytes: someBytes(9), status: 201, answers: { one: "DriveItem" } },
  { operation: "items.putContent", described: "items.putContent", method: "PUT", path: (scene) => `${item(scene)}/content`, bytes: someBytes(9), status: 200, answers: { one: "DriveItem" } },
  { operation: "items.commitUpload", described: null, method: "PUT", path: (scene) => `${drive(scene)}/items/${scene.folder}:/laat.bin`, body: { "@microsoft.graph.sourceUrl": "http://localhost/none" }, status: 404, answers: null },
  { operation: "items.createUploadSession", described: "items.createUploadSessionByPath", method: "POST", path: (scene) => `${drive(scene)}/items/${scene.folder}:/groot.mp4:/createUploadSession`, body: {}, status: 200, answers: { one: "UploadSession" } },
  { operation: "items.createUploadSession", described: "items.createUploadSession", method: "POST", path: (scene) => `${item(scene)}/createUploadSession`, body: {}, status: 200, answers: { one: "UploadSession" } },
  { operation: "items.listItem", described: "items.listItem", method: "GET", path: (scene) => `${item(scene)}/listItem`, status: 200, answers: { one: "ListItem" } },
  { operation: "items.fields", described: "items.fields", method: "GET", path: (scene) => `${item(scene)}/listItem/fields`, status: 200, answers: { one: "FieldValueSet" } },
  { operation: "items.fields.update", described: "items.fields.update", method: "PATCH", path: (scene) => `${item(scene)}/listItem/fields`, body: { Waardering: "B" }, status: 200, answers: { one: "FieldValueSet" } },
  { operation: "items.retentionLabel.set", described: "items.retentionLabel.set", method: "PATCH", path: (scene) => `${item(scene)}/retentionLabel`, body: { name: "Bewaren volgens selectielijst" }, status: 201, answers: { one: "ItemRetentionLabel" } },
  { operation: "items.retentionLabel.set", described: "items.retentionLabel.set", method: "PATCH", path: (scene) => `${item(scene)}/retentionLabel`, body: { retentionSettings: { isRecordLocked: true } }, status: 400, answers: null },
  { operation: "items.retentionLabel", described: "items.retentionLabel", method: "GET", path: (scene) => `${item(scene)}/retentionLabel`, status: 200, answers: { one: "ItemRetentionLabel" } },
  { operation: "items.retentionLabel.remove", described: "items.retentionLabel.remove", method: "DELETE", path: (scene) => `${item(scene)}/retentionLabel`, status: 204, answers: null },
  { operation: "search.query", described: "search.query", method: "POST", path: () => "/search/query", body: aSearch, status: 200, answers: { many: "SearchResponse" } },
  { operation: "messages.get", described: "messages.get", method: "GET", path: () => `/me/messages/${MAIL}`, status: 200, answers: { one: "Message" } },
  { operation: "messages.get", described: "messages.get", method: "GET", path: () => `/me/messages/${MAIL}?$select=subject,body`, status: 200, answers: { one: "Message" } },
  { operation: "messages.get", described: "messages.get", method: "GET", path: () => `/me/messages/${CHAT_MAIL}`, status: 200, answers: { one: "Message" } },
  { operation: "messages.attachments", described: "messages.attachments", method: "GET", path: () => `/me/messages/${MIXED_MAIL}/attachments?$select=id,name,size,contentType,isInline`, status: 200, answers: { many: "Attachment" } },
  { operation: "messages.attachment", described: "messages.attachment", method: "GET", path: () => `/me/messages/${CHAT_MAIL}/attachments/${CHAT_ZIP}`, status: 200, answers: { one: "FileAttachment" } },
  { operation: "messages.attachmentValue", described: "messages.attachmentValue", method: "GET", path: () => `/me/messages/${CHAT_MAIL}/attachments/${CHAT_ZIP}/$value`, status: 200, answers: null },
  { operation: "me.chats", described: "me.chats", method: "GET", path: () => "/me/chats?$expand=members&$orderby=lastMessagePreview/createdDateTime desc&$top=2", status: 200, answers: { many: "Chat" } },
  { operation: "me.chats", described: "me.chats", method: "GET", path: () => "/me/chats?$expand=members,lastMessagePreview", least: "Chat.Read", status: 200, answers: { many: "Chat" } },
  { operation: "chats.get", described: "chats.get", method: "GET", path: () => `/chats/${CHAT}?$expand=members`, status: 200, answers: { one: "Chat" } },
  { operation: "chats.members", described: "chats.members", method: "GET", path: () => `/chats/${CHAT}/members`, status: 200, answers: { many: "AadUserConversationMember" } },
  { operation: "chats.messages", described: "chats.messages", method: "GET", path: () => `/chats/${CHAT}/messages?$top=50&$orderby=createdDateTime desc`, headers: { Prefer: "include-unknown-enum-members" }, status: 200, answers: { many: "ChatMessage" } },
  { operation: "chats.messages", described: "chats.messages", method: "GET", path: () => `/chats/${CHAT}/messages`, status: 200, answers: { many: "ChatMessage" } },
  { operation: "chats.hostedContentValue", described: "chats.hostedContentValue", method: "GET", path: () => PICTURE, status: 200, answers: null },
  { operation: "shares.driveItem", described: null, method: "GET", path: () => `/shares/u!${Buffer.from(NOTA.url).toString("base64url")}/driveItem`, status: 200, answers: { one: "DriveItem" } },
  { operation: "shares.content", described: null, method: "GET", path: () => `/shares/u!${Buffer.from(NOTA.url).toString("base64url")}/driveItem/content`, status: 302, answers: null },
];

const EVERYTHING = ["User.Read", "User.Read.All", "People.Read", "GroupMember.Read.All", "Mail.Read", "Chat.Read", "Files.Read", "Sites.Selected", "Sites.Manage.All", "Sites.FullControl.All"];

export const asMarieke = (tenant: Tenant): Ask => graphAs(tenant, tenant.people.marieke, EVERYTHING);

/** A fresh folder with one file, and a fresh row, so that every request finds what it speaks of. */
export async function aScene(asked: Ask, name: string): Promise<Scene> {
  const place = await library(asked);
  const folder = await newFolder(asked, place, name);
  const made = await asked("PUT", `/drives/${place.driveId}/items/${folder}:/bestand.json:/content`, { bytes: someBytes(5) });
  const row = await asked("GET", `/drives/${place.driveId}/items/${made.body.id}/listItem`);
  const agreement = await asked("POST", `/sites/${place.siteId}/lists/Afspraken/items`, { body: { fields: { Status: "gevraagd" } } });
  const drives = await asked("GET", `/sites/${place.siteId}/drives`);
  const policy = drives.body.value.find(({ name }: { name: string }) => name === "Beleid");
  return { place, folder, file: made.body.id, listItem: row.body.id, policyDrive: policy.id, agreement: agreement.body.id };
}

export const perform = (asked: Ask, scene: Scene, { method, path, body, bytes, headers }: Exchange): Promise<Reply> =>
  asked(method, path(scene), { ...(body === undefined ? {} : { body }), ...(bytes === undefined ? {} : { bytes }), ...(headers === undefined ? {} : { headers }) });

export const titleOf = ({ operation, described, method }: Exchange, index: number): string => `${index + 1} ${operation}${described === null || described === operation ? "" : ` as ${described}`} (${method})`;
