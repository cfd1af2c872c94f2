/**
 * What the administrator of this organisation allowed the app for everybody, as an organisation does that uses it.
 *
 * @source learn.microsoft.com/entra/identity/enterprise-apps/grant-admin-consent
 */
export const ALLOWED_SCOPES = [
  "User.Read",
  "People.Read",
  "User.Read.All",
  "User.ReadBasic.All",
  "GroupMember.Read.All",
  "Chat.ReadBasic",
  "Chat.Read",
  "Files.Read",
  "Sites.Selected",
  "Mail.Read",
] as const;
