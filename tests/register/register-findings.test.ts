import fc from "fast-check";
import { readRegisterFile } from "../../src/record/register-file";
import { registerFinding } from "../../src/record/register-findings";
import { entryText } from "../../src/record/register-chain";
import type { ToldToRegister } from "../../src/record/checks/told-to-register";
import type { RegisterContent, RegisterEntry } from "../../src/record/register-content";
import { aChain, sha256, someContent } from "./an-entry";

const COUNT = 8;

describe("fault 28: the first entry of a register that fails, is named", () => {
  let chain: readonly RegisterEntry[];
  let texts: readonly string[];
  beforeAll(async () => {
    chain = await aChain(Array.from({ length: COUNT }, (_, index) => someContent({ number: `CB-${String(index + 1)}`, manifestSha256: String(index + 1).padStart(64, "0") })));
    texts = chain.map(entryText);
  });
  const finding = (changed: readonly string[], heads: readonly RegisterEntry[] = []) => registerFinding(changed, heads, sha256);
  const at = (index: number): RegisterEntry => chain[index] ?? (() => { throw new Error("no entry"); })();
  const text = (index: number): string => entryText(at(index));

  test("nothing, where nothing was changed, whoever holds a head of it", async () => {
    expect(await finding(texts)).toBeNull();
    expect(await finding(texts, chain)).toBeNull();
    expect(await finding([])).toBeNull();
  });

  test("altered: a word that was changed, with its columns or without", async () => {
    const changed = texts.with(3, text(3).replace("Optie B", "Optie C"));
    expect(await finding(changed)).toEqual({ problem: "altered", place: 4, sequence: 4, number: "CB-4" });
  });

  test("contradicts a record: an entry, also the last, that was written anew with a hash that fits, and says something else than the record itself", async () => {
    const { recordId, manifestSha256, subject } = at(COUNT - 1);
    expect(await registerFinding(texts, [], sha256, [{ recordId, manifestSha256, subject }])).toBeNull();
    expect(await registerFinding(texts, [], sha256, [{ recordId, manifestSha256, subject: "Optie C" }])).toEqual({ problem: "contradicts-record", parts: ["subject"], place: COUNT, sequence: COUNT, number: `CB-${String(COUNT)}` });
    // Another record of that id, and a later entry that speaks for itself, say nothing.
    expect(await registerFinding(texts, [], sha256, [{ recordId, manifestSha256: "cd".repeat(32), subject: "Optie C" }])).toBeNull();
    const objection = await aChain([someContent({ event: "objected", recordId, manifestSha256, reason: "niet eens" })], at(COUNT - 1));
    expect(await registerFinding([...texts, ...objection.map(entryText)], [], sha256, [{ recordId, manifestSha256, reason: null }])).toBeNull();
  });

  test("contradicts a record: an entry, also the last, that has the sum of its list, and another record's UUID", async () => {
    const { recordId, manifestSha256, number } = at(2);
    const last = await aChain([someContent({ number, recordId: at(0).recordId, manifestSha256: "ab".repeat(32) })], at(COUNT - 1));
    const told: readonly ToldToRegister[] = [{ recordId, manifestSha256: "ab".repeat(32) }, { recordId: at(0).recordId, manifestSha256: at(0).manifestSha256 }];
    expect(await registerFinding([...texts, ...last.map(entryText)], [], sha256, told)).toEqual({ problem: "contradicts-record", parts: ["recordId"], place: COUNT + 1, sequence: COUNT + 1, number });
    expect(await registerFinding(texts, [], sha256, [{ recordId, manifestSha256 }])).toBeNull();
  });

  describe("a record and its entry that were filed together", () => {
    const [anna, bram] = [{ id: "id-of-Anna", name: "Anna de Vries" }, { id: "id-of-Bram", name: "Bram Bos" }];
    const recordId = "3f9a1c7e-52b4-4d0a-9c1e-8a6f4b2d7e10";
    const filed = someContent({ recordId, by: anna, keeper: anna, onBehalfOf: null });
    const told: ToldToRegister = { recordId, manifestSha256: filed.manifestSha256, made: "2026-11-23T10:15:30.123Z", by: anna, onBehalfOf: null, partOf: { name: filed.dossier.name, id: { mark: filed.dossier.dossierId ?? "", source: "DMS" } } };
    const isAccused = async (entry: Partial<RegisterContent>, record: Partial<ToldToRegister> = {}) => (await registerFinding((await aChain([{ ...filed, ...entry }])).map(entryText), [], sha256, [{ ...told, ...record }]))?.problem === "contradicts-record";

    test("number: its own digits, and a year from that in which it was made to that in which it was entered", async () => {
      const atNewYear = { at: { browser: "2027-01-01T00:00:03.000Z", server: null } };
      for (const year of ["2026", "2027"]) expect(await isAccused({ ...atNewYear, number: `CB-${year}-3F9A1C` })).toBe(false);
      // Somebody objects to it years later, and names it by its number.
      expect(await isAccused({ event: "objected", at: { browser: "2029-01-01T00:00:03.000Z", server: null }, by: bram, reason: "niet eens" })).toBe(false);
      for (const number of ["CB-2025-3F9A1C", "CB-2027-3F9A1C", "CB-2026-3F9A1D", "CB-2026-3f9a1c", "2026-3F9A1C", ""]) expect([number, await isAccused({ number })]).toEqual([number, true]);
    });

    test("dossier: by the mark and the name that the record's own description has, in the letters that XML can hold", async () => {
      for (const dossier of [{ ...filed.dossier, name: "Polder" }, { ...filed.dossier, dossierId: "MBZ-2026-0378" }, { ...filed.dossier, dossierId: null }]) expect(await isAccused({ dossier })).toBe(true);
      const inFolder = { partOf: { name: "A & B [U+0007]", id: { mark: "01DOSSIER", source: "SharePoint" } } };
      for (const dossierId of [null, "", " "]) expect(await isAccused({ dossier: { id: "01DOSSIER", dossierId, name: "A & B \u0007" } }, inFolder)).toBe(false);
      expect(await isAccused({ dossier: { id: "01ELDERS", dossierId: null, name: "A & B \u0007" } }, inFolder)).toBe(true);
    });

    test("keeper: who filed, or for whom it was filed; an old record that does not tell who, says nothing", async () => {
      expect(await isAccused({ keeper: bram })).toBe(true);
      expect(await isAccused({ keeper: bram, onBehalfOf: bram }, { onBehalfOf: bram })).toBe(false);
      expect(await isAccused({ keeper: anna, onBehalfOf: bram }, { onBehalfOf: bram })).toBe(false);
      const silent = { recordId, manifestSha256: filed.manifestSha256, onBehalfOf: null };
      expect(await registerFinding((await aChain([{ ...filed, keeper: bram }])).map(entryText), [], sha256, [silent])).toBeNull();
    });

    test("later entries about it: that a label came later repeats all of it; who objects or answers, repeats all but who, and why", async () => {
      expect(await isAccused({ event: "settled", by: bram, keeper: bram })).toBe(true);
      expect(await isAccused({ event: "answered", by: bram, reason: "gezien" })).toBe(false);
      expect(await isAccused({ event: "answered", by: bram, reason: "gezien", keeper: bram })).toBe(true);
    });
  });

  test("unreadable: no entry at all", async () => {
    expect(await finding(texts.with(0, ""))).toEqual({ problem: "unreadable", place: 1, sequence: 1, number: null });
    expect(await finding(texts.with(COUNT - 1, text(COUNT - 1).slice(0, -1)))).toMatchObject({ problem: "unreadable", place: COUNT });
  });

  test("unreadable: an entry of a moment that is on no clock, though its hash is right", async () => {
    const [never] = await aChain([someContent({ at: { browser: "2026-11-23T25:15:30Z", server: null } })]);
    expect(await registerFinding(never === undefined ? [] : [entryText(never)], [], sha256)).toMatchObject({ problem: "unreadable", place: 1 });
  });

  test("unreadable: an entry of a day that is in no calendar, or of a period that ends before it begins, though its hash is right", async () => {
    const of = async (content: Partial<RegisterContent>) => finding((await aChain([someContent(content)])).map(entryText));
    const unreadable = { problem: "unreadable", place: 1, sequence: 1, number: null };
    const day = "2024-03-12";
    for (const no of ["2024-13-45", "2024-02-30", "2023-02-29", "2024-00-10", "0000-01-01"]) {
      expect([no, await of({ period: { from: no, to: no } })]).toEqual([no, unreadable]);
      expect([no, await of({ at: { browser: `${no}T10:15:30Z`, server: null } })]).toEqual([no, unreadable]);
    }
    expect(await of({ period: { from: day, to: "2024-03-11" } })).toEqual(unreadable);
    expect(await of({ at: { browser: `${day}T24:00:00Z`, server: null } })).toEqual(unreadable);
    for (const real of [day, "2024-02-29", "1970-01-01", "9999-12-31"]) expect([real, await of({ period: { from: real, to: real } })]).toEqual([real, null]);
  });

  test("missing: taken out in the middle, or at the beginning", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(COUNT - 2), async (index) => {
        expect(await finding(texts.toSpliced(index, 1))).toEqual({ problem: "missing", place: index + 1, sequence: index + 1, number: `CB-${String(index + 2)}` });
      }),
    );
  });

  test("truncated: the end is missing that somebody has seen; unseen, nobody can know", async () => {
    expect(await finding(texts.slice(0, 5), [at(5)])).toEqual({ problem: "truncated", place: 6, sequence: 6, number: null });
    expect(await finding([], [at(0)])).toMatchObject({ problem: "truncated", place: 1 });
    expect(await finding(texts.slice(0, 5), [at(4)])).toBeNull();
  });

  test("reordered: any two that changed places", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(COUNT - 1), fc.nat(COUNT - 1), async (one, other) => {
        fc.pre(one < other);
        expect(await finding(texts.with(one, text(other)).with(other, text(one)))).toEqual({ problem: "reordered", place: one + 1, sequence: one + 1, number: `CB-${String(other + 1)}` });
      }),
    );
  });

  test("forked: two with one number, be it the same or another", async () => {
    const [second] = await aChain([someContent({ number: "CB-andere" })], at(2));
    expect(await finding(texts.toSpliced(4, 0, second === undefined ? "" : entryText(second)))).toEqual({ problem: "forked", place: 5, sequence: 4, number: "CB-andere" });
    expect(await finding([...texts, text(1)])).toEqual({ problem: "forked", place: COUNT + 1, sequence: 2, number: "CB-2" });
  });

  test("does not follow: an entry that was replaced by a sound other one, is found at the one behind it", async () => {
    const [replaced] = await aChain([someContent()], at(2));
    expect(await finding(texts.with(3, replaced === undefined ? "" : entryText(replaced)))).toEqual({ problem: "does-not-follow", place: 5, sequence: 5, number: "CB-5" });
  });

  test("rewritten: a whole new chain from somewhere on is found by whoever holds a head of the old one", async () => {
    const rewritten = [...chain.slice(0, 3), ...(await aChain(chain.slice(3).map((entry) => ({ ...entry, subject: "Anders" })), at(2)))].map(entryText);
    expect(await finding(rewritten)).toBeNull();
    expect(await finding(rewritten, [at(1), at(2)])).toBeNull();
    expect(await finding(rewritten, [at(1), at(5), at(4)])).toEqual({ problem: "rewritten", place: 5, sequence: 5, number: "CB-5" });
  });

  describe("a register as a file", () => {
    const file = (content: string) => readRegisterFile(new TextEncoder().encode(content));

    test("one entry a line, and a JSON array with one entry a line, are the same register", () => {
      expect(file(texts.map((line) => `${line}\n`).join(""))).toEqual(texts);
      expect(file(texts.join("\n"))).toEqual(texts);
      const array = `[\n${texts.join(",\n")}\n]\n`;
      expect(JSON.parse(array)).toHaveLength(COUNT);
      expect(file(array)).toEqual(texts);
      expect([file("[\n]\n"), file("")]).toEqual([[], []]);
    });

    test("nothing around the entries may be otherwise either", async () => {
      const array = `[\n${texts.join(",\n")}\n]\n`;
      for (const changed of [array.replace(",\n", "\n"), array.replace(",\n", " ,\n"), array.replace("]\n", "\n"), array.replace("]\n", "},\n"), ` ${array}`, `${array}x`, `\u{FEFF}${array}`]) {
        expect(await finding(file(changed))).not.toBeNull();
      }
    });

    test("hostile: what is no UTF-8 is no entry, and only its own line suffers", async () => {
      const bytes = new TextEncoder().encode(texts.map((line) => `${line}\n`).join(""));
      bytes[bytes.indexOf(0x0a) + 40] = 0xff;
      expect(await registerFinding(readRegisterFile(bytes), [], sha256)).toMatchObject({ problem: "unreadable", place: 2 });
    });
  });
});
