import type { PermittedFeature } from "../../ports/permissions";

export type { PermittedFeature };

/** A delegated permission that the app asks for, at the moment that its feature is used for the first time. */
export interface Permission {
  /** Microsoft's name. */
  readonly scope: string;
  readonly feature: PermittedFeature;
  /** Who can consent where the organisation did not change Entra's defaults. */
  readonly consent: "user" | "administrator";
}

/**
 * Every permission of the app, in the order in which a person meets them. All delegated: the app can do no more than
 * the person who uses it. The archive site's is what `settings.json` names; this is its least form.
 *
 * @source learn.microsoft.com/graph/permissions-reference; platform.md, Sign-in
 */
export const PERMISSIONS = [
  { scope: "User.Read", feature: "own-profile", consent: "user" },
  { scope: "People.Read", feature: "known-colleagues", consent: "user" },
  { scope: "User.Read.All", feature: "any-colleague", consent: "administrator" },
  { scope: "User.ReadBasic.All", feature: "group-roles", consent: "user" },
  { scope: "GroupMember.Read.All", feature: "group-roles", consent: "administrator" },
  { scope: "Chat.ReadBasic", feature: "chat-list", consent: "user" },
  { scope: "Chat.Read", feature: "chat-messages", consent: "user" },
  { scope: "Files.Read", feature: "chat-files", consent: "user" },
  { scope: "Sites.Selected", feature: "archive", consent: "administrator" },
  { scope: "Mail.Read", feature: "own-mail", consent: "user" },
] as const satisfies readonly Permission[];

/** The permissions of a feature as OAuth writes them, with a space between. */
export const scopeOf = (feature: PermittedFeature): string =>
  PERMISSIONS.filter((permission) => permission.feature === feature)
    .map(({ scope }) => scope)
    .join(" ");
