/** Where a value stands in the text. */
export interface Place {
  readonly start: number;
  /** Offset after its last character. */
  readonly end: number;
}

const STRUCTURE = /["{}[\]]/g;
/** What may stand between the members of an object or the elements of an array. */
const BETWEEN = /[\s,]*/y;
const SCALAR = /[^\s,[\]{}"]+/y;
const COLON = /\s*:\s*/y;

/**
 * Walks over the text of a JSON file that may be cut off or broken, and tells where its values stand. It takes no value
 * apart itself, and does not recurse: nesting without end costs nothing. (jsonc-parser, which has places too, recurses, and drops
 * the escapes that Telegram writes in its own way.)
 */
export class JsonCursor {
  /** True once the text ended inside a value, or before an object or array was closed. */
  isCut = false;

  constructor(
    readonly text: string,
    public at: number,
  ) {}

  /** Visits the members of the object here; `member` may take the value that stands here, else it is passed over. */
  object(member: (key: string) => void): void {
    this.inside("{", () => {
      const key = this.text[this.at] === '"' ? this.value() : null;
      COLON.lastIndex = this.at;
      if (key === null || !COLON.test(this.text)) return;
      this.at = COLON.lastIndex;
      this.taken(() => {
        member(this.text.slice(key.start + 1, key.end - 1));
      });
    });
  }

  /** Visits the elements of the array here; `element` may take the value that stands here, else it is passed over. */
  array(element: () => void): void {
    this.inside("[", () => {
      this.taken(element);
    });
  }

  private inside(open: string, visit: () => void): void {
    if (this.text[this.at] !== open) return;
    for (this.at += 1; this.goOn(); ) {
      const before = this.at;
      visit();
      // What belongs to no member or element is passed character by character.
      if (this.at === before) this.at += 1;
    }
  }

  private taken(visit: () => void): void {
    const before = this.at;
    visit();
    if (this.at === before) this.value();
  }

  /** To the next member or element; false at the end, which is passed. */
  private goOn(): boolean {
    BETWEEN.lastIndex = this.at;
    BETWEEN.test(this.text);
    this.at = BETWEEN.lastIndex;
    if (this.at >= this.text.length) this.isCut = true;
    if (this.isCut) return false;
    const closes = this.text[this.at] === "}" || this.text[this.at] === "]";
    if (closes) this.at += 1;
    return !closes;
  }

  /** Passes over the value here; null when the text ends inside it. */
  value(): Place | null {
    const start = this.at;
    const end = this.endOf(start);
    this.at = end ?? this.text.length;
    if (end === null) this.isCut = true;
    return end === null ? null : { start, end };
  }

  private endOf(start: number): number | null {
    const first = this.text[start];
    if (first === '"') return this.endOfString(start);
    if (first === "{" || first === "[") return this.endOfNested(start);
    SCALAR.lastIndex = start;
    if (!SCALAR.test(this.text)) return start < this.text.length ? start : null;
    return SCALAR.lastIndex < this.text.length ? SCALAR.lastIndex : null;
  }

  private endOfNested(start: number): number | null {
    let depth = 0;
    STRUCTURE.lastIndex = start;
    for (let match = STRUCTURE.exec(this.text); match !== null; match = STRUCTURE.exec(this.text)) {
      if (match[0] === '"') {
        const end = this.endOfString(match.index);
        if (end === null) return null;
        STRUCTURE.lastIndex = end;
        continue;
      }
      depth += match[0] === "{" || match[0] === "[" ? 1 : -1;
      if (depth === 0) return match.index + 1;
    }
    return null;
  }

  private endOfString(open: number): number | null {
    for (let quote = this.text.indexOf('"', open + 1); quote !== -1; quote = this.text.indexOf('"', quote + 1)) {
      let backslashes = 0;
      while (this.text[quote - 1 - backslashes] === "\\") backslashes += 1;
      if (backslashes % 2 === 0) return quote + 1;
    }
    return null;
  }
}
