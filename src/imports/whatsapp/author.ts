import type { ImportWarning } from "../../conversation/completeness";
import { plainName } from "./marks";

/** Somebody (or something) that stands before `: ` in this file. */
export interface Author {
  /** As shown, marks left out. */
  readonly name: string;
  /** As written, marks included. */
  readonly written: string;
  count: number;
  /** Messages whose body does not start with the application's own mark: written by a person. */
  plain: number;
  /** Line of the first message. */
  readonly firstLine: number;
  /** What every body starts with up to its own `: `, while that holds; null once it does not. */
  prefix: string | null;
  /** True once judged to be the start of a system line, not a person. */
  system: boolean;
}

/** Who writes each message and where its body begins, in columns beside those of the headers. */
export interface Boundaries {
  /** Null: a line without an author. */
  readonly authors: (Author | null)[];
  /** Offset where the body begins. */
  readonly bodies: Int32Array;
  readonly warnings: readonly ImportWarning[];
}

/** The authors of one file, by name as written; never an object's keys. */
export class Authors {
  private readonly byWritten = new Map<string, Author>();
  private readonly byName = new Map<string, Author>();

  get all(): readonly Author[] {
    return [...this.byName.values()];
  }

  named(name: string): Author | undefined {
    return this.byName.get(name);
  }

  meet(written: string, line: number): Author {
    const known = this.byWritten.get(written);
    if (known !== undefined) return known;
    const name = plainName(written);
    const author = this.byName.get(name) ?? { name, written, count: 0, plain: 0, firstLine: line, prefix: "", system: false };
    this.byWritten.set(written, author);
    this.byName.set(name, author);
    return author;
  }
}

/** A name is not longer than this. */
const LONGEST_PREFIX = 40;

/** Notes one message of an author; its first line stands from `body` to `lineEnd`. */
export function noteMessage(author: Author, text: string, body: number, lineEnd: number, plain: boolean): void {
  author.count += 1;
  if (plain) author.plain += 1;
  if (author.prefix === null) return;
  const colon = text.slice(body, Math.min(lineEnd, body + LONGEST_PREFIX + 2)).indexOf(": ");
  const prefix = colon > 0 ? text.slice(body, body + colon) : null;
  author.prefix = author.count === 1 || author.prefix === prefix ? prefix : null;
}
