import { format, HEAD_BYTES, type FileFormat, type Recogniser } from "./format";

const VCARD_VERSIONS: Readonly<Record<string, FileFormat>> = {
  "2.1": format("text/vcard", "fmt/1879", "vCard 2.1", "vcf"),
  "3.0": format("text/vcard", "fmt/1880", "vCard 3.0", "vcf"),
  "4.0": format("text/vcard", "fmt/1881", "vCard 4.0", "vcf"),
};
const VCARD = format("text/vcard", "fmt/395", "vCard", "vcf");

export const JSON_FORMAT: FileFormat = format("application/json", "fmt/817", "JSON Data Interchange Format", "json");

/** Control characters that plain text does not have (tab, line feed, vertical tab, form feed and return it may have). */
const CONTROL = /[\0-\x08\x0e-\x1a\x1c-\x1f\x7f]/;

/** The head as text; null when it is not valid UTF-8. A character that is cut by the end of the head is no fault. */
function utf8(head: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(head, { stream: true });
  } catch {
    return null;
  }
}

/** How a long JSON document begins: with the first member of an object, in lists or not. */
const JSON_START = /^\s*(?:\[\s*)*\{\s*"(?:[^"\\\n]|\\.)*"\s*:/;

/** Whether a text is JSON: all of it where the head holds all, else as it begins. JSON has no signature of its own. */
function isJson(text: string, isWhole: boolean): boolean {
  if (!/^\s*[[{]/.test(text)) return false;
  if (!isWhole) return JSON_START.test(text);
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** vCard, XML, JSON and plain text: what is valid UTF-8 without control characters. */
export const recogniseText: Recogniser = (head) => {
  const text = utf8(head);
  if (text === null || text === "" || CONTROL.test(text)) return null;
  if (text.startsWith("BEGIN:VCARD")) return VCARD_VERSIONS[/\nVERSION:(\d\.\d)/.exec(text)?.[1] ?? ""] ?? VCARD;
  if (text.startsWith("<?xml ")) return format("application/xml", "fmt/101", "Extensible Markup Language 1.0", "xml");
  if (isJson(text, head.length < HEAD_BYTES)) return JSON_FORMAT;
  return format("text/plain", "x-fmt/111", "Plain Text File", "txt");
};
