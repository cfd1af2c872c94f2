import { screen, waitFor, within } from "@testing-library/react";
import { TeamsChats } from "../../src/panes/teams/teams-chats";
import type { ChatReader, ReadingAnswers } from "../../src/ports/chat-reader";
import type { ChatError, ChatSource, ListedChat, ReadChat } from "../../src/ports/chat-source";
import { err, ok } from "../../src/result";
import type { Result } from "../../src/result";
import { anExport, show } from "./stage";

const aChat = (id: string, title: string | null, ...others: readonly string[]): ListedChat => ({ id, title, others, lastRead: "2026-03-10T09:00:00Z" });
const KERN = aChat("c1", "Kernteam zuidkade", "Joris van Dalen", "Esra Kaplan");
const TWO = aChat("c2", null, "Joris van Dalen");
const OLD = aChat("c3", "Oud overleg");
const aFile = new File(["x"], "Teams Kernteam.jsonl");
const whole = (filesRefused: ReadChat["filesRefused"] = null): Result<ReadChat, ChatError> => ok({ file: aFile, filesRefused });

function open(changes: Partial<ChatSource> = {}, chatAtHand: string | null = null) {
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
  return { ...show(<TeamsChats source={source} reader={reader} chatAtHand={chatAtHand} onOpened={onOpened} />), source, read, onOpened };
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

  test("the chosen chat is read, as what this app itself has read", async () => {
    const shown = open();
    await shown.user.click((await choose(shown)).getByRole("button", { name: /^Joris van Dalen/ }));
    await waitFor(() => { expect(shown.onOpened).toHaveBeenCalled(); });
    expect(shown.source.read).toHaveBeenCalledWith("c2", expect.any(Function), expect.any(AbortSignal));
    expect(shown.read).toEqual([{ files: [aFile], answers: expect.objectContaining({ fromTeams: true }) }]);
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
    const shown = open({}, "c1");
    expect(await screen.findByText("Deze chat: Kernteam zuidkade")).toBeVisible();
    await shown.user.click(screen.getByRole("button", { name: "Lees deze chat" }));
    await waitFor(() => { expect(shown.onOpened).toHaveBeenCalled(); });
    expect(shown.source.read).toHaveBeenCalledWith("c1", expect.any(Function), expect.any(AbortSignal));
    expect(shown.source.list).not.toHaveBeenCalled();
  });
});
