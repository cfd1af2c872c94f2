import { createHash } from "node:crypto";
import { createGraphHttp, type GraphHttp } from "../../src/adapters/graph/http";
import { createChats } from "../../src/adapters/graph/chats";
import { NO_ANSWERS } from "../../src/imports/reading-answers";
import type { WholeExport } from "../../src/imports/read-export";
import type { ChatSource } from "../../src/ports/chat-source";
import type { SignIn } from "../../src/ports/sign-in";
import { shareId } from "../../src/imports/teams/share-id";
import { CLOSED, code, LOOP, NOTA, picture, PLANNING, sound } from "../../src/tenant/seeds/chats/chat-files";
import { LONG_CHAT } from "../../src/tenant/seeds/chats/chats";
import { longChat } from "../../src/tenant/seeds/chats/long-chat";
import { startTenant, type Tenant } from "../../src/tenant/tenant";
import { aGraph, good, signInAs } from "../filing/filing-desk";
import { reading } from "../imports/reading";
import { member } from "../../src/tenant/seeds/chats/chat";
import { message, text } from "../../src/tenant/seeds/chats/message";
import { PERSON_IDS } from "../../src/tenant/seeds/person-ids";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Ten thousand messages, made when they are asked for. */
const HUGE = longChat("19:tienduizend@thread.v2", "Heel lang", 10_000);

/** Forty people, of whom the directory knows one. */
const CROWD = { ...longChat("19:menigte@thread.v2", "Menigte", 20), members: [member(PERSON_IDS.bram), ...Array.from({ length: 39 }, (_, at) => member(`99999999-0000-4000-8000-0000000000${String(at + 10)}`))] };

describe("Teams chats through Graph", () => {
  let tenant: Tenant;
  const dataFolder = mkdtempSync(join(tmpdir(), "tenant-"));
  beforeAll(async () => {
    tenant = await startTenant({ port: 0, dataFolder, appFolder: join(tmpdir(), "no-app-here"), chats: [HUGE, CROWD] });
  });
  afterEach(() => {
    tenant.faults.clear();
    tenant.withdrawConsent(tenant.people.marieke);
  });
  afterAll(async () => {
    await tenant.close();
    rmSync(dataFolder, { recursive: true });
  });

  const signedIn = (person: string): SignIn => ({
    ...signInAs(tenant, person),
    account: () => Promise.resolve({ ok: true, value: { id: person, tenantId: "", username: "", name: "" } }),
  });
  const chatsOf = (person: string = tenant.people.marieke, waits: number[] = []): ChatSource => {
    const signIn = signedIn(person);
    return createChats(aGraph(tenant, { signIn }, waits), signIn);
  };
  const quietly = () => undefined;
  const never = () => new AbortController().signal;

  async function conversationFrom(file: File): Promise<WholeExport> {
    return good(await reading([[file.name, new Uint8Array(await file.arrayBuffer())]], { answers: { ...NO_ANSWERS, fromTeams: "19:proef@thread.v2" } }));
  }
  const readWhole = async (id: string, person?: string) => conversationFrom(good(await chatsOf(person).read(id, quietly, never())).file);

  test("the list names one's own chats, the latest first, and asks only Chat.ReadBasic", async () => {
    const signIn = signInAs(tenant, tenant.people.marieke);
    const source = createChats(aGraph(tenant, { signIn }), signedIn(tenant.people.marieke));
    const { chats, next } = good(await source.list(null));
    expect(chats.map(({ title, others }) => title ?? others.join(", "))).toEqual(["Heel lang", "Overleg zuidkade", "Kernteam zuidkade", "Joris van Dalen", "Henk Bakker, Lotte Vermeer"]);
    expect(next).toBeNull();
    expect(new Set(signIn.asked.flatMap(({ scopes }) => scopes))).toEqual(new Set(["Chat.ReadBasic"]));
  });

  test("a chat of 2,000 messages comes whole: every page, every kind, in order, and the counts agree", async () => {
    const counts: number[] = [];
    const { file, filesRefused } = good(await chatsOf().read(LONG_CHAT.id, (count) => counts.push(count), never()));
    expect(filesRefused).toBeNull();
    expect(counts).toEqual(Array.from({ length: 40 }, (_, page) => (page + 1) * 50));
    const { conversation } = await conversationFrom(file);
    const { completeness, messages, participants, sources } = conversation;
    expect(messages.map(({ time }) => time.instant)).toEqual(LONG_CHAT.messages().map(({ createdDateTime }) => createdDateTime));
    expect(completeness.problems.filter(({ kind }) => kind !== "missing-media")).toEqual([]);
    expect(new Set(completeness.problems.map(({ detail }) => detail))).toEqual(new Set([CLOSED.name, "hoera"]));
    expect(new Set(messages.map(({ kind }) => kind))).toEqual(new Set(["text", "deleted", "image", "document", "audio", "system", "call"]));
    expect(participants.map(({ directoryId }) => directoryId).every((id) => id !== undefined)).toBe(true);
    expect(sources[0].sha256).toBe(createHash("sha256").update(new Uint8Array(await file.arrayBuffer())).digest("hex"));
  });

  test("of a chat of forty people, all forty are found: Graph itself expands no more than 25", async () => {
    expect(good(await chatsOf(tenant.people.bram).find(CROWD.id)).people).toHaveLength(40);
  });

  describe("pages as the real Graph has given them", () => {
    const CHAT = "19:gek@thread.v2";
    const one = (minute: number) => message(CHAT, `2026-03-01T10:${String(minute).padStart(2, "0")}:00.000Z`, tenant.people.joris, text(String(minute)));
    /** Reads a chat of these pages of minutes; each names the page behind it. */
    async function readPages(pages: readonly (readonly number[])[], nextOf: (page: number) => number | null) {
      const counts: number[] = [];
      const signIn = signedIn(tenant.people.marieke);
      const real = aGraph(tenant, { signIn });
      const json: typeof real.json = ({ path }) => {
        if (!path.includes("/messages")) return Promise.resolve({ ok: true, value: path.endsWith("/members") ? { value: [] } : { id: CHAT } });
        const at = Number(/page=(\d+)/.exec(path)?.[1] ?? 0);
        const value = (pages[at % pages.length] ?? []).map(one);
        const next = nextOf(at);
        return Promise.resolve({ ok: true, value: { value, "@odata.count": value.length, ...(next === null ? {} : { "@odata.nextLink": `/chats/x/messages?page=${String(next)}` }) } });
      };
      const { file } = good(await createChats({ ...real, json }, signIn).read(CHAT, (count) => counts.push(count), never()));
      const { messages, completeness } = (await conversationFrom(file)).conversation;
      return { said: messages.map((each) => each.text), problems: completeness.problems.map(({ kind }) => kind), counts };
    }

    test("fault: a link that leads back to itself ends the reading, and that the oldest may be missing is told", async () => {
      expect(await readPages([[3, 2], [1]], () => 1)).toEqual({ said: ["1", "2", "3"], problems: ["cut-off"], counts: [2, 3] });
    });

    test("fault: links that go on without end over the same messages end too", async () => {
      const { said, problems, counts } = await readPages([[3, 2], [1]], (page) => page + 1);
      expect([said, problems, counts.at(-1)]).toEqual([["1", "2", "3"], ["cut-off"], 3]);
    });

    test("a message that comes twice because others came in between is one, and no count differs", async () => {
      expect(await readPages([[4, 3], [3, 2], [], [1]], (page) => (page < 3 ? page + 1 : null))).toEqual({ said: ["1", "2", "3", "4"], problems: [], counts: [2, 3, 3, 4] });
    });

    test("pages out of order come in the order of their time", async () => {
      expect((await readPages([[5, 4], [1], [3, 2]], (page) => (page < 2 ? page + 1 : null))).said).toEqual(["1", "2", "3", "4", "5"]);
    });
  });

  test("what is read twice is the same, byte for byte", async () => {
    const bytes = async () => Buffer.from(await good(await chatsOf().read(LONG_CHAT.id, quietly, never())).file.arrayBuffer());
    expect((await bytes()).equals(await bytes())).toBe(true);
  });

  test("who came later gets what they may see, and is told from when", async () => {
    const { conversation } = await readWhole(LONG_CHAT.id, tenant.people.bram);
    expect(conversation.messages).toHaveLength(1_500);
    expect(conversation.completeness.warnings.map(({ kind }) => kind)).toEqual(["history-limited"]);
  });

  test("10,000 messages: told at every page, and stopped at once when asked", async () => {
    const counts: number[] = [];
    const { file } = good(await chatsOf().read(HUGE.id, (count) => counts.push(count), never()));
    expect(counts).toHaveLength(200);
    expect((await conversationFrom(file)).conversation.completeness).toMatchObject({ messageCount: 10_000, unreadableLineCount: 0 });
    const stop = new AbortController();
    tenant.traffic.clear();
    const stopped = chatsOf().read(HUGE.id, (count) => { if (count >= 200) stop.abort(); }, stop.signal);
    expect(await stopped).toEqual({ ok: false, error: { kind: "cancelled" } });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(tenant.traffic.entries().filter(({ template }) => template === "/chats/{chat}/messages").length).toBeLessThanOrEqual(5);
  }, 60_000);

  test("fault: throttling in the middle is waited out, as long as Graph says, and nothing is lost", async () => {
    const waits: number[] = [];
    tenant.faults.add({ action: { kind: "status", status: 429, retryAfter: 41 }, path: "/messages", from: 7, times: 3 });
    tenant.faults.add({ action: { kind: "drop-after" }, path: "/messages", from: 20 });
    const { file } = good(await chatsOf(tenant.people.marieke, waits).read(LONG_CHAT.id, quietly, never()));
    expect((await conversationFrom(file)).conversation.messages).toHaveLength(2_000);
    expect(waits.filter((seconds) => seconds === 41)).toHaveLength(3);
  });

  test("who stops during a long wait, does not wait", async () => {
    tenant.faults.add({ action: { kind: "status", status: 429, retryAfter: 300 }, path: "/messages", times: null });
    const stop = new AbortController();
    const signIn = signedIn(tenant.people.marieke);
    const http = aGraph(tenant, { signIn });
    const patient = createChats({ ...http, json: (call) => (call.path.includes("/messages") ? new Promise(() => undefined) : http.json(call)) }, signIn);
    setTimeout(() => { stop.abort(); }, 50);
    expect(await patient.read(LONG_CHAT.id, quietly, stop.signal)).toEqual({ ok: false, error: { kind: "cancelled" } });
  });

  test("who stops during a wait asks nothing more of Graph", async () => {
    tenant.faults.add({ action: { kind: "status", status: 429, retryAfter: 300 }, path: "/messages", times: null });
    tenant.traffic.clear();
    const stop = new AbortController();
    const signIn = signedIn(tenant.people.marieke);
    const asked = () => tenant.traffic.entries().filter(({ template }) => template === "/chats/{chat}/messages").length;
    let waited = (): void => undefined;
    const isWaiting = new Promise<void>((resolve) => { waited = resolve; });
    const ended = new Promise<void>((resolve) => {
      const sleep: GraphHttp["sleep"] = (_seconds, _isForServer, signal) => new Promise((wake) => {
        waited();
        signal?.addEventListener("abort", () => { wake(); setTimeout(resolve, 20); });
      });
      const http = createGraphHttp(tenant.graph, { fetch, signIn, sleep, random: () => 0, deadline: (seconds) => AbortSignal.timeout(seconds * 1000) });
      void createChats(http, signIn).read(LONG_CHAT.id, quietly, stop.signal);
    });
    await isWaiting;
    stop.abort();
    await ended;
    expect(asked()).toBe(1);
  });

  test("fault: without Chat.Read the chat is not read, and the permission is named; the list still works", async () => {
    tenant.faults.add({ action: { kind: "refuse-consent", scope: "Chat.Read" }, times: null });
    expect(await chatsOf().read(LONG_CHAT.id, quietly, never())).toEqual({ ok: false, error: { kind: "permission-missing", scope: "Chat.Read" } });
    expect(good(await chatsOf().list(null)).chats).not.toEqual([]);
  });

  test("fault: without Files.Read the messages come all the same, and it is told that the files do not", async () => {
    tenant.faults.add({ action: { kind: "refuse-consent", scope: "Files.Read" }, times: null });
    const { file, filesRefused } = good(await chatsOf().read(LONG_CHAT.id, quietly, never()));
    expect(filesRefused).toEqual({ kind: "permission-missing", scope: "Files.Read" });
    expect((await conversationFrom(file)).conversation.completeness).toMatchObject({ messageCount: 2_000, missingMediaCount: 300 });
  });

  test("fault: one file whose server stays out of order is missing; the chat and its other files are not", async () => {
    tenant.faults.add({ action: { kind: "status", status: 503, retryAfter: null }, path: `/shares/${shareId(PLANNING.url)}`, times: null });
    const { file, filesRefused } = good(await chatsOf().read(LONG_CHAT.id, quietly, never()));
    expect(filesRefused).toBeNull();
    const { problems } = (await conversationFrom(file)).conversation.completeness;
    expect(new Set(problems.map(({ detail }) => detail))).toEqual(new Set([CLOSED.name, PLANNING.name, "hoera"]));
  });

  test("fault: where no file answers, the messages are there all the same, and the user is asked", async () => {
    tenant.faults.add({ action: { kind: "drop-before", afterBytes: 0 }, path: "/shares/", times: null });
    expect(good(await chatsOf().read(LONG_CHAT.id, quietly, never())).filesRefused).toEqual({ kind: "unreachable" });
  });

  test("fault 15: one chat that Teams refuses is told as that: the permission was given, and nobody is sent to ask for it again", async () => {
    tenant.faults.add({ action: { kind: "status", status: 403, retryAfter: null }, path: `${LONG_CHAT.id}/messages` });
    expect(await chatsOf().read(LONG_CHAT.id, quietly, never())).toEqual({ ok: false, error: { kind: "chat-closed" } });
  });

  test("a chat that one is not in is gone", async () => {
    expect(await chatsOf(tenant.people.henk).read(LONG_CHAT.id, quietly, never())).toEqual({ ok: false, error: { kind: "chat-gone" } });
    expect(await chatsOf(tenant.people.henk).find(LONG_CHAT.id)).toEqual({ ok: false, error: { kind: "chat-gone" } });
  });

  test("pictures, voice memos and files are fetched bit for bit when they are asked for", async () => {
    const { conversation } = await readWhole(LONG_CHAT.id);
    const source = chatsOf();
    const bytes = async (kind: string, name?: string) => {
      const found = conversation.messages.filter((one) => one.kind === kind).flatMap(({ attachments }) => attachments).find((one) => one.entry !== null && (name === undefined || one.name === name));
      const blob = good(await source.media(found?.entry ?? ""));
      return { type: blob.type, bytes: Buffer.from(await blob.arrayBuffer()) };
    };
    expect(await bytes("image")).toEqual({ type: "image/png", bytes: Buffer.from(picture()) });
    expect(await bytes("audio")).toEqual({ type: "audio/wav", bytes: Buffer.from(sound()) });
    expect((await bytes("document", NOTA.name)).bytes.equals(Buffer.from(NOTA.bytes()))).toBe(true);
    expect((await bytes("document", "Loop.loop")).bytes.equals(Buffer.from(LOOP.bytes()))).toBe(true);
    expect((await bytes("document", "kade-16.txt")).bytes.equals(Buffer.from(code()))).toBe(true);
  });

  test.each(["/me", "/chats/x/messages", "/shares/u!abc/driveItem", "https://elders.example/", "../x", ""])("hostile: no other address is ever asked with a token: %j", async (entry) => {
    tenant.traffic.clear();
    expect(await chatsOf().media(entry)).toEqual({ ok: false, error: { kind: "media-missing" } });
    expect(tenant.traffic.entries().length).toBe(0);
  });

  test("fault: bytes that do not come are told, and a portal's page is never taken for them", async () => {
    const { conversation } = await readWhole(LONG_CHAT.id);
    const entry = conversation.messages.find(({ kind }) => kind === "image")?.attachments[0]?.entry ?? "";
    tenant.faults.add({ action: { kind: "captive-portal" }, path: "hostedContents", times: null });
    expect(await chatsOf().media(entry)).toEqual({ ok: false, error: { kind: "not-fetched" } });
    tenant.faults.clear();
    // A fault of the server's own, to the end, is not the connection; throttling passes, and one answer tells too little.
    for (const [told, status, retryAfter, times] of [["fails-in-teams", 500, null, null], ["fails-in-teams", 503, 20, null], ["not-fetched", 429, 20, null], ["not-fetched", 502, null, 1]] as const) {
      tenant.faults.add({ action: { kind: "status", status, retryAfter }, path: "hostedContents", times });
      if (times !== null) tenant.faults.add({ action: { kind: "captive-portal" }, path: "hostedContents", times: null });
      expect(await chatsOf().media(entry)).toEqual({ ok: false, error: { kind: told } });
      tenant.faults.clear();
    }
    for (const status of [403, 404]) {
      tenant.faults.add({ action: { kind: "status", status, retryAfter: null }, path: "hostedContents" });
      expect(await chatsOf().media(entry)).toEqual({ ok: false, error: { kind: "not-in-teams" } });
    }
  });

  describe("a file of which the bytes are kept back", () => {
    const entryOfNota = async () => {
      const { conversation } = await readWhole(LONG_CHAT.id);
      return conversation.messages.flatMap(({ attachments }) => attachments).find(({ name }) => name === NOTA.name)?.entry ?? "";
    };

    test.each([401, 403, 404, 410])("fault: a download that is refused (%i) was told as the connection, over and over, with no way on", async (status) => {
      const entry = await entryOfNota();
      tenant.faults.add({ action: { kind: "status", status, retryAfter: null }, path: "download.aspx", times: null });
      expect(await chatsOf().media(entry)).toEqual({ ok: false, error: { kind: "not-in-teams" } });
    });

    test.each([
      ["its address is left out", (item: object) => Object.fromEntries(Object.entries(item).filter(([name]) => name !== "@microsoft.graph.downloadUrl"))],
      ["it stays another size than is told", (item: object) => ({ ...item, size: 1 })],
    ])("fault: %s: not the connection either", async (_why, change) => {
      const entry = await entryOfNota();
      const signIn = signedIn(tenant.people.marieke);
      const changing: typeof fetch = async (input, init) => {
        const answer = await fetch(input, init);
        if (!answer.url.includes("/driveItem")) return answer;
        const item: unknown = await answer.json();
        return Response.json(typeof item === "object" && item !== null ? change(item) : item);
      };
      expect(await createChats(aGraph(tenant, { signIn, fetch: changing }), signIn).media(entry)).toEqual({ ok: false, error: { kind: "fails-in-teams" } });
    });

    test("fault: who has no permission any more is told so, and not to look at the connection", async () => {
      const entry = await entryOfNota();
      tenant.withdrawConsent(tenant.people.marieke);
      tenant.faults.add({ action: { kind: "refuse-consent", scope: "Files.Read" }, times: null });
      expect(await chatsOf().media(entry)).toEqual({ ok: false, error: { kind: "permission-missing", scope: "Files.Read" } });
    });
  });
});
