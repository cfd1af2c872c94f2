/** What a permission makes possible; without it this, and nothing else, does not work. */
export type PermittedFeature = "own-profile" | "known-colleagues" | "any-colleague" | "group-roles" | "chat-list" | "chat-messages" | "chat-files" | "archive" | "own-mail";

/** How the app stands with its permissions now; each by Microsoft's name. */
export interface PermissionStanding {
  /** What the person is being asked for at this moment. */
  readonly asking: readonly string[];
  /** What was asked for and not given since the page was opened. */
  readonly refused: readonly string[];
}

export interface PermissionMatter {
  readonly feature: PermittedFeature;
  /** Where an administrator allows it for everybody: nothing of a person is in this address. */
  readonly adminConsent: string;
}

/** What the app may do, followed while it is asked for. */
export interface Permissions {
  /** Tells the standing at once, and again when it changes; the returned function stops that. */
  follow(told: (standing: PermissionStanding) => void): () => void;
  /** What a permission is for; null for one that is not the app's. */
  about(scope: string): PermissionMatter | null;
}
