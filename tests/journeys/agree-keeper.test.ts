import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { rowsOf } from "../agreements/two-people";
import { openStage, type Stage } from "./stage";
import { answerElsewhere, confirmPeople, fileIn, goOn, importChat, onScreen, receipt, reviewAll, says } from "./steps";

const CHAT = `05-10-2026 08:05 - Joris van Dalen: Akkoord met variant B
05-10-2026 08:06 - Marieke de Wit: Akkoord, dan gaat de brief uit
05-10-2026 08:07 - Joris van Dalen: Tot morgen
`;
/** As each phone calls the chat. */
const EXPORTS = { marieke: "WhatsApp-chat met Joris van Dalen.txt", joris: "WhatsApp-chat met Marieke de Wit.txt" } as const;
type Name = keyof typeof EXPORTS;

describe("S3, gap 25: two browsers that agree on one keeper at the same moment", () => {
  let stage: Stage;
  let pages: Readonly<Record<Name, Page>>;
  let keeper: Name;
  let other: Name;

  /** Works through the chat, up to «Wie bewaart dit?». */
  async function openAs(name: Name): Promise<Page> {
    const chat = join(stage.newFolder(name), EXPORTS[name]);
    writeFileSync(chat, CHAT);
    const page = await stage.openApp(await stage.openBrowser(), stage.tenant.people[name], "tab");
    await importChat(page, chat);
    await confirmPeople(page, "Weet ik niet");
    await reviewAll(page, [[/Akkoord/, "Ja"]]);
    await answerElsewhere(page);
    await onScreen(page, "Wie bewaart dit?");
    await page.getByRole("button", { name: "Ik doe het" }).waitFor();
    return page;
  }

  beforeAll(async () => {
    stage = await openStage();
    pages = { marieke: await openAs("marieke"), joris: await openAs("joris") };
    await Promise.all(Object.values(pages).map((page) => page.getByRole("button", { name: "Ik doe het" }).click()));
    await Promise.all(Object.values(pages).map((page) => says(page, /^(Je hebt toegezegd dat jij dit bewaart\.|.* was eerder\.)$/)));
    keeper = (await pages.joris.getByRole("main").getByText("Je hebt toegezegd dat jij dit bewaart.").count()) > 0 ? "joris" : "marieke";
    other = keeper === "joris" ? "marieke" : "joris";
  });
  afterAll(() => stage.close());

  test("end in one keeper, and both are told who", async () => {
    const promised = (await rowsOf(stage.tenant)).filter(({ fields }) => fields["Status"] === "toegezegd");
    expect(promised.map(({ fields }) => fields["BewaarderId"])).toEqual([stage.tenant.people[keeper]]);
    expect(await pages[other].getByRole("main").getByText("Je hebt toegezegd dat jij dit bewaart.").count()).toBe(0);
  });

  test("gap 24: the other waits for the keeper's copy, and sees it verified when it is filed", async () => {
    const mine = pages[other];
    await goOn(mine);
    await onScreen(mine, "Controleer voor je bewaart");
    await goOn(pages[keeper]);
    await fileIn(pages[keeper], /provincies/, "Variantkeuze");
    await receipt(pages[keeper]).waitFor();
    await says(pages[keeper], "De anderen zien in de app dat dit is bewaard.");

    await mine.getByRole("button", { name: "Wijzig: Bewaarder" }).click();
    await says(mine, "Al jouw 2 berichten staan erin.");
    const aboutThis = mine.getByRole("radio", { name: "Ja, over dit gesprek" });
    if ((await aboutThis.count()) > 0) await aboutThis.check();
    await says(mine, /heeft dit bewaard\. Jij hoeft het niet ook te bewaren\.$/);
    await goOn(mine);
    await says(mine, "Je hoeft nu zelf niets te bewaren.");
  });

  test("CSP: no breach and no script error on the whole way", () => {
    expect(stage.breaches).toEqual([]);
  });
});
