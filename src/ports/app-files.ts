/** The files of this version of the app, where it came from. */
export interface AppFiles {
  /**
   * Whether another version took their place on the server: what was not fetched before, never comes any more.
   *
   * @returns false where the server does not answer
   */
  areGone(): Promise<boolean>;
  /** Loads the page anew, with the version that is there now. */
  loadAnew(): void;
}
