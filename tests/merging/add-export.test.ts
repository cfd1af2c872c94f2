import type { Attachment, Conversation } from "../../src/conversation/conversation";
import { NO_ANSWERS } from "../../src/imports/reading-answers";
import type { ChatReader, OpenExport } from "../../src/ports/chat-reader";
import { err, ok } from "../../src/result";
import { addExport } from "../../src/workflows/add-export";
import { aConversation } from "../review/a-conversation";

const WATCH = { onProgress: () => undefined, onFirst: () => undefined };

/** An open export with one photo of its own, which tells whose bytes it gives and whether it was closed. */
function anExport(letter: string, changes: Partial<Conversation> = {}): OpenExport & { readonly closed: () => number } {
  const attachments: readonly Attachment[] = [{ name: "IMG.jpg", entry: "IMG.jpg", size: 1 }];
  const conversation = aConversation([{ text: "Akkoord met variant B van het plan" }, { text: `IMG.jpg (bestand bijgevoegd)\nfoto ${letter}`, kind: "image", attachments }], changes);
  const media: OpenExport["media"] = (entry) => Promise.resolve(entry === "IMG.jpg" ? ok(new Blob([letter])) : err({ kind: "media-missing" }));
  let closed = 0;
  return {
    conversation,
    media,
    contents: media,
    close: () => {
      closed += 1;
    },
    closed: () => closed,
  };
}
const reader = (result: Awaited<ReturnType<ChatReader["open"]>>): { readonly reader: ChatReader } => ({ reader: { open: () => Promise.resolve(result) } });
const add = (open: OpenExport, added: OpenExport, signal = new AbortController().signal) => addExport(open, [], reader(ok(added)), WATCH, signal, NO_ANSWERS);

async function added(open: OpenExport, other: OpenExport) {
  const result = await add(open, other);
  if (!result.ok) throw new Error(result.error.kind);
  return result.value;
}

async function bytesOf(open: OpenExport): Promise<readonly string[]> {
  const entries = open.conversation.messages.flatMap(({ attachments }) => attachments.map(({ entry }) => entry ?? ""));
  return Promise.all(entries.map(async (entry) => {
    const content = await open.media(entry);
    return content.ok ? content.value.text() : content.error.kind;
  }));
}

describe("a further export is added", () => {
  test("each file comes from its own export, with a third and a fourth too, and closing closes all", async () => {
    const exports = ["a", "b", "c", "d"].map((letter) => anExport(letter));
    const [first, ...others] = exports;
    if (first === undefined) throw new Error("no export");
    let open: OpenExport = first;
    for (const other of others) open = (await added(open, other)).opened;
    expect((await bytesOf(open)).toSorted()).toEqual(["a", "b", "c", "d"]);
    open.close();
    expect(exports.map(({ closed }) => closed())).toEqual([1, 1, 1, 1]);
  });

  test("it says how much of it was there already, and where each message went", async () => {
    const { likeness, other, numbers } = await added(anExport("a"), anExport("b"));
    expect({ likeness, other }).toEqual({ likeness: "same-chat", other: { messageCount: 2, matchedCount: 1 } });
    expect([...numbers]).toEqual([[1, 1], [2, 2]]);
  });

  test("whoever does not want it after all, loses only what was added", async () => {
    const [open, other] = [anExport("a"), anExport("b")];
    (await added(open, other)).letGo();
    expect([open.closed(), other.closed()]).toEqual([0, 1]);
  });

  test("another chat is let go at once; what was open stays as it was", async () => {
    const [open, other] = [anExport("a"), anExport("b", { app: "sms" })];
    const result = await added(open, other);
    expect(result).toMatchObject({ opened: open, likeness: "another-chat" });
    expect([open.closed(), other.closed()]).toEqual([0, 1]);
  });

  test("fault: the second file cannot be read, or the person stops; nothing of the first is let go", async () => {
    const open = anExport("a");
    const unreadable = await addExport(open, [], reader(err({ kind: "not-a-chat" })), WATCH, new AbortController().signal, NO_ANSWERS);
    expect(unreadable).toEqual(err({ kind: "not-a-chat" }));
    const other = anExport("b");
    expect(await add(open, other, AbortSignal.abort())).toEqual(err({ kind: "cancelled" }));
    expect([open.closed(), other.closed()]).toEqual([0, 1]);
  });
});
