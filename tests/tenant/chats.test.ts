import { longChat } from "../../src/tenant/seeds/chats/long-chat";
import { CHATS, LONG_CHAT } from "../../src/tenant/seeds/chats/chats";
import { CLOSED, NOTA, picture } from "../../src/tenant/seeds/chats/chat-files";
import { ask, aTenant, graphAs, type Ask, type Parsed, type RunningTenant } from "./running-tenant";

const MESSAGES = `/chats/${LONG_CHAT.id}/messages`;
const share = (url: string): string => `/shares/u!${Buffer.from(url).toString("base64url")}/driveItem/content`;

describe("Teams chats", () => {
  let running: RunningTenant;
  let marieke: Ask;
  beforeAll(async () => {
    running = await aTenant();
    marieke = graphAs(running.tenant, running.tenant.people.marieke, ["Chat.Read", "Files.Read"]);
  });
  afterAll(() => running.stop());

  const pages = async (asked: Ask, first: string, headers = {}): Promise<readonly Parsed[]> => {
    const found: Parsed[] = [];
    for (let path: string | undefined = first; path !== undefined; ) {
      const { body }: Parsed = await asked("GET", path, { headers });
      found.push(body);
      path = body["@odata.nextLink"];
    }
    return found;
  };

  test("the list has only one's own chats, latest message first, a page at a time", async () => {
    const listed = (await pages(marieke, "/me/chats?$top=2&$orderby=lastMessagePreview/createdDateTime desc")).flatMap(({ value }) => value);
    expect(listed.map(({ topic, chatType }) => topic ?? chatType)).toEqual(["Overleg zuidkade", "Kernteam zuidkade", "oneOnOne", "group"]);
    expect(JSON.stringify(listed)).not.toMatch(/body|members"/);
  });

  test("Chat.ReadBasic shows who is in a chat, and nothing that was said", async () => {
    const basic = graphAs(running.tenant, running.tenant.people.marieke, ["Chat.ReadBasic"]);
    expect((await basic("GET", "/me/chats?$expand=members")).body.value[0].members.length).toBeGreaterThan(1);
    for (const path of ["/me/chats?$expand=lastMessagePreview", MESSAGES]) {
      expect(await basic("GET", path)).toMatchObject({ status: 403, body: { error: { code: "Forbidden" } } });
    }
  });

  test("a chat of 2,000 messages comes in pages of fifty, newest first, each message once", async () => {
    const all = await pages(marieke, `${MESSAGES}?$top=50&$orderby=createdDateTime desc`);
    const ids = all.flatMap(({ value }) => value.map(({ id }: Parsed) => Number(id)));
    expect(all).toHaveLength(40);
    expect(new Set(ids).size).toBe(2_000);
    expect(ids).toEqual([...ids].sort((one, other) => other - one));
  });

  test("newer kinds of message are told only to who asks for them", async () => {
    const kinds = async (headers: object) => new Set((await pages(marieke, `${MESSAGES}?$top=50`, headers)).flatMap(({ value }) => value.map(({ messageType }: Parsed) => messageType)));
    expect(await kinds({})).toEqual(new Set(["message", "unknownFutureValue"]));
    expect(await kinds({ Prefer: "include-unknown-enum-members" })).toEqual(new Set(["message", "systemEventMessage"]));
  });

  test("who came later sees only what was said since, and is told so among the members", async () => {
    const bram = graphAs(running.tenant, running.tenant.people.bram, ["Chat.Read"]);
    const seen = (await pages(bram, `${MESSAGES}?$top=50&$orderby=createdDateTime desc`)).flatMap(({ value }) => value);
    const { body } = await bram("GET", `/chats/${LONG_CHAT.id}/members`);
    const { visibleHistoryStartDateTime } = body.value.find(({ userId }: Parsed) => userId === running.tenant.people.bram);
    expect(seen).toHaveLength(1_500);
    expect(seen.at(-1).createdDateTime >= visibleHistoryStartDateTime).toBe(true);
  });

  test("nobody else sees a chat, its messages or its pictures", async () => {
    const henk = graphAs(running.tenant, running.tenant.people.henk, ["Chat.Read"]);
    for (const path of [`/chats/${LONG_CHAT.id}`, MESSAGES, `/chats/${LONG_CHAT.id}/members`]) {
      expect(await henk("GET", path)).toMatchObject({ status: 404, body: { error: { code: "NotFound" } } });
    }
  });

  test("a filter counts only beside an order on the same property", async () => {
    const since = LONG_CHAT.messages()[1_990]?.createdDateTime;
    const count = async (query: string) => (await pages(marieke, `${MESSAGES}?$top=50&${query}`)).flatMap(({ value }) => value).length;
    expect(await count(`$orderby=createdDateTime desc&$filter=createdDateTime gt ${since}`)).toBe(9);
    expect(await count(`$filter=createdDateTime gt ${since}`)).toBe(2_000);
  });

  test.each(["$top=51", "$orderby=createdDateTime asc", "$skip=5", "$search=x", "$select=body"])("a page asked with %s is refused, never half answered", async (query) => {
    expect((await marieke("GET", `${MESSAGES}?${query}`)).status).toBe(400);
  });

  test("a picture and a voice memo are fetched by their own address; of a message without them there is nothing", async () => {
    const first = LONG_CHAT.messages()[7]?.body?.content ?? "";
    const path = /\/chats\/[^"]*\$value/.exec(first)?.[0] ?? "";
    const answer = await fetch(`${running.tenant.graph}${path}`, { headers: { Authorization: `Bearer ${running.tenant.mintToken(running.tenant.people.marieke, ["Chat.Read"])}` } });
    expect(Buffer.from(await answer.arrayBuffer()).equals(picture())).toBe(true);
    const other = LONG_CHAT.messages()[0]?.id ?? "";
    expect((await marieke("GET", path.replace(/messages\/\d+/, `messages/${other}`))).status).toBe(404);
  });

  test("a file is read by the address that the message gives, where it was shared", async () => {
    const moved = await marieke("GET", share(NOTA.url));
    expect(moved.status).toBe(302);
    expect((await ask("GET", moved.headers.get("Location") ?? "")).body).toContain("Variant B: kade");
    expect((await marieke("GET", share(CLOSED.url))).status).toBe(403);
    expect((await marieke("GET", share("https://elders.example/x"))).status).toBe(404);
  });

  test("a chat is the same at every start", () => {
    const again = longChat(LONG_CHAT.id, "Kernteam zuidkade", 60);
    expect(again.messages()).toEqual(LONG_CHAT.messages().slice(0, 60));
    expect(CHATS.flatMap((chat) => chat.messages().filter(({ chatId }) => chatId !== chat.id))).toEqual([]);
  });
});
