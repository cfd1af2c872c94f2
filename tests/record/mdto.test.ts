import fc from "fast-check";
import { anyCodePoint } from "../any-code-point";
import { xmlText } from "../../src/record/xml";
import type { RecordInput } from "../../src/record/record-input";
import { aConversation, aMessage, anInput, aPerson, aRecord, aRuling, bytesOf, documentText, sha256Hex, someMedia } from "./a-record";
import { describeWithXsd, needsXsd, validate } from "./xsd";

const PHOTO = bytesOf("\xff\xd8\xff\xe0\0\x10JFIF\0\x01\x01\x01 rest of a photo");
const sidecarsOf = async (input: RecordInput): Promise<readonly Uint8Array[]> =>
  (await aRecord(input)).documents.filter(({ path }) => path.endsWith(".mdto.xml")).map(({ bytes }) => bytes);
const withPhoto = (): RecordInput =>
  anInput({
    conversation: aConversation([aMessage(1, { kind: "image", attachments: [{ name: "foto.jpg", entry: "foto.jpg", size: PHOTO.length }] }), aMessage(2), aMessage(3)]),
    media: [someMedia(1, PHOTO)],
  });
const recordXml = async (input: RecordInput): Promise<string> => {
  const record = await aRecord(input);
  return documentText(record, `${record.folderName}.mdto.xml`);
};

test("informatieobject: everything known is filled in, in the order of record.md's table", async () => {
  const xml = await recordXml(withPhoto());
  for (const part of [
    "<identificatieKenmerk>3f9a1c7e-52b4-4d0a-9c1e-8a6f4b2d7e10</identificatieKenmerk>",
    "<naam>Optie B kustplan – 2 deelnemers – 2024-03-12</naam>",
    "<begripLabel>Archiefstuk</begripLabel>",
    "<dekkingInTijdBegindatum>2024-03-12</dekkingInTijdBegindatum>",
    "<begripLabel>Creatie</begripLabel>",
    "<begripLabel>Export</begripLabel>",
    "<begripLabel>Conversie</begripLabel>",
    "<begripLabel>Opname</begripLabel>",
    "<begripCode>V</begripCode>",
    "<termijnLooptijd>P10Y</termijnLooptijd>",
    "<verwijzingNaam>Selectielijst Ministerie van Water</verwijzingNaam>",
    "<identificatieKenmerk>DOS-2024-000123</identificatieKenmerk>",
    "<verwijzingNaam>media/0001_foto.jpg</verwijzingNaam>",
    "<verwijzingNaam>Directeur-generaal, Ministerie van Water</verwijzingNaam>",
    "<begripLabel>Nader te bepalen</begripLabel>",
  ]) {
    expect(xml).toContain(part);
  }
});

test("betrokkene: functions rather than names", async () => {
  const xml = await recordXml(withPhoto());
  expect(xml).not.toContain("Anna de Vries");
  expect(xml).not.toContain("Bram Bos");
});

test.each([
  ["unknown appraisal is N, and then there is no bewaartermijn", { appraisal: "N", retentionPeriod: "P10Y" }, "<begripCode>N</begripCode>"],
  ["appraisal B has no bewaartermijn either", { appraisal: "B", retentionPeriod: "P10Y" }, "<begripCode>B</begripCode>"],
  ["a period that is no duration is not written as one", { appraisal: "V", retentionPeriod: "tien jaar" }, "<begripCode>V</begripCode>"],
  ["a period of no time at all is no term after which one may destroy", { appraisal: "V", retentionPeriod: "P0Y" }, "<begripCode>V</begripCode>"],
] as const)("waardering: %s", async (_title, dossier, code) => {
  const xml = await recordXml(anInput({ dossier: { ...anInput().dossier, ...dossier } }));
  expect(xml).toContain(code);
  expect(xml).not.toContain("bewaartermijn");
});

test("archiefvormer: what the archivist left open is the filer's organisation, else «Nader te bepalen»", async () => {
  const open = { ...anInput().dossier, recordCreator: null };
  expect(await recordXml(anInput({ dossier: open }))).toMatch(/<archiefvormer>\s+<verwijzingNaam>Ministerie van Water</);
  const filedBy = { ...anInput().filedBy, organisation: " " };
  expect(await recordXml(anInput({ dossier: open, filedBy }))).toMatch(/<archiefvormer>\s+<verwijzingNaam>Nader te bepalen</);
});

test("naam: at most 80 characters, never empty, whatever the subject", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: anyCodePoint, maxLength: 200 }), async (subject) => {
      const name = /<naam>(.*)<\/naam>/.exec(await recordXml(anInput({ subject })))?.[1] ?? "";
      const plain = name.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
      expect(plain).toMatch(/ – 2024-03-12$/);
      expect(plain.length).toBeLessThanOrEqual(80);
    }),
    { numRuns: 50 },
  );
});

test("bestand: size, format and SHA-256 of the file beside it", async () => {
  const record = await aRecord(withPhoto());
  const xml = documentText(record, "media/0001_foto.jpg.bestand.mdto.xml");
  expect(xml).toContain(`<omvang>${String(PHOTO.length)}</omvang>`);
  expect(xml).toContain("<begripCode>fmt/43</begripCode>");
  expect(xml).toContain(`<checksumWaarde>${sha256Hex(PHOTO)}</checksumWaarde>`);
  expect(xml).toContain("<identificatieKenmerk>3f9a1c7e-52b4-4d0a-9c1e-8a6f4b2d7e10/media/0001_foto.jpg</identificatieKenmerk>");
});

test("bestand: a format that the bytes leave open is named by its media type", async () => {
  const bytes = bytesOf("\x01\x02\x03");
  const conversation = aConversation([aMessage(1, { attachments: [{ name: "iets", entry: "iets", size: 3 }] })]);
  const xml = documentText(await aRecord(anInput({ conversation, decisions: [aRuling(1)], media: [someMedia(1, bytes)] })), "media/0001_iets.bin.bestand.mdto.xml");
  expect(xml).toMatch(/application\/octet-stream<\/begripCode>\s+<begripBegrippenlijst>\s+<verwijzingNaam>IANA Media types</);
});

test("B2 and B15: a keeper outside the chat stands in MDTO by function, and in the decision record with name and department", async () => {
  const owner = { id: "id-of-Eva", displayName: "Eva Mol", jobTitle: "Dossierhouder dijken", department: "Directie Kust", organisation: "Ministerie van Water" };
  const base = anInput();
  const ruling = aRuling(1);
  const keeper = { code: "K-AV", person: owner.id, accountable: owner.id, provisional: false } as const;
  const input = anInput({
    colleagues: [owner],
    facts: { ...base.facts, caseOwner: { id: owner.id, role: "civil-servant" } },
    decisions: [{ ...ruling, decision: { ...ruling.decision, keeper } }],
  });
  const record = await aRecord(input);
  const xml = documentText(record, `${record.folderName}.mdto.xml`);
  expect(xml).toMatch(/Bewaarder<\/begripLabel>[\s\S]*?Dossierhouder dijken, Ministerie van Water/);
  expect(xml).not.toContain("Eva Mol");
  expect(JSON.parse(documentText(record, "decision-record.json"))).toMatchObject({ colleagues: [{ directoryId: owner.id, displayName: "Eva Mol", department: "Directie Kust" }] });
});

test("XML: markup is escaped, and a character that XML forbids is shown, not dropped", () => {
  expect(xmlText('<script>&"\u0001\u{FFFF}\uD800👍')).toBe('&lt;script&gt;&amp;"[U+0001][U+FFFF][U+D800]👍');
});

describeWithXsd(`every sidecar is valid against MDTO-XML 1.0.1${needsXsd}`, () => {
  test("a record with media", async () => {
    validate(await sidecarsOf(withPhoto()));
  });

  test("a dossier of which nothing is known", async () => {
    const dossier = { id: "01X", name: "Los", dossierId: null, caseType: null, selectionCategory: null, appraisal: "N", retentionPeriod: null, recordCreator: null } as const;
    validate(await sidecarsOf(anInput({ dossier, filedBy: { ...anInput().filedBy, organisation: null } })));
  });

  test("hostile subjects, functions and dossiers", async () => {
    const text = fc.string({ unit: anyCodePoint, minLength: 1, maxLength: 60 }).filter((value) => value.trim() !== "");
    const inputs = fc.sample(fc.tuple(text, text, text, text), { numRuns: 25, seed: 7 });
    const made = await Promise.all(
      inputs.map(([subject, jobTitle, name, category]) =>
        sidecarsOf(anInput({ subject, people: [aPerson("Anna de Vries", { jobTitle })], dossier: { ...anInput().dossier, name, selectionCategory: category } })),
      ),
    );
    validate(made.flat());
  });
});
