import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { NOTA, picture, sound } from "../../src/tenant/seeds/chats/chat-files";
import { LONG_CHAT } from "../../src/tenant/seeds/chats/chats";
import { differsFromManifest, has, readJson, recordFolders } from "./filed-record";
import { openStage, type Stage } from "./stage";
import { agreeThatIKeep, answerElsewhere, confirmPeople, fileIn, goOn, leaveRestOpen, onScreen, openCount, receipt, reviewAll } from "./steps";

interface Transcript {
  readonly conversation: { readonly app: string; readonly messageCount: number; readonly completeness: { readonly messageCount: number; readonly unreadableLineCount: number } };
  readonly messages: readonly {
    readonly number: number;
    readonly original: string;
    readonly kind: string;
    readonly attachments: readonly { readonly file: string | null; readonly originalName: string }[];
  }[];
}

/** How many messages are answered; the rest stays open. */
const ANSWERED = 14;

describe("flow (c): a Teams chat of 2,000 messages, picked among one's own, of which some are kept", () => {
  let stage: Stage;
  let page: Page;
  let folder = "";
  let transcript: Transcript;
  let seen = "";

  beforeAll(async () => {
    stage = await openStage();
    page = await stage.openApp(await stage.openBrowser(), stage.tenant.people.marieke, "tab");
    await page.getByRole("button", { name: "Kies een Teams-chat" }).click();
    await page.getByLabel("Zoek op naam").fill("kernteam");
    await page.getByRole("list", { name: "Je chats in Teams" }).getByRole("button", { name: /^Kernteam zuidkade/ }).click();
    await onScreen(page, "Dit vonden we in het gesprek");
    seen = await page.getByRole("main").innerText();
    await goOn(page);
    await onScreen(page, "Wie zijn dit?");
    await confirmPeople(page, "Ik");
    await reviewAll(page, [[/./, "Ja"]], (await openCount(page)) - ANSWERED);
    await leaveRestOpen(page);
    await answerElsewhere(page);
    await agreeThatIKeep(page);
    await fileIn(page, /provincies/, "Kernteam zuidkade");
    await receipt(page).waitFor({ timeout: 120_000 });
    folder = recordFolders(stage.tenant.dataFolder)[0] ?? "";
    transcript = readJson(folder, "transcript.json") as Transcript;
  }, 600_000);
  afterAll(() => stage.close());

  test("every message was read: the counts of screen, record and Teams are equal", () => {
    expect(seen).toMatch(/2\.000|2000/);
    expect(transcript.conversation.app).toBe("teams");
    expect(transcript.conversation.completeness).toMatchObject({ messageCount: LONG_CHAT.messages().length, unreadableLineCount: 0 });
  });

  test("what is kept is what was answered with «Ja», with what Graph gave of it", () => {
    const originals = new Map(LONG_CHAT.messages().map(({ id, body }) => [id, body?.content]));
    const kept = transcript.messages.map(({ original }) => JSON.parse(original) as { id: string; body: { content: string } });
    expect(kept.length).toBeGreaterThanOrEqual(ANSWERED - 2);
    for (const { id, body } of kept) expect(body.content).toBe(originals.get(id));
  });

  test("pictures, voice memos and files are copied into the record, bit for bit", () => {
    const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
    const filed = transcript.messages.flatMap(({ attachments }) => attachments).flatMap(({ file }) => (file === null ? [] : [sha256(readFileSync(join(folder, file)))]));
    expect(filed).toEqual(expect.arrayContaining([sha256(picture()), sha256(sound()), sha256(NOTA.bytes())]));
  });

  (has("sha256sum") ? test : test.skip)("sha256sum finds every file as the manifest says (skipped without sha256sum)", () => {
    expect(differsFromManifest(folder)).toEqual([]);
  });

  test("in the tab of a chat, that chat is offered first", async () => {
    const tab = await page.context().newPage();
    await tab.goto(`${stage.tenant.origin}/local-tenant/teams?chat=${encodeURIComponent(LONG_CHAT.id)}`);
    const app = tab.frameLocator("iframe");
    await app.getByText("Deze chat: Kernteam zuidkade").waitFor();
    await app.getByRole("button", { name: "Lees deze chat" }).waitFor();
    await tab.close();
  });

  test("nothing of other chats was read, and no breach on the whole way", () => {
    const asked = stage.tenant.traffic.entries().filter(({ template }) => template.startsWith("/chats"));
    expect(asked.filter(({ template }) => template === "/chats/{chat}/messages")).toHaveLength(40);
    expect(stage.breaches).toEqual([]);
  });
});
