import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import { textOfTakenPdf } from "../../src/adapters/pdf/extract-text";
import { comparable } from "../../src/record/comparable-text";
import { recordFolders } from "./filed-record";
import { openStage, type Stage } from "./stage";
import { agreeThatIKeep, answerElsewhere, confirmPeople, fileIn, goOn, importChat, leaveRestOpen, onScreen, openCount, openFile, receipt, reviewAll, says, untilDraftsAre } from "./steps";
import { writeChat } from "./written-chat";

/** «Agreed», in letters for which the worker fetches a letter type of their own. */
const ELSEWHERE = ["موافق", "מסכים", "同意", "동의", "เห็นด้วย", "सहमत", "Համաձայն"] as const;

describe("screens.md, undecided is the default: what stays open after a filing is answered later, and nothing else again", () => {
  const chat = writeChat("Joris van Dalen", [
    { from: "Joris van Dalen", text: `Akkoord met variant B ${ELSEWHERE.join(" ")}` },
    { from: "Marieke de Wit", text: "De trein heeft vertraging" },
    { from: "Joris van Dalen", text: "Moet dit ook nog langs de staatssecretaris?" },
    { from: "Marieke de Wit", text: "Tot straks" },
  ]);
  let stage: Stage;
  let context: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    stage = await openStage();
    context = await stage.openBrowser();
    page = await stage.openApp(context, stage.tenant.people.marieke, "tab");
  });
  afterAll(async () => {
    await stage.close();
    chat.discard();
  });

  const answer = async (later: "Later" | "Ja") => {
    await reviewAll(page, [[/variant B/, "Ja"], [/staatssecretaris/, later]]);
    if (later === "Later") await leaveRestOpen(page);
    await answerElsewhere(page);
    await agreeThatIKeep(page);
  };

  test("the receipt says that the other answers are remembered", async () => {
    await importChat(page, chat.files);
    await confirmPeople(page, "Ik");
    await answer("Later");
    await fileIn(page, /provincies/, "Variant B");
    await receipt(page).waitFor({ timeout: 60_000 });
    await says(page, "1 bericht is nog open. Verwijder dat nog niet. Open deze chat later opnieuw en ga verder waar je was: je andere antwoorden hebben we onthouden.");
    await untilDraftsAre(page, 1);
  });

  test("record.md, reading copy: the letters of other scripts are fetched and stand in it as letters", async () => {
    const [folder = ""] = recordFolders(stage.tenant.dataFolder);
    const text = await textOfTakenPdf(new Uint8Array(readFileSync(join(folder, "transcript.pdf"))));
    expect(ELSEWHERE.filter((word) => !comparable(text.ok ? text.value : "").includes(comparable(word)))).toEqual([]);
    expect(stage.breaches).toEqual([]);
  });

  test("opened again, only that one is asked, and only that one is filed", async () => {
    await page.reload();
    await page.getByRole("button", { name: /^Open het bestand van de chat van/ }).waitFor();
    await openFile(page, chat.files);
    await onScreen(page, "Dit vonden we in het bestand");
    await page.getByRole("button", { name: "Ga verder waar je was" }).click();
    await onScreen(page, "Beoordeel de berichten");
    await says(page, /^1 bericht staat al in CB-/);
    expect(await openCount(page)).toBe(1);
    await page.getByRole("button", { name: /^(Beoordeel|Wijzig) .*09:12$/ }).first().click();
    await page.locator('li[aria-current="true"]').getByRole("button", { name: "Ja", exact: true }).click();
    await goOn(page);
    await answerElsewhere(page);
    await agreeThatIKeep(page);
    await fileIn(page, /provincies/, "Nog langs de staatssecretaris");
    await receipt(page).waitFor({ timeout: 60_000 });
    await says(page, "1 bericht bewaard");
    expect(recordFolders(stage.tenant.dataFolder)).toHaveLength(2);
    await untilDraftsAre(page, 0);
  });

  test("nothing broke the security policy", () => {
    expect(stage.breaches).toEqual([]);
  });
});
