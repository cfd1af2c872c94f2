import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv2020 from "ajv/dist/2020";
import addFormats from "ajv-formats";
import fc from "fast-check";
import { readRegisterEntry } from "../../src/record/read-register-entry";
import { chainEntry, entryHash, entryText } from "../../src/record/register-chain";
import { REGISTER_EVENTS, type RegisterContent } from "../../src/record/register-content";
import { aChain, sha256, someContent } from "./an-entry";

const SCHEMA = JSON.parse(readFileSync(join(__dirname, "../../docs/schemas/register-entry.schema.json"), "utf8"));
const follows = addFormats(new Ajv2020({ allErrors: true, allowUnionTypes: true })).compile(SCHEMA);

const text = fc.string({ unit: "grapheme", maxLength: 40 });
const person = fc.record({ id: fc.uuid(), name: text });
const day = fc.date({ min: new Date("1990-01-01"), max: new Date("2040-01-01"), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
const instant = fc.date({ min: new Date("1990-01-01"), max: new Date("2040-01-01"), noInvalidDate: true }).map((date) => date.toISOString());
const content: fc.Arbitrary<RegisterContent> = fc.record({
  entryId: fc.uuid(),
  event: fc.constantFrom(...REGISTER_EVENTS),
  recordId: fc.uuid(),
  number: text,
  at: fc.record({ browser: instant, server: fc.option(instant) }),
  by: person,
  onBehalfOf: fc.option(person),
  keeper: person,
  dossier: fc.record({ id: text, dossierId: fc.option(text), name: text }),
  subject: text,
  period: fc.tuple(day, day).map((days) => ({ from: days.toSorted()[0] ?? "", to: days.toSorted()[1] ?? "" })),
  counts: fc.record({ kept: fc.nat(), notKept: fc.nat() }),
  ruleVersion: text,
  manifestSha256: fc.stringMatching(/^[0-9a-f]{64}$/),
  webUrl: fc.webUrl(),
  pending: fc.subarray(["label", "lock"] as const),
  related: fc.option(fc.record({ recordId: fc.uuid(), relation: fc.constantFrom("corrects", "continues") })),
  reason: fc.option(text),
});

test("record.md, 6: an entry is read back as it was written, and follows its published schema", async () => {
  await fc.assert(
    fc.asyncProperty(content, fc.integer({ min: 0, max: 100_000 }), async (said, sequence) => {
      const entry = await chainEntry(said, sequence === 0 ? null : { sequence, hash: "cd".repeat(32) }, sha256);
      expect(readRegisterEntry(entryText(entry))).toEqual(entry);
      expect(entry).toMatchObject({ sequence: sequence + 1, previous: sequence === 0 ? "0".repeat(64) : "cd".repeat(32) });
      expect(entry.hash).toBe(await entryHash(entry, sha256));
      follows(JSON.parse(entryText(entry)));
      expect(follows.errors ?? []).toEqual([]);
    }),
  );
});

test("the schema refuses a member that it does not know, and a missing one; every member says what it is", async () => {
  const [entry] = await aChain([someContent()]);
  const value = JSON.parse(entry === undefined ? "" : entryText(entry));
  expect(follows({ ...value, extra: 1 })).toBe(false);
  for (const name of Object.keys(value)) expect(follows({ ...value, [name]: undefined })).toBe(false);
  JSON.parse(JSON.stringify(SCHEMA), (key, inner) => {
    if (key === "properties") for (const about of Object.values<Record<string, unknown>>(inner)) expect(about).toHaveProperty("description");
    return inner;
  });
});

test("fault 28: each entry holds the hash of the one before it", async () => {
  const chain = await aChain([someContent(), someContent(), someContent()]);
  expect(chain.map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
  expect(chain.map(({ previous }) => previous)).toEqual(["0".repeat(64), chain[0]?.hash, chain[1]?.hash]);
});

test("fault 28: no text but the very one is an entry: whatever character is changed, put in or left out", async () => {
  const [entry] = await aChain([someContent({ subject: "Café, «B» \u{1F44D}\u{1F3FD}" })]);
  const written = entry === undefined ? "" : entryText(entry);
  fc.assert(
    fc.property(fc.nat(written.length - 1), fc.string({ minLength: 0, maxLength: 1 }), fc.nat(1), (at, put, taken) => {
      const changed = written.slice(0, at) + put + written.slice(at + taken);
      const read = readRegisterEntry(changed);
      if (changed !== written && read !== null) expect(entryText(read)).toBe(changed);
    }),
  );
  for (const other of [`${written}\n`, ` ${written}`, written.replace(",", ", "), written.replace("{", '{"extra":1,'), written.replace("register:1", "register:2"), JSON.stringify(JSON.parse(written), null, 2), "", "null", "[]", "{}"]) {
    expect(readRegisterEntry(other)).toBeNull();
  }
});

test("fault 28, without our software: what stands in docs/register-list.md re-checks an entry by sed and sha256sum", async () => {
  const [entry] = await aChain([someContent({ subject: 'Een "hash":"' + "0".repeat(64) + '", in het onderwerp' })]);
  if (entry === undefined) throw new Error("no entry");
  const sum = execFileSync("sh", ["-c", `sed 's/"hash":"[0-9a-f]\\{64\\}",//' | tr -d '\\n' | sha256sum`], { input: entryText(entry), encoding: "utf8" });
  expect(sum.slice(0, 64)).toBe(entry.hash);
});

test.each<readonly [string, Partial<RegisterContent> & { readonly hash?: string; readonly previous?: string; readonly sequence?: number }]>([
  ["an id with something before it", { entryId: "x11111111-0000-4000-8000-000000000001" }],
  ["an id with something behind it", { recordId: "11111111-0000-4000-8000-0000000000010" }],
  ["a sum with something before it", { manifestSha256: `0${"ab".repeat(32)}` }],
  ["a sum with something behind it", { hash: `${"ab".repeat(32)}0` }],
  ["a sum in capitals", { previous: "AB".repeat(32) }],
  ["a moment with something before it", { at: { browser: " 2026-11-23T10:15:30Z", server: null } }],
  ["a moment with something behind it", { at: { browser: "2026-11-23T10:15:30Z (UTC)", server: null } }],
  ["a moment of the server without a zone", { at: { browser: "2026-11-23T10:15:30Z", server: "2026-11-23T10:15:30" } }],
  ["a day with something before it", { period: { from: "+2024-03-12", to: "2024-03-14" } }],
  ["a day with something behind it", { period: { from: "2024-03-12", to: "2024-03-14T10:15:30" } }],
  ["fewer than no messages", { counts: { kept: -1, notKept: 31 } }],
  ["half a message", { counts: { kept: 12, notKept: 0.5 } }],
  ["a place before the first", { sequence: 0 }],
])("record.md, 6: no entry is read with %s", async (_title, change) => {
  const entry = await chainEntry(someContent(), null, sha256);
  expect(readRegisterEntry(entryText(entry))).toEqual(entry);
  expect(readRegisterEntry(entryText({ ...entry, ...change }))).toBeNull();
});
