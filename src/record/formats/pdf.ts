import { has, latin1 } from "./bytes";
import { format, type FileFormat, type Recogniser } from "./format";

const pdf = (puid: string | null, name: string): FileFormat => format("application/pdf", puid, name, "pdf");
const FORMAT = "Portable Document Format";

const VERSIONS: readonly (readonly [start: string, is: FileFormat])[] = [
  ["%PDF-1.0", pdf("fmt/14", `Acrobat PDF 1.0 - ${FORMAT}`)],
  ["%PDF-1.1", pdf("fmt/15", `Acrobat PDF 1.1 - ${FORMAT}`)],
  ["%PDF-1.2", pdf("fmt/16", `Acrobat PDF 1.2 - ${FORMAT}`)],
  ["%PDF-1.3", pdf("fmt/17", `Acrobat PDF 1.3 - ${FORMAT}`)],
  ["%PDF-1.4", pdf("fmt/18", `Acrobat PDF 1.4 - ${FORMAT}`)],
  ["%PDF-1.5", pdf("fmt/19", `Acrobat PDF 1.5 - ${FORMAT}`)],
  ["%PDF-1.6", pdf("fmt/20", `Acrobat PDF 1.6 - ${FORMAT}`)],
  ["%PDF-1.7", pdf("fmt/276", `Acrobat PDF 1.7 - ${FORMAT}`)],
  ["%PDF-2.0", pdf("fmt/1129", `PDF 2.0 - ${FORMAT}`)],
];

const ARCHIVAL = {
  "1a": "fmt/95",
  "1b": "fmt/354",
  "2a": "fmt/476",
  "2b": "fmt/477",
  "2u": "fmt/478",
  "3a": "fmt/479",
  "3b": "fmt/480",
  "3u": "fmt/481",
} as const;
type Level = keyof typeof ARCHIVAL;

const isLevel = (level: string): level is Level => Object.hasOwn(ARCHIVAL, level);

/** PDF/A by part and level: `2a`. */
export const pdfA = (level: Level): FileFormat => pdf(ARCHIVAL[level], `Acrobat PDF/A - ${FORMAT} ${level}`);

/** Part and conformance, as elements or as attributes. */
const PART = /pdfaid:part(?:>|=["'])(\d)/;
const CONFORMANCE = /pdfaid:conformance(?:>|=["'])([ABU])/;

/** PDF by its version, and PDF/A where the head shows what the file claims to be; many files say that only at their end. */
export const recognisePdf: Recogniser = (head) => {
  if (!has(head, 0, "%PDF-")) return null;
  const text = latin1(head, 0, head.length);
  const level = `${PART.exec(text)?.[1] ?? ""}${CONFORMANCE.exec(text)?.[1]?.toLowerCase() ?? ""}`;
  return isLevel(level) ? pdfA(level) : (VERSIONS.find(([start]) => has(head, 0, start))?.[1] ?? pdf(null, FORMAT));
};
