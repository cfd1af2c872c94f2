import { buildRecord } from "../../src/record/package";
import { planMedia } from "../../src/record/media-plan";
import { aConversation, aMessage, anInput, aRecord, aRuling, bytesOf, documentJson, documentText, hashEach, RECORD_ID, sha256, sha256Hex, someMedia, writeQuickCopy } from "./a-record";

const PHOTO = bytesOf("\xff\xd8\xff\xe0\0\x10JFIF\0\x01\x01\x01 photo");
const NOTE = bytesOf("PK\x03\x04 an office file");
const attached = (number: number, name: string) => aMessage(number, { attachments: [{ name, entry: name, size: 9 }] });
const withMedia = () =>
  anInput({
    conversation: aConversation([attached(1, "foto.jpg"), aMessage(2), attached(3, "nota.docx")]),
    media: [someMedia(3, NOTE, { size: 400, sha256: "c".repeat(64) }), someMedia(1, PHOTO)],
  });

test("a record is media first, then documents, sidecars, and manifest.json last", async () => {
  const record = await aRecord(withMedia());
  expect(record.folderName).toBe("2024-03-12_Optie-B-kustplan_3f9a1c");
  expect(record.media.map(({ path }) => path)).toEqual(["media/0001_foto.jpg", "media/0003_nota.docx.zip"]);
  expect(record.documents.map(({ path }) => path)).toEqual([
    "transcript.pdf",
    "transcript.json",
    "decision-record.json",
    "media/0001_foto.jpg.bestand.mdto.xml",
    "media/0003_nota.docx.zip.bestand.mdto.xml",
    "transcript.json.bestand.mdto.xml",
    "transcript.pdf.bestand.mdto.xml",
    "decision-record.json.bestand.mdto.xml",
    "2024-03-12_Optie-B-kustplan_3f9a1c.mdto.xml",
    "manifest.json",
  ]);
});

test("every document carries the size and SHA-256 of its own bytes", async () => {
  for (const { bytes, size, sha256: sum } of (await aRecord(withMedia())).documents) {
    expect([size, sum]).toEqual([bytes.length, sha256Hex(bytes)]);
  }
});

test("manifest.json names every file but itself, once, with what it is", async () => {
  const record = await aRecord(withMedia());
  const manifest = documentJson(record, "manifest.json");
  const listed = [...record.media, ...record.documents]
    .filter(({ path }) => path !== "manifest.json")
    .map(({ path, size, sha256: sum, mediaType, puid }) => ({ path, size, sha256: sum, mediaType, puid }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  expect(manifest).toEqual({ recordId: RECORD_ID, created: "2026-11-23T10:15:30.123Z", files: listed });
  expect(record.manifestSha256).toBe(record.documents.at(-1)?.sha256);
});

test("the intake event counts the files that are really there", async () => {
  const record = await aRecord(withMedia());
  const count = record.media.length + record.documents.length;
  expect(documentText(record, `${record.folderName}.mdto.xml`)).toContain(`Aangeboden aan het DMS: ${String(count)} bestanden`);
});

test("an Office file is sealed: the transcript and the sidecar tell of the file inside", async () => {
  const record = await aRecord(withMedia());
  expect(record.media[1]).toMatchObject({ messageNumber: 3, place: 0, size: 400, sha256: "c".repeat(64), puid: "x-fmt/263" });
  expect(documentJson(record, "transcript.json").messages[1].attachments[0]).toMatchObject({
    originalName: "nota.docx",
    file: "media/0003_nota.docx.zip",
    sealedAs: "0003_nota.docx",
    size: NOTE.length,
    sha256: sha256Hex(NOTE),
  });
  const xml = documentText(record, "media/0003_nota.docx.zip.bestand.mdto.xml");
  expect(xml).toContain("<omvang>400</omvang>");
  expect(xml).toContain(`SHA-256 van het ingesloten bestand 0003_nota.docx (${String(NOTE.length)} bytes, x-fmt/263)`);
  expect(xml).toContain(sha256Hex(NOTE));
});

test.each([
  ["nota.docx", "", "0001_nota.docx"],
  ["begroting.XLSM", "", "0001_begroting.xlsm"],
  ["oud.doc", "", "0001_oud.doc"],
  ["foto.jpg", `PK\x03\x04${"\0".repeat(26)}[Content_Types].xml word/document.xml`, "0001_foto.jpg"],
  ["foto.jpg", "\xff\xd8\xff\xe0", null],
  ["nota.pdf", "%PDF-1.4", null],
])("SharePoint would rewrite an Office file: %s starting with %j is sealed as %s", (name, head, sealedName) => {
  expect(planMedia({ messageNumber: 1, place: 0 }, name, bytesOf(head)).sealedName).toBe(sealedName);
});

test("the columns copy the dossier, and know the period, the source, the rules and the manifest", async () => {
  const record = await aRecord();
  expect(record.columns).toEqual({
    DossierId: "DOS-2024-000123",
    Zaaktype: "Beleidsvoorbereiding",
    Selectielijstcategorie: "2.1.1",
    Waardering: "V",
    Bewaartermijn: "P10Y",
    Vertrouwelijkheid: null,
    BeperkingGebruik: "Nader te bepalen",
    Archiefvormer: "Ministerie van Water",
    PeriodeVan: "2024-03-12",
    PeriodeTot: "2024-03-12",
    Bron: "WhatsApp",
    RecordUUID: RECORD_ID,
    SHA256: record.manifestSha256,
    Regelversie: "bewaren-chatberichten 2026.1; beleid 2026.3 (5e5e5e5e)",
  });
  expect(record.keptMessageCount).toBe(2);
});

test("the same input gives the same bytes", async () => {
  expect(await aRecord(withMedia())).toEqual(await aRecord(withMedia()));
});

test("nothing-to-keep: without U5 nothing is made", async () => {
  expect(await buildRecord(anInput({ decisions: [aRuling(1, "U7")] }), sha256, hashEach, writeQuickCopy)).toEqual({ ok: false, error: { kind: "nothing-to-keep" } });
});

test("media-not-given: an attachment that was not read stops the record", async () => {
  expect(await buildRecord({ ...withMedia(), media: [someMedia(1, PHOTO)] }, sha256, hashEach, writeQuickCopy)).toEqual({ ok: false, error: { kind: "media-not-given", messageNumber: 3, place: 0 } });
});

test("media-not-given: an Office file without its container stops the record", async () => {
  const media = [someMedia(1, PHOTO), someMedia(3, NOTE)];
  expect(await buildRecord({ ...withMedia(), media }, sha256, hashEach, writeQuickCopy)).toEqual({ ok: false, error: { kind: "media-not-given", messageNumber: 3, place: 0 } });
});

test("unsound-metadata: a description that breaks a rule of MDTO is an error, and tells no text", async () => {
  const built = await buildRecord(anInput({ dossier: { ...anInput().dossier, name: " " } }), sha256, hashEach, writeQuickCopy);
  expect(built).toEqual({ ok: false, error: { kind: "unsound-metadata", problem: "empty-text", path: "informatieobject/isOnderdeelVan/verwijzingNaam" } });
});
