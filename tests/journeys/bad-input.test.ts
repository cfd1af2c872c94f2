import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { openStage, type Stage } from "./stage";
import { onScreen, openFile, SAMPLES } from "./steps";

const chat = "12-03-2026 09:14 - Marieke de Wit: Akkoord met variant B\n12-03-2026 09:15 - Joris van Dalen: Dank\n";

/** Files that people really choose by mistake, or that came in damaged. */
function badFiles(folder: string): Readonly<Record<string, string>> {
  const put = (name: string, content: string | Uint8Array) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  const zip = readFileSync(SAMPLES.androidNl);
  const cut = zip.subarray(0, Math.floor(zip.length / 2));
  const flipped = new Uint8Array(zip);
  for (let at = 200; at < 4200; at += 7) flipped[at] = (flipped[at] ?? 0) ^ 0xff;
  return {
    empty: put("leeg.txt", ""),
    "no chat": put("boodschappen.txt", "Melk\nBrood\nKaas, jong belegen\n"),
    "cut zip": put("afgebroken.zip", cut),
    "flipped zip": put("beschadigd.zip", flipped),
    "picture as zip": put("foto.zip", readFileSync(join(__dirname, "../../assets/icons/color.png"))),
  };
}

describe("law 2: a file that is no good gives a clear sentence, and the next one simply opens", () => {
  let stage: Stage;
  let page: Page;
  let files: Readonly<Record<string, string>> = {};

  beforeAll(async () => {
    stage = await openStage();
    files = badFiles(stage.newFolder("bad"));
    page = await stage.openApp(await stage.openBrowser(), stage.tenant.people.marieke, "pane");
  });
  afterAll(() => stage.close());

  test.each([
    ["empty", /Dit bestand is leeg/],
    ["no chat", /staat geen chat die we kennen/],
    ["cut zip", /zipbestand is beschadigd/],
    ["flipped zip", /zipbestand is beschadigd/],
    ["picture as zip", /heet een zip, maar is iets anders/],
  ])("%s", async (name, sentence) => {
    await openFile(page, files[name] ?? "");
    await page.getByText(sentence).first().waitFor();
  });

  test("a line of 10 MB is read, and said", async () => {
    const long = join(stage.newFolder("long"), "WhatsApp-chat met Marieke de Wit.txt");
    writeFileSync(long, `${chat}12-03-2026 09:16 - Joris van Dalen: ${"a".repeat(10 * 1024 * 1024)}\n`);
    await openFile(page, long);
    await onScreen(page, "Dit vonden we in het bestand");
    await page.getByText(/Hier staat veel meer tekst dan in een gewoon bericht/).waitFor();
    await page.getByRole("button", { name: "Terug", exact: true }).click();
  });

  test("after all that a good file opens", async () => {
    await openFile(page, SAMPLES.iphoneNl);
    await onScreen(page, "Dit vonden we in het bestand");
    expect(stage.breaches).toEqual([]);
  });
});
