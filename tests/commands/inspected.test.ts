import { inspectedMessage } from "../../src/commands/inspected";
import { readWell } from "../imports/reading";

const printed = async (message: Readonly<Record<string, unknown>>): Promise<string | undefined> => {
  const text = JSON.stringify({ name: "Ton", type: "personal_chat", id: 1, messages: [{ id: 1, type: "message", from: "Ton", text: "dag", ...message }] });
  const [first] = (await readWell(["result.json", text])).conversation.messages;
  return first === undefined ? undefined : inspectedMessage(first, []).timestamp;
};

describe("inspect: a time as the export shows it, and else its instant", () => {
  test("law 2: a local time that the export does not show is not made up", async () => {
    expect(await printed({ date_unixtime: "1544006350" })).toBe("2018-12-05T10:39:10.000Z");
    expect(await printed({ date: "2018-12-05T16:09:10", date_unixtime: "1544006350" })).toBe("2018-12-05T16:09:10");
    expect(await printed({ date: "2018-12-05T16:09:10" })).toBe("2018-12-05T16:09:10");
  });
});
