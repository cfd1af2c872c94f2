/** What a permission makes possible; without it this, and nothing else, does not work. */
export type PermittedFeature = "own-profile" | "known-colleagues" | "any-colleague" | "group-roles" | "chat-list" | "chat-messages" | "chat-files" | "archive" | "own-mail";

/** What the app wants to ask the person at Microsoft's, and asks them first itself. */
export interface PermissionQuestion {
  /** Microsoft's names: of one feature, which may need two together. */
  readonly scopes: readonly string[];
  /** Nobody is signed in yet; a permission is new; or it was there, and Microsoft wants to know again who it is. */
  readonly because: "sign-in" | "permission" | "again";
}

/** How the app stands with its permissions now; each by Microsoft's name. */
export interface PermissionStanding {
  /** What waits for the person's answer. Whoever needs the permission, waits as long. */
  readonly question: PermissionQuestion | null;
  /** What the person put off: it is asked again at the next use. */
  readonly postponed: readonly string[];
  /** What was asked for at Microsoft's and not given since the page was opened. */
  readonly refused: readonly string[];
}

export interface PermissionMatter {
  readonly feature: PermittedFeature;
  /** Who can give it where the organisation did not change Entra's defaults. */
  readonly consent: "user" | "administrator";
  /** Where an administrator allows it for everybody: nothing of a person is in this address. */
  readonly adminConsent: string;
}

/** What the app may do, followed while it is asked for. */
export interface Permissions {
  /** Tells the standing at once, and again when it changes; the returned function stops that. */
  follow(told: (standing: PermissionStanding) => void): () => void;
  /**
   * Answers the question that stands. To be called in the press itself: a browser opens a window for a press alone.
   *
   * @param goesOn whether the app may go on to Microsoft; else it is for another time
   */
  answer(goesOn: boolean): void;
  /** What a permission is for; null for one that is not the app's. */
  about(scope: string): PermissionMatter | null;
}
