import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { CHANNELS } from "../../src/policy/choices";
import type { Policy } from "../../src/policy/policy";

/** Policies of invented organisations. */

export const EXAMPLE = readFileSync(join(__dirname, "../../docs/examples/bewaarwijzer.jsonc"), "utf8");

const line = (maxLength: number) => fc.string({ maxLength: maxLength - 1 }).map((text) => `a${text}`);
const perhaps = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const distinct = <T>(arbitrary: fc.Arbitrary<T>) => fc.uniqueArray(arbitrary, { maxLength: 3, selector: (item) => JSON.stringify(item) });

const named = fc
  .record({ group: perhaps(fc.uuid()), title: perhaps(line(200)), department: perhaps(line(200)), organisation: perhaps(line(200)) })
  .filter((names) => Object.values(names).some((name) => name !== null));

/** Any policy that a file can describe. */
export const anyPolicy: fc.Arbitrary<Policy> = fc.record({
  name: line(100),
  version: line(50),
  organisation: distinct(line(200)),
  switches: fc.record({
    groupRule: fc.constantFrom("role-first", "admin-first", "case-owner-first"),
    unit: fc.constantFrom("department", "administrative-body"),
    step1: fc.constantFrom("broad", "literal"),
    partyRule: fc.constantFrom("exclusive", "always"),
    channels: fc.subarray([...CHANNELS], { minLength: 1 }),
    hold: fc.constantFrom<Policy["switches"]["hold"]>([], ["minister"], ["minister", "top-official"]),
  }),
  holds: fc.array(fc.record({ kind: fc.constantFrom("woo-request", "inquiry", "hotspot"), label: line(200), dossierId: perhaps(line(255)) }), { maxLength: 3 }),
  roles: fc.array(fc.record({ role: fc.constantFrom("minister", "top-official", "civil-servant", "external", "other-department"), names: named }).map(({ role, names }) => ({ role, ...names }) as const), { maxLength: 3 }),
  targets: distinct(fc.record({ site: fc.constantFrom("/sites/a.example", "/sites/a.example:/sites/archief", "/sites/root"), library: line(200) })),
  dossierDefaults: fc.record({
    caseType: perhaps(line(255)),
    selectionCategory: perhaps(line(255)),
    appraisal: fc.constantFrom("B", "V", "N", null),
    retentionPeriod: fc.constantFrom("P10Y", "P6M", "P1Y6M", "PT36H", null),
    recordCreator: perhaps(line(255)),
    confidentiality: perhaps(line(255)),
  }),
  filing: fc.record({ retentionLabel: perhaps(line(255)), lock: fc.boolean() }),
  lapseAfterDays: fc.integer({ min: 1, max: 365 }),
});
