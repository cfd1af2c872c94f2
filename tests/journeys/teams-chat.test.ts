import type { ChatMessage } from "@microsoft/microsoft-graph-types";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { code, LOOP, NOTA, picture, sound } from "../../src/tenant/seeds/chats/chat-files";
import { LONG_CHAT } from "../../src/tenant/seeds/chats/chats";
import { scrollsSideways } from "./accessible";
import { differsFromManifest, has, readJson, recordFolders } from "./filed-record";
import { openStage, type Stage } from "./stage";
import { agreeThatIKeep, answerElsewhere, confirmPeople, fileIn, goOn, leaveRestOpen, onScreen, openCount, receipt, reviewAll } from "./steps";

interface Transcript {
  readonly conversation: {
    readonly app: string;
    readonly participants: readonly { readonly shownAs: string }[];
    readonly completeness: {
      readonly messageCount: number;
      readonly unreadableLineCount: number;
      readonly systemMessageCount: number;
      readonly mediaCount: number;
      readonly missingMediaCount: number;
      readonly first: { readonly instant: string };
      readonly last: { readonly instant: string };
    };
  };
  readonly messages: readonly {
    readonly number: number;
    readonly original: string;
    readonly kind: string;
    readonly text: string;
    readonly marks: readonly string[];
    readonly asides: readonly { readonly kind: string }[];
    readonly attachments: readonly { readonly file: string | null; readonly originalName: string }[];
  }[];
}

/** How many messages are answered, past the first of every kind that has an answer; the rest stays open. */
const ANSWERED = 22;

/** What was put in Teams. */
const SEEDED = LONG_CHAT.messages();
const isEvent = ({ messageType }: ChatMessage): boolean => messageType === "systemEventMessage";
const isCall = ({ eventDetail }: ChatMessage): boolean => JSON.stringify(eventDetail).includes("callEnded");
/** Of a message that is told: a picture, sound or code in it, a file, or a card. */
const hangsOn = ({ body, attachments, deletedDateTime }: ChatMessage): number =>
  deletedDateTime === null ? (body?.content?.match(/<img /g) ?? []).length + (attachments ?? []).reduce((sum, { contentType, content }) => sum + hangs(contentType ?? "", content ?? ""), 0) : 0;
const hangs = (type: string, content: string): number => (type === "messageReference" || type === "forwardedMessageReference" ? 0 : content.includes('"Image"') ? 2 : 1);

describe("flow (c): a Teams chat of 2,000 messages, picked among one's own, of which some are kept", () => {
  let stage: Stage;
  let page: Page;
  let folder = "";
  let transcript: Transcript;
  let seen = "";
  let told = "";
  let isTooWide: boolean | null = null;

  beforeAll(async () => {
    stage = await openStage();
    page = await stage.openApp(await stage.openBrowser(), stage.tenant.people.marieke, "tab");
    await page.getByRole("button", { name: "Kies een Teams-chat" }).click();
    await page.getByLabel("Zoek op naam").fill("kernteam");
    await page.getByRole("list", { name: "Je chats in Teams" }).getByRole("button", { name: /^Kernteam zuidkade/ }).click();
    await onScreen(page, "Dit vonden we in het gesprek");
    seen = await page.getByRole("main").innerText();
    await page.setViewportSize({ width: 320, height: 900 });
    isTooWide = await scrollsSideways(page);
    await page.setViewportSize({ width: 1280, height: 900 });
    await goOn(page);
    await onScreen(page, "Wie zijn dit?");
    await confirmPeople(page, "Ik", "Ambtenaar van ons departement");
    await reviewAll(page, [[/./, "Ja"]], (await openCount(page)) - ANSWERED);
    await leaveRestOpen(page);
    await answerElsewhere(page);
    await agreeThatIKeep(page);
    await fileIn(page, /provincies/, "Kernteam zuidkade");
    await receipt(page).waitFor({ timeout: 120_000 });
    told = await page.getByRole("main").innerText();
    folder = recordFolders(stage.tenant.dataFolder)[0] ?? "";
    transcript = readJson(folder, "transcript.json") as Transcript;
  }, 600_000);
  afterAll(() => stage.close());

  test("every message was read: the counts of screen, record and Teams are equal", () => {
    expect(seen).toMatch(/2\.000|2000/);
    expect(transcript.conversation.app).toBe("teams");
    expect(transcript.conversation.completeness).toMatchObject({
      messageCount: 2_000,
      unreadableLineCount: 0,
      systemMessageCount: SEEDED.filter((one) => isEvent(one) && !isCall(one)).length,
      mediaCount: SEEDED.reduce((sum, one) => sum + hangsOn(one), 0),
      // One file in four is closed to us, and the moving picture is nowhere.
      missingMediaCount: 125,
      first: { instant: SEEDED[0]?.createdDateTime },
      last: { instant: SEEDED.at(-1)?.createdDateTime },
    });
  });

  test("WCAG 1.4.10: members who are told apart by their e-mail address fit in the pane", () => {
    expect(seen).toContain("Anna Jansen (anna.jansen2@rijk.example)");
    expect(isTooWide).toBe(false);
  });

  test("what is kept is what was answered with «Ja», with what Graph gave of it", () => {
    const originals = new Map(SEEDED.map(({ id, body }) => [id, body?.content]));
    const kept = transcript.messages.map(({ original }) => JSON.parse(original) as { id: string; body: { content: string } });
    expect(kept.length).toBeGreaterThanOrEqual(ANSWERED - 2);
    for (const { id, body } of kept) expect(body.content).toBe(originals.get(id));
  });

  test("every kind that Teams has stands in the record: words, and what hangs on them", () => {
    const { messages } = transcript;
    expect(new Set(messages.map(({ kind }) => kind))).toEqual(new Set(["text", "image", "audio", "document", "deleted", "system"]));
    expect(new Set(messages.flatMap(({ marks }) => marks))).toEqual(new Set(["edited", "forwarded", "important"]));
    expect(new Set(messages.flatMap(({ asides }) => asides.map(({ kind }) => kind)))).toEqual(new Set(["quote", "reaction"]));
    const words = messages.map(({ text }) => text).join("\n");
    for (const said of ["Joris van Dalen, wat vind jij", "(https://rijk.example/zuidkade", "🙂", "- eerst", "Herinnering", "Sluit: vrijdag", "Nu besluiten"]) expect(words).toContain(said);
  });

  test("the members whom the kept messages concern stand in it by name", () => {
    const names = transcript.conversation.participants.map(({ shownAs }) => shownAs);
    expect(names).toEqual(expect.arrayContaining(["Marieke de Wit", "Joris van Dalen"]));
  });

  test("S3: Teams says who they are, so the receipt tells that the others see it", () => {
    expect(told).toContain("De anderen zien in de app dat dit is bewaard.");
  });

  test("pictures, voice memos, code, Loop components and files are copied into the record, bit for bit", () => {
    const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
    const filed = transcript.messages.flatMap(({ attachments }) => attachments).flatMap(({ file }) => (file === null ? [] : [sha256(readFileSync(join(folder, file)))]));
    expect(filed).toEqual(expect.arrayContaining([sha256(picture()), sha256(sound()), sha256(NOTA.bytes()), sha256(LOOP.bytes()), sha256(code())]));
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

  test("S3: a colleague in the same chat sees in its tab who filed it, and opens the record; in a channel it stands among the last", async () => {
    const colleague = await stage.openApp(await stage.openBrowser(), stage.tenant.people.joris, "tab");
    const app = colleague.frameLocator("iframe");
    await colleague.goto(`${stage.tenant.origin}/local-tenant/teams?place=chat&chat=${encodeURIComponent(LONG_CHAT.id)}`);
    await app.getByText(/^Marieke de Wit heeft bewaard op /).waitFor();
    await app.getByText(/^Een groepsgesprek in Teams, van /).first().waitFor();
    const address = await app.getByRole("link", { name: /^Open het archiefstuk van ontvangstbewijs CB-/ }).first().getAttribute("href");
    expect(address).toContain("/sharepoint/sites/archief/");
    await colleague.goto(`${stage.tenant.origin}/local-tenant/teams?place=channel`);
    await app.getByText(/^Marieke de Wit heeft bewaard op /).waitFor();
    expect(await app.getByText(/zuidkade/i).count()).toBe(0);
  });

  test("nothing of other chats was read, and no breach on the whole way", () => {
    const asked = stage.tenant.traffic.entries().filter(({ template }) => template.startsWith("/chats"));
    expect(asked.filter(({ template }) => template === "/chats/{chat}/messages")).toHaveLength(40);
    expect(stage.breaches).toEqual([]);
  });
});
