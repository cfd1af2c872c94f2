import { createHasher } from "../../src/adapters/browser/hasher";
import { fileElement } from "../../src/record/mdto";
import { fileMark } from "../../src/record/record-description";
import { type Sidecar, writeSidecars } from "../../src/record/sidecars";
import { good } from "../filing/filing-desk";

const MANY = 1000;
const FORMAT = { puid: "fmt/43", mediaType: "image/jpeg", name: "JPEG", extension: "jpg" };
const OF = { name: "Optie B", id: fileMark("3f9a1c", "") };
const hasher = createHasher();

const described = (at: number, made: number[] = [], sha256 = "ab".repeat(32)): Sidecar => ({
  path: `media/${String(at)}.mdto.xml`,
  element: () => {
    made.push(at);
    return fileElement({ path: `media/${String(at)}.jpg`, size: at, sha256, format: FORMAT, inside: null }, fileMark("3f9a1c", `media/${String(at)}.jpg`), "2026-11-27T10:00:00.000Z", OF);
  },
});

test("performance.md, 8: the sidecars of a thousand photos are made in small groups, and others get a turn between them", async () => {
  const made: number[] = [];
  const groups: number[] = [];
  let before = 0;
  const written = good(
    await writeSidecars(Array.from({ length: MANY }, (_, at) => described(at, made)), (parts) => {
      groups.push(made.length - before);
      before = made.length;
      return hasher.sha256OfEach(parts);
    }),
  );
  expect(Math.max(...groups)).toBeLessThanOrEqual(32);
  expect(made).toEqual([...Array(MANY).keys()]);
  expect(written.map(({ path }) => path)).toEqual(made.map((at) => described(at).path));
  const last = written.at(-1);
  expect(last?.sha256).toBe(await hasher.sha256(last?.bytes ?? new Uint8Array()));
});

test("performance.md, 8: a call for checksums of many short texts lets others have a turn before it answers", async () => {
  const parts = Array.from({ length: 300 }, (_, at) => Uint8Array.of(at & 0xff));
  // Fetches the routine, which gives a turn as well.
  await hasher.sha256OfEach(parts);
  let hadTurn = false;
  const { port1, port2 } = new MessageChannel();
  const other = new Promise<void>((resolve) => {
    port1.onmessage = () => {
      port1.close();
      hadTurn = true;
      resolve();
    };
  });
  port2.postMessage(null);
  await hasher.sha256OfEach(parts);
  expect(hadTurn).toBe(true);
  await other;
});

test("record.md, MDTO: one sidecar that breaks a rule, anywhere among many, stops the record, and names its element only", async () => {
  const all = Array.from({ length: 100 }, (_, at) => described(at, [], at === 70 ? "geen-checksum" : undefined));
  const written = await writeSidecars(all, (parts) => hasher.sha256OfEach(parts));
  expect(written).toMatchObject({ ok: false, error: { kind: "unsound-metadata" } });
  expect(JSON.stringify(written)).not.toContain("geen-checksum");
});
