import type PDFDocument from "pdfkit";

interface Glyph {
  readonly id: number;
  readonly codePoints: readonly number[];
}

/** A letter type in a document, as far as pdfkit's own object of it is used. */
export interface EmbeddedFace {
  /** Glyphs of a text, and their width in thousandths of the letter size. */
  layout(text: string): { readonly glyphs: readonly Glyph[]; readonly advanceWidth: number };
}

/** Texts after which a face forgets how it laid them out: each takes a kilobyte, and most words are said once. */
const REMEMBERED = 8_000;
/** Where pdfkit remembers that. */
const MEMORY = "layoutCache";

const isFace = (value: unknown): value is EmbeddedFace => typeof value === "object" && value !== null && "layout" in value && typeof value.layout === "function";

/** The same face, which forgets. */
function forgetting(face: EmbeddedFace): EmbeddedFace {
  const known = new Set<string>();
  return {
    layout: (text) => {
      if (known.size >= REMEMBERED) {
        known.clear();
        Reflect.set(face, MEMORY, Object.create(null));
      }
      known.add(text);
      return face.layout(text);
    },
  };
}

/**
 * The letter type that was chosen last. pdfkit keeps it in a member that its types do not name; it is the only way to
 * see which glyphs a text gets. Its version is fixed, and the tests read every copy back.
 */
export function chosenFace(document: InstanceType<typeof PDFDocument>): EmbeddedFace | null {
  const face: unknown = Reflect.get(document, "_font");
  return isFace(face) ? forgetting(face) : null;
}
