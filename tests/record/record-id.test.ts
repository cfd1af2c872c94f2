import fc from "fast-check";
import { createHash } from "node:crypto";
import { shortId } from "../../src/record/file-names";
import { recordIdOf, type SameFiling, sameFilingBytes } from "../../src/record/record-id";
import { aMessage, aTime } from "./a-record";

const at = (number: number, local: string, text: string) => aMessage(number, { time: aTime(local), text });
const FILING: SameFiling = {
  keeper: "k",
  dossier: "d",
  subject: "Kustplan",
  kept: [at(1, "2024-03-12T09:10:05", "Variant B"), at(2, "2024-03-12T09:11:59", "Akkoord")],
  related: null,
  known: ["a", "b"],
};
const digitsOf = (filing: SameFiling, random = "00000000-0000-4000-8000-000000000000"): string =>
  shortId(recordIdOf(random, createHash("sha256").update(sameFilingBytes(filing)).digest("hex")));

test("fault 2: the same filing on two devices wants one name: what is random differs, and the digits of the name do not", () => {
  fc.assert(fc.property(fc.uuid({ version: 4 }), fc.uuid({ version: 4 }), (one, other) => digitsOf(FILING, one) === digitsOf(FILING, other)));
  expect(digitsOf({ ...FILING, known: ["b", "a"] })).toBe(digitsOf(FILING));
});

test("fault 2: another export of the chat, with other numbers, no seconds and other words for a picture, wants that name too", () => {
  const kept = [at(11, "2024-03-12T09:10:00", "Variant B"), at(12, "2024-03-12T09:11:00", "akkoord!")];
  expect(digitsOf({ ...FILING, kept })).toBe(digitsOf(FILING));
});

test.each<[what: string, change: Partial<SameFiling>]>([
  ["another keeper", { keeper: "other" }],
  ["another dossier", { dossier: "other" }],
  ["another subject", { subject: "Kustplan 2" }],
  ["a message less", { kept: FILING.kept.slice(1) }],
  ["a message of another minute", { kept: [...FILING.kept.slice(1), at(3, "2024-03-12T09:12:00", "Akkoord")] }],
  ["two messages of one minute instead of one", { kept: [...FILING.kept, at(3, "2024-03-12T09:11:00", "Goed")] }],
  ["a record that it goes on from", { related: "a" }],
  ["a record more that was known", { known: ["a", "b", "c"] }],
])("fault 2: %s makes it another filing", (_what, change) => {
  expect(digitsOf({ ...FILING, ...change })).not.toBe(digitsOf(FILING));
});

test("a record's UUID stays a random one of version 4, but for the digits by which people call it", () => {
  fc.assert(
    fc.property(fc.uuid({ version: 4 }), fc.uint8Array({ minLength: 32, maxLength: 32 }), (random, sum) => {
      const id = recordIdOf(random, Buffer.from(sum).toString("hex"));
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      expect(id.slice(6)).toBe(random.slice(6));
      expect(shortId(id)).toBe(Buffer.from(sum).toString("hex").slice(0, 6));
    }),
  );
});
