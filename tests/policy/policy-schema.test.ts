import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv2020 from "ajv/dist/2020";
import fc from "fast-check";
import { parse } from "jsonc-parser";
import { policyDocument } from "../../src/policy/policy-document";
import { policySchema } from "../../src/policy/policy-schema";
import { readPolicy } from "../../src/policy/read-policy";
import { anyPolicy, EXAMPLE } from "./policies";

const published = JSON.parse(readFileSync(join(__dirname, "../../docs/schemas/policy.schema.json"), "utf8"));
const validate = new Ajv2020({ allErrors: true }).compile(published);
const example = parse(EXAMPLE);

/** Names of fields on which the validator itself stumbles (its comparison calls them); the app reads them as any other. */
const calledByValidator = /"(valueOf|toString)":/;

/** Every place of a document, as a path. */
const placesIn = (value: unknown, path: readonly string[] = []): readonly (readonly string[])[] =>
  typeof value === "object" && value !== null ? [path, ...Object.entries(value).flatMap(([key, inner]) => placesIn(inner, [...path, key]))] : [path];

function put(document: unknown, [step, ...rest]: readonly string[], value: unknown): unknown {
  if (step === undefined) return value;
  if (Array.isArray(document)) return document.map((item: unknown, index) => (String(index) === step ? put(item, rest, value) : item));
  const object = document as Readonly<Record<string, unknown>>;
  return { ...object, [step]: put(object[step], rest, value) };
}

describe("the published schema of the policy file", () => {
  test("it is the one that the app reads by (npm run policy:schema renews it)", () => {
    expect(published).toEqual(JSON.parse(JSON.stringify(policySchema())));
  });

  test("every field has a description, for the editor to show", () => {
    JSON.parse(JSON.stringify(published), (key, value) => {
      if (key !== "properties") return value;
      for (const [field, about] of Object.entries<Record<string, unknown>>(value)) {
        if (!("description" in about) && Object.keys(about).join() !== "type") throw new Error(`${field} has no description`);
      }
      return value;
    });
  });

  test("it accepts the example, and every policy that the app writes", () => {
    expect(validate(example)).toBe(true);
    fc.assert(fc.property(anyPolicy, (policy) => {
      validate(JSON.parse(JSON.stringify(policyDocument(policy))));
      expect(validate.errors ?? []).toEqual([]);
    }));
  });

  test("a field called as a method is refused as any unknown field", () => {
    for (const field of ["valueOf", "toString", "constructor", "hasOwnProperty"]) {
      expect(readPolicy(JSON.stringify({ ...example, [field]: 1 })).ok).toBe(false);
    }
  });

  test("editor and app say the same of a file with one thing changed", () => {
    const value = fc.oneof(
      fc.constantFrom<unknown>(null, "", "x", "minister", "P10Y", "P", "/sites/a.example", 0, 14, 366, 1.5, true, [], ["minister"], ["top-official"], ["sms", "sms"], {}, { role: "minister" }, { hold: [] }),
      fc.jsonValue({ maxDepth: 2 }).filter((given) => !calledByValidator.test(JSON.stringify(given))),
    );
    fc.assert(
      fc.property(fc.constantFrom(...placesIn(example)), value, (path, changed) => {
        const text = JSON.stringify(put(example, path, changed));
        expect(validate(JSON.parse(text))).toBe(readPolicy(text).ok);
      }),
      { numRuns: 1000 },
    );
  });
});
