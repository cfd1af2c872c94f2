/**
 * The application's own words in one language. A phrase is compared without marks, in lower case and without a
 * closing full stop. Wording changes over the years: a row lists every wording that was seen.
 */
export interface PhraseRow {
  /** BCP 47. */
  readonly locale: string;
  /** Start of the file's name, before the name of the chat. */
  readonly fileNames?: readonly string[];
  /** Start of the notice that opens every chat. */
  readonly notices: readonly string[];
  /** Android: behind the name of an attached file, in round brackets. */
  readonly attached: readonly string[];
  /** iPhone: before (or, `behind`, after) the name of an attached file, in angle brackets. */
  readonly attachedBefore: readonly string[];
  readonly attachedBehind?: readonly string[];
  /** Before the name of an attached file, without brackets (Persian). */
  readonly attachedAhead?: readonly string[];
  /** Android: in angle brackets, where media were left out. */
  readonly mediaOmitted: readonly string[];
  /** iPhone: where one medium was left out. */
  readonly imageOmitted?: readonly string[];
  readonly videoOmitted?: readonly string[];
  readonly audioOmitted?: readonly string[];
  readonly stickerOmitted?: readonly string[];
  readonly gifOmitted?: readonly string[];
  readonly contactOmitted?: readonly string[];
  readonly documentOmitted?: readonly string[];
  /** Start of what stands where a message was taken back. */
  readonly deleted: readonly string[];
  /** The same with the name of the admin who took it back between these words; nothing stands behind it where the second is empty. */
  readonly deletedBy?: readonly [before: string, behind: string];
  /** In angle brackets at the end of an edited message. */
  readonly edited?: readonly string[];
  /** In a browser's export, in square brackets before what was sent on. */
  readonly forwarded?: readonly string[];
  /** Start of what stands where a message has not arrived. */
  readonly pending?: readonly string[];
  /** Start of the line of a call. */
  readonly calls?: readonly string[];
  readonly viewOnce?: readonly string[];
  readonly liveLocation?: readonly string[];
  /** Before a link to a map. */
  readonly location?: readonly string[];
  /** Heading of a poll, and what each of its options starts with. */
  readonly poll?: readonly (readonly [heading: string, option: string])[];
  /** Parts of system lines that may hold a colon, or name an actor. */
  readonly events?: readonly string[];
}
