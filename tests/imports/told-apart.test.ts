import { refusal } from "./reading";

const SENT = "1736751600000";

/** The names to choose from. */
async function namesIn(name: string, contents: string): Promise<readonly string[]> {
  const error = await refusal([name, contents]);
  if (error.kind !== "several-chats") throw new Error(error.kind);
  return error.chats.map((chat) => chat.name);
}

describe("fault: chats of one name could not be told apart, so that a person opened the wrong one", () => {
  test("SMS: the number stands behind the name that two numbers have, and behind no other", async () => {
    const sms = (address: string, name: string) => `<sms address="${address}" date="${SENT}" type="1" body="x" contact_name="${name}"/>`;
    const backup = `<smses count="3">${sms("+31600000001", "Bea")}${sms("+31600000002", "Bea")}${sms("+31600000003", "Cem")}</smses>`;
    expect(await namesIn("sms.xml", backup)).toEqual(["Bea (+31600000001)", "Bea (+31600000002)", "Cem"]);
  });

  test("Signal: the number or the user name of the contact, else the number that the file gives the chat", async () => {
    const contact = (id: string, reached: object) => [{ recipient: { id, contact: { profileGivenName: "Bea", ...reached } } }, { chat: { id, recipientId: id } }, { chatItem: { chatId: id, authorId: id, dateSent: SENT, incoming: {}, standardMessage: { text: { body: "x" } } } }];
    const frames = [{ version: "1", backupTimeMs: SENT }, ...contact("2", { e164: "31600000001" }), ...contact("3", { username: "bea.01" }), ...contact("4", {})];
    expect(await namesIn("main.jsonl", frames.map((frame) => `${JSON.stringify(frame)}\n`).join(""))).toEqual(["Bea (+31600000001)", "Bea (bea.01)", "Bea (#4)"]);
  });

  test("Telegram: the place of the chat in the file", async () => {
    const chat = { name: "Bea", type: "personal_chat", messages: [{ id: 1, type: "message", date: "2025-01-13T08:00:00", from: "Bea", text: "x" }] };
    expect(await namesIn("result.json", JSON.stringify({ chats: { list: [chat, chat] } }))).toEqual(["Bea (#1)", "Bea (#2)"]);
  });
});
