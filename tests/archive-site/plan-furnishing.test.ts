import fc from "fast-check";
import { type ListDefinition, listsCalled } from "../../src/archive-site/archive-lists";
import { USUAL_NAMES } from "../../src/archive-site/names";
import type { FoundColumn, FoundKind, FoundList, FoundSite } from "../../src/archive-site/found-site";
import { planFurnishing } from "../../src/archive-site/plan-furnishing";
import { afterStep, EMPTY_SITE, FURNISHED_SITE } from "./furnished";

const APP = "33333333-0000-4000-8000-000000000001";
const KINDS: readonly FoundKind[] = ["text", "note", "choice", "date", "number", "rich-note", "other"];

/** One of our columns as an administrator left it: as it should be, with other settings, of another type, or not there. */
const aColumn = (wanted: FoundColumn): fc.Arbitrary<readonly FoundColumn[]> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant([wanted]) },
    fc.constant([]),
    fc.record({ indexed: fc.boolean(), unique: fc.boolean(), required: fc.boolean(), choices: fc.subarray([...wanted.choices, "iets anders"]) }).map((settings) => [{ ...wanted, ...settings }]),
    fc.constantFrom(...KINDS).map((kind) => [{ ...wanted, kind }]),
  );

const aList = ({ name, template, columns, contentTypes }: ListDefinition): fc.Arbitrary<readonly FoundList[]> =>
  fc.oneof(
    fc.constant([]),
    fc.record({
      name: fc.constantFrom(name, name.toUpperCase()),
      template: fc.oneof({ weight: 9, arbitrary: fc.constant<string>(template) }, fc.constantFrom("genericList", "documentLibrary", "survey")),
      contentTypesEnabled: fc.boolean(),
      columns: fc.tuple(...columns.map(aColumn)).map((found) => [...found.flat(), { name: "Eigen", kind: "other", choices: [], indexed: true, unique: false, required: true } as const]),
      contentTypes: fc.subarray(contentTypes.map((one) => ({ id: `${one.base}00B1`, name: one.name }))),
    }).map((list) => [list]),
  );

const aSite: fc.Arbitrary<FoundSite> = fc.record({
  lists: fc.tuple(...listsCalled(USUAL_NAMES).map(aList)).map((lists) => [...lists.flat(), { name: "Vergaderstukken", template: "documentLibrary", contentTypesEnabled: false, columns: [], contentTypes: [] }]),
  renamed: fc.subarray(listsCalled(USUAL_NAMES).map(({ name }) => ({ name, now: `${name} van vroeger` }))),
  contentTypes: fc.subarray([
    { id: "0x012000AA", name: "Dossier" },
    { id: "0x0101BB", name: "Chatrecord" },
  ]),
  hasPolicy: fc.boolean(),
  admitted: fc.subarray([APP]),
});

const carriedOut = (site: FoundSite, application: string | null = APP): FoundSite => planFurnishing(site, application).steps.reduce(afterStep, site);

/** What may not get less: lists, columns with their type, and every setting that was on; a column alone may stop being required. */
const standing = (site: FoundSite): readonly string[] => [
  ...site.lists.flatMap(({ name, template, contentTypesEnabled, columns, contentTypes }) => [
    `${name} ${template}`,
    ...(contentTypesEnabled ? [`${name}: content types`] : []),
    ...contentTypes.map((one) => `${name}: ${one.id} ${one.name}`),
    ...columns.flatMap((column) => [
      `${name}.${column.name} ${column.kind}`,
      ...(column.indexed ? [`${name}.${column.name} indexed`] : []),
      ...(column.unique ? [`${name}.${column.name} unique`] : []),
      ...column.choices.map((choice) => `${name}.${column.name} ${choice}`),
    ]),
  ]),
  ...site.contentTypes.map(({ id, name }) => `${id} ${name}`),
  ...(site.hasPolicy ? ["policy"] : []),
  ...site.admitted,
];

describe("the plan for an archive site", () => {
  test("carried out, nothing is left to do, and the same things stand in the way", () => {
    fc.assert(
      fc.property(aSite, (site) => {
        const { obstacles } = planFurnishing(site, APP);
        expect(planFurnishing(carriedOut(site), APP)).toEqual({ steps: [], obstacles });
      }),
      { numRuns: 300 },
    );
  });

  test("carried out half, and planned anew, it comes to the same site", () => {
    fc.assert(
      fc.property(aSite, fc.nat(40), (site, many) => {
        const half = planFurnishing(site, APP).steps.slice(0, many).reduce(afterStep, site);
        expect(planFurnishing(carriedOut(half), APP).steps).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test("never takes anything away, and changes nothing that is of another type", () => {
    fc.assert(
      fc.property(aSite, (site) => {
        const after = new Set(standing(carriedOut(site)));
        expect(standing(site).filter((line) => !after.has(line))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test("what an organisation has of its own, is left as it is", () => {
    fc.assert(
      fc.property(aSite, (site) => {
        const own = ({ lists }: FoundSite) => lists.map(({ name, columns }) => [name, columns.filter((column) => column.name === "Eigen")]);
        expect(own(carriedOut(site)).slice(0, site.lists.length)).toEqual(own(site));
      }),
      { numRuns: 100 },
    );
  });

  test("is empty for a site that has everything", () => {
    expect(planFurnishing(FURNISHED_SITE, null)).toEqual({ steps: [], obstacles: [] });
  });

  test("of an empty site makes each list once, its content types before they are added, and a first policy", () => {
    const kinds = planFurnishing(EMPTY_SITE, null).steps.map((step) => ("list" in step && typeof step.list === "string" ? `${step.kind} ${step.list}` : step.kind === "make-list" ? `${step.kind} ${step.list.name}` : step.kind));
    expect(kinds).toEqual([
      "make-list Dossiers",
      "make-content-type",
      "add-content-type Dossiers",
      "make-content-type",
      "add-content-type Dossiers",
      "make-list Afspraken",
      "mend-column Afspraken",
      "make-list Beleid",
      "make-list Bewaarregister",
      "mend-column Bewaarregister",
      "write-policy",
    ]);
  });

  test("says which column is of another type, what it is and what it must be", () => {
    const lists = FURNISHED_SITE.lists.map((list) => ({ ...list, columns: list.columns.map((column): FoundColumn => (column.name === "RecordUUID" && list.name === "Dossiers" ? { ...column, kind: "number" } : column)) }));
    expect(planFurnishing({ ...FURNISHED_SITE, lists }, null)).toEqual({
      steps: [],
      obstacles: [{ kind: "other-column", list: "Dossiers", column: "RecordUUID", wanted: "text", found: "number" }],
    });
  });
});
