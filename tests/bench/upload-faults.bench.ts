import { randomUUID, randomFillSync } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { FaultAction } from "../../src/tenant/faults/fault-rule";
import type { Tenant } from "../../src/tenant/tenant";
import type { Bench, Contender, Readings } from "./bench";
import { type BenchPages, openBenchPages } from "./bench-page";

const MIB = 1024 * 1024;
const FRAGMENT_BYTES = 10 * MIB;
/** Three fragments. */
const FILM_BYTES = 25 * MIB;

/** Each strikes the second of three fragments; the last is a file with nothing in it. */
const FAULTS: readonly { readonly name: string; readonly action: FaultAction | null }[] = [
  { name: "429", action: { kind: "status", status: 429, retryAfter: 1 } },
  { name: "503", action: { kind: "status", status: 503, retryAfter: null } },
  { name: "500", action: { kind: "status", status: 500, retryAfter: null } },
  { name: "drop", action: { kind: "drop-before", afterBytes: 5 * MIB } },
  { name: "lost answer", action: { kind: "drop-after" } },
  { name: "zero bytes", action: null },
];

const HEALED = "healed of 6";
const TWICE = "most fragments sent twice";

/**
 * Six uploads that something goes wrong with, from a real browser: how many end whole without anybody's help, and how
 * much was sent more than once. The floor is what can be: all of them, and of what arrived nothing again.
 *
 * @source performance.md, row 10
 */
export const bench: Bench = {
  work: `uploads under ${FAULTS.map(({ name }) => name).join(", ")}`,
  goal: "6 of 6, at most one fragment sent again",
  reached: (ours) => ours[HEALED] === FAULTS.length && (ours[TWICE] ?? Infinity) <= 1,
  prepare: async (folder) => {
    const pages = await openBenchPages("upload-page.ts");
    const file = join(folder, "film.mp4");
    const sent = randomFillSync(new Uint8Array(FILM_BYTES));
    writeFileSync(file, sent);
    const contender = (call: string, name: string): Contender => ({ name, run: () => underFaults(pages, file, sent, call) });
    return [
      { ...contender("ours", "Bewaarwijzer"), end: () => pages.close() },
      { name: "floor: what can be", run: () => Promise.resolve({ [HEALED]: FAULTS.length, [TWICE]: 0 }) },
      contender("stock", "Graph's LargeFileUploadTask"),
    ];
  },
};

async function underFaults(pages: BenchPages, file: string, sent: Uint8Array, call: string): Promise<Readings> {
  const { tenant } = pages;
  const folder = `storing ${randomUUID()}`;
  return pages.inFreshPage([file], async (page) => {
    await page.run(`openFolder(${JSON.stringify(randomUUID())}, ${JSON.stringify(folder)})`);
    const outcomes: Outcome[] = [];
    for (const [at, { action }] of FAULTS.entries()) {
      const piece = { name: `film-${String(at)}.mp4`, size: action === null ? 0 : FILM_BYTES };
      if (action !== null) tenant.faults.add({ action, method: "PUT", path: "/_api/upload", from: 2 });
      tenant.traffic.clear();
      const ended = await page.run(`${call}(${JSON.stringify([piece])})`).then(() => true, () => false);
      tenant.faults.clear();
      outcomes.push({ healed: ended && liesWhole(tenant, folder, sent, piece), twice: Math.max(0, sentBytes(tenant) - piece.size) / FRAGMENT_BYTES });
    }
    return { [HEALED]: outcomes.filter(({ healed }) => healed).length, [TWICE]: Math.max(...outcomes.map(({ twice }) => twice)) };
  });
}

interface Outcome {
  readonly healed: boolean;
  /** In fragments. */
  readonly twice: number;
}

const sentBytes = ({ traffic }: Tenant): number => traffic.entries().filter(({ method }) => method === "PUT").reduce((sum, { receivedBytes }) => sum + receivedBytes, 0);

function liesWhole({ dataFolder }: Tenant, folder: string, sent: Uint8Array, { name, size }: { readonly name: string; readonly size: number }): boolean {
  const dossiers = join(dataFolder, "sites/archief/Dossiers");
  const path = readdirSync(dossiers).map((dossier) => join(dossiers, dossier, folder, name)).find((one) => existsSync(one));
  return path !== undefined && readFileSync(path).equals(sent.subarray(0, size));
}
