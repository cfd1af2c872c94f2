import type PDFDocument from "pdfkit";
import { composeSigns, mirrorSigns } from "./composed-glyphs";
import type { Shaping } from "./faces";
import type { EmbeddedFace, Mirrored } from "./laid-out";

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
 * The letter type that was chosen last, as it draws in every direction. pdfkit keeps it in a member that its types do not name; it is the only way to
 * see which glyphs a text gets. Its version is fixed, and the tests read every copy back.
 */
export function chosenFace(document: InstanceType<typeof PDFDocument>, shaping: Shaping = "letters", mirrored: Mirrored | null = null): EmbeddedFace | null {
  const face: unknown = Reflect.get(document, "_font");
  if (!isFace(face)) return null;
  const measured = forgetting(face);
  if (shaping !== "letters") composeSigns(face, measured, shaping === "signs-from-the-right");
  else if (mirrored !== null) mirrorSigns(face, measured, mirrored);
  return measured;
}
