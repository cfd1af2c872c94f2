import type { FileEntry } from "@zip.js/zip.js";
import { inCp850 } from "./code-pages";
import { decodeWindows1252 } from "./windows-1252";

/** How the name of an entry may read. */
export interface EntryName {
  readonly name: string;
  /** Where the zip does not say how its letters are stored: the same bytes read in another way, likeliest first. */
  readonly otherNames: readonly string[];
}

/** Letters of the Latin script, and the marks that people type in the name of a document. */
const PLAUSIBLE = /^[\0-\x7f\p{Script=Latin}‘’“”–—…€]*$/u;
/** A capital with an accent behind a small letter: «RenÚe» was «Renée». */
const CAPITAL_INSIDE = /\p{Ll}(?![A-Z])\p{Lu}/u;

const isPlausible = (name: string): boolean => PLAUSIBLE.test(name) && !CAPITAL_INSIDE.test(name);

/**
 * The name of an entry, its folders parted by `/`. A zip that does not say so in its flags, and is no UTF-8 either, stores
 * names in the code page of who packed it: by the standard CP437, in Western Europe CP850, and with some programs windows-1252.
 *
 * @source PKWARE APPNOTE 4.4.17, appendix D
 */
export function entryName({ filename, filenameUTF8, rawFilename, msDosCompatible }: FileEntry): EntryName {
  const isCoded = !filenameUTF8 && rawFilename.some((byte) => byte > 0x7f);
  const readings = isCoded ? [filename, inCp850(rawFilename), decodeWindows1252(rawFilename)] : [filename];
  const likeliest = readings.find(isPlausible) ?? filename;
  const [name = "", ...otherNames] = new Set([likeliest, ...readings].map((reading) => (msDosCompatible ? partedBySlashes(reading) : reading)));
  return { name, otherNames };
}

/** Windows PowerShell 5 and .NET before 4.6.1 part folders by `\`; a phone's file may have one in its name, and was not packed by them. As Info-ZIP does. */
const partedBySlashes = (name: string): string => (name.includes("/") ? name : name.replaceAll("\\", "/"));
