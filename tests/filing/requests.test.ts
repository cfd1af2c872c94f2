import type { FilingRules } from "../../src/policy/policy";
import type { Dossier } from "../../src/ports/record-store";
import { fileRecord } from "../../src/workflows/file-record";
import { inForce } from "../policy/in-force";
import { aTenant, type RunningTenant } from "../tenant/running-tenant";
import { aDocx, aJpeg, aRequest, aVideo, type SomeAttachment } from "./a-filing";
import { aDesk, expectCompleteRecord, firstDossier, good, type Desk } from "./filing-desk";
import { countsOf, REQUEST_KINDS, requestsByKind, shapeOf } from "./filing-requests";

const MIB = 1024 * 1024;

const SHAPES: readonly (readonly [what: string, attachments: readonly SomeAttachment[]])[] = [
  ["text alone", []],
  ["three photos", [1, 2, 3].map((number) => ({ name: `foto-${String(number)}.jpg`, bytes: aJpeg(30_000 + number) }))],
  [
    "a photo, a film of three fragments, a note in a sealed container and an empty file",
    [
      { name: "foto.jpg", bytes: aJpeg(70_000) },
      { name: "film.mp4", bytes: aVideo(21 * MIB) },
      { name: "nota.docx", bytes: aDocx(5000) },
      { name: "leeg.txt", bytes: new Uint8Array() },
    ],
  ],
];

describe("Graph requests per record", () => {
  let running: RunningTenant;
  let dossier: Dossier;
  beforeAll(async () => {
    running = await aTenant();
    dossier = await firstDossier(running.tenant);
  });
  afterAll(() => running.stop());

  async function fileWith(desk: Desk, attachments: readonly SomeAttachment[], filing: FilingRules): Promise<string> {
    const { tenant } = running;
    tenant.traffic.clear();
    const request = aRequest(dossier, tenant.people.marieke, attachments, { policy: inForce({ filing }) });
    return expectCompleteRecord(tenant, dossier, good(await fileRecord(request, desk.ports, () => undefined)));
  }

  test.each(SHAPES)("performance.md, requests: %s costs what is accounted for, the first time in a sitting and after", async (_what, attachments) => {
    const desk = aDesk(running.tenant);
    for (const isFirst of [true, false]) {
      const folder = await fileWith(desk, attachments, { retentionLabel: null, lock: false });
      expect(requestsByKind(running.tenant)).toEqual(countsOf(shapeOf(folder, { isFirst, label: false, lock: false }), "ours"));
    }
  });

  test.each([true, false])("performance.md, requests: a label costs two, and a lock (%s) one for each file", async (lock) => {
    const folder = await fileWith(aDesk(running.tenant), [{ name: "foto.jpg", bytes: aJpeg(70_000) }], { retentionLabel: "Record, open", lock });
    expect(requestsByKind(running.tenant)).toEqual(countsOf(shapeOf(folder, { isFirst: true, label: true, lock }), "ours"));
  });

  test("performance.md, requests: nowhere fewer than the least there can be, and every extra one has its reason", () => {
    const shapes = [0, 1, 40].flatMap((count) => [1, 11 * MIB, 300 * MIB].map((bytes) => ({ files: [5000, ...Array.from({ length: count }, () => bytes)], hasMedia: count > 0, isFirst: true, label: true, lock: true })));
    for (const { least, ours, why } of REQUEST_KINDS) {
      for (const shape of shapes) {
        expect(ours(shape)).toBeGreaterThanOrEqual(least(shape));
        if (ours(shape) > least(shape)) expect(why).not.toBeNull();
      }
    }
  });
});
