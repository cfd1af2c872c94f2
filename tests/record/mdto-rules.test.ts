import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileElement, mdtoBytes, recordElement } from "../../src/record/mdto";
import { mdtoFindings, type MdtoFinding } from "../../src/record/mdto-rules";
import { reference, TERM_LISTS, term } from "../../src/record/mdto-terms";
import { readXml } from "../../src/record/read-xml";
import { branch, leaf, type XmlElement } from "../../src/record/xml";
import { describeWithXsd, needsXsd, validate } from "./xsd";

const EXAMPLES = resolve(__dirname, "../../../shared/mdto/voorbeelden");
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
    partOf: { name: "Dossier", id: { mark: "MBZ-2026-0377", source: "DMS" } },
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
const without = (element: XmlElement, ...names: readonly string[]): XmlElement => ({
  ...element,
  children: element.children.filter((child) => !names.includes(child.name)).map((child) => without(child, ...names)),
});
/** The last but one of a file's elements. */
const withAddress = (address: string): XmlElement => ({ ...file(), children: file().children.toSpliced(-1, 0, leaf("URLBestand", address)) });

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
  ["appraisal-not-on-list", "informatieobject/waardering", replace(record(), "waardering", () => term("waardering", "Tijdelijk te bewaren", "V", "Begrippenlijst Waardering MDTO"))],
  ["unknown-list", "informatieobject/event/eventType", replace(record(), "eventType", () => term("eventType", "Opname", null, "Begrippenlijst EventTypenLijst MDTO"))],
  ["unknown-list", "bestand/bestandsformaat", replace(file(), "bestandsformaat", () => term("bestandsformaat", "JPEG", "fmt/43", "PRONOM register"))],
  ["unknown-list", "informatieobject/classificatie", replace(record(), "classificatie", () => term("classificatie", "Chatgesprek", null, "Begrippenlijst Bewaarwijzer, versie 0"))],
  ["term-not-on-list", "informatieobject/event/eventType", replace(record(), "eventType", () => term("eventType", "Vernietigd", null, TERM_LISTS.event))],
  ["term-not-on-list", "informatieobject/aggregatieniveau", replace(record(), "aggregatieniveau", () => term("aggregatieniveau", "archiefstuk", null, TERM_LISTS.aggregation))],
  ["term-not-on-list", "bestand/checksum/checksumAlgoritme", replace(file(), "checksumAlgoritme", () => term("checksumAlgoritme", "SHA256", null, TERM_LISTS.checksum))],
  ["part-of-itself", "informatieobject", replace(record(), "isOnderdeelVan", () => reference("isOnderdeelVan", "Een andere naam", ID))],
  ["not-a-duration", "informatieobject/bewaartermijn/termijnLooptijd", withText(record(), "termijnLooptijd", "-P10Y")],
  ["not-a-duration", "informatieobject/bewaartermijn/termijnLooptijd", withText(record(), "termijnLooptijd", "P0Y")],
  ["not-an-address", "bestand/URLBestand", withAddress("zomaar een plek")],
  ["not-an-address", "bestand/URLBestand", withAddress("//server/archief/0001_foto.jpg")],
  ["not-an-address", "bestand/URLBestand", withAddress("https://archief.example/foto met spatie.jpg")],
];

/** What the XSD forbids: whoever re-checks a record, reads it without. */
const FORBIDDEN: readonly (readonly [problem: string, path: string, element: XmlElement])[] = [
  ["not-by-schema", "informatieobject", without(record(), "waardering", "bewaartermijn")],
  ["not-by-schema", "informatieobject", { ...record(), children: record().children.toReversed() }],
  ["not-by-schema", "informatieobject", { ...record(), children: [...record().children, leaf("opmerking", "nog iets")] }],
  ["not-by-schema", "informatieobject", { ...record(), children: record().children.flatMap((one) => (one.name === "naam" ? [one, leaf("naam", "Een tweede naam")] : [one])) }],
  ["not-by-schema", "informatieobject/event", replace(record(), "event", (event) => ({ ...event, children: event.children.toReversed() }))],
  ["not-by-schema", "informatieobject/event/eventResultaat", replace(record(), "eventResultaat", () => branch("eventResultaat", [leaf("naam", "binnenin")]))],
  ["not-by-schema", "bestand", without(file(), "isRepresentatieVan")],
  ["not-a-date", "informatieobject/dekkingInTijd/dekkingInTijdEinddatum", withText(record(), "dekkingInTijdEinddatum", "2024-04-31")],
  ["not-a-date", "informatieobject/dekkingInTijd/dekkingInTijdEinddatum", withText(record(), "dekkingInTijdEinddatum", "2025-02-29")],
  ["not-a-date", "informatieobject/dekkingInTijd/dekkingInTijdEinddatum", withText(record(), "dekkingInTijdEinddatum", "2024-13")],
  ["not-a-date", "informatieobject/dekkingInTijd/dekkingInTijdEinddatum", withText(record(), "dekkingInTijdEinddatum", "3-4-2024")],
  ["not-a-date", "informatieobject/dekkingInTijd/dekkingInTijdEinddatum", withText(record(), "dekkingInTijdEinddatum", "2024-03-14T10:00:00")],
  ["not-a-date", "informatieobject/event/eventTijd", withText(record(), "eventTijd", "2024-03-14T25:00:00Z")],
  ["not-a-date", "informatieobject/event/eventTijd", withText(record(), "eventTijd", "2024-03-14 10:00:00")],
  ["not-a-date", "bestand/checksum/checksumDatum", withText(file(), "checksumDatum", "2024-03-14")],
  ["not-a-duration", "informatieobject/bewaartermijn/termijnLooptijd", withText(record(), "termijnLooptijd", "10 jaar")],
  ["not-a-duration", "informatieobject/bewaartermijn/termijnLooptijd", withText(record(), "termijnLooptijd", "P")],
  ["not-an-address", "bestand/URLBestand", withAddress("https://archief.example/%zz")],
];

test("the rule layer has nothing against a sound description", () => {
  expect([...mdtoFindings(record()), ...mdtoFindings(file())]).toEqual([]);
});

test.each([...WEAKNESSES, ...FORBIDDEN])("the rule layer finds %s at %s", (problem, path, element) => {
  expect(mdtoFindings(element)).toEqual([{ problem, path }]);
});

test("the rule layer accepts an end known to the year, and «Overig» with a description", () => {
  const known = replace(withText(record(), "dekkingInTijdEinddatum", "2024"), "beperkingGebruik", () =>
    branch("beperkingGebruik", [term("beperkingGebruikType", "Overig", null, TERM_LISTS.restriction), leaf("beperkingGebruikNadereBeschrijving", "AVG")]),
  );
  expect(mdtoFindings(known)).toEqual([]);
});

test("the rule layer accepts a day or a moment for an event, with a zone or without, and an address by RFC 3986", () => {
  for (const time of ["2024", "2024-02", "2024-02-29", "2024-03-14T10:00:00", "2024-03-14T10:00:00.123+02:00", "2024-12-31T23:59:59Z"]) expect([time, mdtoFindings(withText(record(), "eventTijd", time))]).toEqual([time, []]);
  for (const address of ["https://archief.example/a/b%20c?x=1#y", "urn:uuid:3f9a1c7e-52b4-4d0a-9c1e-8a6f4b2d7e10"]) expect(mdtoFindings(withAddress(address))).toEqual([]);
});

test("the rule layer accepts descriptions with our own list in every version, and a category of any selection list", () => {
  expect(mdtoFindings(replace(record(), "classificatie", () => term("classificatie", "Chatgesprek", null, "Begrippenlijst Bewaarwijzer, versie 1")))).toEqual([]);
  expect(mdtoFindings(replace(record(), "informatiecategorie", () => term("informatiecategorie", "2.1.1", null, "Selectielijst Ministerie van Water 2017")))).toEqual([]);
});

describeWithXsd(`the XSD is weak${needsXsd}`, () => {
  test.each(WEAKNESSES)("xmllint accepts %s at %s, so that the rule layer is needed", (_problem, _path, element) => {
    expect(() => {
      validate([mdtoBytes(element)]);
    }).not.toThrow();
  });

  test.each(FORBIDDEN)("xmllint refuses %s at %s, and the rule layer finds it without the XSD", (_problem, _path, element) => {
    expect(() => {
      validate([mdtoBytes(element)]);
    }).toThrow();
  });

  test("the examples of the Nationaal Archief are built as the rule layer says that MDTO is built", () => {
    const examples = readdirSync(EXAMPLES).filter((name) => name.endsWith(".xml"));
    expect(examples.length).toBeGreaterThan(3);
    for (const name of examples) {
      const text = readFileSync(join(EXAMPLES, name), "utf8").replace(/<!--[^]*?-->/gu, "");
      const [element] = readXml(new TextEncoder().encode(text))?.children ?? [];
      const findings = element === undefined ? null : mdtoFindings(element);
      // In the choice of words they go their own way: a longer name, and lists and terms that MDTO has under another name.
      const isOfWords = ({ problem }: MdtoFinding): boolean => ["name-too-long", "unknown-list", "term-not-on-list"].includes(problem);
      expect([name, findings?.filter((one) => !isOfWords(one))]).toEqual([name, []]);
    }
  });

  test("xmllint refuses what the schema does forbid: the oracle is awake", () => {
    expect(() => {
      validate([mdtoBytes(without(record(), "waardering"))]);
    }).toThrow(/waardering/);
  });
});
