import { join } from "node:path";
import { fileRecord } from "../../src/workflows/file-record";
import { aJpeg, aRequest, aVideo } from "../filing/a-filing";
import { aDesk, dossierOnDisk, firstDossier, foldersIn, good } from "../filing/filing-desk";
import { countsOf, type RecordShape, REQUEST_KINDS, requestsByKind, shapeOf } from "../filing/filing-requests";
import { inForce } from "../policy/in-force";
import { aTenant } from "../tenant/running-tenant";
import type { Bench, Readings } from "./bench";

const MIB = 1024 * 1024;
const PHOTOS = 20;
const SECURED = { isFirst: true, label: true, lock: true } as const;

/**
 * Requests to Graph for one record with 20 photos and a film of 25 MiB, labelled and locked, by kind. The floor is the least with which the same
 * record could be filed and proven, if nothing ever went wrong; what each further one is for, is printed beside.
 *
 * @source learn.microsoft.com/graph/throttling; performance.md, «Upload»
 */
export const bench: Bench = {
  work: `Graph requests for a record with ${String(PHOTOS)} photos and a film`,
  goal: "every request accounted for",
  reached: (ours, _floor, accounted = {}) => Object.entries(ours).every(([kind, count]) => accounted[kind] === count),
  prepare: async () => {
    const running = await aTenant();
    const { tenant } = running;
    const dossier = await firstDossier(tenant);
    const attachments = [...Array.from({ length: PHOTOS }, (_, at) => ({ name: `foto-${String(at)}.jpg`, bytes: aJpeg(300_000 + at) })), { name: "film.mp4", bytes: aVideo(25 * MIB) }];
    let shape: RecordShape = { files: [], hasMedia: true, ...SECURED };
    const run = async (): Promise<Readings> => {
      const { ports } = aDesk(tenant);
      tenant.traffic.clear();
      const receipt = good(await fileRecord(aRequest(dossier, tenant.people.marieke, attachments, { policy: inForce({ filing: { retentionLabel: "Record, open", lock: true } }) }), ports, () => undefined));
      const folder = foldersIn(tenant, dossier).find((name) => name.endsWith(`_${receipt.recordId.slice(0, 6)}`)) ?? "";
      shape = shapeOf(join(dossierOnDisk(tenant, dossier), folder), SECURED);
      return inAll(requestsByKind(tenant));
    };
    const explained = REQUEST_KINDS.flatMap(({ name, why }) => (why === null ? [] : [`  ${name}: ${why}`]));
    process.stdout.write(`${explained.join("\n")}\n`);
    return [
      { name: "Bewaarwijzer", run, end: () => running.stop() },
      { name: "floor: the least there can be", run: () => Promise.resolve(inAll(countsOf(shape, "least"))) },
      { name: "accounted for", run: () => Promise.resolve(inAll(countsOf(shape, "ours"))) },
    ];
  },
};

const inAll = (counts: Readonly<Record<string, number>>): Readings => ({ "in all": Object.values(counts).reduce((sum, count) => sum + count, 0), ...counts });
