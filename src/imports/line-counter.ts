const NEWLINE = "\n";

/** Tells the line, from 1, of places in a text that are asked for from the beginning to the end. */
export class LineCounter {
  private line = 1;
  private next: number;

  constructor(private readonly text: string) {
    this.next = text.indexOf(NEWLINE);
  }

  /** @param place at or after every place that was asked for before */
  at(place: number): number {
    while (this.next !== -1 && this.next < place) {
      this.line += 1;
      this.next = this.text.indexOf(NEWLINE, this.next + 1);
    }
    return this.line;
  }

  /** Lines of the whole text; a terminator at its very end begins no other. */
  static count(text: string): number {
    return text === "" ? 0 : new LineCounter(text).at(text.length - 1);
  }
}
