import { has, latin1 } from "./bytes";
import { format, type FileFormat, type Recogniser } from "./format";

const OOXML = "application/vnd.openxmlformats-officedocument";
const OFFICE: readonly (readonly [part: string, is: FileFormat])[] = [
  ["word/", format(`${OOXML}.wordprocessingml.document`, "fmt/412", "Microsoft Word for Windows 2007 onwards", "docx")],
  ["xl/", format(`${OOXML}.spreadsheetml.sheet`, "fmt/214", "Microsoft Excel for Windows 2007 onwards", "xlsx")],
  ["ppt/", format(`${OOXML}.presentationml.presentation`, "fmt/215", "Microsoft Powerpoint for Windows 2007 onwards", "pptx")],
];
const OOXML_UNSETTLED = format("application/octet-stream", "fmt/189", "Microsoft Office Open XML", "zip");

/** First names in an Office package: its table of contents, its relations, its properties or its main part. */
const PACKAGE_STARTS = ["[Content_Types].xml", "_rels/.rels", "docProps/", "word/", "xl/", "ppt/"];

/** Zip, and the Office packages inside one, by the entries whose names stand in the head (names are never compressed). */
export const recogniseZip: Recogniser = (head) => {
  if (!has(head, 0, "PK\x03\x04")) return null;
  const text = latin1(head, 0, head.length);
  const office = PACKAGE_STARTS.some((name) => has(head, 30, name)) && text.includes("[Content_Types].xml");
  if (!office) return format("application/zip", "x-fmt/263", "ZIP Format", "zip");
  return OFFICE.find(([part]) => text.includes(part))?.[1] ?? OOXML_UNSETTLED;
};
