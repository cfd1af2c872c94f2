import type { Page } from "playwright-core";
import { readJson, recordFolders } from "./filed-record";
import { openStage, type Stage } from "./stage";
import { agreeThatIKeep, answerElsewhere, closeRest, confirmPeople, fileIn, goOn, importChat, onScreen, receipt, says } from "./steps";
import { writeChat, type WrittenChat } from "./written-chat";

const CHAT = [
  { from: "Marieke de Wit", text: "Akkoord met variant B" },
  ...Array.from({ length: 30 }, (_, index) => ({ from: "Joris van Dalen", text: `Ik ben er om ${String(index)}` })),
];

interface DecisionRecord {
  readonly messages: readonly { readonly number: number; readonly mode: string }[];
  readonly notKept: { readonly total: number; readonly perDay: readonly { readonly reason: string; readonly mode: string | null; readonly count: number }[] };
}

describe("«Rest afsluiten»", () => {
  let stage: Stage;
  let page: Page;
  let chat: WrittenChat;

  beforeAll(async () => {
    stage = await openStage();
    chat = writeChat("Joris van Dalen", CHAT);
    page = await stage.openApp(await stage.openBrowser(), stage.tenant.people.marieke, "pane");
    await importChat(page, chat.files);
    await confirmPeople(page, "Ik");
    await page.locator('li[aria-current="true"]').getByRole("button", { name: "Ja", exact: true }).click();
    await goOn(page);
    await onScreen(page, "Rest afsluiten");
  });
  afterAll(async () => {
    chat.discard();
    await stage.close();
  });

  test("pressed before anything was looked at, the button says what is lacking, and nothing closes", async () => {
    await page.getByRole("button", { name: "Sluit 30 berichten af" }).click();
    await says(page, "Bekijk eerst nog 10 berichten.");
  });

  test("a message that chance chose can be seen in the chat: the review opens at it, and the way on leads back", async () => {
    const words = await page.locator("section li p[dir=auto]").first().innerText();
    await page.getByRole("button", { name: /^Bekijk in de chat/ }).first().click();
    await onScreen(page, "Beoordeel de berichten");
    await page.locator("li:focus", { hasText: words }).waitFor();
    await goOn(page);
    await onScreen(page, "Rest afsluiten");
    expect(await page.locator("section li p[dir=auto]").first().innerText()).toBe(words);
  });

  test("closed as the rest, it is told in the record as such: not as answered one by one", async () => {
    await closeRest(page, "Werk, maar geen bestuurlijke besluitvorming");
    await answerElsewhere(page);
    await agreeThatIKeep(page);
    await fileIn(page, /provincies/, "Variantkeuze");
    await receipt(page).waitFor();
    const { messages, notKept } = readJson(recordFolders(stage.tenant.dataFolder)[0] ?? "", "decision-record.json") as DecisionRecord;
    expect(messages.map(({ number, mode }) => [number, mode])).toEqual([[1, "individual"]]);
    expect(notKept.perDay).toMatchObject([{ reason: "U3", mode: "rest", count: 30 }]);
  });

  test("CSP: no breach and no script error on the whole way", () => {
    expect(stage.breaches).toEqual([]);
  });
});
