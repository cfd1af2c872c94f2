import { comparable } from "./comparable-text";
import { readFiledMessages } from "./read-filed-messages";
import { shownMessage } from "./shown-message";

/** All text of a PDF in reading order, page numbers left out; null for what cannot be read. */
export type TextOfPdf = (pdf: Uint8Array) => Promise<string | null>;

/**
 * Compares a reading copy with the transcript beside it: number, time, author, text and kind of every filed message must
 * stand in the copy, in order and with nothing between. White space is not compared; a character that is shown as code counts as that character.
 *
 * @returns numbers of the messages that differ, in order; `[0]` when one of the two cannot be read at all
 * @source reliability.md, fault 29
 */
export async function readingCopyFindings(pdf: Uint8Array, transcript: Uint8Array, textOf: TextOfPdf): Promise<readonly number[]> {
  const messages = readFiledMessages(transcript);
  const extracted = await textOf(pdf);
  if (messages === null || extracted === null) return [0];
  const found = comparable(extracted);
  const differing: number[] = [];
  let at = 0;
  for (const message of messages) {
    const wanted = comparable(shownMessage(message).join(""));
    const start = found.indexOf(wanted, at);
    if (start < 0) differing.push(message.number);
    else at = start + wanted.length;
  }
  return differing;
}
