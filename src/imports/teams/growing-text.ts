/** How far a text was. */
export interface PlaceInText {
  readonly parts: number;
  readonly length: number;
}

/** A text that grows at its end, where only its last sign is looked at: one string would be copied whole for each look. */
export class GrowingText {
  private readonly parts: string[] = [];
  length = 0;

  /** Empty while nothing was written. */
  get lastSign(): string {
    return this.parts.at(-1)?.slice(-1) ?? "";
  }

  get here(): PlaceInText {
    return { parts: this.parts.length, length: this.length };
  }

  add(words: string): void {
    if (words === "") return;
    this.parts.push(words);
    this.length += words.length;
  }

  dropLastSign(): void {
    const last = this.parts.pop() ?? "";
    this.length -= last.length;
    this.add(last.slice(0, -1));
  }

  since({ parts }: PlaceInText): string {
    return this.parts.slice(parts).join("");
  }

  /** Puts other words in the place of those since. */
  replaceSince({ parts, length }: PlaceInText, words: string): void {
    this.parts.length = parts;
    this.length = length;
    this.add(words);
  }

  whole(): string {
    return this.parts.join("");
  }
}
