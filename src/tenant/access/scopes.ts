/** Delegated permissions of one operation: least first, then higher ones that do as well. Some do only together: `A and B`. */
export interface OperationScopes {
  readonly least: readonly string[];
  readonly higher: readonly string[];
  /** Which refusal a token without any of them gets: the directory, SharePoint, the mailbox and Teams word it differently. */
  readonly family: "directory" | "sharepoint" | "mail" | "chat";
  /** `Sites.Selected` does too, since the app has a grant on the archive site. */
  readonly selected: boolean;
}

const directory = (least: readonly string[], higher: readonly string[]): OperationScopes => ({ least, higher, family: "directory", selected: false });
const sharePoint = (least: readonly string[], higher: readonly string[]): OperationScopes => ({ least, higher, family: "sharepoint", selected: true });

const mail = (least: readonly string[], higher: readonly string[]): OperationScopes => ({ least, higher, family: "mail", selected: false });

const chat = (least: readonly string[], higher: readonly string[]): OperationScopes => ({ least, higher, family: "chat", selected: false });

const FILES_READ = sharePoint(["Files.Read", "Files.ReadWrite"], ["Files.Read.All", "Files.ReadWrite.All", "Sites.Read.All", "Sites.ReadWrite.All"]);
const ITEM_READ = sharePoint(FILES_READ.least, [...FILES_READ.higher, "Group.Read.All", "Group.ReadWrite.All"]);
const FILES_WRITE = sharePoint(["Files.ReadWrite"], ["Files.ReadWrite.All", "Sites.ReadWrite.All"]);
const DRIVE_READ = sharePoint(["Files.Read"], ["Files.Read.All", "Files.ReadWrite", "Files.ReadWrite.All", "Sites.Read.All", "Sites.ReadWrite.All"]);
const SITE_READ = sharePoint(["Sites.Read.All"], ["Sites.ReadWrite.All"]);
const LIST_ITEM_READ = sharePoint(["Sites.Read.All", "Sites.ReadWrite.All"], []);
const LIST_ITEM_WRITE = sharePoint(["Sites.ReadWrite.All"], []);

/**
 * Furnishing a site is nothing that a grant on it allows: that is an administrator's work.
 * @source learn.microsoft.com/graph/api/list-create, list-post-columns, columndefinition-update, site-post-contenttypes, contenttype-addcopy
 */
const administrator = (least: readonly string[], higher: readonly string[]): OperationScopes => ({ least, higher, family: "sharepoint", selected: false });
const SITE_MANAGE = administrator(["Sites.Manage.All"], ["Sites.FullControl.All"]);
const SITE_MANAGE_LISTS = administrator(["Sites.Manage.All"], []);
/** @source learn.microsoft.com/graph/api/site-post-permissions */
const SITE_GRANTS = administrator(["Sites.FullControl.All"], []);

/** @source learn.microsoft.com/graph/api/driveitem-getretentionlabel, driveitem-setretentionlabel, driveitem-removeretentionlabel */
const LABEL_READ = sharePoint(["Files.Read.All"], ["Sites.Read.All", "Files.ReadWrite.All", "Sites.ReadWrite.All"]);
const LABEL_WRITE = sharePoint(["Files.Read.All"], ["Files.ReadWrite.All", "Sites.ReadWrite.All"]);

const AGENT = ["AgentIdUser.ReadWrite.All", "AgentIdUser.ReadWrite.IdentityParentedBy"];
const WHOLE_DIRECTORY = ["Directory.Read.All", "Directory.ReadWrite.All"];
/** Somebody's groups ask for the person and for the groups, least first. @source learn.microsoft.com/graph/api/user-checkmembergroups */
const USERS_WITH_GROUPS = ["GroupMember.Read.All", "Group.Read.All"].flatMap((groups) => ["User.ReadBasic.All", "User.Read.All"].map((users) => `${users} and ${groups}`));
const DEVICES = ["Apps", "Configuration", "ManagedDevices", "ServiceConfig"].flatMap((area) => [
  `DeviceManagement${area}.Read.All`,
  `DeviceManagement${area}.ReadWrite.All`,
]);

/**
 * Which permission every operation asks for. Operations bear Microsoft's own names.
 * @source learn.microsoft.com/graph/permissions-reference; operations on a folder's columns: those of list items
 */
export const SCOPES = {
  "me.get": directory(["User.Read"], [...AGENT, ...WHOLE_DIRECTORY, "User.Read.All", "User.ReadBasic.All", "User.ReadWrite", "User.ReadWrite.All"]),
  "me.manager": directory(["User.Read.All"], [...AGENT, ...WHOLE_DIRECTORY, "User.ReadWrite.All"]),
  "me.memberOf": directory(["User.Read"], [...WHOLE_DIRECTORY, "Group.ReadBasic.All", "GroupMember.Read.All", "GroupMember.ReadBasic.All"]),
  "me.transitiveMemberOf": directory(
    ["User.Read"],
    [...WHOLE_DIRECTORY, "Group.Read.All", "Group.ReadBasic.All", "GroupMember.Read.All", "GroupMember.ReadBasic.All", "User.Read.All"],
  ),
  "me.checkMemberGroups": directory(["User.Read"], [...USERS_WITH_GROUPS, "Directory.Read.All"]),
  "me.people": directory(["People.Read"], ["People.Read.All"]),
  "users.list": directory(["User.ReadBasic.All", "User.ReadWrite.All"], [...AGENT, ...DEVICES, ...WHOLE_DIRECTORY, "User.Read.All"]),
  "users.get": directory(
    ["User.ReadBasic.All", "User.ReadWrite.All"],
    [...AGENT, ...DEVICES, ...WHOLE_DIRECTORY, "User.Read", "User.Read.All", "User.ReadWrite"],
  ),
  "users.manager": directory(["User.Read.All", "User.ReadWrite.All"], [...AGENT, ...WHOLE_DIRECTORY]),
  "users.checkMemberGroups": directory(USERS_WITH_GROUPS.slice(0, 1), [...USERS_WITH_GROUPS.slice(1), "Directory.Read.All"]),
  "sites.get": SITE_READ,
  "sites.getByPath": SITE_READ,
  "sites.drive": DRIVE_READ,
  "sites.drives": DRIVE_READ,
  "lists.list": SITE_READ,
  "lists.get": SITE_READ,
  "lists.columns": sharePoint(["Sites.Manage.All", "Sites.Read.All"], ["Sites.FullControl.All", "Sites.ReadWrite.All"]),
  "lists.contentTypes": sharePoint(["Sites.Read.All"], ["Sites.FullControl.All", "Sites.Manage.All", "Sites.ReadWrite.All"]),
  "lists.create": SITE_MANAGE_LISTS,
  "lists.update": SITE_MANAGE_LISTS,
  "lists.columns.create": SITE_MANAGE,
  "lists.columns.get": sharePoint(["Sites.Read.All"], ["Sites.FullControl.All", "Sites.Manage.All", "Sites.ReadWrite.All"]),
  "lists.columns.update": SITE_MANAGE,
  "lists.columns.remove": SITE_MANAGE,
  "lists.contentTypes.addCopy": SITE_MANAGE,
  "sites.contentTypes": sharePoint(["Sites.Read.All"], ["Sites.FullControl.All", "Sites.Manage.All", "Sites.ReadWrite.All"]),
  "sites.contentTypes.create": SITE_MANAGE,
  "sites.permissions": SITE_GRANTS,
  "sites.permissions.create": SITE_GRANTS,
  "listItems.list": LIST_ITEM_READ,
  "listItems.create": LIST_ITEM_WRITE,
  "listItems.get": LIST_ITEM_READ,
  "listItems.fields": LIST_ITEM_READ,
  "listItems.fields.update": LIST_ITEM_WRITE,
  "drives.get": DRIVE_READ,
  "items.get": ITEM_READ,
  "items.update": FILES_WRITE,
  "items.children": FILES_READ,
  "items.createFolder": FILES_WRITE,
  "items.content": FILES_READ,
  "items.putContent": FILES_WRITE,
  "items.commitUpload": FILES_WRITE,
  "items.createUploadSession": FILES_WRITE,
  "items.listItem": LIST_ITEM_READ,
  "items.fields": LIST_ITEM_READ,
  "items.fields.update": LIST_ITEM_WRITE,
  "items.retentionLabel": LABEL_READ,
  "items.retentionLabel.set": LABEL_WRITE,
  "items.retentionLabel.remove": sharePoint(["Files.ReadWrite.All"], ["Sites.FullControl.All", "Sites.ReadWrite.All"]),
  "search.query": mail(
    ["Mail.Read"],
    ["Acronym.Read.All", "Bookmark.Read.All", "Calendars.Read", "Chat.Read", "ExternalItem.Read.All", "Files.Read.All", "QnA.Read.All", "Sites.Read.All"],
  ),
  "messages.get": mail(["Mail.Read"], ["Mail.ReadBasic"]),
  "messages.attachments": mail(["Mail.Read"], []),
  "messages.attachment": mail(["Mail.Read"], []),
  "messages.attachmentValue": mail(["Mail.Read"], []),
  "me.chats": chat(["Chat.ReadBasic"], ["Chat.Read", "Chat.ReadWrite"]),
  "chats.get": chat(["Chat.ReadBasic", "Chat.ReadWrite"], ["Chat.Read"]),
  "chats.members": chat(["Chat.ReadBasic", "ChatMember.ReadWrite"], ["Chat.Read", "Chat.ReadWrite", "ChatMember.Read"]),
  "chats.messages": chat(["Chat.Read"], ["Chat.ReadWrite"]),
  "chats.hostedContentValue": chat(["Chat.Read"], ["Chat.ReadWrite"]),
  "shares.driveItem": { ...FILES_READ, selected: false },
  "shares.content": { ...FILES_READ, selected: false },
} as const satisfies Record<string, OperationScopes>;

export type OperationId = keyof typeof SCOPES;

/** Whether a token with these scopes may do the operation. */
export function permits({ least, higher, selected }: OperationScopes, granted: readonly string[]): boolean {
  const alternatives = [...least, ...higher, ...(selected ? ["Sites.Selected"] : [])];
  return alternatives.some((scopes) => scopes.split(" and ").every((scope) => granted.includes(scope)));
}
