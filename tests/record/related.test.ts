import type { RelatedRecord } from "../../src/record/record-input";
import { anInput, aRecord, documentJson, documentText } from "./a-record";
import { readWell } from "./read-well";
import { describeWithXsd, needsXsd, validate } from "./xsd";

const EARLIER: Omit<RelatedRecord, "relation"> = { recordId: "11111111-52b4-4d0a-9c1e-8a6f4b2d7e10", number: "CB-2026-111111", manifestSha256: "ab".repeat(32), reason: "De rol van een deelnemer was verkeerd." };
const RELATIONS = [
  ["corrects", "Vervangt", "Begrippenlijst Relatietypen (informatieobject) MDTO"],
  ["continues", "Gaat verder na", "Begrippenlijst Bewaarwijzer, versie 2"],
] as const;

test.each(RELATIONS)("a record that %s an earlier one says so, with the reason, and the earlier record's own checksum", async (relation) => {
  const related = { ...EARLIER, relation };
  expect((await readWell(anInput({ related }))).related).toEqual(related);
  expect(documentJson(await aRecord(anInput({ related })), "decision-record.json").related).toEqual(related);
});

test("a record that stands by itself names no other", async () => {
  expect((await readWell(anInput())).related).toBeNull();
  const record = await aRecord();
  expect(documentText(record, `${record.folderName}.mdto.xml`)).not.toContain("gerelateerdInformatieobject");
});

test.each(RELATIONS)("gerelateerdInformatieobject: %s is «%s» of the %s", async (relation, label, list) => {
  const record = await aRecord(anInput({ related: { ...EARLIER, relation } }));
  const xml = documentText(record, `${record.folderName}.mdto.xml`).replace(/\s*\n\s*/g, "");
  const type = `<gerelateerdInformatieobjectTypeRelatie><begripLabel>${label}</begripLabel><begripBegrippenlijst><verwijzingNaam>${list}</verwijzingNaam></begripBegrippenlijst></gerelateerdInformatieobjectTypeRelatie>`;
  const mark = `<verwijzingNaam>CB-2026-111111</verwijzingNaam><verwijzingIdentificatie><identificatieKenmerk>${EARLIER.recordId}</identificatieKenmerk><identificatieBron>Bewaarwijzer</identificatieBron></verwijzingIdentificatie>`;
  expect(xml).toContain(`<gerelateerdInformatieobject><gerelateerdInformatieobjectVerwijzing>${mark}</gerelateerdInformatieobjectVerwijzing>${type}</gerelateerdInformatieobject>`);
});

test("the columns of a record are the same whether it is related to another or not", async () => {
  const { columns } = await aRecord();
  const other = await aRecord(anInput({ related: { ...EARLIER, relation: "corrects" } }));
  expect({ ...other.columns, SHA256: columns.SHA256 }).toEqual(columns);
});

describeWithXsd(`MDTO's own schema${needsXsd}`, () => {
  test.each(RELATIONS)("a record that %s another is valid", async (relation) => {
    const record = await aRecord(anInput({ related: { ...EARLIER, relation } }));
    validate(record.documents.filter(({ path }) => path.endsWith(".mdto.xml")).map(({ bytes }) => bytes));
  });
});
