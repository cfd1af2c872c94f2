import { readWell } from "./reading";

const said = async (text: string, name: string) => (await readWell([name, text])).conversation.messages.map(({ author, kind, text: body }) => [author, kind, body]);

describe("fault: whose line it is, where a name holds a colon or a mark stands before it", () => {
  test.each([
    ["Karin heeft Petra: Balie toegevoegd"],
    ["Je hebt Petra: Balie toegevoegd"],
    ["Karin added Petra: Balie"],
  ])("%s is nobody's", async (event) => {
    const lines = ["Karin: hoi", "Karin: ja", event].map((rest, index) => `15-07-2025 10:0${String(index)} - ${rest}\n`);
    expect((await said(lines.join(""), "chat.txt"))[2]).toEqual([null, "system", event]);
  });

  test("a mark before the name of who wrote before, who is in no address book, or who sends a file, leaves the message theirs", async () => {
    const lines = ["Bea: hoi", "\u200eBea: \u200eafbeelding weggelaten", "\u200e~\u202fTon: \u200evideo weggelaten", "\u200eAd: \u200e<bijgevoegd: 00000004-PHOTO-2025-07-15-10-00-03.jpg>", "\u200eBea heeft de groep verlaten: ja"];
    const text = lines.map((rest, index) => `[15-07-2025 10:00:0${String(index)}] ${rest}\r\n`).join("");
    expect((await said(text, "_chat.txt")).map(([author, kind]) => [author, kind])).toEqual([["Bea", "text"], ["Bea", "image"], ["~ Ton", "video"], ["Ad", "image"], [null, "system"]]);
  });
});
