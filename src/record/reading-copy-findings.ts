import type { Result } from "../result";
import { comparable } from "./comparable-text";
import type { CopyFact } from "./reading-copy";
import { readFiledMessages } from "./read-filed-messages";
import { shownMessage } from "./shown-message";

export type PdfUnread =
  /** It is no PDF, or a damaged one. */
  | { readonly kind: "no-pdf" }
  /** It was saved anew, or holds what no copy does: a remark, an attached file, a form, a script, or words that are called no content. */
  | { readonly kind: "holds-more" }
  /** The part of the app that reads a PDF could not be fetched, had no room, or was stopped: nothing is known of the file. */
  | { readonly kind: "interrupted" };

/** Told how many pages are read, of how many. */
export type OnPage = (done: number, total: number) => void;

/** All text of a PDF in reading order, page numbers left out. @errors `PdfUnread` */
export type TextOfPdf = (pdf: Uint8Array, onPage?: OnPage) => Promise<Result<string, PdfUnread>>;

/**
 * Compares a reading copy with the transcript beside it: number, time, author, text and kind of every filed message must
 * stand in the copy, in order and with nothing between. White space is not compared; a character that is shown as code counts as that character.
 *
 * @param about facts that must stand in it too, in stretches of which each stands in one place: a copy of another record may hold the same messages, and more
 * @returns numbers of the messages that differ, in order, 0 for what is no message; `[0]` when one of the two cannot be read at all; null where no PDF can be read here
 * @source reliability.md, fault 29
 */
export async function readingCopyFindings(pdf: Uint8Array, transcript: Uint8Array, textOf: TextOfPdf, about: readonly (readonly CopyFact[])[] = []): Promise<readonly number[] | null> {
  const messages = readFiledMessages(transcript);
  const extracted = await textOf(pdf);
  if (!extracted.ok && extracted.error.kind === "interrupted") return null;
  if (messages === null || !extracted.ok) return [0];
  const found = comparable(extracted.value);
  const isSaid = (facts: readonly CopyFact[]): boolean => found.includes(comparable(facts.map(({ label, value }) => label + value).join("")));
  const differing: number[] = about.every(isSaid) ? [] : [0];
  let at = 0;
  for (const message of messages) {
    const wanted = comparable(shownMessage(message).join(""));
    const start = found.indexOf(wanted, at);
    if (start < 0) differing.push(message.number);
    else at = start + wanted.length;
  }
  return differing;
}
