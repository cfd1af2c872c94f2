import fc from "fast-check";
import { forecastFiling, forecastRequest } from "../../src/workflows/forecast-filing";
import type { Dossier } from "../../src/ports/record-store";
import { fileRecord } from "../../src/workflows/file-record";
import { aTenant, type RunningTenant } from "../tenant/running-tenant";
import { aJpeg, aRequest, aVideo } from "./a-filing";
import { aDesk, firstDossier, good } from "./filing-desk";
import { aState } from "./journal-probe";
import { inForce } from "../policy/in-force";

const MIB = 1024 * 1024;
const planOf = (sizes: readonly number[], retention = { label: null as string | null, lock: false }) =>
  aState("r1", {}, { files: sizes.map((size, index) => ({ path: `media/${index}.jpg`, size, sha256: "ab".repeat(32) })), retention }).plan;

describe("how long a filing takes at least", () => {
  test("performance.md, upload: a small file costs 2 units to send and 2 to read back; a large one 2 for each piece", () => {
    const base = forecastFiling(planOf([])).units;
    // The subfolder is made for the first.
    const one = forecastFiling(planOf([1])).units;
    expect(forecastFiling(planOf([1, 1])).units - one).toBe(4);
    expect(forecastFiling(planOf([1, 25 * MIB])).units - one).toBe(2 * 4 + 4);
    // And looked into.
    expect(one - base).toBe(4 + 2 + 2);
  });

  test("a thousand photos take minutes, whatever the line; three files take none to speak of", () => {
    // Each photo with its sidecar.
    expect(forecastFiling(planOf(Array.from({ length: 2000 }, () => 50_000))).minutes).toBeCloseTo(8000 / 1200, 1);
    expect(forecastFiling(planOf([1, 1, 1])).minutes).toBeLessThan(0.1);
  });

  test("a lock costs a request a file, a label two in all; and more files never take less", () => {
    const plain = forecastFiling(planOf([1, 1, 1]));
    expect(forecastFiling(planOf([1, 1, 1], { label: "x", lock: true })).units - plain.units).toBe(2 + 1 + 3 * 2);
    fc.assert(
      fc.property(fc.array(fc.nat(60 * MIB)), fc.nat(60 * MIB), (sizes, size) => {
        expect(forecastFiling(planOf([...sizes, size])).units).toBeGreaterThan(forecastFiling(planOf(sizes)).units);
      }),
    );
  });

  describe("beside a filing in the tenant", () => {
    let running: RunningTenant;
    let dossier: Dossier;
    beforeAll(async () => {
      running = await aTenant();
      dossier = await firstDossier(running.tenant);
    });
    afterAll(() => running.stop());

    test("it is off by no more than a tenth, and by what finds the site and its lists", async () => {
      const { tenant } = running;
      const desk = aDesk(tenant);
      const media = [...Array.from({ length: 12 }, (_, index) => ({ name: `foto-${index}.jpg`, bytes: aJpeg(500 + index) })), { name: "film.mp4", bytes: aVideo(11 * MIB) }];
      const request = aRequest(dossier, tenant.people.marieke, media, { policy: inForce({ filing: { retentionLabel: "Record, open", lock: true } }) });
      const journal = { ...desk.journal };
      let foreseen = 0;
      const before = forecastRequest(request);
      journal.note = (state) => {
        foreseen = forecastFiling(state.plan).requests;
        return desk.journal.note(state);
      };
      tenant.traffic.clear();
      good(await fileRecord(request, { ...desk.ports, journal }, () => undefined));
      // Before anything is made, from the answers alone: the same.
      expect(before?.requests).toBe(foreseen);
      const asked = tenant.traffic.entries().filter(({ template }) => !template.startsWith("/local-tenant") && !/^\/sites\/(@address|\{site\}\/(lists|drives))$/.test(template)).length;
      expect(Math.abs(asked - foreseen)).toBeLessThanOrEqual(asked / 10);
    });
  });
});
