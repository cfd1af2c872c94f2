import { joinedBytes } from "../../record/joined-bytes";
import type { MakeReadingCopy, PictureAt, ReadingCopy } from "../../record/reading-copy";
import type { TextOfPdf } from "../../record/reading-copy-findings";
import { copyDifference, type CopyOutcome, copyStrings } from "../../record/reading-copy-text";
import { APPLICATION } from "../../record/statements";
import { err, ok } from "../../result";
import { drawCopy } from "./draw-copy";
import { textOfPdf } from "./extract-text";
import type { EmbeddedFace } from "./embedded-face";
import { EMOJI, facesOf, fileOf, type Weight } from "./faces";
import { type Document, openDocument, type PdfStandard, Sheet } from "./sheet";
import { Speller } from "./speller";
import { Typesetter } from "./typesetter";
import { unpackWoff } from "./unpack-woff";

/** A letter type as WOFF, by its name (`noto-sans-latin-400`); null where it cannot be fetched. */
export type ReadFont = (name: string) => Promise<Uint8Array | null>;

interface DrawnCopy extends CopyOutcome {
  readonly bytes: Uint8Array;
}

const WEIGHTS: readonly Weight[] = [400, 700];
const NOTHING_YET: CopyOutcome = { shownAsCode: 0, notShown: new Set() };

/** Chunks of a document as they come out of it; complete after `end`. */
function collected(document: Document): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    document.on("data", (chunk: Uint8Array) => chunks.push(chunk));
    document.on("error", reject);
    document.on("end", () => {
      resolve(joinedBytes(chunks));
    });
  });
}

/** Fetches the letter types that these texts need, unpacked; null when one cannot be fetched. */
async function fetchFonts(texts: readonly string[], readFont: ReadFont): Promise<ReadonlyMap<string, Uint8Array> | null> {
  const names = [...facesOf(texts)].flatMap((face) => (face === EMOJI ? [fileOf(face, 400)] : WEIGHTS.map((weight) => fileOf(face, weight))));
  const fonts = await Promise.all(names.map(async (name) => [name, await fetchFont(name, readFont)] as const));
  const read = fonts.flatMap(([name, bytes]) => (bytes === null ? [] : [[name, bytes] as const]));
  return read.length === fonts.length ? new Map(read) : null;
}

async function fetchFont(name: string, readFont: ReadFont): Promise<Uint8Array | null> {
  const woff = await readFont(name);
  return woff === null ? null : unpackWoff(woff);
}

/** The copy as a PDF; null when its letter types cannot be fetched. Rejects where pdfkit gives up. */
export async function drawReadingCopy(copy: ReadingCopy, pictureAt: PictureAt, readFont: ReadFont, standard: PdfStandard = "PDF/A-2a"): Promise<DrawnCopy | null> {
  const texts = copyStrings(copy, NOTHING_YET).map(({ text }) => text);
  const fonts = await fetchFonts(texts, readFont);
  if (fonts === null) return null;
  const document = openDocument({ number: copy.number, created: copy.created, maker: APPLICATION }, standard);
  const done = collected(document);
  for (const [name, bytes] of fonts) document.registerFont(name, bytes);
  const sheet = new Sheet(document);
  const speller = new Speller(facesThatMeasure(texts, sheet));
  const shownAsCode = texts.reduce((sum, text) => sum + speller.spell(text).shownAsCode, 0);
  const notShown = new Set<string>();
  await drawCopy(copy, { setter: new Typesetter(sheet, speller), pictureAt, shownAsCode, notShown });
  document.end();
  return { bytes: await done, shownAsCode, notShown };
}

function facesThatMeasure(texts: readonly string[], sheet: Sheet): ReadonlyMap<string, EmbeddedFace> {
  const faces = [...facesOf(texts)].map((name) => [name, sheet.face(name, 400)] as const);
  return new Map(faces.flatMap(([name, face]) => (face === null ? [] : [[name, face] as const])));
}

/**
 * Makes reading copies, and reads each back before it is given: a copy that does not say exactly what it should is not.
 */
export const createReadingCopies =
  (readFont: ReadFont, textOf: TextOfPdf = textOfPdf): MakeReadingCopy =>
  async (copy, pictureAt) => {
    const failed = err({ kind: "reading-copy-differs", message: 0 } as const);
    try {
      const drawn = await drawReadingCopy(copy, pictureAt, readFont);
      if (drawn === null) return err({ kind: "interrupted" });
      const text = await textOf(drawn.bytes);
      if (!text.ok) return text.error.kind === "interrupted" ? err(text.error) : failed;
      const difference = copyDifference(copyStrings(copy, drawn), text.value);
      return difference === null ? ok({ bytes: drawn.bytes, shownAsCode: drawn.shownAsCode }) : err({ kind: "reading-copy-differs", message: difference });
    } catch {
      // pdfkit throws where it gives up: no copy, so nothing is sent.
      return failed;
    }
  };
