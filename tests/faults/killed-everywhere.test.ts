import type { SomeAttachment } from "../filing/a-filing";
import { aJpeg, aVideo } from "../filing/a-filing";
import { aKillingFloor, countLine, FRAGMENT } from "./killed-clients";

/** A photo in one piece, and a film in three fragments. */
const MEDIA: readonly SomeAttachment[] = [{ name: "foto.jpg", bytes: aJpeg(900) }, { name: "film.mp4", bytes: aVideo(2 * FRAGMENT + 7) }];

describe("fault 1: a client that is killed, at every place where it can be", () => {
  const floor = aKillingFloor();
  afterAll(async () => {
    const count = await floor.stop();
    process.stdout.write(countLine("everywhere", count));
    expect(count).toMatchObject({ lost: 0, doubled: 0 });
    expect(count.runs).toBeGreaterThan(800);
  });

  test.each(["before", "after"] as const)("fault 1: %s every request, note, kept file and fragment, labels and locks among them: whole once, or to be seen as pending", async (moment) => {
    for (let step = 1, ended = "killed"; ended === "killed"; step += 1) {
      const run = await floor.run({ media: MEDIA, locks: true });
      const outcome = await run.file({ moment, step });
      ended = typeof outcome === "string" ? outcome : "receipt";
      await run.check();
      if (ended === "killed") await run.resume(null);
      await run.checkEnd();
      if (ended !== "killed") expect(step).toBeGreaterThan(90);
    }
  }, 600_000);

  test.each(["before", "after"] as const)("fault 1: killed at a quarter, half and three quarters of its way, and again %s every step of the one that resumes", async (moment) => {
    for (const first of [12, 28, 44]) {
      for (let step = 1, ended = "killed"; ended === "killed"; step += 1) {
        const run = await floor.run();
        expect(await run.file({ moment: "after", step: first })).toBe("killed");
        const outcome = await run.resume({ moment, step });
        ended = typeof outcome === "string" ? outcome : "receipt";
        await run.check();
        if (ended === "killed") await run.resume(null);
        await run.checkEnd();
      }
    }
  }, 600_000);
});
