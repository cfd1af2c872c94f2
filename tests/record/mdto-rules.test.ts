import { fileElement, mdtoBytes, recordElement } from "../../src/record/mdto";
import { mdtoFindings } from "../../src/record/mdto-rules";
import { TERM_LISTS, term } from "../../src/record/mdto-terms";
import { branch, leaf, type XmlElement } from "../../src/record/xml";
import { describeWithXsd, needsXsd, validate } from "./xsd";

const ID = { mark: "3f9a1c7e", source: "Bewaarwijzer" };
const record = (): XmlElement =>
  recordElement({
    id: ID,
    name: "Kustplan",
    summary: "Selectie",
    period: { firstDay: "2024-03-12", lastDay: "2024-03-14" },
    events: [{ type: "Opname", time: "2024-03-14T10:00:00Z", actor: "Bewaarwijzer", result: "1 bestand" }],
    appraisal: "V",
    retentionPeriod: "P10Y",
    selectionCategory: "2.1.1",
    activity: null,
    partOf: { name: "Dossier", id: ID },
    representations: [{ name: "transcript.json", id: ID }],
    extraMetadata: [],
    related: null,
    creator: "Ministerie van Water",
    involved: [{ relation: "Afzender", actor: "Beleidsmedewerker" }],
  });
const file = (): XmlElement =>
  fileElement(
    { path: "media/0001_foto.jpg", size: 12, sha256: "a".repeat(64), format: { mediaType: "image/jpeg", puid: "fmt/43", name: "JPEG", extension: "jpg" }, inside: null },
    ID,
    "2024-03-14T10:00:00Z",
    { name: "Kustplan", id: ID },
  );

/** The same tree with every element of this name replaced. */
const replace = (element: XmlElement, name: string, by: (old: XmlElement) => XmlElement): XmlElement =>
  element.name === name ? by(element) : { ...element, children: element.children.map((child) => replace(child, name, by)) };
const withText = (element: XmlElement, name: string, text: string): XmlElement => replace(element, name, () => leaf(name, text));
const without = (element: XmlElement, name: string): XmlElement => ({
  ...element,
  children: element.children.filter((child) => child.name !== name).map((child) => without(child, name)),
});

const WEAKNESSES: readonly (readonly [problem: string, path: string, element: XmlElement])[] = [
  ["empty-name", "informatieobject/naam", withText(record(), "naam", " ")],
  ["name-too-long", "informatieobject", withText(record(), "naam", "n".repeat(81))],
  ["appraisal-not-on-list", "informatieobject/waardering", replace(without(record(), "bewaartermijn"), "waardering", () => term("waardering", "X", "X", TERM_LISTS.appraisal))],
  ["term-without-end", "informatieobject/bewaartermijn", without(record(), "termijnLooptijd")],
  ["end-before-beginning", "informatieobject/dekkingInTijd", withText(record(), "dekkingInTijdEinddatum", "2024-03-11")],
  ["end-before-beginning", "informatieobject/dekkingInTijd", withText(record(), "dekkingInTijdEinddatum", "2023")],
  [
    "end-before-beginning",
    "informatieobject/bewaartermijn",
    replace(record(), "bewaartermijn", () => branch("bewaartermijn", [leaf("termijnStartdatumLooptijd", "2024-01-02"), leaf("termijnEinddatum", "2024-01-01")])),
  ],
  ["other-without-description", "informatieobject/beperkingGebruik", replace(record(), "beperkingGebruikType", () => term("beperkingGebruikType", "Overig", null, TERM_LISTS.restriction))],
  ["retention-without-appraisal-v", "informatieobject", replace(record(), "waardering", () => term("waardering", "Blijvend te bewaren", "B", TERM_LISTS.appraisal))],
  ["empty-text", "informatieobject/archiefvormer/verwijzingNaam", replace(record(), "archiefvormer", () => branch("archiefvormer", [leaf("verwijzingNaam", "")]))],
  ["negative-size", "bestand/omvang", withText(file(), "omvang", "-5")],
  ["bad-checksum", "bestand/checksum", withText(file(), "checksumWaarde", "zz")],
  ["bad-checksum", "bestand/checksum", withText(file(), "checksumWaarde", "a".repeat(63))],
  ["bogus-puid", "bestand/bestandsformaat", withText(file(), "begripCode", "fmt/none")],
];

test("the rule layer has nothing against a sound description", () => {
  expect([...mdtoFindings(record()), ...mdtoFindings(file())]).toEqual([]);
});

test.each(WEAKNESSES)("the rule layer finds %s at %s", (problem, path, element) => {
  expect(mdtoFindings(element)).toEqual([{ problem, path }]);
});

test("the rule layer accepts an end known to the year, and «Overig» with a description", () => {
  const known = replace(withText(record(), "dekkingInTijdEinddatum", "2024"), "beperkingGebruik", () =>
    branch("beperkingGebruik", [term("beperkingGebruikType", "Overig", null, TERM_LISTS.restriction), leaf("beperkingGebruikNadereBeschrijving", "AVG")]),
  );
  expect(mdtoFindings(known)).toEqual([]);
});

describeWithXsd(`the XSD is weak${needsXsd}`, () => {
  test.each(WEAKNESSES)("xmllint accepts %s at %s, so that the rule layer is needed", (_problem, _path, element) => {
    expect(() => {
      validate([mdtoBytes(element)]);
    }).not.toThrow();
  });

  test("xmllint refuses what the schema does forbid: the oracle is awake", () => {
    expect(() => {
      validate([mdtoBytes(without(record(), "waardering"))]);
    }).toThrow(/waardering/);
  });
});
