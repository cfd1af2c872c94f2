/** How this user likes to work on this device; nothing about any chat. */
export interface PreferenceValues {
  /** Whether letters answer in the list of messages («toetsen»). */
  readonly keys: boolean;
  /** Whether words that deserve a look are pointed at («hints»). */
  readonly hints: boolean;
  /** Whether progress is kept on this device («voortgang»), so that a closed window loses nothing; null: not chosen yet. */
  readonly keepsProgress: boolean | null;
  /** The language of the app that the user chose, a BCP 47 tag; null: the host's own. */
  readonly language: string | null;
}

export const NO_PREFERENCES: PreferenceValues = { keys: true, hints: true, keepsProgress: null, language: null };

/** What the user chose on this device. What cannot be read or kept stops nobody: then it holds until the page closes. */
export interface Preferences {
  read(): PreferenceValues;
  keep(values: PreferenceValues): void;
  /**
   * Tells what the user chose in another window of this browser: it holds here from then on.
   *
   * @returns ends the telling
   */
  onElsewhere(told: (values: PreferenceValues) => void): () => void;
}
