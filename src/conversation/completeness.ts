import type { LocalTime } from "./local-time";

/** Something that is wrong with the file, at a line (from 1) of its text where that is known. */
export interface ImportProblem {
  readonly kind:
    | "unreadable-line"
    | "impossible-date"
    | "unsafe-entry"
    | "missing-media"
    | "replaced-bytes"
    | "text-before-first-message";
  readonly line: number | null;
  /**
   * The line as written, the name of the entry, or (for `replaced-bytes`) the byte's offset in the text, from 0;
   * shown to the user, never logged.
   */
  readonly detail: string;
}

/** Something that is doubtful, or that this format can never carry. */
export interface ImportWarning {
  readonly kind:
    | "cap-suspected"
    | "no-beginning"
    | "forged-line-suspected"
    | "boundary-doubtful"
    | "two-shapes"
    | "ambiguous-hour"
    | "minutes-only"
    | "media-left-out"
    | "unmentioned-media"
    | "content-missing"
    | "long-line";
  readonly line: number | null;
  /** The line or name it is about; of `cap-suspected` the cap, of `media-left-out` and `unmentioned-media` their number, of `no-beginning` the first time, of `ambiguous-hour` the night, of `long-line` its characters. */
  readonly detail: string;
}

/** How the order of day, month and year was settled, strongest evidence first (formats.md, evidence ladder). */
export type DateOrderEvidence =
  | "four-digit-year-first"
  | "field-over-12"
  | "attachment-names"
  | "chronology"
  | "convention"
  | "user"
  | "none";

/** Which of the three numbers of a printed date is the day. */
export type DateOrder = "dmy" | "mdy" | "ymd";

export interface DateOrderFinding {
  /** `ambiguous`: nothing in the file decides; the messages are read as `dmy` until the user answers. */
  readonly order: DateOrder | "ambiguous";
  readonly evidence: DateOrderEvidence;
}

/**
 * The completeness statement: what the file holds, and what it lacks.
 * Every line of the export is a message, a continuation, a system line, blank, or listed here as unreadable.
 */
export interface Completeness {
  readonly lineCount: number;
  /** Lines that belong to no message and could not be read. */
  readonly unreadableLineCount: number;
  readonly messageCount: number;
  readonly systemMessageCount: number;
  readonly dayCount: number;
  readonly first: LocalTime | null;
  readonly last: LocalTime | null;
  readonly mediaCount: number;
  readonly missingMediaCount: number;
  readonly dateOrder: DateOrderFinding;
  readonly problems: readonly ImportProblem[];
  readonly warnings: readonly ImportWarning[];
  /** What this format never carries, so that its absence proves nothing. */
  readonly neverCarried: readonly ("reactions" | "reply-links" | "disappeared-messages" | "view-once-media" | "time-zone" | "message-ids")[];
}
