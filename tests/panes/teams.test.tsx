import { screen, waitFor, within } from "@testing-library/react";
import { TeamsChats } from "../../src/panes/teams/teams-chats";
import type { ChatReader, ReadingAnswers } from "../../src/ports/chat-reader";
import type { ChatError, ChatSource, ListedChat, ReadChat } from "../../src/ports/chat-source";
import { err, ok } from "../../src/result";
import type { Result } from "../../src/result";
import type { Agreements } from "../../src/ports/agreements";
import type { DecisionRegister } from "../../src/ports/decision-register";
import type { TabPlace } from "../../src/ports/host";
import { anEntry, stored } from "../desk/a-register";
import { noRegister } from "../filing/register-in-memory";
import { inForce } from "../policy/in-force";
import { aKeptRecord, aMark, anAgreement } from "../review/an-agreement";
import { aList } from "./a-list";
import { anExport, aStore, show, someAgreements } from "./stage";

const aChat = (id: string, title: string | null, ...others: readonly string[]): ListedChat => ({ id, title, others, isAlone: false, people: ["me", "joris", "esra"], shape: "group", lastRead: "2026-03-10T09:00:00Z" });
const KERN = aChat("c1", "Kernteam zuidkade", "Joris van Dalen", "Esra Kaplan");
const TWO = aChat("c2", null, "Joris van Dalen");
const OLD = aChat("c3", "Oud overleg");
const aFile = new File(["x"], "Teams Kernteam.jsonl");
const whole = (filesRefused: ReadChat["filesRefused"] = null): Result<ReadChat, ChatError> => ok({ file: aFile, filesRefused });

interface World {
  readonly chats?: Partial<ChatSource>;
  readonly tab?: TabPlace;
  readonly agreements?: Agreements;
  readonly register?: DecisionRegister;
}

const NOW = { now: () => "2026-03-10T09:00:00.000Z" };

function open(changes: Partial<ChatSource> = {}, tab: TabPlace = { kind: "personal" }, { agreements = someAgreements(), register = noRegister() }: World = {}) {
  const source: ChatSource = {
    list: jest.fn((next) => Promise.resolve(ok(next === null ? { chats: [KERN, TWO], next: "meer" } : { chats: [OLD], next: null }))),
    find: jest.fn(() => Promise.resolve(ok(KERN))),
    read: jest.fn(() => Promise.resolve(whole())),
    media: jest.fn(() => Promise.resolve(err({ kind: "media-missing" } as const))),
    ...changes,
  };
  const read: { files: readonly File[]; answers: ReadingAnswers }[] = [];
  const reader: ChatReader = {
    open: (files, _watch, _signal, answers) => {
      read.push({ files, answers });
      return Promise.resolve(ok(anExport()));
    },
  };
  const onOpened = jest.fn(() => Promise.resolve(ok(undefined)));
  return { ...show(
    <TeamsChats
      ports={{ chats: source, reader, agreements, register, clock: NOW, store: aStore() }}
      me="me"
      tab={tab}
      policy={{ state: "done", value: { inForce: inForce(), problem: null }, again: () => undefined }}
      onOpened={onOpened}
    />,
  ), source, read, onOpened };
}

const choose = async ({ user }: ReturnType<typeof open>) => {
  await user.click(screen.getByRole("button", { name: "Kies een Teams-chat" }));
  return within(await screen.findByRole("list", { name: "Je chats in Teams" }));
};
const names = () => within(screen.getByRole("list", { name: "Je chats in Teams" })).getAllByRole("button").map((button) => button.querySelector("bdi")?.textContent);

describe("a Teams chat, on the start screen", () => {
  test("nothing is asked of Teams before the user wants a chat", async () => {
    const shown = open();
    expect(shown.source.list).not.toHaveBeenCalled();
    const list = await choose(shown);
    expect(list.getAllByRole("button")[0]).toHaveTextContent(/^Kernteam zuidkadeLaatst gelezen: 10 maart 2026/);
    expect(names()).toEqual(["Kernteam zuidkade", "Joris van Dalen"]);
    expect(shown.source.read).not.toHaveBeenCalled();
  });

  test("chats are sought by their name and by who is in them; older ones come when asked", async () => {
    const shown = open();
    await choose(shown);
    await shown.user.type(screen.getByLabelText("Zoek op naam"), "esra");
    expect(names()).toEqual(["Kernteam zuidkade"]);
    await shown.user.clear(screen.getByLabelText("Zoek op naam"));
    await shown.user.click(screen.getByRole("button", { name: "Toon oudere chats" }));
    await waitFor(() => { expect(names()).toEqual(["Kernteam zuidkade", "Joris van Dalen", "Oud overleg"]); });
    expect(screen.queryByRole("button", { name: "Toon oudere chats" })).toBeNull();
  });

  test("a chat with somebody whose name Teams does not give is no chat with oneself", async () => {
    const chats = [{ ...aChat("c4", null), isAlone: false }, { ...aChat("c5", null), isAlone: true }];
    await choose(open({ list: () => Promise.resolve(ok({ chats, next: null })) }));
    expect(names()).toEqual(["Chat zonder naam", "Chat met jezelf"]);
  });

  test("the chosen chat is read, as what this app itself has read", async () => {
    const shown = open();
    await shown.user.click((await choose(shown)).getByRole("button", { name: /^Joris van Dalen/ }));
    await waitFor(() => { expect(shown.onOpened).toHaveBeenCalled(); });
    expect(shown.source.read).toHaveBeenCalledWith("c2", expect.any(Function), expect.any(AbortSignal));
    expect(shown.read).toEqual([{ files: [aFile], answers: expect.objectContaining({ fromTeams: "c2" }) }]);
  });

  test("reading says how many messages there are, and can be stopped", async () => {
    let signal: AbortSignal | undefined;
    const shown = open({
      read: (_id, onMessages, given) => {
        signal = given;
        onMessages(1_250);
        return new Promise(() => undefined);
      },
    });
    await shown.user.click((await choose(shown)).getByRole("button", { name: /^Kernteam/ }));
    expect(await screen.findByText("1.250 berichten gelezen.")).toBeVisible();
    await shown.user.click(screen.getByRole("button", { name: "Stop met lezen" }));
    expect(signal?.aborted).toBe(true);
    expect(await screen.findByRole("button", { name: "Kies een Teams-chat" })).toBeVisible();
    expect(shown.onOpened).not.toHaveBeenCalled();
  });

  test("a reading that broke off can be tried again where it is told", async () => {
    const read = jest.fn<ReturnType<ChatSource["read"]>, Parameters<ChatSource["read"]>>().mockResolvedValueOnce(err({ kind: "unreachable" })).mockResolvedValue(whole());
    const shown = open({ read });
    await shown.user.click((await choose(shown)).getByRole("button", { name: /^Kernteam/ }));
    await shown.user.click(await screen.findByRole("button", { name: "Probeer opnieuw" }));
    await waitFor(() => { expect(shown.onOpened).toHaveBeenCalled(); });
    expect(read.mock.calls.map(([id]) => id)).toEqual(["c1", "c1"]);
  });

  test("without Chat.Read: which permission is missing, and what can be done without", async () => {
    const shown = open({ read: () => Promise.resolve(err({ kind: "permission-missing", scope: "Chat.Read" } as const)) });
    await shown.user.click((await choose(shown)).getByRole("button", { name: /^Kernteam/ }));
    expect(await screen.findByText(/vraag je beheerder om «Chat.Read» toe te staan/)).toBeVisible();
    expect(screen.getByText(/Kopieer de tekst in Teams/)).toBeVisible();
  });

  test("without Files.Read: it is said, and the user may go on without the files", async () => {
    const shown = open({ read: () => Promise.resolve(whole({ kind: "permission-missing", scope: "Files.Read" })) });
    await shown.user.click((await choose(shown)).getByRole("button", { name: /^Kernteam/ }));
    expect(await screen.findByText(/«Files.Read»/)).toBeVisible();
    expect(shown.onOpened).not.toHaveBeenCalled();
    await shown.user.click(screen.getByRole("button", { name: "Ga verder zonder de bestanden" }));
    await waitFor(() => { expect(shown.onOpened).toHaveBeenCalled(); });
  });

  test("a list that cannot be had says why, and can be asked for again", async () => {
    const list = jest.fn<ReturnType<ChatSource["list"]>, [string | null]>().mockResolvedValueOnce(err({ kind: "unreachable" })).mockResolvedValue(ok({ chats: [KERN], next: null }));
    const shown = open({ list });
    await shown.user.click(screen.getByRole("button", { name: "Kies een Teams-chat" }));
    await shown.user.click(await screen.findByRole("button", { name: "Probeer opnieuw" }));
    expect(await screen.findByRole("button", { name: /^Kernteam/ })).toBeVisible();
  });

  test("in the tab of a chat, that chat is offered first", async () => {
    const shown = open({}, { kind: "chat", chatId: "c1" });
    expect(await screen.findByText("Deze chat: Kernteam zuidkade")).toBeVisible();
    await shown.user.click(screen.getByRole("button", { name: "Lees deze chat" }));
    await waitFor(() => { expect(shown.onOpened).toHaveBeenCalled(); });
    expect(shown.source.read).toHaveBeenCalledWith("c1", expect.any(Function), expect.any(AbortSignal));
    expect(shown.source.list).not.toHaveBeenCalled();
  });
});

describe("«Wie bewaart?», in the tab of a chat, a meeting or a channel", () => {
  const party = (id: string, displayName: string) => ({ id, displayName });
  const here = aMark({ channel: "teams", people: ["joris", "me"] });
  const asked = anAgreement(1, { about: here, keeper: party("joris", "Joris van Dalen"), askedAt: "2026-03-08T09:00:00Z" });
  const kept = anAgreement(2, { about: here, keeper: party("esra", "Esra Kaplan"), state: "kept", record: aKeptRecord({ number: "CB-2026-3F9A1C", webUrl: "https://dms.example/r1", filedAt: "2026-03-09T09:00:00Z" }) });
  const part = async () => within(await screen.findByRole("region", { name: "Wie bewaart?" }));
  const CHAT = { kind: "chat", chatId: "c1" } as const;
  const rowsIn = (region: Awaited<ReturnType<typeof part>>) => region.getAllByRole("listitem").map((row) => [...row.children].map(({ textContent }) => textContent));

  test.each(["chat", "meeting"] as const)("%s: who keeps, since when, and the way to the record; the latest first", async (kind) => {
    open({}, { kind, chatId: "c1" }, { agreements: aList([asked, kept]) });
    const region = await part();
    await region.findByRole("link", { name: "Open het archiefstuk van ontvangstbewijs CB-2026-3F9A1C" });
    expect(rowsIn(region)).toEqual([
      [expect.stringMatching(/^Esra Kaplan heeft bewaard op 9 maart 2026/), "Een groepsgesprek in Teams, van 1 maart 2026 tot en met 31 maart 2026", "Open het archiefstuk van ontvangstbewijs CB-2026-3F9A1C"],
      [expect.stringMatching(/^Iemand heeft Joris van Dalen op 8 maart 2026 .*gevraagd te bewaren\.$/), "Een groepsgesprek in Teams, van 1 maart 2026 tot en met 31 maart 2026"],
    ]);
    expect(region.getByRole("link").getAttribute("href")).toBe("https://dms.example/r1");
  });

  test.each([
    ["another channel", { about: { ...here, channel: "whatsapp" as const } }],
    ["a conversation of two, which is not this one", { about: { ...here, shape: "one-to-one" as const } }],
    ["people who are not in this chat", { about: { ...here, people: ["joris", "henk"] } }],
    ["what was declined", { state: "declined" as const }],
    ["what was taken back", { state: "withdrawn" as const }],
    ["a question that lapsed", { askedAt: "2025-01-01T09:00:00Z" }],
  ])("nothing is told of %s", async (_what, changes) => {
    open({}, CHAT, { agreements: aList([{ ...asked, ...changes }]) });
    expect(await (await part()).findByText("Hierover is nog niets afgesproken of bewaard.")).toBeVisible();
  });

  test("one request for the people of the chat, and none for its messages", async () => {
    const keptBy = jest.fn(() => Promise.resolve(ok([])));
    const shown = open({}, CHAT, { agreements: someAgreements({ keptBy }) });
    await (await part()).findByText("Hierover is nog niets afgesproken of bewaard.");
    expect(keptBy.mock.calls).toEqual([[["me", "joris", "esra"]]]);
    expect(shown.source.read).not.toHaveBeenCalled();
  });

  test("who may not see the list reads that, and can go on", async () => {
    open({}, CHAT, { agreements: someAgreements({ keptBy: () => Promise.resolve(err({ kind: "no-access" })) }) });
    expect(await (await part()).findByText(/^Je mag de lijst met afspraken niet zien/)).toBeVisible();
    expect(screen.getByRole("button", { name: "Lees deze chat" })).toBeVisible();
  });

  test("a list that cannot be reached can be asked again", async () => {
    const keptBy = jest.fn<ReturnType<Agreements["keptBy"]>, [readonly string[]]>().mockResolvedValueOnce(err({ kind: "interrupted" })).mockResolvedValue(ok([asked]));
    const { user } = open({}, CHAT, { agreements: someAgreements({ keptBy }) });
    await user.click(await (await part()).findByRole("button", { name: "Probeer opnieuw" }));
    expect(await (await part()).findByText(/Joris van Dalen/)).toBeVisible();
  });

  test.each([
    ["no permission", { kind: "permission-missing", scope: "Chat.ReadBasic" } as const, /«Chat.ReadBasic»/],
    ["403", { kind: "chat-closed" } as const, /^Teams laat je deze chat nu niet lezen/],
    ["404", { kind: "chat-gone" } as const, /^Deze chat is er niet meer/],
  ])("the host says which chat, Graph says no (%s): why, the way to a file, and nothing of who keeps", async (_status, error, sentence) => {
    const shown = open({ find: () => Promise.resolve(err(error)) }, CHAT, { agreements: aList([kept]) });
    expect((await screen.findAllByText(sentence))[0]).toBeVisible();
    expect(screen.getByText(/Kopieer de tekst in Teams/)).toBeVisible();
    expect(screen.queryByRole("button", { name: "Lees deze chat" })).toBeNull();
    expect(screen.queryByText(/Esra Kaplan/)).toBeNull();
    expect(shown.source.read).not.toHaveBeenCalled();
  });

  test("channel: what waits where I take part, and what was kept last; of a record no subject", async () => {
    const others = anAgreement(3, { about: aMark({ people: ["henk", "lotte"] }), keeper: party("henk", "Henk Bakker"), askedAt: "2026-03-09T09:00:00Z" });
    const entries = jest.fn(() => Promise.resolve(ok([stored(anEntry(1, { number: "CB-1" })), stored(anEntry(2, { event: "objected" })), stored(anEntry(3, { number: "CB-3", subject: "GEHEIM ONDERWERP" }))])));
    open({}, { kind: "channel" }, { agreements: aList([asked, others]), register: { ...noRegister(), entries } });
    const region = await part();
    await region.findByRole("link", { name: "Open het archiefstuk van ontvangstbewijs CB-3" });
    expect(rowsIn(region).map(([who]) => who)).toEqual([expect.stringMatching(/Joris van Dalen/), expect.stringMatching(/^Marieke de Wit heeft bewaard/), expect.stringMatching(/^Marieke de Wit heeft bewaard/)]);
    expect(region.getAllByRole("link").map(({ textContent }) => textContent)).toEqual(["Open het archiefstuk van ontvangstbewijs CB-3", "Open het archiefstuk van ontvangstbewijs CB-1"]);
    expect(document.body).not.toHaveTextContent("GEHEIM ONDERWERP");
    expect(entries.mock.calls).toEqual([[{ latest: 10 }]]);
    expect(screen.getByRole("button", { name: "Kies een Teams-chat" })).toBeVisible();
  });

  test("channel: without a register or a list, each says so", async () => {
    open({}, { kind: "channel" });
    const region = await part();
    expect(await region.findByText(/^Je mag de lijst met afspraken niet zien/)).toBeVisible();
    expect(await region.findByText(/^Je mag het register niet zien/)).toBeVisible();
  });

  test("in the app by itself, and in a browser, there is no such part", async () => {
    open();
    expect(await screen.findByRole("button", { name: "Kies een Teams-chat" })).toBeVisible();
    expect(screen.queryByRole("region", { name: "Wie bewaart?" })).toBeNull();
  });
});
