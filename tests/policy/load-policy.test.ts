import { createHash } from "node:crypto";
import fc from "fast-check";
import { createHasher } from "../../src/adapters/browser/hasher";
import { DEFAULT_POLICY, SAFEST_POLICY } from "../../src/policy/policy";
import { policyDocument } from "../../src/policy/policy-document";
import type { PolicyFiles } from "../../src/ports/policy-source";
import type { StoreError } from "../../src/ports/record-store";
import { err, ok } from "../../src/result";
import { loadPolicy } from "../../src/workflows/load-policy";
import { anyPolicy, EXAMPLE } from "./policies";

const webUrl = "https://dms.example/Beleid/bewaarwijzer.jsonc";
const load = (answer: Awaited<ReturnType<PolicyFiles["read"]>>) => loadPolicy({ policies: { read: () => Promise.resolve(answer) }, hasher: createHasher() });
const loadText = (text: string) => load(ok({ text, webUrl }));

describe("the policy in force", () => {
  test("the organisation's own file", async () => {
    expect(await loadText(EXAMPLE)).toMatchObject({ inForce: { source: "file", policy: { version: "2026.2" } }, problem: null });
  });

  test("without a file: the default", async () => {
    expect(await load(ok(null))).toMatchObject({ inForce: { source: "default", policy: DEFAULT_POLICY }, problem: null });
  });

  test("section 14: a file that cannot be read puts every hold in force, and what to mend is kept beside it", async () => {
    const loaded = await loadText('{\n "hodl": []\n}');
    expect(loaded.inForce).toMatchObject({ source: "safest", policy: { ...SAFEST_POLICY, switches: { hold: ["minister", "top-official"] } } });
    expect(loaded.problem).toMatchObject({ kind: "faults", webUrl, faults: [{ kind: "unknown-field", line: 2 }] });
  });

  test.each<StoreError>([{ kind: "no-access" }, { kind: "interrupted" }, { kind: "not-found", what: "site" }, { kind: "permission-missing", scope: "Sites.Selected" }, { kind: "unexpected-response", field: "x" }])(
    "what cannot be fetched puts the safest reading in force: %j",
    async (error) => {
      expect(await load(err(error))).toMatchObject({ inForce: { source: "safest", policy: SAFEST_POLICY }, problem: { kind: "unavailable", error } });
    },
  );

  test("the hash is that of the policy, not of its file: comments, order and what is left out do not count, any value does", async () => {
    const plain = await loadText('{"name": "Beleid", "hold": ["minister", "top-official"]}');
    const written = await loadText('// wat anders\n{"hold": ["top-official", "minister"], "organisation": [],\n "name": "Beleid", "switches": {"unit": "department"},}');
    expect(written.inForce.sha256).toBe(plain.inForce.sha256);
    expect((await loadText('{"name": "Beleid"}')).inForce.sha256).not.toBe(plain.inForce.sha256);
    expect(plain.inForce.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  test("anybody can make the hash again, and two policies have two", async () => {
    await fc.assert(
      fc.asyncProperty(anyPolicy, anyPolicy, async (one, other) => {
        const document = JSON.stringify(policyDocument(one), null, 2);
        const { sha256 } = (await loadText(document)).inForce;
        expect(sha256).toBe(createHash("sha256").update(`${document}\n`).digest("hex"));
        const second = JSON.stringify(policyDocument(other));
        fc.pre(second !== JSON.stringify(policyDocument(one)));
        expect((await loadText(second)).inForce.sha256).not.toBe(sha256);
      }),
      { numRuns: 50 },
    );
  });
});
