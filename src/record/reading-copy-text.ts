import { comparable } from "./comparable-text";
import type { CopyBlock, ReadingCopy } from "./reading-copy";
import { pictureNotShown, shownAsCodeStatement } from "./reading-copy-words";

/** A string of a copy, and the message that it belongs to; zero for what is no message. */
export interface CopiedString {
  readonly message: number;
  readonly text: string;
}

/** What making the copy settled: how many characters are shown as code, and which pictures could not be shown. */
export interface CopyOutcome {
  readonly shownAsCode: number;
  readonly notShown: ReadonlySet<string>;
}

function blockStrings(block: CopyBlock, { shownAsCode, notShown }: CopyOutcome): readonly string[] {
  switch (block.kind) {
    case "heading":
    case "paragraph":
      return [block.text];
    case "facts":
      return block.facts.flatMap(({ label, value }) => [label, value]);
    case "list":
      return block.items;
    case "table":
      return [...block.head, ...block.rows.flat()];
    case "shown-as-code":
      return [shownAsCodeStatement(shownAsCode)];
    case "message": {
      const attached = block.attachments.flatMap(({ line, picture }) => (picture !== null && notShown.has(picture.path) ? [line, pictureNotShown(picture.named)] : [line]));
      return [block.head, block.author, block.text, block.about, ...block.asides, ...attached, ...block.reasons];
    }
  }
}

/** Every string of a copy in the order in which it shows them, without page numbers. */
export const copyStrings = ({ title, subtitle, blocks }: ReadingCopy, outcome: CopyOutcome): readonly CopiedString[] => [
  { message: 0, text: title },
  { message: 0, text: subtitle },
  ...blocks.flatMap((block) => blockStrings(block, outcome).map((text) => ({ message: block.kind === "message" ? block.number : 0, text }))),
];

/**
 * Compares what was read back from a copy with what it should say.
 *
 * @param extracted all text of the copy in reading order, page numbers left out
 * @returns null when it is the same; else the message where the first difference lies, zero for what is no message
 */
export function copyDifference(strings: readonly CopiedString[], extracted: string): number | null {
  const found = comparable(extracted);
  const wanted = comparable(strings.map(({ text }) => text).join(""));
  return found === wanted ? null : messageAt(strings, sameUntil(found, wanted));
}

function sameUntil(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one.charCodeAt(at) === other.charCodeAt(at)) at += 1;
  return at;
}

/** The message in which this place of the compared text lies. */
function messageAt(strings: readonly CopiedString[], place: number): number {
  let end = 0;
  for (const { message, text } of strings) {
    end += comparable(text).length;
    if (place < end) return message;
  }
  return strings.at(-1)?.message ?? 0;
}
