/** An element with either text or children; the little that a sidecar needs. */
export interface XmlElement {
  readonly name: string;
  readonly text: string | null;
  readonly children: readonly XmlElement[];
}

export const leaf = (name: string, text: string): XmlElement => ({ name, text, children: [] });

/** Children that are null are left out: an element that is not known is not written. */
export const branch = (name: string, children: readonly (XmlElement | null)[]): XmlElement => ({
  name,
  text: null,
  children: children.filter((child) => child !== null),
});

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;" };

/** XML 1.0, production 2 (Char): the other code points may not occur, not even escaped. */
function isLegal(code: number): boolean {
  if (code === 0x9 || code === 0xa || code === 0xd) return true;
  return (code >= 0x20 && code <= 0xd7ff) || (code >= 0xe000 && code <= 0xfffd) || code >= 0x10000;
}

/** Text for an element: markup escaped; a character that XML 1.0 forbids is shown as `[U+0001]`, never dropped. */
export function xmlText(text: string): string {
  let safe = "";
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    safe += isLegal(code)
      ? (ESCAPES[character] ?? character)
      : `[U+${code.toString(16).toUpperCase().padStart(4, "0")}]`;
  }
  return safe;
}

function lines(element: XmlElement, indent: string): readonly string[] {
  const { name, text, children } = element;
  if (children.length === 0) return [`${indent}<${name}>${xmlText(text ?? "")}</${name}>`];
  return [`${indent}<${name}>`, ...children.flatMap((child) => lines(child, `${indent}  `)), `${indent}</${name}>`];
}

/** A whole document in UTF-8; `attributes` go on its root as they are. */
export function xmlBytes(root: string, attributes: string, content: XmlElement): Uint8Array {
  const body = lines(content, "  ").join("\n");
  return new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>\n<${root} ${attributes}>\n${body}\n</${root}>\n`);
}
