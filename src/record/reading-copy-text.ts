import { ComparedText } from "./comparable-text";
import type { CopiedAttachment, CopyBlock, NotShown, ReadingCopy } from "./reading-copy";
import { pictureNotShown, shownAsCodeStatement } from "./reading-copy-words";

/** A string of a copy, and the message that it belongs to; zero for what is no message. */
export interface CopiedString {
  readonly message: number;
  readonly text: string;
}

/** What making the copy settled: how many characters are shown as code, and which pictures could not be shown, by their files. */
export interface CopyOutcome {
  readonly shownAsCode: number;
  readonly notShown: ReadonlyMap<string, NotShown>;
}

function attachmentStrings({ line, picture }: CopiedAttachment, notShown: CopyOutcome["notShown"]): readonly string[] {
  const why = picture === null ? undefined : notShown.get(picture.path);
  return picture === null || why === undefined ? [line] : [line, pictureNotShown(picture.named, why)];
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
      return [block.head, block.author, block.text, block.about, ...block.asides, ...block.attachments.flatMap((one) => attachmentStrings(one, notShown)), ...block.reasons];
    }
  }
}

/** Every string of a copy in the order in which it shows them, without page numbers. */
export function* copyStrings({ title, subtitle, blocks }: ReadingCopy, outcome: CopyOutcome): Generator<CopiedString, void> {
  yield { message: 0, text: title };
  yield { message: 0, text: subtitle };
  for (const block of blocks) for (const text of blockStrings(block, outcome)) yield { message: block.kind === "message" ? block.number : 0, text };
}

/** Characters that are compared at a time: of a long copy, no more stands in memory a second time. */
const AT_A_TIME = 64 * 1024;

/** What should be read next, string by string. */
class Wanted {
  private readonly compared = new ComparedText();
  private text = "";
  /** The message in which the next character lies. */
  message = 0;

  constructor(private readonly strings: Iterator<CopiedString, unknown>) {}

  /** Whether this comes next, and goes past it. */
  goPast(found: string): boolean {
    for (let at = 0; at < found.length; ) {
      if (!this.fill()) return false;
      const length = Math.min(this.text.length, found.length - at);
      if (this.text.slice(0, length) !== found.slice(at, at + length)) return false;
      this.text = this.text.slice(length);
      at += length;
    }
    return true;
  }

  /** Whether anything is left, and sees to it that it is at hand. */
  fill(): boolean {
    while (this.text === "") {
      const next = this.strings.next();
      if (next.done === true) {
        this.text = this.compared.rest();
        return this.text !== "";
      }
      this.message = next.value.message;
      this.compared.add(next.value.text);
      this.text = this.compared.settled();
    }
    return true;
  }
}

/**
 * Compares what was read back from a copy with what it should say.
 *
 * @param extracted all text of the copy in reading order, page numbers left out
 * @returns null when it is the same; else the message where the first difference lies, zero for what is no message
 */
export function copyDifference(strings: Iterable<CopiedString>, extracted: string): number | null {
  const wanted = new Wanted(strings[Symbol.iterator]());
  const found = new ComparedText();
  for (let at = 0; at < extracted.length; at += AT_A_TIME) {
    found.add(extracted.slice(at, at + AT_A_TIME));
    if (!wanted.goPast(found.settled())) return wanted.message;
  }
  return wanted.goPast(found.rest()) && !wanted.fill() ? null : wanted.message;
}
