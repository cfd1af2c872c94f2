import type { FaultSketch } from "../../src/tenant/faults/fault-rule";
import { aJpeg, aVideo } from "../filing/a-filing";
import type { End } from "./a-life";
import { aKillingFloor, countLine, FRAGMENT } from "./killed-clients";

/** The same numbers for the same seed, from 0 up to 1. */
function chanceOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const among = <T>(chance: () => number, items: readonly T[]): T => {
  const item = items[Math.floor(chance() * items.length)];
  if (item === undefined) throw new Error("nothing to choose from");
  return item;
};

/** Where in the life of a client of some fifty steps. */
const anEnd = (chance: () => number): End => ({ moment: among(chance, ["before", "after"]), step: 1 + Math.floor(chance() * 56) });

const WHERE: readonly Pick<FaultSketch, "method" | "path">[] = [
  { method: "GET", path: "/graph/" },
  { method: "POST", path: "/children" },
  { method: "PATCH", path: "/listItem/fields" },
  { method: "PUT", path: "/content" },
  { method: "POST", path: "/createUploadSession" },
  { method: null, path: "/_api/upload" },
  { method: "GET", path: "/download" },
  { method: "POST", path: "/lists/" },
  { method: "PATCH", path: "/retentionLabel" },
  { method: null, path: null },
];

const WHAT: readonly FaultSketch["action"][] = [
  ...[403, 404, 409, 412, 416, 423, 500, 502, 503, 504, 507].map((status) => ({ kind: "status", status, retryAfter: null }) as const),
  { kind: "status", status: 429, retryAfter: 41 },
  { kind: "drop-before", afterBytes: 100 },
  { kind: "drop-after" },
  { kind: "captive-portal" },
  { kind: "expire-session" },
  { kind: "omit-quick-xor-hash" },
];

const aFault = (chance: () => number): FaultSketch => ({ action: among(chance, WHAT), ...among(chance, WHERE), from: 1 + Math.floor(chance() * 8), times: among(chance, [1, 1, 2, 5, 9]) });

describe("fault 1: a client that is killed at random, the same for the same seed", () => {
  const floor = aKillingFloor();
  afterAll(async () => {
    const count = await floor.stop();
    process.stdout.write(countLine("at random", count));
    expect(count).toMatchObject({ lost: 0, doubled: 0 });
  });

  test.each([1, 2])("fault 1: two kills in one filing (seed %i)", async (seed) => {
    const chance = chanceOf(seed);
    for (let turn = 0; turn < 80; turn += 1) {
      const run = await floor.run();
      await run.file(anEnd(chance));
      await run.check();
      await run.resume(anEnd(chance));
      await run.check();
      await run.resume(null);
      await run.checkEnd();
    }
  }, 600_000);

  test.each([3, 4, 5])("fault 1, 12: killed while Graph and the network fail, resumed while they fail, and ended when they do not (seed %i)", async (seed) => {
    const chance = chanceOf(seed);
    const media = [{ name: "foto.jpg", bytes: aJpeg(900) }, { name: "film.mp4", bytes: aVideo(FRAGMENT + 7) }];
    for (let turn = 0; turn < 80; turn += 1) {
      const run = await floor.run({ media: turn % 5 === 0 ? media : [], locks: turn % 4 === 0 });
      const { faults } = run.tenant;
      for (let fault = 0; fault < 3; fault += 1) faults.add(aFault(chance));
      await run.file(chance() < 0.7 ? anEnd(chance) : null);
      floor.count.faults += faults.list().reduce((sum, { struck }) => sum + struck, 0);
      faults.clear();
      await run.check();
      faults.add(aFault(chance));
      await run.resume(chance() < 0.3 ? anEnd(chance) : null);
      floor.count.faults += faults.list().reduce((sum, { struck }) => sum + struck, 0);
      faults.clear();
      await run.check();
      await run.resume(null);
      await run.checkEnd();
    }
  }, 900_000);
});
