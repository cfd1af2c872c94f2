import fc from "fast-check";
import { gatherRecords, instantOf, openPointsOf } from "../../src/desk/registered-record";
import { dossiersIn, filtered, keepersIn, NO_FILTER } from "../../src/desk/register-filter";
import type { RegisterFilter } from "../../src/desk/register-filter";
import { keptPerMonth } from "../../src/desk/kept-per-month";
import { REGISTER_EVENTS } from "../../src/record/register-content";
import type { RegisterEntry } from "../../src/record/register-content";
import { about, anEntry, stored, uuidOf } from "./a-register";

const gather = (...entries: readonly RegisterEntry[]) => gatherRecords(entries.map(stored));
const utcDay = (instant: string): string => instant.slice(0, 10);

describe("the register, brought together by record", () => {
  const filed = anEntry(1);

  test("the last filed stands first, and later lines stand with their record", () => {
    const [second, first] = gather(filed, anEntry(2), about(filed, 3, "objected"));
    expect(second?.recordId).toBe(uuidOf(2));
    expect(first).toMatchObject({ recordId: uuidOf(1), isFiled: true, later: [{ sequence: 3, event: "objected" }] });
  });

  test("what was put in quarantine before it was filed is shown all the same", () => {
    expect(gather(about(filed, 1, "quarantined"))).toMatchObject([{ isFiled: false, first: { event: "quarantined" } }]);
  });

  test("a correction and a continuation stand with the record that they follow", () => {
    const records = gather(filed, anEntry(2, { related: { recordId: filed.recordId, relation: "corrects" } }), anEntry(3, { related: { recordId: filed.recordId, relation: "continues" } }));
    expect(records.find(({ recordId }) => recordId === filed.recordId)?.followers).toEqual([
      { recordId: uuidOf(2), number: "CB-2026-000002", relation: "corrects" },
      { recordId: uuidOf(3), number: "CB-2026-000003", relation: "continues" },
    ]);
  });

  test("a row that cannot be read tells nothing, and stops nothing", () => {
    expect(gatherRecords([{ entry: null }, stored(filed)])).toHaveLength(1);
  });

  test("the server's clock goes before the browser's", () => {
    expect(instantOf(filed)).toBe("2026-03-10T09:00:02.000Z");
    expect(instantOf(anEntry(1, { at: { browser: "2026-03-10T09:00:00.000Z", server: null } }))).toBe("2026-03-10T09:00:00.000Z");
  });

  test("every line is in exactly one record, whatever the register holds", () => {
    const entry = fc.record({ record: fc.integer({ min: 1, max: 4 }), event: fc.constantFrom(...REGISTER_EVENTS) });
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 20 }), (lines) => {
        const entries = lines.map(({ record, event }, index) => anEntry(index + 1, { recordId: uuidOf(record), event }));
        const records = gather(...entries);
        const told = records.flatMap(({ first, later }) => [first, ...later]).map(({ sequence }) => sequence);
        expect(told.toSorted((a, b) => a - b)).toEqual(entries.map(({ sequence }) => sequence));
      }),
    );
  });
});

describe("what is open", () => {
  const filed = anEntry(1);
  const pointsOf = (...entries: readonly RegisterEntry[]) => openPointsOf(gather(...entries)[0] ?? { recordId: "", first: filed, isFiled: true, later: [], followers: [] });

  test.each([
    ["nothing, of a final record", [filed], []],
    ["label and lock that are to come", [anEntry(1, { pending: ["label", "lock"] })], ["label", "lock"]],
    ["only what a later line still names", [anEntry(1, { pending: ["label", "lock"] }), about(filed, 2, "settled", { pending: ["lock"] })], ["lock"]],
    ["nothing, once all is settled", [anEntry(1, { pending: ["label"] }), about(filed, 2, "settled")], []],
    ["an objection that nobody answered", [filed, about(filed, 2, "objected")], ["objection"]],
    ["nothing, once it was answered", [filed, about(filed, 2, "objected"), about(filed, 3, "answered")], []],
    ["a second objection after the answer", [filed, about(filed, 2, "objected"), about(filed, 3, "answered"), about(filed, 4, "objected")], ["objection"]],
    ["a quarantine", [about(filed, 1, "quarantined")], ["quarantine"]],
    ["a quarantine after filing", [filed, about(filed, 2, "quarantined")], ["quarantine"]],
    ["nothing, where it was filed after all", [about(filed, 1, "quarantined"), about(filed, 2, "filed")], []],
  ] as const)("%s", (_title, entries, expected) => {
    expect(pointsOf(...entries)).toEqual(expected);
  });
});

describe("the filter", () => {
  const kust = anEntry(1, { period: { from: "2026-03-01", to: "2026-03-05" } });
  const polder = anEntry(2, {
    dossier: { id: "d-polder", dossierId: null, name: "Polder" },
    keeper: { id: "p-joris", name: "Joris van Dalen" },
    subject: "Brief aan de Kamer",
    period: { from: "2026-04-01", to: "2026-04-02" },
    at: { browser: "2026-04-10T09:00:00.000Z", server: null },
    pending: ["label"],
  });
  const records = gather(kust, polder);
  const numbers = (changes: Partial<RegisterFilter>) => filtered(records, { ...NO_FILTER, ...changes }, utcDay).map(({ first }) => first.sequence);

  test.each([
    ["asks nothing", {}, [2, 1]],
    ["dossier", { dossier: "d-kust" }, [1]],
    ["keeper", { keeper: "p-joris" }, [2]],
    ["period that a record reaches into at its end", { from: "2026-03-05", to: "2026-03-31" }, [1]],
    ["period that a record reaches into at its beginning", { from: "2026-03-20", to: "2026-04-01" }, [2]],
    ["day of filing, the last one included", { filedFrom: "2026-04-10", filedTo: "2026-04-10" }, [2]],
    ["open only", { openOnly: true }, [2]],
    ["words of the subject, whatever the case", { words: " kamer " }, [2]],
    ["a number", { words: "000001" }, [1]],
    ["everything together", { dossier: "d-polder", keeper: "p-joris", words: "brief", openOnly: true }, [2]],
    ["what nothing meets", { dossier: "d-kust", openOnly: true }, []],
  ] as const)("%s", (_title, changes, expected) => {
    expect(numbers(changes)).toEqual(expected);
  });

  test("words are found as in a chat: without accents, also where two signs make one letter, and past marks that nobody sees", () => {
    const records = gather(anEntry(1, { subject: "Cafe\u0301-overleg op Curaçao" }), anEntry(2, { subject: "\u200eNaïef\u00adheid" }));
    const found = (words: string) => filtered(records, { ...NO_FILTER, words }, utcDay).map(({ first }) => first.sequence);
    expect(["cafe", "CAFÉ", "curacao", "naiefheid"].map(found)).toEqual([[1], [1], [1], [2]]);
  });

  test("offers every dossier and every keeper once, by name", () => {
    expect(dossiersIn(records).map(({ name }) => name)).toEqual(["Kustplan", "Polder"]);
    const numbered = gather(...["Dossier 10", "Dossier 1", "Dossier 2"].map((name, at) => anEntry(at + 1, { dossier: { id: name, dossierId: null, name } })));
    expect(dossiersIn(numbered).map(({ name }) => name)).toEqual(["Dossier 1", "Dossier 2", "Dossier 10"]);
    expect(keepersIn(gather(kust, polder, anEntry(3))).map(({ name }) => name)).toEqual(["Joris van Dalen", "Marieke de Wit"]);
  });

  test("people or dossiers of one name are told apart by what the register knows more of them", () => {
    const jan = (id: string) => ({ keeper: { id, name: "Jan de Vries" } });
    const polder = { id: "d-polder", dossierId: null, name: "Polder" };
    const records = gather(anEntry(1, jan("p-jan-1")), anEntry(2, { ...jan("p-jan-2"), dossier: polder }), anEntry(3));
    expect(keepersIn(records).map(({ name }) => name)).toEqual(["Jan de Vries (Kustplan)", "Jan de Vries (Polder)", "Marieke de Wit"]);
    const alike = gather(anEntry(1), anEntry(2, { dossier: { id: "d-kust-2", dossierId: "2027-0001", name: "Kustplan" } }), anEntry(3, { dossier: { ...polder, name: "Kustplan" } }));
    expect(dossiersIn(alike).map(({ name }) => name)).toEqual(["Kustplan", "Kustplan (2026-0042)", "Kustplan (2027-0001)"]);
  });
});

describe("kept and not kept by month", () => {
  const at = (instant: string) => ({ at: { browser: instant, server: null } });

  test("months without any stand between, and what was not filed counts nowhere", () => {
    const months = keptPerMonth(gather(anEntry(1, at("2025-12-31T12:00:00Z")), anEntry(2, at("2026-02-01T12:00:00Z")), anEntry(3, { ...at("2026-02-02T12:00:00Z"), event: "quarantined" })), utcDay);
    expect(months).toEqual([
      { month: "2025-12", records: 1, kept: 12, notKept: 788 },
      { month: "2026-01", records: 0, kept: 0, notKept: 0 },
      { month: "2026-02", records: 1, kept: 12, notKept: 788 },
    ]);
  });

  test("messages of a record that was corrected count once, with its newest version", () => {
    const corrects = { relation: "corrects", recordId: uuidOf(1) } as const;
    const months = keptPerMonth(gather(anEntry(1), anEntry(2, { related: corrects, counts: { kept: 13, notKept: 787 } }), anEntry(3, { related: { ...corrects, recordId: uuidOf(2), relation: "continues" } })), utcDay);
    expect(months).toMatchObject([{ records: 2, kept: 25, notKept: 1575 }]);
  });

  test("hostile: a date of the year 1 makes no thousands of rows", () => {
    expect(keptPerMonth(gather(anEntry(1, at("0001-01-01T00:00:00Z")), anEntry(2)), utcDay)).toHaveLength(2);
  });

  test("the sums of the months are the sums of the register", () => {
    const month = fc.record({ year: fc.integer({ min: 2000, max: 2030 }), month: fc.integer({ min: 1, max: 12 }), kept: fc.nat(1000), notKept: fc.nat(1000) });
    fc.assert(
      fc.property(fc.array(month, { maxLength: 30 }), (all) => {
        const entries = all.map(({ year, month: number, kept, notKept }, index) =>
          anEntry(index + 1, { ...at(`${String(year)}-${String(number).padStart(2, "0")}-15T12:00:00Z`), counts: { kept, notKept } }),
        );
        const months = keptPerMonth(gather(...entries), utcDay);
        expect(months.reduce((sum, { kept }) => sum + kept, 0)).toBe(all.reduce((sum, { kept }) => sum + kept, 0));
        expect(months.reduce((sum, { notKept }) => sum + notKept, 0)).toBe(all.reduce((sum, { notKept }) => sum + notKept, 0));
        expect(months.map((one) => one.month)).toEqual([...new Set(months.map((one) => one.month))].toSorted());
      }),
    );
  });
});
