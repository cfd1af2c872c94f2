import type { ChatMessage } from "@microsoft/microsoft-graph-types";
import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { createDraftsInMemory } from "../../src/adapters/browser/drafts-in-memory";
import type { Drafts } from "../../src/ports/drafts";
import type { ChatSource } from "../../src/ports/chat-source";
import { ok } from "../../src/result";
import { text as words, message } from "../../src/tenant/seeds/chats/message";
import { PERSON_IDS } from "../../src/tenant/seeds/person-ids";
import { openJourney } from "./open-journey";
import { realReader } from "./real-reader";
import { aDirectory, aPerson } from "./stage";

const CHAT = "19:proef@thread.v2";
const { marieke, joris } = PERSON_IDS;
const CLOCK = { now: () => "2026-03-10T09:00:00.000Z" };
const at = (minute: number): string => `2026-03-02T08:${String(minute).padStart(2, "0")}:00.000Z`;
const said = (minute: number, content: string, told: Partial<ChatMessage> = {}): ChatMessage => message(CHAT, at(minute), joris, { ...words(content), ...told });
const member = (userId: string, displayName: string) => ({ userId, displayName, email: "" });

/** Teams, with these messages in the chat now. */
const source = (messages: readonly ChatMessage[]): ChatSource => ({
  list: () => Promise.resolve(ok({ chats: [{ id: CHAT, title: "Proef", others: [], isAlone: false, people: [], shape: "group", lastRead: null }], next: null })),
  find: () => Promise.reject(new Error("no tab")),
  read: () => {
    const head = { bewaarwijzer: "teams-chat", version: 1, readBy: marieke, chat: { topic: "Proef" }, files: [], members: [member(marieke, "Marieke de Wit"), member(joris, "Joris van Dalen")] };
    const lines = [head, ...messages].map((one) => `${JSON.stringify(one)}\n`);
    return Promise.resolve(ok({ file: new globalThis.File(lines, "Teams Proef.jsonl", { type: "application/x-ndjson" }), filesRefused: null }));
  },
  media: () => Promise.reject(new Error("no media")),
});

/** Drafts on a disk: they outlive the page. */
const aDisk = (): Drafts => {
  const disk = createDraftsInMemory(CLOCK);
  return { ...disk, outlivesPage: () => Promise.resolve(true), keep: async (...kept) => { await disk.keep(...kept); return true; } };
};

describe("issue 5, resume: a chat in Teams goes on while nobody looks", () => {
  test("the answers stand at their messages again; what came in is open, and what was edited is too", async () => {
    const drafts = aDisk();
    const directory = aDirectory([aPerson({ id: marieke, displayName: "Marieke de Wit" }), aPerson({ id: joris, displayName: "Joris van Dalen" })]);
    const visit = async (messages: readonly ChatMessage[], stands?: RegExp) => {
      cleanup();
      await new Promise((resolve) => { setTimeout(resolve); });
      const user = await openJourney(realReader, { drafts, directory, chats: source(messages) }, stands);
      await user.click(await screen.findByRole("button", { name: "Kies een Teams-chat" }));
      await user.click(within(await screen.findByRole("list", { name: "Je chats in Teams" })).getByRole("button", { name: /^Proef/ }));
      await screen.findByRole("heading", { level: 1, name: "Dit vonden we in het gesprek" });
      return user;
    };

    const user = await visit([said(1, "een"), said(2, "twee"), said(3, "drie")]);
    await user.click(screen.getByRole("button", { name: "Verder" }));
    for (const role of await screen.findAllByRole("combobox", { name: /^Rol van/ })) await user.selectOptions(role, "civil-servant");
    await user.click(screen.getByRole("radio", { name: "Ik" }));
    await user.click(screen.getByRole("button", { name: "Verder" }));
    await screen.findByRole("heading", { level: 1, name: "Beoordeel de berichten" });
    await user.click(screen.getAllByRole("button", { name: "Ja" })[0] as HTMLElement);
    await user.click(screen.getAllByRole("button", { name: "Privé" })[0] as HTMLElement);
    await waitFor(async () => { expect((await drafts.recall(marieke))[0]?.progress.reviewed).toBe(2); });

    const later = await visit([said(1, "een"), said(2, "toch anders", { lastEditedDateTime: at(30) }), said(3, "drie"), said(40, "vier")], /^Teams-chat van 3 berichten, 2 van 3 beoordeeld/);
    expect(await screen.findByText(/Daarna is er in de chat iets veranderd/)).toHaveTextContent(/1 van 4 beoordeeld/);
    await later.click(screen.getByRole("button", { name: "Ga verder waar je was" }));
    await screen.findByRole("heading", { level: 1, name: "Beoordeel de berichten" });
    expect(screen.getAllByText(/^1 van 4 beoordeeld$/)[0]).toBeVisible();
    expect(screen.queryByRole("button", { name: "Open hetzelfde bestand om verder te gaan" })).toBeNull();
  });
});
