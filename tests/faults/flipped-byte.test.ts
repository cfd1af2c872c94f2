import { recordFindings } from "../../src/record/record-findings";
import { readRegisterFile } from "../../src/record/register-file";
import { registerFinding } from "../../src/record/register-findings";
import { fileRecord } from "../../src/workflows/file-record";
import { aDocx, aJpeg, aRequest, aVideo, type SomeAttachment } from "../filing/a-filing";
import { aDesk, expectCompleteRecord, firstDossier, good } from "../filing/filing-desk";
import { sha256 } from "../record/a-record";
import { bytesBelow, foundAs, foundIn } from "../record/found-files";
import { aWriter } from "../register/a-writer";
import { someContent } from "../register/an-entry";
import { aTenant, type RunningTenant } from "../tenant/running-tenant";

const RECORD_FLIPS = 7000;
const REGISTER_FLIPS = 3000;
const ENTRIES = 40;

/** Numbers from 0 up to 1 that are the same at every run. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const print = (line: string): void => void process.stdout.write(`${line}\n`);

/** Another byte in one place. */
function flipped(bytes: Uint8Array, at: number, by: number): Uint8Array {
  const other = bytes.slice();
  other[at] = (other[at] ?? 0) ^ by;
  return other;
}

const PHOTO: SomeAttachment = { name: "foto.jpg", bytes: aJpeg(3000) };
const FILM: SomeAttachment = { name: "film.mp4", bytes: aVideo(2000) };
const NOTE: SomeAttachment = { name: "nota.docx", bytes: aDocx(1500) };

describe("fault 4: one flipped byte anywhere is found, and named", () => {
  let running: RunningTenant;
  const records: ReadonlyMap<string, Uint8Array>[] = [];
  let register: Uint8Array;
  let entryCount = 0;

  beforeAll(async () => {
    running = await aTenant();
    const { tenant } = running;
    const dossier = await firstDossier(tenant);
    for (const attachments of [[], [PHOTO, NOTE], [FILM]]) {
      const receipt = good(await fileRecord(aRequest(dossier, tenant.people.marieke, attachments), aDesk(tenant).ports, () => undefined));
      records.push(bytesBelow(expectCompleteRecord(tenant, dossier, receipt)));
    }
    const writer = aWriter(tenant).register;
    for (let count = 0; count < ENTRIES; count += 1) good(await writer.append(someContent({ subject: `Café «${String(count)}» \u{1F44D}\u{1F3FD}` })));
    const texts = good(await writer.entries()).map(({ text }) => text);
    entryCount = texts.length;
    register = new TextEncoder().encode(texts.map((text) => `${text}\n`).join(""));
  }, 600_000);
  afterAll(() => running.stop());

  test("what nobody touched, is unchanged", async () => {
    const checked = await Promise.all(records.map((files) => recordFindings(foundIn(files), sha256)));
    for (const one of checked) expect(one).toMatchObject({ findings: [] });
    const heads = checked.flatMap((one) => one?.registerHead ?? []);
    expect(heads.map(({ sequence }) => sequence)).toEqual([1, 2]);
    expect(await registerFinding(readRegisterFile(register), heads, sha256)).toBeNull();
  });

  test(`in a record, ${String(RECORD_FLIPS)} times: the file is named, and no other`, async () => {
    const throwDice = dice(4);
    const pick = (count: number): number => Math.floor(throwDice() * count);
    const whole = records.map(foundIn);
    const missed: string[] = [];
    const perFile = new Map<string, number>();
    for (let run = 0; run < RECORD_FLIPS; run += 1) {
      const which = pick(records.length);
      const files = whole[which] ?? [];
      const victim = files[run % files.length];
      const bytes = records[which]?.get(victim?.path ?? "");
      if (victim === undefined || bytes === undefined) throw new Error("no file");
      const at = pick(bytes.length);
      const other = foundAs(victim.path, flipped(bytes, at, 1 + pick(255)));
      const checked = await recordFindings(files.map((file) => (file === victim ? other : file)), sha256);
      const named = new Set(checked?.findings.map(({ path }) => path));
      if (named.size !== 1 || !named.has(victim.path)) missed.push(`${victim.path} at ${String(at)}: ${JSON.stringify(checked?.findings ?? null)}`);
      perFile.set(victim.path, (perFile.get(victim.path) ?? 0) + 1);
    }
    print(`flipped bytes in records: ${String(RECORD_FLIPS)} runs over ${String(perFile.size)} files, ${String(RECORD_FLIPS - missed.length)} found, ${String(missed.length)} missed`);
    expect(missed.slice(0, 10)).toEqual([]);
    expect(perFile.size).toBe(new Set(records.flatMap((files) => [...files.keys()])).size);
  }, 600_000);

  test(`in the register, ${String(REGISTER_FLIPS)} times: the entry is named`, async () => {
    const throwDice = dice(28);
    const pick = (count: number): number => Math.floor(throwDice() * count);
    const ends = [...register.keys()].filter((at) => register[at] === 0x0a);
    const missed: string[] = [];
    for (let run = 0; run < REGISTER_FLIPS; run += 1) {
      const at = pick(register.length);
      const place = ends.findIndex((end) => at <= end) + 1;
      const finding = await registerFinding(readRegisterFile(flipped(register, at, 1 + pick(255))), [], sha256);
      if (finding?.place !== place) missed.push(`entry ${String(place)} at ${String(at)}: ${JSON.stringify(finding)}`);
    }
    print(`flipped bytes in the register: ${String(REGISTER_FLIPS)} runs over ${String(entryCount)} entries, ${String(REGISTER_FLIPS - missed.length)} found, ${String(missed.length)} missed`);
    expect(missed.slice(0, 10)).toEqual([]);
  }, 600_000);
});
