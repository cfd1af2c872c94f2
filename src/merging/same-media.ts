import { folded } from "../conversation/own-words";
import type { Trait } from "./trait";

/** `00000017-Nota.pdf`: the number is the iPhone's, the rest may be the name that the sender gave. */
const IPHONE_NUMBER = /^\d{8}-/;

/** Whether two messages with a file, there or left out, may be one: the kind of file, and what was written beside it. */
export function mayBeSameMedia(base: Trait, other: Trait): boolean {
  const kinds = base.message.kind === other.message.kind || tellsNoKind(base) || tellsNoKind(other);
  return kinds && (base.words === "" || other.words === "" || base.words === other.words || named(base, other.words) || named(other, base.words));
}

/** Android says only that something was left out. */
const tellsNoKind = ({ message: { kind, marks } }: Trait): boolean => kind === "text" && marks.includes("media-omitted");

/** One phone has the name of a document as its title, the other as its file name. */
const named = ({ message }: Trait, words: string): boolean => message.attachments.some(({ name }) => folded(name).replace(IPHONE_NUMBER, "") === words);

/** Beyond what must fit: the same caption, or the same number of bytes. */
export function resemblingMedia(base: Trait, other: Trait): number {
  const caption = base.words !== "" && base.words === other.words;
  const [mine] = base.message.attachments;
  const [theirs] = other.message.attachments;
  const size = mine !== undefined && mine.size !== null && mine.size === theirs?.size;
  return (caption ? 40 : 0) + (size ? 20 : 0);
}
