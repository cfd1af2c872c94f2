const ENDS: ReadonlyMap<string, string> = new Map([
  ["<!--", "-->"],
  ["<![CDATA[", "]]>"],
]);

/** Passes over comments and the like, in which nothing that looks like a tag is one. */
export class Passages {
  private readonly endless = new Set<string>();

  constructor(private readonly text: string) {}

  /**
   * @param mark what begins at a place of the text
   * @param after the place after that mark
   * @returns where reading goes on; null when the mark begins nothing of the kind. What never ends is passed over itself only
   */
  after(mark: string, after: number): number | null {
    const end = ENDS.get(mark);
    if (end === undefined) return null;
    const place = this.endless.has(mark) ? -1 : this.text.indexOf(end, after);
    if (place === -1) this.endless.add(mark);
    return place === -1 ? after : place + end.length;
  }
}
