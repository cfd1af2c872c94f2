import { SaxesParser } from "saxes";
import { repairsOf } from "./repairs";

/** An element with its values decoded. */
export interface XmlElement {
  readonly name: string;
  /** Without a prototype: any name of an attribute is harmless. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Whether there is text in it, or deeper inside; told of outermost elements only. */
  readonly holdsText: boolean;
  /** Place in the fragment, and after it. */
  readonly start: number;
  readonly end: number;
}

/** A value that is left out of what is quoted: the base64 of an attachment. */
export interface Blanked {
  readonly start: number;
  readonly end: number;
}

export interface Fragment {
  /** Elements that are complete, outermost only. */
  readonly elements: readonly XmlElement[];
  /** Values of attributes called `data`. */
  readonly data: readonly Blanked[];
  /** Where text stands between elements; null when there is none. */
  readonly stray: number | null;
  /** End of what could be read, when the rest is no XML; null when all could. */
  readonly brokenAt: number | null;
  readonly repairCount: number;
}

/** Characters that are read at once. */
const PIECE = 32_768;

type Growing = Omit<XmlElement, "children" | "end" | "holdsText"> & { readonly children: XmlElement[] };

/** Reads a piece of XML that holds whole elements. Never throws: what is no XML is told by `brokenAt`. */
export function readFragment(xml: string): Fragment {
  return new FragmentReader(xml).read();
}

class FragmentReader {
  private readonly parser = new SaxesParser({ fragment: true, xmlns: false });
  private readonly elements: XmlElement[] = [];
  private readonly data: Blanked[] = [];
  private readonly open: Growing[] = [];
  private stray: number | null = null;
  private tagStart = 0;
  /** End of the last element that was complete before the first fault. */
  private soundUntil = 0;
  private isBroken = false;
  private hasTextInside = false;
  private repairCount = 0;
  /** What places in the fragment are ahead of places in the repaired text. */
  private ahead = 0;

  constructor(private readonly xml: string) {}

  read(): Fragment {
    this.listen();
    let from = 0;
    for (const { start, end, meant } of repairsOf(this.xml)) {
      this.write(from, start);
      if (this.isBroken) break;
      this.parser.write(meant);
      this.ahead += end - start - meant.length;
      this.repairCount += 1;
      from = end;
    }
    this.write(from, this.xml.length);
    if (this.open.length > 0) this.isBroken = true;
    if (!this.isBroken) this.parser.close();
    const { elements, data, stray, repairCount } = this;
    return { elements, data, stray, brokenAt: this.isBroken ? this.soundUntil : null, repairCount };
  }

  /** In pieces, so that reading stops soon after a fault. */
  private write(from: number, to: number): void {
    for (let start = from; start < to && !this.isBroken; start += PIECE) this.parser.write(this.xml.slice(start, Math.min(start + PIECE, to)));
  }

  private get place(): number {
    return this.parser.position + this.ahead;
  }

  private listen(): void {
    const { parser } = this;
    parser.on("error", () => {
      this.isBroken = true;
    });
    parser.on("opentagstart", ({ name }) => {
      this.tagStart = this.xml.lastIndexOf(`<${name}`, this.place);
    });
    parser.on("attribute", ({ name }) => {
      if (name === "data") this.data.push(this.valueBefore(this.place));
    });
    parser.on("opentag", ({ name, attributes }) => {
      this.open.push({ name, attributes, children: [], start: this.tagStart });
    });
    parser.on("closetag", () => {
      this.close();
    });
    parser.on("text", (text) => {
      this.meetText(text);
    });
    parser.on("cdata", (text) => {
      this.meetText(text);
    });
  }

  private meetText(text: string): void {
    if (text.trim() === "") return;
    if (this.open.length === 0) this.stray ??= this.soundUntil;
    else this.hasTextInside = true;
  }

  /** The value whose closing quote stands right before this place. */
  private valueBefore(place: number): Blanked {
    const end = place - 1;
    return { start: this.xml.lastIndexOf(this.xml.charAt(end), end - 1) + 1, end };
  }

  private close(): void {
    const element = this.open.pop();
    if (element === undefined || this.isBroken) return;
    const parent = this.open.at(-1);
    if (parent !== undefined) {
      parent.children.push({ ...element, end: this.place, holdsText: false });
      return;
    }
    const complete = { ...element, end: this.place, holdsText: this.hasTextInside };
    this.hasTextInside = false;
    this.elements.push(complete);
    this.soundUntil = complete.end;
  }
}
