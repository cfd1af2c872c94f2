import { drawReadingCopy } from "../../src/adapters/pdf/make-reading-copy";
import { textOfPdf } from "../../src/adapters/pdf/extract-text";
import type { PdfStandard } from "../../src/adapters/pdf/sheet";
import type { WriteReadingCopy } from "../../src/record/package";
import type { MadeReadingCopy, MakeReadingCopy, PictureAt, ReadingCopy } from "../../src/record/reading-copy";
import type { RecordInput } from "../../src/record/record-input";
import { aRecord, bytesOf, summed } from "./a-record";
import { fontsOnDisk } from "./fonts-on-disk";
import { createReadingCopies } from "./real-copies";

/** Makes real copies, without a worker. */
export const readingCopies: MakeReadingCopy = createReadingCopies(fontsOnDisk);

/** As from the journal: bytes that whoever asks may take for itself. */
const picturesAt =
  (pictures: ReadonlyMap<string, Uint8Array>): PictureAt =>
  ({ path }) =>
    Promise.resolve(pictures.get(path)?.slice() ?? null);

/** The copy and the transcript of a record that is made with its real reading copy. */
export async function aRecordWithCopy(input: RecordInput, pictures: ReadonlyMap<string, Uint8Array> = new Map()) {
  let copied: ReadingCopy | null = null;
  const write: WriteReadingCopy = async (copy) => {
    copied = copy;
    return summed(await readingCopies(copy, picturesAt(pictures)));
  };
  const record = await aRecord(input, write);
  const bytes = (path: string): Uint8Array => record.documents.find((one) => one.path === path)?.bytes ?? bytesOf("");
  return { record, copy: copied as unknown as ReadingCopy, pdf: bytes("transcript.pdf"), transcript: bytes("transcript.json") };
}

/** The same blocks as a file of another standard. */
export async function aTwin(copy: ReadingCopy, standard: PdfStandard, pictures: ReadonlyMap<string, Uint8Array> = new Map()): Promise<Uint8Array> {
  const drawn = await drawReadingCopy(copy, picturesAt(pictures), { readFont: fontsOnDisk, drawAnew: () => Promise.resolve(null) }, { standard });
  if (drawn === null) throw new Error("no letter types");
  return pdfOf(drawn);
}

export const pdfOf = async ({ pdf }: MadeReadingCopy): Promise<Uint8Array> => new Uint8Array(await pdf.arrayBuffer());

export const textOf = async (pdf: Uint8Array): Promise<string> => {
  const read = await textOfPdf(pdf);
  return read.ok ? read.value : "";
};

/** A copy with nothing in it but these texts, each a message. */
export const copyOfTexts = (texts: readonly string[], authors: readonly string[] = []): ReadingCopy => ({
  number: "CB-2026-3F9A1C",
  created: "2026-11-23T10:15:30.123Z",
  title: "Bewaard chatgesprek uit WhatsApp",
  subtitle: "Optie B",
  blocks: [
    { kind: "shown-as-code" },
    ...texts.map((text, index) => ({
      kind: "message" as const,
      number: index + 1,
      head: `Bericht ${String(index + 1)} · 12 maart 2024, 09:41`,
      author: authors[index] ?? "Anna de Vries",
      text,
      about: "Soort: tekstbericht",
      asides: [],
      attachments: [],
      reasons: [],
    })),
  ],
});
