import { codePointsOf } from "./code-points";
import type { EmbeddedFace, LaidOut, Mirrored } from "./laid-out";
import { asDrawn, fromTheLeft, type Sign, signsOf } from "./signs";

/** Of pdfkit's own object of a letter type, what is used to add glyphs to it. Its types do not name it; its version is fixed, and the tests read every copy back. */
interface OpenFace {
  layout: (text: string, ...more: readonly unknown[]) => LaidOut;
  encode: (text: string) => Encoded;
  /** Which glyphs are embedded, as numbers of the letter type; the place in this list is the number in the PDF. */
  readonly subset: Subset;
  /** By number in the PDF: width in thousandths, and the characters for which it stands. */
  readonly widths: number[];
  readonly unicode: (readonly number[])[];
  readonly font: { readonly maxp: Record<string, number>; getGlyph: (id: number, points?: readonly number[]) => FontGlyph };
}

type Encoded = readonly [glyphs: readonly string[], positions: readonly Position[]];

interface Position {
  readonly xAdvance: number;
  readonly xOffset: number;
  readonly yOffset: number;
  readonly advanceWidth: number;
}

interface FontGlyph {
  readonly bbox: Box;
  readonly codePoints: readonly number[];
}

const isGlyph = (value: unknown): value is FontGlyph => typeof value === "object" && value !== null && "bbox" in value && "codePoints" in value;

interface Box {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
}

/** As fontkit writes the part of a letter type that is embedded. */
interface Subset {
  readonly glyphs: number[];
  includeGlyph(id: number): number;
  _addGlyph(id: number): number;
  readonly glyf: Uint8Array[];
  readonly loca: { readonly offsets: number[] };
  readonly hmtx: { readonly metrics: { readonly advance: number; readonly bearing: number }[] };
  offset: number;
}

/** Numbers from here on are of composed glyphs: a letter type has no more. */
const COMPOSED = 0x10000;
/** Texts after which it is forgotten how they were written. */
const REMEMBERED = 8_000;
const HEAD = 10;
const COMPONENT = 8;
/** Offsets are words, and mean a place; whether more follow. */
const [PLACED, MORE] = [0x0003, 0x0020] as const;
/** How deep glyphs may be made of others: ours are made of those of the letter type, of which some are made of others. */
const DEPTH = 4;

const isOpenFace = (value: unknown): value is OpenFace => typeof value === "object" && value !== null && ["layout", "encode", "subset", "widths", "unicode", "font"].every((name) => name in value);

/** The two-byte numbers of glyphs, as pdfkit writes them. */
const inHexadecimal = (glyph: number): string => glyph.toString(16).padStart(4, "0");

/**
 * Sees to it that a letter type of pdfkit draws every sign as one glyph of its own, which is composed of those that the
 * letter type has, and stands for the characters of the sign. So readers give back what was written, in the order in which it
 * was written, though it is drawn in another.
 *
 * @param measured the same, as it lays out texts
 */
export function composeSigns(face: object, measured: EmbeddedFace, isRightToLeft: boolean): void {
  if (!isOpenFace(face)) return;
  tellCharacters(face);
  const layout = face.layout.bind(face);
  face.layout = (text, ...more) => layout(asDrawn(text), ...more);
  const composer = new Composer(face);
  const known = new Map<string, Encoded>();
  face.encode = (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const signs = signsOf(measured, text, isRightToLeft) ?? [];
    const made = composer.encoded(isRightToLeft ? fromTheLeft(signs) : signs);
    if (known.size >= REMEMBERED) known.clear();
    known.set(text, made);
    return made;
  };
}

/** fontkit tells of a glyph the characters for which it stood the first time; letters share glyphs, dots among them. */
function tellCharacters({ font }: OpenFace): void {
  const getGlyph = font.getGlyph.bind(font);
  font.getGlyph = (id, points = []) => {
    const told: unknown = Object.create(getGlyph(id), { codePoints: { value: points } });
    return isGlyph(told) ? told : getGlyph(id);
  };
}

/** Before a sign that stands among what is read from right to left. */
export const AMONG_RIGHT_TO_LEFT = "\u200f";

/**
 * Sees to it that a letter type of pdfkit draws what stands after `AMONG_RIGHT_TO_LEFT` as in a mirror, where it has a
 * counterpart: a bracket that opens, opens to the left. It stands for what was written all the same.
 */
export function mirrorSigns(face: object, measured: EmbeddedFace, mirrored: Mirrored): void {
  if (!isOpenFace(face)) return;
  const composer = new Composer(face);
  const encode = face.encode.bind(face);
  face.encode = (text) => {
    if (!text.startsWith(AMONG_RIGHT_TO_LEFT)) return encode(text);
    const written = text.slice(AMONG_RIGHT_TO_LEFT.length);
    const counterpart = mirrored(written);
    const signs = counterpart === null ? null : signsOf(measured, counterpart, false);
    if (signs === null) return encode(written);
    return composer.encoded(signs.map((sign) => ({ ...sign, text: written })));
  };
}

/** Adds glyphs to the embedded part of a letter type. */
class Composer {
  private readonly known = new Map<string, number>();
  private readonly composed: Sign[] = [];

  constructor(private readonly face: OpenFace) {
    const { subset } = face;
    const addGlyph = subset._addGlyph.bind(subset);
    subset._addGlyph = (id) => (id < COMPOSED ? addGlyph(id) : this.write(id));
  }

  /** Signs that follow each other, as pdfkit writes them. */
  encoded(signs: readonly Sign[]): Encoded {
    return [signs.map((sign) => inHexadecimal(this.glyphFor(sign))), signs.map(({ wide }) => ({ xAdvance: wide, xOffset: 0, yOffset: 0, advanceWidth: wide }))];
  }

  /** The number in the PDF of the glyph that draws this sign, and stands for its characters alone. */
  private glyphFor(sign: Sign): number {
    const key = JSON.stringify([sign.text, sign.wide, sign.parts]);
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const { subset, widths, unicode } = this.face;
    const glyph = subset.glyphs.push(COMPOSED + this.composed.length) - 1;
    this.composed.push(sign);
    widths[glyph] = sign.wide;
    unicode[glyph] = codePointsOf(sign.text);
    this.known.set(key, glyph);
    return glyph;
  }

  /** @source Apple and Microsoft, OpenType: glyf, «Composite glyph description» */
  private write(id: number): number {
    const { subset, font } = this.face;
    const { parts, wide } = this.composed[id - COMPOSED] ?? { parts: [], wide: 0 };
    const boxes = parts.map((part) => ({ ...part, ...font.getGlyph(part.id).bbox })).filter(({ minX, maxX }) => minX < maxX);
    const bearing = Math.min(...boxes.map(({ x, minX }) => x + minX), ...(boxes.length === 0 ? [0] : []));
    const bytes = new Uint8Array(boxes.length === 0 ? 0 : HEAD + COMPONENT * boxes.length);
    const view = new DataView(bytes.buffer);
    if (boxes.length > 0) {
      const box = [-1, bearing, Math.min(...boxes.map(({ y, minY }) => y + minY)), Math.max(...boxes.map(({ x, maxX }) => x + maxX)), Math.max(...boxes.map(({ y, maxY }) => y + maxY))];
      for (const [place, value] of box.entries()) view.setInt16(2 * place, Math.round(value));
    }
    for (const [place, { id: part, x, y }] of boxes.entries()) {
      const at = HEAD + COMPONENT * place;
      view.setUint16(at, PLACED | (place < boxes.length - 1 ? MORE : 0));
      view.setUint16(at + 2, subset.includeGlyph(part));
      view.setInt16(at + 4, x);
      view.setInt16(at + 6, y);
    }
    this.makeRoom(boxes.length);
    subset.glyf.push(bytes);
    subset.loca.offsets.push(subset.offset);
    subset.hmtx.metrics.push({ advance: Math.round(wide), bearing: Math.round(bearing) });
    subset.offset += bytes.length;
    return subset.glyf.length - 1;
  }

  /** The letter type says beforehand how large its largest glyph is. */
  private makeRoom(parts: number): void {
    const { maxp } = this.face.font;
    for (const [name, least] of Object.entries({ maxComponentDepth: DEPTH, maxComponentElements: parts, maxCompositePoints: parts * (maxp["maxPoints"] ?? 0), maxCompositeContours: parts * (maxp["maxContours"] ?? 0) })) {
      maxp[name] = Math.min(0xffff, Math.max(maxp[name] ?? 0, least));
    }
  }
}
