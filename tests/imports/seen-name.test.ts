import fc from "fast-check";
import { EVERY_CHAT, NO_ANSWERS } from "../../src/imports/reading-answers";
import { canBeSeen } from "../../src/imports/seen-name";
import { reading } from "./reading";

/** Names that show nothing, as people call themselves who do not want to be called. */
const unseen = fc
  .array(fc.constantFrom("\u200e", "\u200b", "\u2060", "\u3164", "\u2800", "\u00a0", " ", "\u2066", "\u034f", "\u0085", "\ufe0f"), { minLength: 1, maxLength: 4 })
  .map((signs) => signs.join(""));

const asReferences = (name: string): string => Array.from(name, (sign) => `&#${String(sign.codePointAt(0))};`).join("");
const frames = (...all: readonly unknown[]): string => all.map((frame) => `${JSON.stringify(frame)}\n`).join("");

/** Files in which two people write, each under the name that is given, the numbers that their app knows them by, and what those are shown as. */
const FILES: Readonly<Record<string, { readonly file: string; readonly shown: readonly [string, string]; readonly written: (one: string, other: string) => string }>> = {
  Telegram: {
    file: "result.json",
    shown: ["user7", "user8"],
    written: (...names) => JSON.stringify({ name: "F", type: "private_group", id: 1, messages: names.map((from, at) => ({ id: at + 1, type: "message", date: "2024-03-13T09:14:05", date_unixtime: "1710317645", from, from_id: `user${String(at + 7)}`, text: "x" })) }),
  },
  Signal: {
    file: "main.jsonl",
    shown: ["+31612345677", "+31612345678"],
    written: (...names) =>
      frames(
        { account: { givenName: "Femke" } },
        { recipient: { id: "1", self: {} } },
        { recipient: { id: "2", group: { snapshot: { title: { title: "F" } } } } },
        { chat: { id: "1", recipientId: "2" } },
        ...names.flatMap((profileGivenName, at) => [
          { recipient: { id: String(at + 7), contact: { profileGivenName, e164: `3161234567${String(at + 7)}` } } },
          { chatItem: { chatId: "1", authorId: String(at + 7), dateSent: "1710231245000", incoming: {}, standardMessage: { text: { body: "x" } } } },
        ]),
      ),
  },
  SMS: {
    file: "sms.xml",
    shown: ["+31612345677", "+31612345678"],
    written: (...names) => `<smses>${names.map((name, at) => `<sms address="+3161234567${String(at + 7)}" date="1710231245000" type="1" body="x" contact_name="${asReferences(name)}"/>`).join("\n")}</smses>`,
  },
  iMazing: {
    file: "Messages - F.csv",
    shown: ["+31612345677", "+31612345678"],
    written: (...names) => `Chat Session,Message Date,Service,Type,Sender ID,Sender Name,Status,Subject,Text,Attachment,Attachment type\n${names.map((name, at) => `F,2024-03-13 09:14:05,iMessage,Incoming,+3161234567${String(at + 7)},"${name}",Read,,x,,\n`).join("")}`,
  },
  Teams: {
    file: "messages.json",
    shown: ["id-7", "id-8"],
    written: (...names) => JSON.stringify({ value: names.map((displayName, at) => ({ id: String(at), messageType: "message", createdDateTime: "2024-03-13T09:14:05Z", from: { user: { id: `id-${String(at + 7)}`, displayName } }, body: { contentType: "text", content: "x" } })) }),
  },
};

test.each(Object.entries(FILES))("fault: %s: who calls themselves by signs that show nothing had an empty name, and two of them were one person", async (_app, { file, shown, written }) => {
  await fc.assert(
    fc.asyncProperty(unseen, unseen, async (one, other) => {
      const read = await reading([[file, written(one, other)]], { answers: { ...NO_ANSWERS, chat: EVERY_CHAT, forLook: true } });
      if (!read.ok) throw new Error(read.error.kind);
      const { messages, completeness } = read.value.conversation;
      expect(messages.map(({ author }) => author)).toEqual(shown);
      expect(completeness.warnings.filter(({ kind }) => kind === "shared-name")).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

test.each(["Bea", "山", "👍", "~", "Ω", "\u200eBea", "+31612345678", "م", "."])("%j can be seen", (name) => {
  expect(canBeSeen(name)).toBe(true);
});
