import { format, type FileFormat, type Recogniser } from "./format";

const VCARD_VERSIONS: Readonly<Record<string, FileFormat>> = {
  "2.1": format("text/vcard", "fmt/1879", "vCard 2.1", "vcf"),
  "3.0": format("text/vcard", "fmt/1880", "vCard 3.0", "vcf"),
  "4.0": format("text/vcard", "fmt/1881", "vCard 4.0", "vcf"),
};
const VCARD = format("text/vcard", "fmt/395", "vCard", "vcf");

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

/** vCard, XML and plain text: what is valid UTF-8 without control characters. */
export const recogniseText: Recogniser = (head) => {
  const text = utf8(head);
  if (text === null || text === "" || CONTROL.test(text)) return null;
  if (text.startsWith("BEGIN:VCARD")) return VCARD_VERSIONS[/\nVERSION:(\d\.\d)/.exec(text)?.[1] ?? ""] ?? VCARD;
  if (text.startsWith("<?xml ")) return format("application/xml", "fmt/101", "Extensible Markup Language 1.0", "xml");
  return format("text/plain", "x-fmt/111", "Plain Text File", "txt");
};
