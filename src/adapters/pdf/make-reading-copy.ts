import type { PictureAt, ReadingCopy, ReadingCopyFault } from "../../record/reading-copy";
import { type CopyOutcome, copyStrings } from "../../record/reading-copy-text";
import { APPLICATION } from "../../record/statements";
import { err, ok } from "../../result";
import type { Result } from "../../result";
import { collected } from "./collected-document";
import type { DrawAnew } from "./draw-anew";
import { directionsOf } from "./direction";
import { drawCopy, type OnMessage } from "./draw-copy";
import { type DrawnCopy, FAILED } from "./drawn-copy";
import type { EmbeddedFace } from "./laid-out";
import { eastAsianFaces } from "./east-asian-faces";
import { facesFor, facesOf, fileOf, shapingOf, type Weight } from "./faces";
import { Pictures } from "./pictures";
import type { ReadFont } from "./read-font";
import type { ShapedLetters } from "./shaped-letters";
import { openDocument, type PdfStandard, Sheet } from "./sheet";
import { Speller } from "./speller";
import { Typesetter } from "./typesetter";
import { unpackWoff } from "./unpack-woff";

const WEIGHTS: readonly Weight[] = [400, 700];
const NOTHING_YET: CopyOutcome = { shownAsCode: 0, notShown: new Map() };

/** Fetches these letter types, unpacked; null when one cannot be fetched. */
async function fetchFonts(faces: ReadonlySet<string>, readFont: ReadFont): Promise<ReadonlyMap<string, Uint8Array> | null> {
  const names = new Set([...faces].flatMap((face) => WEIGHTS.map((weight) => fileOf(face, weight))));
  const fonts = await Promise.all(Array.from(names, async (name) => [name, await fetchFont(name, readFont)] as const));
  const read = fonts.flatMap(([name, bytes]) => (bytes === null ? [] : [[name, bytes] as const]));
  return read.length === fonts.length ? new Map(read) : null;
}

async function fetchFont(name: string, readFont: ReadFont): Promise<Uint8Array | null> {
  const woff = await readFont(`${name}.woff`);
  return woff === null ? null : unpackWoff(woff);
}

/** What a copy is made with. */
export interface CopyTools {
  readonly readFont: ReadFont;
  readonly drawAnew: DrawAnew;
}

interface Drawing {
  readonly standard?: PdfStandard;
  readonly shaped?: ShapedLetters;
  readonly onMessage?: OnMessage | undefined;
}

/** The copy as a PDF; null when its letter types cannot be fetched. Rejects where pdfkit gives up. */
export async function drawReadingCopy(copy: ReadingCopy, pictureAt: PictureAt, { readFont, drawAnew }: CopyTools, { standard = "PDF/A-2a", shaped = "letters", onMessage = () => undefined }: Drawing = {}): Promise<DrawnCopy | null> {
  const texts = Array.from(copyStrings(copy, NOTHING_YET), ({ text }) => text);
  const shapedTexts = shaped === "letters" ? texts : [];
  const eastAsian = await eastAsianFaces(shapedTexts, readFont);
  // What has no face, stands as code.
  const needed = new Set([...[...facesOf(texts)].filter((face) => shaped === "letters" || shapingOf(face) === "letters"), ...(eastAsian?.values() ?? [])]);
  const fonts = eastAsian === null ? null : await fetchFonts(needed, readFont);
  if (fonts === null) return null;
  const document = openDocument({ number: copy.number, created: copy.created, maker: APPLICATION }, standard);
  const done = collected(document);
  for (const [name, bytes] of fonts) document.registerFont(name, bytes);
  const { levelsOf, mirrored } = await directionsOf(shapedTexts);
  const sheet = new Sheet(document, mirrored);
  const speller = new Speller(facesThatMeasure(needed, sheet), (point) => [eastAsian?.get(point) ?? [], facesFor(point)].flat(), levelsOf);
  const shownAsCode = texts.reduce((sum, text) => sum + speller.spell(text).shownAsCode, 0);
  const pictures = new Pictures(copy, pictureAt, drawAnew);
  await drawCopy(copy, { setter: new Typesetter(sheet, speller), pictures, shownAsCode, onMessage });
  document.end();
  return { pdf: await done, shownAsCode, notShown: pictures.notShown };
}

function facesThatMeasure(names: ReadonlySet<string>, sheet: Sheet): ReadonlyMap<string, EmbeddedFace> {
  const faces = [...names].map((name) => [name, sheet.face(name, 400)] as const);
  return new Map(faces.flatMap(([name, face]) => (face === null ? [] : [[name, face] as const])));
}

/** Draws copies that are still to be read back. @errors `interrupted` where a letter type could not be fetched; `broke-down` where there is no room */
export const createDrawing =
  (tools: CopyTools) =>
  async (copy: ReadingCopy, pictureAt: PictureAt, shaped: ShapedLetters, onMessage?: OnMessage): Promise<Result<DrawnCopy, ReadingCopyFault>> => {
    try {
      const drawn = await drawReadingCopy(copy, pictureAt, tools, { shaped, onMessage });
      return drawn === null ? err({ kind: "interrupted" }) : ok(drawn);
    } catch (reason) {
      // What has no room is a range that cannot be had.
      if (reason instanceof RangeError) return err({ kind: "broke-down" });
      // pdfkit throws where it gives up: no copy, so nothing is sent.
      return FAILED;
    }
  };
