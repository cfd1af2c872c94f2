import type { ImportWarning } from "../../conversation/completeness";
import { plainName } from "./marks";

/** Somebody (or something) that stands before `: ` in this file. */
export interface Author {
  /** As shown, marks left out. */
  readonly name: string;
  /** As written, marks included, with what ends it: what a line of this author begins with. */
  readonly lead: string;
  count: number;
  /** Messages that turned out to be theirs, the application's own lines under their name left out. */
  written: number;
  /** Messages whose body does not start with the application's own mark: written by a person. */
  plain: number;
  /** Line of the first message. */
  readonly firstLine: number;
  /** What every body in their own hand starts with up to its own `: `, while that holds; null once it does not. */
  prefix: string | null;
  /** What those bodies begin with in common that came before the first with a `: `; null where there is none. */
  opening: string | null;
  /** True once judged to be the start of a system line, not a person. */
  system: boolean;
}

/** Who writes each message and where its body begins, in columns beside those of the headers. */
export interface Boundaries {
  /** Null: a line without an author. */
  readonly authors: (Author | null)[];
  /** Everybody among `authors`, once. */
  readonly people: readonly Author[];
  /** Offset where the body begins. */
  readonly bodies: Int32Array;
  readonly warnings: readonly ImportWarning[];
}

/** Authors with one initial that are tried before the end of the name is looked for. */
const MOST_ALIKE = 4;

/** The authors of one file, by name as written; never an object's keys. */
export class Authors {
  private readonly byWritten = new Map<string, Author>();
  private readonly byName = new Map<string, Author>();
  private readonly byInitial = new Map<number, Author[]>();

  get all(): readonly Author[] {
    return [...this.byName.values()];
  }

  named(name: string): Author | undefined {
    return this.byName.get(name);
  }

  /** Somebody met before whose name begins the line at `from`; faster than looking for where the name ends. Null when none is found so. */
  knownAt(text: string, from: number): Author | null {
    const alike = this.byInitial.get(text.charCodeAt(from));
    if (alike !== undefined) for (const author of alike) if (text.startsWith(author.lead, from)) return author;
    return null;
  }

  meet(written: string, line: number): Author {
    const known = this.byWritten.get(written);
    if (known !== undefined) return known;
    const name = plainName(written);
    const author = this.byName.get(name) ?? { name, lead: `${written}: `, count: 0, written: 0, plain: 0, firstLine: line, prefix: "", opening: null, system: false };
    this.byWritten.set(written, author);
    this.byName.set(name, author);
    this.remember(author);
    return author;
  }

  private remember(author: Author): void {
    const initial = author.lead.charCodeAt(0);
    const alike = this.byInitial.get(initial) ?? [];
    if (alike.length < MOST_ALIKE && !alike.includes(author)) alike.push(author);
    this.byInitial.set(initial, alike);
  }
}

/** A name is not longer than this. */
const LONGEST_PREFIX = 40;

/** Notes one message of an author; its first line stands from `body` to `lineEnd`. */
export function noteMessage(author: Author, text: string, body: number, lineEnd: number, plain: boolean): void {
  author.count += 1;
  if (!plain) return;
  author.plain += 1;
  if (author.prefix === null) return;
  const head = text.slice(body, Math.min(lineEnd, body + LONGEST_PREFIX + 2));
  const colon = head.indexOf(": ");
  author.prefix = colon > 0 ? sharedPrefix(author, head.slice(0, colon)) : prefixBeside(author, head);
}

function sharedPrefix({ prefix, opening }: Author, own: string): string | null {
  if (prefix === "") return opening === null || opening.startsWith(`${own} `) ? own : null;
  return prefix === own ? own : null;
}

/** «Gemeente: Balie heeft de groep verlaten» is of whoever «Gemeente: Balie: …» is of, whichever comes first. */
function prefixBeside(author: Author, head: string): string | null {
  if (author.prefix !== "") return author.prefix !== null && head.startsWith(`${author.prefix} `) ? author.prefix : null;
  author.opening = author.opening === null ? head : sharedBeginning(author.opening, head);
  return author.opening.includes(" ") ? "" : null;
}

function sharedBeginning(one: string, other: string): string {
  let length = 0;
  while (length < one.length && one.charCodeAt(length) === other.charCodeAt(length)) length += 1;
  return one.slice(0, length);
}

/** Every message of this author starts with the same words and a colon: perhaps the name itself holds one. */
export const prefixed = ({ plain, prefix, system }: Author): boolean => !system && plain > 1 && prefix !== null && prefix !== "";

export const doubtfulBoundary = ({ firstLine, name, prefix }: Author): ImportWarning => ({
  kind: "boundary-doubtful",
  line: firstLine,
  detail: prefix === null || prefix === "" ? name : `${name}: ${prefix}`,
});
