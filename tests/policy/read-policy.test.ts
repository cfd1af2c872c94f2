import fc from "fast-check";
import { anyCodePoint } from "../any-code-point";
import { DEFAULT_POLICY } from "../../src/policy/policy";
import { policyDocument } from "../../src/policy/policy-document";
import { mappedRole } from "../../src/policy/role-mapping";
import { readPolicy } from "../../src/policy/read-policy";
import { ok } from "../../src/result";
import { anyPolicy, EXAMPLE } from "./policies";

const faultsIn = (text: string) => {
  const read = readPolicy(text);
  return read.ok ? [] : read.error;
};

describe("a policy file", () => {
  test("the published example is read, with its comments and trailing commas", () => {
    expect(readPolicy(EXAMPLE)).toMatchObject({ ok: true, value: { version: "2026.2", lapseAfterDays: 10, switches: { hold: ["minister", "top-official"] } } });
  });

  test("every field may be left out: an empty file is the default", () => {
    expect(readPolicy("{}")).toEqual(ok(DEFAULT_POLICY));
    expect(readPolicy('\uFEFF// niets\r\n{ "switches": {}, "dossierDefaults": {}, "agreements": {} }')).toEqual(ok(DEFAULT_POLICY));
  });

  test("section 14: no hold at all is allowed", () => {
    expect(readPolicy('{"hold": []}')).toMatchObject({ ok: true, value: { switches: { hold: [] } } });
  });

  test("the order of holds and channels means nothing", () => {
    const read = readPolicy('{"hold": ["top-official", "minister"], "switches": {"channels": ["sms", "whatsapp"]}}');
    expect(read).toMatchObject({ ok: true, value: { switches: { hold: ["minister", "top-official"], channels: ["whatsapp", "sms"] } } });
  });

  test("fault: a group whose id was written in capitals gave nobody its role: it is the same group", () => {
    const group = "3f0c1a52-8a54-4a0e-9d57-6f4f3f1f2b10";
    const read = readPolicy(JSON.stringify({ roles: [{ role: "minister", group: group.toUpperCase() }] }));
    const rules = read.ok ? read.value.roles : [];
    const anybody = { jobTitle: null, department: null, organisation: null };
    expect(mappedRole(rules, anybody, [group])).toEqual({ role: "minister", because: ["group"] });
  });

  test("a valid policy printed as JSON reads back as itself", () => {
    fc.assert(fc.property(anyPolicy, (policy) => {
      expect(readPolicy(JSON.stringify(policyDocument(policy), null, 2))).toEqual(ok(policy));
    }));
  });
});

describe("a fault names its place, and what may stand there", () => {
  test.each([
    ["unknown-field", "hodl", '{\n  §"hodl": ["minister"] }'],
    ["unknown-field", "switches.hold", '{"switches": {§"hold": []}}'],
    ["unknown-field", "roles.0.titel", '{"roles": [{"role": "external", "title": "x", §"titel": "x"}]}'],
    ["unknown-field", "?", '{§"Jan de Vries": 1}'],
    ["unknown-field", "__proto__", '{§"__proto__": {"hold": []}}'],
    ["duplicate-field", "hold", '{"hold": ["minister"], /* nog eens */ §"hold": []}'],
    ["duplicate-field", "targets.0.site", '{"targets": [\n{"site": "/sites/a.example", "library": "Dossiers",\r\n §"site": "/sites/b.example"}]}'],
    ["missing-field", "holds.0.label", '{"holds": [§{"kind": "inquiry"}]}'],
    ["missing-field", "roles.0.role", '{"roles": [§{"title": "x"}]}'],
    ["wrong-type", "organisation", '{"organisation": §"x"}'],
    ["wrong-type", "", "§[]"],
    ["wrong-type", "name", '{"name": §null}'],
    ["wrong-type", "agreements.lapseAfterDays", '{"agreements": {"lapseAfterDays": §"14"}}'],
    ["wrong-type", "agreements.lapseAfterDays", '{"agreements": {"lapseAfterDays": §1.5}}'],
    ["wrong-type", "filing.lock", '{"filing": {"lock": §"ja"}}'],
    ["out-of-range", "agreements.lapseAfterDays", '{"agreements": {"lapseAfterDays": §0}}'],
    ["out-of-range", "agreements.lapseAfterDays", '{"agreements": {"lapseAfterDays": §366}}'],
    ["not-on-list", "hold.0", '{"hold": [§"ministers"]}'],
    ["not-on-list", "roles.0.role", '{"roles": [{"role": §"unknown", "title": "x"}]}'],
    ["hold-without-minister", "hold", '{"hold": §["top-official"]}'],
    ["stands-twice", "organisation.1", '{"organisation": ["x", §"x"]}'],
    ["empty-list", "switches.channels", '{"switches": {"channels": §[]}}'],
    ["not-one-line", "organisation.0", '{"organisation": [§""]}'],
    ["not-one-line", "roles.0.title", '{"roles": [{"role": "external", "title":  §" - "}]}'],
    ["not-one-line", "name", '{"name": §"a\\u0000b"}'],
    ["not-one-line", "name", '{"name": §"a\\u2028b"}'],
    ["not-one-line", "version", '{"version": §"a\\u2029b"}'],
    ["not-a-duration", "dossierDefaults.retentionPeriod", '{"dossierDefaults": {"retentionPeriod": §"P0Y"}}'],
    ["not-a-duration", "dossierDefaults.retentionPeriod", '{"dossierDefaults": {"retentionPeriod": §"P0Y0MT0S"}}'],
    ["too-long", "version", `{"version": §"${"1".repeat(51)}"}`],
    ["names-nothing", "roles.0", '{"roles": [§{"role": "minister"}]}'],
    ["names-nothing", "roles.0", '{"roles": [§{"role": "minister", "title": null}]}'],
    ["not-a-group", "roles.0.group", '{"roles": [{"role": "minister", "group": §"Bewindspersonen"}]}'],
    ["not-a-duration", "dossierDefaults.retentionPeriod", '{"dossierDefaults": {"retentionPeriod": §"10 jaar"}}'],
    ["not-a-duration", "dossierDefaults.retentionPeriod", '{"dossierDefaults": {"retentionPeriod": §"P"}}'],
    ["not-a-site", "targets.0.site", '{"targets": [{"site": §"https://a.example/sites/x", "library": "L"}]}'],
    ["too-deep", "", "[".repeat(32) + "§" + "[".repeat(100_000)],
  ])("%s at «%s»", (kind, path, marked) => {
    const before = marked.slice(0, marked.indexOf("§")).split("\n");
    const place = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
    expect(faultsIn(marked.replace("§", ""))).toEqual([expect.objectContaining({ kind, path, ...place })]);
  });

  test.each(["/sites/../me", "/sites/a.example:/../../me", "/sites/a.example?$select=id", "/sites/a.example:/x#y", "/me", "/sites/a.example:/%2e%2e/me", "/sites/a\\b", "sites/a.example"])(
    "hostile: the site %s leads elsewhere, and is refused",
    (site) => {
      expect(faultsIn(JSON.stringify({ targets: [{ site, library: "Dossiers" }] }))).toMatchObject([{ kind: "not-a-site" }]);
    },
  );

  test("what may stand there is told", () => {
    const text = '{"hodl": 1, "holds": [{"kind": "woo", "label": "x"}], "agreements": {"lapseAfterDays": 999}, "version": 3}';
    expect(faultsIn(text)).toMatchObject([
      { known: ["$schema", "name", "version", "organisation", "switches", "hold", "holds", "roles", "targets", "dossierDefaults", "filing", "agreements"] },
      { allowed: ["woo-request", "inquiry", "hotspot"] },
      { from: 1, to: 365 },
      { expected: "text" },
    ]);
  });

  test("every fault is told, in the order of the file, on lines that end in any way", () => {
    const text = '{\r\n "naam": 1,\r "hold": ["x"],\n "roles": [{"role": "king"}, {}],\n "hold": []\n}';
    expect(faultsIn(text).map(({ kind, line }) => `${line} ${kind}`)).toEqual([
      "2 unknown-field",
      "4 not-on-list",
      "4 missing-field",
      "5 duplicate-field",
    ]);
  });

  test("every error of grammar is told with its line, and what was expected there", () => {
    const text = '{\n  "name" "x",\n  "version": ,\n  "hold": ["minister" "top-official"],\n  "holds": [tru]\n';
    expect(faultsIn(text).map((fault) => `${fault.line} ${fault.kind === "syntax" ? fault.expected : fault.kind}`)).toEqual([
      "2 colon",
      "3 value",
      "4 comma",
      "5 value",
      "6 end-of-object",
    ]);
  });

  test("an empty file is told as one that lacks its beginning", () => {
    expect(faultsIn("")).toEqual([{ kind: "syntax", expected: "value", path: "", line: 1, column: 1 }]);
  });
});

describe("hostile files", () => {
  const LINES = EXAMPLE.split("\n");
  /** The example with a few things put out of joint. */
  const mutated = fc
    .array(fc.record({ at: fc.nat(EXAMPLE.length), away: fc.nat(12), put: fc.oneof(fc.string({ unit: anyCodePoint, maxLength: 6 }), fc.constantFrom("{", "}", "[", "]", '"', ",", ":", "//", "/*", "null", "1e999", "\\u", "\uFEFF", ...LINES)) }), { minLength: 1, maxLength: 4 })
    .map((changes) => changes.reduce((text, { at, away, put }) => text.slice(0, at) + put + text.slice(at + away), EXAMPLE));

  test("no text makes reading throw; what is refused has a place in the text for each fault, and says why", () => {
    fc.assert(
      fc.property(fc.oneof(mutated, fc.json(), fc.string({ unit: anyCodePoint })), (text) => {
        const read = readPolicy(text);
        if (read.ok) return;
        const lines = text.replace(/^\uFEFF/u, "").split(/\r\n|\r|\n/);
        expect(read.error.length).toBeGreaterThan(0);
        for (const { line, column } of read.error) {
          expect(column).toBeGreaterThanOrEqual(1);
          expect(column).toBeLessThanOrEqual((lines[line - 1] ?? "").length + 2);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test("a canary in a value stands in no fault", () => {
    const canary = "kanarie-7";
    const texts = ["name", "hold", "roles", "targets", "agreements", "switches", "organisation"].map((field) => JSON.stringify({ [field]: { [field]: [canary], role: canary } }));
    const items = ["hold", "roles", "holds", "targets", "organisation"].map((field) => JSON.stringify({ [field]: [{ role: canary, kind: canary, site: canary, group: canary }, canary, canary] }));
    for (const text of [...texts, ...items, `{"name": "${canary}" "${canary}"}`, `{${canary}: ${canary}}`]) {
      expect(faultsIn(text).length).toBeGreaterThan(0);
      expect(JSON.stringify(faultsIn(text))).not.toContain(canary);
    }
  });

  test("a megabyte of nonsense is answered", () => {
    for (const nonsense of ['"x" ', "}{", '{"a":1,', "[[],", "/*"]) expect(readPolicy(nonsense.repeat(200_000)).ok).toBe(false);
    const many = JSON.stringify(Object.fromEntries(Array.from({ length: 50_000 }, (_, index) => [`f${index}`, 1])));
    expect(faultsIn(many)).toHaveLength(50_000);
  });
});
