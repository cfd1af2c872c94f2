import { knownDay } from "../conversation/local-time";
import type { MediaPlace } from "./media-place";
import { SHORT_ID_DIGITS } from "./record-id";

/**
 * Names inside a record's folder.
 *
 * Only `[A-Za-z0-9_-]` and one dot before the extension, so that the name is the same in SharePoint, on a disk,
 * in a zip and in a SIP of an e-depot. The number in front makes it unique, whatever the rest becomes.
 *
 * @source record.md, «Safe names»; MDTO-SIP specification, «Naamgeving»
 */

/** Longest subject and stem, in characters; the folder with its longest sidecar stays under 190 of SharePoint's 400. */
const MAX_STEM = 60;
const MAX_EXTENSION = 10;

/** Stands in a name where no kept message has a date. */
const NO_DAY = "zonder-datum";

const COMBINING_MARKS = /\p{M}/gu;
const UNSAFE_RUNS = /[^A-Za-z0-9_-]+/g;
const EDGES = /^[_-]+|(?<![_-])[_-]+$/g;
/** SharePoint refuses this anywhere in a name. */
const FORBIDDEN_INSIDE = /_vti_/gi;
const EXTENSION = /\.([A-Za-z0-9]{1,10})$/;

/** Letters without their accents, everything else that is unsafe as one hyphen; empty when nothing is left. */
function safeStem(text: string): string {
  const plain = text.normalize("NFKD").replace(COMBINING_MARKS, "");
  return plain.replace(UNSAFE_RUNS, "-").replace(EDGES, "").slice(0, MAX_STEM).replace(EDGES, "");
}

const allowed = (name: string): string => name.replace(FORBIDDEN_INSIDE, "-vti-");

/** The first six digits of the record's UUID: what people call a record by. */
export const shortId = (recordId: string): string => recordId.replace(/[^0-9A-Za-z]/g, "").slice(0, SHORT_ID_DIGITS).toLowerCase();

/**
 * Name of the record's folder: `2024-03-12_Kustplan-optie-B_3f9a1c`.
 * @param day `yyyy-mm-dd` of the first kept message; of a record without dates, the day that stands for no day
 */
export function folderName(day: string, subject: string, recordId: string): string {
  return allowed(`${knownDay(day) === null ? NO_DAY : safeStem(day)}_${safeStem(subject) || "chat"}_${shortId(recordId)}`);
}

/** Last part of a path, whichever slash it uses: a name may try to climb out of its folder. */
const lastPart = (name: string): string => name.split(/[/\\]/).at(-1) ?? "";

/**
 * Safe name of an attachment: `0001_foto.jpg`, and of a further one of the same message `0001-2_foto.jpg`. The numbers
 * make it unique.
 * @param originalName as the export shows it; may be hostile
 * @param fallback     extension by the file's format, for a name that has none
 */
export function attachmentName({ messageNumber, place }: MediaPlace, originalName: string, fallback: string): string {
  const name = lastPart(originalName);
  const extension = (EXTENSION.exec(name)?.[1] ?? fallback).toLowerCase().slice(0, MAX_EXTENSION);
  const stem = safeStem(name.replace(EXTENSION, "")) || "bijlage";
  const further = place === 0 ? "" : `-${String(place + 1)}`;
  return allowed(`${String(messageNumber).padStart(4, "0")}${further}_${stem}.${extension}`);
}

/** Name of the sidecar that describes a file, beside it. @source MDTO-SIP specification, «Naamgeving» */
export const fileSidecarName = (path: string): string => `${path}.bestand.mdto.xml`;

/** Name of the sidecar that describes the record as a whole, inside its folder. */
export const recordSidecarName = (folder: string): string => `${folder}.mdto.xml`;
