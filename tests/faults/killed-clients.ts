import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createMemoryJournal } from "../../src/adapters/browser/memory-journal";
import type { FilingJournal } from "../../src/ports/filing-journal";
import type { Dossier } from "../../src/ports/record-store";
import type { SignIn } from "../../src/ports/sign-in";
import type { Tenant } from "../../src/tenant/tenant";
import { startTenant } from "../../src/tenant/tenant";
import type { FilingRequest, Receipt } from "../../src/workflows/file-record";
import { fileRecord } from "../../src/workflows/file-record";
import { resumeFiling, unfinishedFilings } from "../../src/workflows/resume-filing";
import { settleFilings } from "../../src/workflows/settle-filings";
import type { SomeAttachment } from "../filing/a-filing";
import { aRequest } from "../filing/a-filing";
import { aDesk, dossierOnDisk, filesOnDisk, firstDossier, foldersIn, good, mintedSignIn } from "../filing/filing-desk";
import type { Desk } from "../filing/filing-desk";
import { inForce } from "../policy/in-force";
import { aLife } from "./a-life";
import type { End } from "./a-life";

/** The smallest fragment that Graph takes: a film of three of them is soon sent. */
export const FRAGMENT = 327_680;
const LOCKS = "Record, open";
const quiet = (): void => undefined;

/** What the runs came to. Every number is counted, none is derived. */
export interface Count {
  /** Filings that were begun. */
  filings: number;
  /** Clients that filed or went on with one. */
  runs: number;
  kills: number;
  faults: number;
  lost: number;
  doubled: number;
}

/** One run: the same device, on which clients live and die; the DMS that they file in. */
export interface Run {
  readonly tenant: Tenant;
  /** @returns the receipt; the kind of error where it ended without; `killed` */
  file(end: End | null): Promise<Receipt | string>;
  /** Another client goes on with what is unfinished. @returns as `file`; `nothing` when there was nothing to go on with */
  resume(end: End | null): Promise<Receipt | string>;
  /** However it stands now: whole and told of once, or to be seen as pending; never half and believed, never twice. */
  check(): Promise<void>;
  /** In the end: whole, once, one line of the register, and the device remembers nothing. Nothing at all where nothing was begun. */
  checkEnd(): Promise<void>;
}

/** Where clients are killed by the hundreds, without a network between. */
export interface KillingFloor {
  readonly count: Count;
  /** A run in a tenant that has seen few others: one with hundreds of records answers slowly. */
  run(options?: RunOptions): Promise<Run>;
  /** Ends it, and says what came of it. */
  stop(): Promise<Count>;
}

export interface RunOptions {
  readonly media?: readonly SomeAttachment[];
  /** Whether policy asks for a label and a lock. */
  readonly locks?: boolean;
}

const FILINGS_IN_A_TENANT = 40;

export function aKillingFloor(): KillingFloor {
  const count: Count = { filings: 0, runs: 0, kills: 0, faults: 0, lost: 0, doubled: 0 };
  let open: OpenScene | null = null;
  return {
    count,
    run: async ({ media = [], locks = false } = {}) => {
      if (count.filings % FILINGS_IN_A_TENANT === 0) {
        await open?.close();
        open = await openScene(count);
      }
      count.filings += 1;
      if (open === null) throw new Error("no tenant");
      const filing = locks ? { retentionLabel: LOCKS, lock: true } : { retentionLabel: null, lock: false };
      return aRun(open, aRequest(open.dossier, open.tenant.people.marieke, media, { policy: inForce({ filing }) }));
    },
    stop: async () => {
      await open?.close();
      return count;
    },
  };
}

interface OpenScene extends Scene {
  close(): Promise<void>;
}

async function openScene(count: Count): Promise<OpenScene> {
  // Where the machine has a folder in memory: nothing of this is to be kept.
  const folder = mkdtempSync(join(existsSync("/dev/shm") ? "/dev/shm" : tmpdir(), "killed-"));
  const tenant = await startTenant({ port: 0, dataFolder: folder, appFolder: join(folder, "no-app") });
  const signIn = mintedSignIn(tenant, tenant.people.marieke);
  const onlooker = aDesk(tenant, { fetch: tenant.fetch, signIn });
  return {
    tenant,
    dossier: await firstDossier(tenant),
    signIn,
    onlooker,
    count,
    close: async () => {
      await tenant.close();
      rmSync(folder, { recursive: true });
    },
  };
}

interface Scene {
  readonly tenant: Tenant;
  readonly dossier: Dossier;
  readonly signIn: SignIn;
  /** Somebody who files nothing, and is never killed. */
  readonly onlooker: Desk;
  readonly count: Count;
}

function aRun({ tenant, dossier, signIn, onlooker, count }: Scene, request: FilingRequest): Run {
  const me = tenant.people.marieke;
  const disk: FilingJournal = createMemoryJournal();
  const begun: string[] = [];
  const receipts = new Map<string, Receipt>();

  const live = async (end: End | null, work: (desk: Desk) => Promise<Receipt | string>): Promise<Receipt | string> => {
    const life = aLife(end, tenant.fetch);
    const desk = aDesk(tenant, { fetch: life.fetch, journal: life.journal(disk), signIn, fragmentBytes: FRAGMENT });
    const outcome = await Promise.race([work(desk), life.death]);
    if (outcome !== "nothing") count.runs += 1;
    if (outcome === "killed") count.kills += 1;
    if (typeof outcome !== "string") receipts.set(outcome.recordId, outcome);
    return outcome;
  };

  /** The folder of the record on disk, or null; two are one too many. */
  const folderOf = (recordId: string): string | null => {
    const folders = foldersIn(tenant, dossier).filter((name) => name.endsWith(`_${recordId.slice(0, 6)}`));
    if (folders.length > 1) count.doubled += folders.length - 1;
    expect(folders.length).toBeLessThanOrEqual(1);
    const [folder] = folders;
    return folder === undefined ? null : join(dossierOnDisk(tenant, dossier), folder);
  };

  /** Whether the record lies there as its manifest says, each file once. */
  const isWhole = (folder: string): boolean => {
    const { "manifest.json": manifest, ...others } = filesOnDisk(folder);
    if (manifest === undefined) return false;
    const expected = listed(folder);
    return Object.keys(others).length === Object.keys(expected).length && Object.entries(others).every(([path, sha256]) => expected[path] === sha256);
  };

  const linesOf = async (recordId: string): Promise<readonly string[]> => {
    const lines = good(await onlooker.ports.register.entries(recordId)).map(({ entry }) => entry?.event ?? "unreadable");
    const filed = lines.filter((event) => event === "filed").length;
    if (filed > 1) count.doubled += filed - 1;
    expect(filed).toBeLessThanOrEqual(1);
    return lines;
  };

  const isRemembered = async (recordId: string): Promise<boolean> => good(await disk.unfinished(me)).some(({ plan }) => plan.recordId === recordId);

  return {
    tenant,
    file: (end) =>
      live(end, async (desk) => {
        const filed = await fileRecord(request, desk.ports, quiet, (recordId) => begun.push(recordId));
        return filed.ok ? filed.value : filed.error.kind;
      }),
    resume: (end) =>
      live(end, async (desk) => {
        const found = await unfinishedFilings(me, desk);
        const [first] = found.ok ? found.value : [];
        if (first === undefined) return "nothing";
        const resumed = await resumeFiling(first.recordId, me, desk.ports, quiet);
        return resumed.ok ? (resumed.value ?? "nothing") : resumed.error.kind;
      }),
    async check() {
      const [recordId] = begun;
      if (recordId === undefined) return;
      const folder = folderOf(recordId);
      const files = folder === null ? {} : filesOnDisk(folder);
      const lines = await linesOf(recordId);
      // Who believes the manifest, or the register, finds all of it.
      if (folder !== null && (files["manifest.json"] !== undefined || lines.includes("filed"))) expect(isWhole(folder)).toBe(true);
      if (lines.includes("filed")) expect(folder).not.toBeNull();
      // What is begun in the DMS and not receipted is remembered here.
      const isBelieved = receipts.has(recordId) || lines.includes("filed");
      if (folder !== null && !isBelieved) expect(await isRemembered(recordId)).toBe(true);
    },
    async checkEnd() {
      const [recordId] = begun;
      // What was not final, is at the next start.
      await settleFilings(me, { ...onlooker.ports, journal: disk });
      expect(good(await disk.unfinished(me))).toEqual([]);
      if (recordId === undefined) return;
      const folder = folderOf(recordId);
      const lines = await linesOf(recordId);
      if (folder === null) {
        // Stopped before anything was planned: nothing of it is anywhere.
        if (receipts.size > 0 || lines.length > 0) count.lost += 1;
        expect([receipts.size, lines]).toEqual([0, []]);
        return;
      }
      if (!isWhole(folder)) count.lost += 1;
      expect(isWhole(folder)).toBe(true);
      // A line that the register refused before, stands in it since that start.
      expect(lines.filter((event) => event !== "settled")).toEqual(["filed"]);
    },
  };
}

function listed(folder: string): Readonly<Record<string, string>> {
  const manifest: { readonly files: readonly { readonly path: string; readonly sha256: string }[] } = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8"));
  return Object.fromEntries(manifest.files.map(({ path, sha256 }) => [path, sha256]));
}

/** One line for whoever reads the log of the tests. */
export const countLine = (where: string, { filings, runs, kills, faults, lost, doubled }: Count): string =>
  `killed ${where}: ${filings} filings, ${runs} runs of a client, ${kills} kills, ${faults} faults, ${lost} lost, ${doubled} doubled\n`;
