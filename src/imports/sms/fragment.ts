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

/** What was met in one fragment so far. */
class Meeting {
  readonly elements: XmlElement[] = [];
  readonly data: Blanked[] = [];
  readonly open: Growing[] = [];
  stray: number | null = null;
  tagStart = 0;
  /** End of the last element that was complete before the first fault. */
  soundUntil = 0;
  isBroken = false;
  hasTextInside = false;
  repairCount = 0;
  /** What places in the fragment are ahead of places in the repaired text. */
  ahead = 0;

  constructor(readonly xml: string) {}

  close(place: number): void {
    const element = this.open.pop();
    if (element === undefined || this.isBroken) return;
    const end = place + this.ahead;
    const { name, attributes, children, start } = element;
    const parent = this.open.at(-1);
    const complete = { name, attributes, children, start, end, holdsText: parent === undefined && this.hasTextInside };
    if (parent !== undefined) {
      parent.children.push(complete);
      return;
    }
    this.hasTextInside = false;
    this.elements.push(complete);
    this.soundUntil = end;
  }

  meetText(text: string): void {
    if (text.trim() === "") return;
    if (this.open.length === 0) this.stray ??= this.soundUntil;
    else this.hasTextInside = true;
  }

  /** The value whose closing quote stands right before this place. */
  meetData(place: number): void {
    const end = place + this.ahead - 1;
    this.data.push({ start: this.xml.lastIndexOf(this.xml.charAt(end), end - 1) + 1, end });
  }
}

/** Reads pieces of XML that hold whole elements, one after the other. Never throws: what is no XML is told by `brokenAt`. */
export class FragmentReader {
  private met = new Meeting("");
  private parser = this.newParser();

  read(xml: string): Fragment {
    this.met = new Meeting(xml);
    const { met } = this;
    this.feed(xml);
    if (met.open.length > 0) met.isBroken = true;
    if (met.isBroken) this.parser = this.newParser();
    else this.parser.close();
    const { elements, data, stray, repairCount } = met;
    return { elements, data, stray, brokenAt: met.isBroken ? met.soundUntil : null, repairCount };
  }

  private feed(xml: string): void {
    const { met } = this;
    let from = 0;
    for (const { start, end, meant } of repairsOf(xml)) {
      this.write(xml, from, start);
      if (met.isBroken) return;
      this.parser.write(meant);
      met.ahead += end - start - meant.length;
      met.repairCount += 1;
      from = end;
    }
    this.write(xml, from, xml.length);
  }

  /** In pieces, so that reading stops soon after a fault. */
  private write(xml: string, from: number, to: number): void {
    for (let start = from; start < to && !this.met.isBroken; start += PIECE) this.parser.write(xml.slice(start, Math.min(start + PIECE, to)));
  }

  private newParser() {
    const parser = new SaxesParser({ fragment: true, xmlns: false });
    parser.on("error", () => {
      this.met.isBroken = true;
    });
    parser.on("opentagstart", ({ name }) => {
      this.met.tagStart = this.met.xml.lastIndexOf(`<${name}`, parser.position + this.met.ahead);
    });
    parser.on("attribute", ({ name }) => {
      if (name === "data") this.met.meetData(parser.position);
    });
    parser.on("opentag", ({ name, attributes }) => {
      this.met.open.push({ name, attributes, children: [], start: this.met.tagStart });
    });
    parser.on("closetag", () => {
      this.met.close(parser.position);
    });
    parser.on("text", (text) => {
      this.met.meetText(text);
    });
    parser.on("cdata", (text) => {
      this.met.meetText(text);
    });
    return parser;
  }
}
