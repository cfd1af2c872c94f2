import { textOfPdf } from "../../src/adapters/pdf/extract-text";
import { recordFindings } from "../../src/record/record-findings";
import { aRecordWithCopy } from "./a-copy";
import { aConversation, aMessage, anInput, aRuling, bytesOf, sha256 } from "./a-record";
import { drawing, editedPdf, partsOf, withMore, type PdfParts } from "./edited-pdf";
import { foundIn } from "./found-files";
import { aLyingRecord, withDocument, type Lying } from "./lying-record";

const COPY = "transcript.pdf";
const TEXT = (font: string, how = "") => `BT ${how} /${font} 20 Tf 100 400 Td <0001000200030004> Tj ET`;

describe("fault 29: a reading copy to which somebody added what its words do not show, though the sums fit", () => {
  let files: Lying;
  let pdf: Uint8Array;
  let parts: PdfParts;
  beforeAll(async () => {
    ({ files } = await aLyingRecord("Bericht 1", { appVersion: "0.18.0" }));
    pdf = files.get(COPY) ?? bytesOf("");
    parts = partsOf(pdf);
  });

  const body = (number: number | undefined): string => parts.objects.get(number ?? 0) ?? "";
  const next = (): number => parts.objects.size + 1;
  const isFound = async (copy: Uint8Array): Promise<boolean> => {
    const found = await recordFindings(foundIn(withDocument(files, COPY, copy)), sha256, textOfPdf);
    return JSON.stringify(found?.findings) === JSON.stringify([{ problem: "reading-copy-differs", path: COPY }]);
  };
  const edited = (...changes: readonly (readonly [number, string])[]): Uint8Array => editedPdf(pdf, new Map(changes));
  const inCatalogue = (more: string, ...objects: readonly string[]) => edited([parts.root, withMore(body(parts.root), more)], ...objects.map((one, at) => [next() + at, one] as const));
  const onPage = (more: string, ...objects: readonly string[]) => edited([parts.pages[0] ?? 0, withMore(body(parts.pages[0]), more)], ...objects.map((one, at) => [next() + at, one] as const));
  const drawn = (instructions: string) => {
    const page = body(parts.pages[0]).replace(/(\/Contents \[[^\]]*)\]/, `$1 ${String(next())} 0 R]`);
    return edited([parts.pages[0] ?? 0, page], [next(), drawing(instructions)]);
  };

  test("as it was drawn, in whatever order its parts are written: nothing", async () => {
    expect(await isFound(pdf)).toBe(false);
    expect(await isFound(edited())).toBe(false);
  });

  test("words in plain sight that are called no content, as a page number is", async () => {
    const font = /\/(F\d+) \d+ 0 R/.exec([...parts.objects.values()].join("\n"))?.[1] ?? "";
    for (const words of [TEXT(font), TEXT(font, "3 Tr"), `/Artifact BMC ${TEXT(font)} EMC`, `/Artifact <</Type /Pagination>> BDC ${TEXT(font)} EMC`, `/Artifact BMC /Span BMC ${TEXT(font)} EMC EMC`, `/Artifact BMC ${TEXT(font)}`]) {
      expect([words, await isFound(drawn(words))]).toEqual([words, true]);
    }
  });

  test("a remark, a stamp, a link or a field on a page", async () => {
    for (const kind of ["/Subtype /FreeText /Contents (Niet akkoord) /DA (/Helv 12 Tf 0 g)", "/Subtype /Stamp /Contents (Vervallen)", "/Subtype /Text /Contents (Zie ook)", "/Subtype /Link /A << /S /URI /URI (https://elders.example) >>", "/Subtype /Square /C [1 1 1] /IC [1 1 1]", "/Subtype /Widget /FT /Tx /T (naam) /V (Bram)"]) {
      expect([kind, await isFound(onPage(`/Annots [${String(next())} 0 R]`, `<< /Type /Annot ${kind} /Rect [100 400 300 450] /F 4 >>`))]).toEqual([kind, true]);
    }
  });

  test("a file in it, a script, or a layer that may be out of sight", async () => {
    const at = (place: number): string => `${String(next() + place)} 0 R`;
    const file = ["<< /Type /Filespec /F (nota.txt) /EF << /F " + at(1) + " >> >>", "<< /Type /EmbeddedFile /Length 5 >>\nstream\nhallo\nendstream"];
    expect(await isFound(edited([parts.root, body(parts.root).replace(/\/Names \d+ 0 R/, `/Names << /EmbeddedFiles << /Names [(nota.txt) ${at(0)}] >> >>`)], ...file.map((one, place) => [next() + place, one] as const)))).toBe(true);
    for (const [more, ...objects] of [
      ["/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>"],
      [`/AA << /WC << /S /JavaScript /JS (app.alert\\(1\\)) >> >>`],
      [`/OCProperties << /OCGs [${at(0)}] /D << /Order [${at(0)}] /OFF [${at(0)}] >> >>`, "<< /Type /OCG /Name (Weg) >>"],
    ] as const) {
      expect([more, await isFound(inCatalogue(more, ...objects))]).toEqual([more, true]);
    }
  });

  test("more words of itself: who wrote it, what it is about", async () => {
    for (const more of ["/Author (De minister)", "/Subject (Besluit)", "/Keywords (akkoord)", "/Zaak (17)"]) expect([more, await isFound(edited([parts.info, withMore(body(parts.info), more)]))]).toEqual([more, true]);
  });

  test("whatever another program adds behind its end, be it a line break, or writes anew in its own way", async () => {
    const text = Buffer.from(pdf).toString("latin1");
    const start = /startxref\n(\d+)/.exec(text)?.[1] ?? "";
    const update = `${text}4 0 obj\nnull\nendobj\nxref\n4 1\n${String(text.length).padStart(10, "0")} 00000 n \n${text.slice(text.lastIndexOf("trailer\n"), text.lastIndexOf(">>\nstartxref"))}/Prev ${start}\n>>\nstartxref\n${String(text.length + 20)}\n%%EOF\n`;
    for (const now of [`${text}\n`, `${text} `, text.trimEnd(), text.replace(/\n\/ID [^\n]*/, ""), text.replace(">>\nstartxref", "/Prev 1 >>\nstartxref"), update]) expect(await isFound(bytesOf(now))).toBe(true);
  });
});

test("fault 29: the head of a long table stands again on every further page, and is no addition", async () => {
  const days = Array.from({ length: 90 }, (_, at) => new Date(Date.UTC(2024, 0, 1 + at)).toISOString().slice(0, 10));
  const conversation = aConversation([aMessage(1), ...days.map((day, at) => aMessage(at + 2, { time: { local: `${day}T09:41:00`, precision: "minute", instant: null } }))]);
  const { pdf } = await aRecordWithCopy(anInput({ conversation, decisions: [aRuling(1), ...days.map((_, at) => aRuling(at + 2, "U1"))] }));
  expect(partsOf(pdf).pages.length).toBeGreaterThan(3);
  expect((await textOfPdf(pdf)).ok).toBe(true);
});
