import { SaxesParser } from "saxes";
import type { XmlElement } from "./xml";

interface Growing {
  readonly name: string;
  text: string;
  readonly children: XmlElement[];
}

const closed = ({ name, text, children }: Growing): XmlElement => ({ name, text: children.length === 0 ? text : null, children });

/** MDTO goes six deep; a document that goes thousands deep, was made to keep its reader busy. */
const MOST_DEPTH = 32;

/**
 * Reads a description as XML. What a description never holds, as a document type or an instruction, makes it unreadable:
 * an archive's own tools need not follow it either.
 *
 * @returns the root; null for what is no well-formed XML in UTF-8, has text between elements, or goes deeper than a description
 */
export function readXml(bytes: Uint8Array): XmlElement | null {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const open: Growing[] = [];
  const roots: XmlElement[] = [];
  let faultCount = 0;
  const breakOff = (): void => {
    faultCount += 1;
  };
  parser.on("error", breakOff);
  parser.on("doctype", breakOff);
  parser.on("processinginstruction", breakOff);
  parser.on("comment", breakOff);
  parser.on("cdata", breakOff);
  parser.on("opentag", ({ name }) => {
    if (open.length === MOST_DEPTH) throw new RangeError("deeper than a description");
    open.push({ name, text: "", children: [] });
  });
  parser.on("text", (text) => {
    const at = open.at(-1);
    if (at !== undefined) at.text += text;
  });
  parser.on("closetag", () => {
    const element = open.pop();
    if (element === undefined) return;
    if (element.children.length > 0 && element.text.trim() !== "") breakOff();
    const parent = open.at(-1);
    if (parent === undefined) roots.push(closed(element));
    else parent.children.push(closed(element));
  });
  try {
    parser.write(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes)).close();
  } catch {
    return null;
  }
  const [root = null] = roots;
  return faultCount === 0 ? root : null;
}
