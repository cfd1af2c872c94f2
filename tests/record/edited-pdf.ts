/** What a PDF of pdfkit is made of, to change it as who knows the format would: nothing tells afterwards that it was written anew. */
export interface PdfParts {
  /** Bodies by number, letter for byte. */
  readonly objects: ReadonlyMap<number, string>;
  /** Numbers of the catalogue, and of what the file says of itself. */
  readonly root: number;
  readonly info: number;
  /** Numbers of the pages, in order. */
  readonly pages: readonly number[];
}

const lettersOf = (pdf: Uint8Array): string => Buffer.from(pdf).toString("latin1");
const numberAfter = (key: string, text: string): number => Number(new RegExp(`/${key} (\\d+) 0 R`).exec(text)?.[1]);

export function partsOf(pdf: Uint8Array): PdfParts {
  const text = lettersOf(pdf);
  const table = text.slice(text.lastIndexOf("\nxref\n"));
  const starts = [...table.matchAll(/^(\d{10}) 00000 n/gm)].map(([, start]) => Number(start));
  const objects = new Map(
    starts.map((start, at) => {
      const body = text.slice(text.indexOf("obj\n", start) + 4);
      // A stream may hold anything: what ends it, stands before the next object that the table knows.
      const next = starts.filter((one) => one > start).sort((one, other) => one - other)[0] ?? text.lastIndexOf("\nxref\n");
      return [at + 1, body.slice(0, text.slice(0, next).lastIndexOf("endobj") - (text.length - body.length)).trimEnd()] as const;
    }),
  );
  const pages = [...objects].flatMap(([number, body]) => (/\/Type \/Page\n/.test(body) ? [number] : []));
  return { objects, root: numberAfter("Root", table), info: numberAfter("Info", table), pages };
}

/** The file written anew, as pdfkit writes: with these objects in place of those of the same number, or beside them. */
export function editedPdf(pdf: Uint8Array, changes: ReadonlyMap<number, string>): Uint8Array {
  const was = lettersOf(pdf);
  const objects = [...new Map([...partsOf(pdf).objects, ...changes])].sort(([one], [other]) => one - other);
  let text = was.slice(0, was.indexOf("\n", was.indexOf("\n") + 1) + 1);
  let table = `xref\n0 ${String(objects.length + 1)}\n0000000000 65535 f \n`;
  for (const [number, body] of objects) {
    table += `${String(text.length).padStart(10, "0")} 00000 n \n`;
    text += `${String(number)} 0 obj\n${body}\nendobj\n`;
  }
  const trailer = was.slice(was.lastIndexOf("trailer\n"), was.lastIndexOf("startxref\n")).replace(/\/Size \d+/, `/Size ${String(objects.length + 1)}`);
  return Uint8Array.from(Buffer.from(`${text}${table}${trailer}startxref\n${String(text.length)}\n%%EOF\n`, "latin1"));
}

/** Something more in a dictionary. */
export const withMore = (dictionary: string, more: string): string => dictionary.replace(/>>\s*$/, `${more}\n>>`);

/** A stream of these instructions to draw. */
export const drawing = (instructions: string): string => `<<\n/Length ${String(instructions.length)}\n>>\nstream\n${instructions}\nendstream`;
