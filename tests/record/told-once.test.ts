import { textOfPdf } from "../../src/adapters/pdf/extract-text";
import type { TextOfPdf } from "../../src/record/reading-copy-findings";
import { recordFindings } from "../../src/record/record-findings";
import { sha256 } from "./a-record";
import { foundIn } from "./found-files";
import { aLyingRecord, refiled } from "./lying-record";

type Path = readonly (string | number)[];
const DOCUMENTS = ["transcript.json", "decision-record.json"] as const;

/** Where a value stands that is no object and no filled array; of an array, in its first. */
function valuesIn(value: unknown, path: Path = []): readonly Path[] {
  if (Array.isArray(value)) return value.length === 0 ? [path] : valuesIn(value[0], [...path, 0]);
  return typeof value === "object" && value !== null ? Object.entries(value).flatMap(([key, one]) => valuesIn(one, [...path, key])) : [path];
}

function changed(value: unknown, [key, ...path]: Path, by: (was: unknown) => unknown): unknown {
  if (key === undefined) return by(value);
  if (Array.isArray(value)) return value.map((one, at) => (at === key ? changed(one, path, by) : one));
  return Object.fromEntries(Object.entries(Object(value)).map(([name, one]) => [name, name === key ? changed(one, path, by) : one]));
}

/** Other values that a document may have there, of the same kind. */
function others(was: unknown): readonly unknown[] {
  if (typeof was === "boolean") return [!was];
  if (typeof was === "number") return [was + 1];
  if (was === null) return ["Bram Bos", { sequence: 3, hash: "0".repeat(64) }];
  if (typeof was !== "string") return [["Bram Bos"]];
  if (/^[0-9a-f]{64}$/.test(was)) return [was.replace(/^./, was.startsWith("0") ? "1" : "0")];
  if (/^\d{4}-\d\d-\d\d/.test(was)) return [was.replace(/^\d{4}/, "2011")];
  return [`${was}x`, "minister", "organisation", "convention", "safest", "series", "literal", "second", "iphone", "image"].filter((one) => one !== was);
}

test("what stands in one place only, and so may be changed by who refits the sums, is what docs/verify.md says it is", async () => {
  const { files } = await aLyingRecord("Bericht 1", { appVersion: "0.22.0" });
  let read: ReturnType<TextOfPdf> | null = null;
  const textOf: TextOfPdf = (pdf) => (read ??= textOfPdf(pdf));
  const unseen: string[] = [];
  for (const document of DOCUMENTS) {
    const was: unknown = JSON.parse(new TextDecoder().decode(files.get(document)));
    for (const path of valuesIn(was)) {
      for (const other of others(path.reduce<unknown>((at, key) => Reflect.get(Object(at), key), was))) {
        const found = await recordFindings(foundIn(refiled(files, { [document]: () => changed(was, path, () => other) })), sha256, textOf);
        if (found?.findings.length === 0) unseen.push(`${document} ${path.join(".")}`);
      }
    }
  }
  expect([...new Set(unseen)]).toEqual([
    "transcript.json conversation.participants.0.hasLeft",
    "transcript.json conversation.completeness.first.workedOut",
    "transcript.json conversation.completeness.last.workedOut",
    "transcript.json conversation.completeness.dateOrder.evidence",
    "transcript.json messages.0.time.workedOut",
    "decision-record.json decidedBy.directoryId",
    "decision-record.json policy.source",
    "decision-record.json registerHead",
    "decision-record.json people.0.directoryId",
    "decision-record.json people.0.suggestedBecause.0",
    "decision-record.json people.0.isMe",
    "decision-record.json notKept.perDay.0.mode",
  ]);
}, 120_000);
