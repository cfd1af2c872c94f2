import type { LocalTime } from "./local-time";

export type NeverCarried =
  | "reactions"
  | "reply-links"
  | "disappeared-messages"
  | "view-once-media"
  | "time-zone"
  | "message-ids"
  | "earlier-versions"
  | "deleted-messages"
  | "group-members"
  | "seconds"
  | "read-receipts";

/** Something that is wrong with the file, at a line (from 1) of its text where that is known. */
export interface ImportProblem {
  readonly kind:
    | "unreadable-line"
    | "impossible-date"
    | "unsafe-entry"
    | "missing-media"
    /** The file of an attachment is there and holds nothing. */
    | "empty-media"
    | "replaced-bytes"
    | "text-before-first-message"
    /** A message, or part of one, of a kind that this app does not know; it is there, its content may not be. */
    | "unknown-content"
    /** The file says how many messages it holds, and holds another number; `detail` is `said/found`. */
    | "count-mismatch"
    /** Characters that the exporting app wrote in a wrong way and that were put right; `detail` is their number. */
    | "repaired-text"
    /** The end of the file is missing: its last message breaks off. Of a chat in Teams, which is read from its end: the oldest messages may be missing. */
    | "cut-off";
  readonly line: number | null;
  /** Place in `Conversation.sources` of the export that it is about; not there where there is one. */
  readonly source?: number;
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
    /** Who read the chat came into it later, and sees nothing of before; `detail` is from when, as a local time. */
    | "history-limited"
    | "forged-line-suspected"
    | "boundary-doubtful"
    /** Two exports in one file: headers of two shapes, or messages that stand in it a second time. */
    | "two-shapes"
    | "ambiguous-hour"
    /** A clock of twelve hours that prints no half of the day: what was written after noon may stand twelve hours too early; `detail` is its first time as printed. */
    | "half-of-day-unknown"
    | "minutes-only"
    | "media-left-out"
    | "unmentioned-media"
    | "content-missing"
    | "long-line"
    /**
     * Numbers that this chat gave to messages which are not in the file: deleted, or left out when exporting; `detail` is
     * `4` or `4-6`, and `+12` for twelve more such ranges.
     */
    | "missing-numbers"
    /**
     * The numbers of the messages skip, but they run over all chats of an account, so that nobody can tell whether
     * messages of this one are missing; `detail` is the number of skips.
     */
    | "numbers-skip"
    /** More than one person of the chat has this name, and they are shown as one. */
    | "shared-name"
    /** The exporting app itself leaves messages out (Signal: those that disappear, media that may be seen once). */
    | "filtered-by-app"
    /** The file holds other chats, of which nothing was read; `detail` is their number. */
    | "other-chats"
    /** A line of another app's or phone's form that somebody pasted into a message. */
    | "pasted-line"
    /** The dates are of another calendar (Buddhist, Persian, Japanese) and were converted; `detail` is one as printed. */
    | "converted-calendar"
    /** Sender and time were entered by a person, not read from a file. */
    | "entered-by-hand"
    /** Messages that the exports tell differently about, or that only one of them has where both should. */
    | "exports-differ";
  readonly line: number | null;
  /** As of a problem. */
  readonly source?: number;
  /** The line or name it is about; of `cap-suspected` the cap, of `media-left-out` and `unmentioned-media` their number, of `no-beginning` the first time, of `ambiguous-hour` the night, of `long-line` its characters, of `exports-differ` how many messages each export has there (`2/0`). */
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
  /** The format itself says it (ISO dates, instants), so nothing had to be settled. */
  | "format"
  | "none";

/** Which of the three numbers of a printed date is the day. */
export type DateOrder = "dmy" | "mdy" | "ymd";

export interface DateOrderFinding {
  /** `ambiguous`: nothing in the file decides; the messages are read as `dmy` until the user answers. */
  readonly order: DateOrder | "ambiguous";
  readonly evidence: DateOrderEvidence;
  /** A date of this file as printed (`3/4/26`) with the line it stands on, for the question to the user; null where there is nothing to ask. */
  readonly example: { readonly printed: string; readonly line: number } | null;
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
  readonly neverCarried: readonly NeverCarried[];
}
