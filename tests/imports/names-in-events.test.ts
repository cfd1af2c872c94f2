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

  test.each([
    ["iPhone", (rest: string, index: number) => `[15-07-2025 10:00:0${String(index)}] ${rest}\r\n`],
    ["Android", (rest: string, index: number) => `15-07-2025 10:0${String(index)} - ${rest}\n`],
  ])("a mark before each name, as where text runs from right to left, leaves every message to who wrote it: %s", async (_phone, line) => {
    const lines = ["\u200fأحمد: مرحبا", "\u200fליאת: שלום", "\u200fأحمد: نعم", "\u200fأحمد: \u200fنعم: لا", "\u200eJe hebt \u200fأحمد: متجر toegevoegd", "\u200eKarin heeft het onderwerp gewijzigd van \"a\" naar \"b: c\""];
    const { messages, completeness } = (await readWell(["_chat.txt", lines.map(line).join("")])).conversation;
    expect(messages.map(({ author }) => author)).toEqual(["أحمد", "ליאת", "أحمد", "أحمد", null, null]);
    expect(completeness.warnings.filter(({ kind }) => kind === "boundary-doubtful").map(({ detail }) => detail)).toEqual(["أحمد", "ליאת"]);
  });

  test.each([
    ["iPhone", (rest: string, index: number) => `[15-07-2025 10:00:0${String(index)}] ${rest}\r\n`],
    ["Android", (rest: string, index: number) => `15-07-2025 10:0${String(index)} - ${rest}\n`],
  ])("fault: the only message of somebody with a mark before their name was taken for the app's without a word: %s", async (_phone, line) => {
    const lines = ["Bea: hoi", "\u200fليאת: שלום", "\u200eKarin heeft het onderwerp gewijzigd van \"a\" naar \"b: c\"", "\u200eLet op: Bea heeft de groep verlaten"];
    const { completeness } = (await readWell(["_chat.txt", lines.map(line).join("")])).conversation;
    expect(completeness.warnings.filter(({ kind }) => kind === "boundary-doubtful")).toEqual([{ kind: "boundary-doubtful", line: 2, detail: "ليאת" }]);
  });

  test("lines of the app that begin alike stay the app's", async () => {
    const lines = ["\u200eAlice added you to a group in the community: Community 1", "\u200eAlice added you to a group in the community: Community 2", "\u200eVergadering: morgen", "Bea: hoi"];
    expect((await said(lines.map((rest, index) => `15-07-2025 10:0${String(index)} - ${rest}\n`).join(""), "chat.txt")).map(([author]) => author)).toEqual([null, null, null, "Bea"]);
  });

  test.each([
    ["WhatsApp-chat met Gemeente_ Balie.txt", "Gemeente: Balie", [null, "system", "Gemeente: Balie heeft een nieuw telefoonnummer"]],
    ["chat.txt", "Gemeente", ["Gemeente", "text", "Balie heeft een nieuw telefoonnummer"]],
  ])("what the app tells of somebody whose name holds a colon, leaves their messages as they are: %s", async (name, author, event) => {
    const lines = ["Gemeente: Balie: hoi", "Gemeente: Balie: dag", "Gemeente: Balie heeft een nieuw telefoonnummer", "Ton: dag", "Gemeente: Balie: goed"];
    const text = lines.map((rest, index) => `15-07-2025 10:0${String(index)} - ${rest}\n`).join("");
    const { messages, completeness } = (await readWell([name, text])).conversation;
    expect(messages[2] && [messages[2].author, messages[2].kind, messages[2].text]).toEqual(event);
    expect(messages[4]?.author).toBe(author);
    expect(completeness.warnings).toContainEqual({ kind: "boundary-doubtful", line: 1, detail: "Gemeente: Balie" });
  });

  test.each([
    ["Karin nieuw telefoonnummer", ["hoi", "akkoord met de kade"]],
    ["Value Added Services", ["hoi"]],
    ["Bea welkom bij de community", ["hoi", "akkoord met de kade", "tot morgen"]],
  ])("Android: every message of «%s» was taken for the app's own line, so that nothing of it was asked", async (name, bodies) => {
    const lines = ["Ton: dag", ...bodies.map((body) => `${name}: ${body}`)];
    const text = lines.map((rest, index) => `15-07-2025 10:0${String(index)} - ${rest}\n`).join("");
    expect((await said(text, "chat.txt")).slice(1)).toEqual(bodies.map((body) => [name, "text", body]));
  });

  test.each([
    ["somebody's picture, in words of a language that no row knows", "‎kép kihagyva", ["Béla", "text"]],
    ["the notice, in such a language", "‎Az üzenetek és a hívások végpontok közötti titkosítással vannak védve.", [null, "system"]],
    ["what is told of the first writer by name", "‎Béla csatlakozott", [null, "system"]],
  ])("fault: the first message of an iPhone was the app's own line, and nothing was asked of it: %s", async (_what, body, expected) => {
    const text = [body, "szia", "igen"].map((words, index) => `[2025. 07. 15. 10:00:0${String(index)}] Béla: ${words}\r\n`).join("");
    expect((await said(text, "_chat.txt"))[0]?.slice(0, 2)).toEqual(expected);
  });

  test("Android: what the app tells three times of somebody whose name holds a colon, stays nobody's", async () => {
    const lines = ["Ton: dag", "Je beveiligingscode met Petra: Balie is gewijzigd.", "Je hebt Petra: Balie toegevoegd", "Je hebt Petra: Balie verwijderd", "Je hebt Petra: Balie toegevoegd"];
    const text = lines.map((rest, index) => `15-07-2025 10:0${String(index)} - ${rest}\n`).join("");
    expect((await said(text, "chat.txt")).slice(1)).toEqual(lines.slice(1).map((line) => [null, "system", line]));
  });

  test.each(['Loods 12"', "Piet „Snel", "ZoÃ«"])("fault: Android: the one message of «%s», in whose name a quotation mark stands that nothing closes, was the app's own line", async (name) => {
    const lines = ["Ton: dag", `${name}: akkoord met de kade`, 'Ton heeft het onderwerp gewijzigd van "Plan: deel 1" naar "Plan"'];
    expect(await said(lines.map((rest, index) => `15-07-2025 10:0${String(index)} - ${rest}\n`).join(""), "chat.txt")).toEqual([["Ton", "text", "dag"], [name, "text", "akkoord met de kade"], [null, "system", lines[2]]]);
  });

  const FOUNDED = ["Team: Balie heeft de groep gemaakt", "Team: Balie heeft het groepspictogram gewijzigd", "Team: Balie: hoi", "Ton: dag", "Team: Balie: ja"];
  const onAndroid = (lines: readonly string[]): string => lines.map((rest, index) => `15-07-2025 10:0${String(index)} - ${rest}\n`).join("");

  test("fault: whose name holds a colon, and made the group first, was somebody else without a word", async () => {
    const { completeness } = (await readWell(["chat.txt", onAndroid(FOUNDED)])).conversation;
    expect(completeness.warnings).toContainEqual({ kind: "boundary-doubtful", line: 1, detail: "Team: Balie" });
  });

  test("fault: a file sent on Android shows where a name with a colon ends, and was missed", async () => {
    const { messages } = (await readWell(["chat.txt", onAndroid([...FOUNDED, "Team: Balie: \u200eIMG-20250715-WA0001.jpg (bestand bijgevoegd)"])], ["IMG-20250715-WA0001.jpg", "beeld"])).conversation;
    expect(messages.map(({ author, text }) => [author, text])).toEqual([
      [null, "Team: Balie heeft de groep gemaakt"],
      [null, "Team: Balie heeft het groepspictogram gewijzigd"],
      ["Team: Balie", "hoi"],
      ["Ton", "dag"],
      ["Team: Balie", "ja"],
      ["Team: Balie", "\u200eIMG-20250715-WA0001.jpg (bestand bijgevoegd)"],
    ]);
    expect(messages[5]?.attachments).toMatchObject([{ entry: "IMG-20250715-WA0001.jpg" }]);
  });

  test("a subject in the quotation marks of Japanese or Chinese may hold a colon", async () => {
    const lines = ["Boris: hoi", "Boris がグループ名を「予算: 案」に変更しました", "Boris将群组名称改为《预算: 草案》"];
    expect((await said(lines.map((rest, index) => `2025/07/15 10:0${String(index)} - ${rest}\n`).join(""), "chat.txt")).map(([author]) => author)).toEqual(["Boris", null, null]);
  });

  test.each([
    ["of several lines", "\u200eBesluit van gisteren:\nde kade wordt in maart vernieuwd en de minister is toegevoegd aan de lijst"],
    ["longer than any sentence of the app", `\u200e${"De minister besluit morgen over de kade. ".repeat(12)}`],
  ])("iPhone: a text %s that was pasted with a mark before it, is whose name is before it", async (_how, pasted) => {
    const lines = ["Overleg: \u200eBerichten en gesprekken worden end-to-end versleuteld.", "Karin: hoi", `Karin: ${pasted}`, `Ton: ${pasted}`];
    const text = lines.map((rest, index) => `[15-07-2025 10:00:0${String(index)}] ${rest}\r\n`).join("");
    expect((await said(text, "_chat.txt")).map(([author]) => author)).toEqual([null, "Karin", "Karin", "Ton"]);
  });

  test("iPhone: who is called after what somebody did, once and without a mark, stays an author and is doubted", async () => {
    const lines = ["Karin: \u200eBerichten en gesprekken worden end-to-end versleuteld.", "Karin: hoi", "Karin: ja", "Karin stelde een afspraak voor: vrijdag", "Karin van Dam: dag"];
    const text = lines.map((rest, index) => `[15-07-2025 10:00:0${String(index)}] ${rest}\r\n`).join("");
    const { messages, completeness } = (await readWell(["_chat.txt", text])).conversation;
    expect(messages.map(({ author }) => author)).toEqual([null, "Karin", "Karin", "Karin stelde een afspraak voor", "Karin van Dam"]);
    expect(completeness.warnings.filter(({ kind }) => kind === "boundary-doubtful")).toEqual([{ kind: "boundary-doubtful", line: 4, detail: "Karin stelde een afspraak voor" }]);
  });

  test("where an iPhone's text lost every mark, words tell what the app wrote", async () => {
    const lines = ["Bea: Berichten en gesprekken worden end-to-end versleuteld. Alleen mensen in deze chat kunnen ze lezen.", "Bea: hoi", "Bea heeft het onderwerp gewijzigd in “Plan: deel 2”", "Ad: Berichten en gesprekken worden nu bewaard"];
    const text = lines.map((rest, index) => `[15-07-2025 10:00:0${String(index)}] ${rest}\n`).join("");
    expect(await said(text, "_chat.txt")).toEqual([[null, "system", lines[0]?.slice(5)], ["Bea", "text", "hoi"], [null, "system", lines[2]], ["Ad", "text", lines[3]?.slice(4)]]);
  });

  test("fault: where an iPhone's text lost every mark, what was left out, taken back or edited was somebody's own words, and nothing was said to be missing", async () => {
    const lines = ["Bea: Berichten en gesprekken worden end-to-end versleuteld.", "Bea: afbeelding weggelaten", "Ton: Dit bericht is verwijderd.", "Ton: hoi <Dit bericht is bewerkt>", "Ton: de afbeelding weggelaten, zei je"];
    const { messages, completeness } = (await readWell(["_chat.txt", lines.map((rest, index) => `[15-07-2025 10:00:0${String(index)}] ${rest}\n`).join("")])).conversation;
    expect(messages.map(({ kind, marks }) => [kind, ...marks])).toEqual([["system"], ["image", "media-omitted"], ["deleted"], ["text", "edited"], ["text"]]);
    expect(completeness.warnings.map(({ kind }) => kind)).toContain("media-left-out");
    const hebrew = "[13.2.2024, 15:04:01] דני: שלום\r\n[13.2.2024, 15:04:02] דני: \u200fהתמונה הושמטה\r\n[13.2.2024, 15:04:03] דני: התמונה הושמטה\r\n";
    expect((await readWell(["_chat.txt", hebrew])).conversation.messages.map(({ kind }) => kind)).toEqual(["text", "image", "text"]);
  });

  test.each([
    ["EVENEMENT: borrel", "\u200eWANNEER: vrijdag 18 juli 2025 om 17:00", "\u200eLOCATIE: zaal op de derde verdieping"],
    ["AFSTEMNING:", "\u200eHvorn\u00e5r m\u00f8des vi igen om budgettet?", "\u200eVALGMULIGHED: mandag (\u200e2 stemmer)"],
    ["\u062a\u0635\u0648\u064a\u062a:", "\u200f\u0645\u062a\u0649 \u0646\u062c\u062a\u0645\u0639 \u0645\u0631\u0629 \u0623\u062e\u0631\u0649\u061f", "\u200f\u062e\u064a\u0627\u0631: \u0627\u0644\u064a\u0648\u0645 (\u200f\u0635\u0648\u062a\u0627\u0646)", "\u200f\u062e\u064a\u0627\u0631: \u063a\u062f\u0627 (\u200f\u0635\u0648\u062a \u0648\u0627\u062d\u062f)"],
  ])("%s: what somebody made with a form of the app is theirs, in a language that no row knows too", async (...card) => {
    const lines = ["Overleg: \u200eBerichten en gesprekken worden end-to-end versleuteld.", `Bea: \u200e${card.join("\n")}`, "Bea: hoi"];
    const text = lines.map((rest, index) => `[15-07-2025 10:00:0${String(index)}] ${rest}\r\n`).join("");
    expect((await said(text, "_chat.txt"))[1]).toEqual(["Bea", expect.not.stringMatching("system"), `\u200e${card.join("\n")}`]);
  });

  test("hostile: a line of a million words before its colon is looked through once", async () => {
    const line = `${"Karin heeft een ".repeat(300_000)}: ja`;
    const text = ["Karin: hoi", "Karin: ja", line].map((rest, index) => `15-07-2025 10:0${String(index)} - ${rest}\n`).join("");
    expect(await said(text, "chat.txt")).toHaveLength(3);
  });
});

test.each([
  ["Android", (rest: string) => `28/11/2024, 10:00 - ${rest}\n`, ""],
  ["iPhone", (rest: string) => `[28/11/2024 10:00:00] ${rest}\r\n`, "\u200e"],
])("French puts a space before the colon of a poll, and it is a poll all the same: %s", async (_phone, line, mark) => {
  const poll = `${mark}SONDAGE\u00a0:\nQuand\u00a0?\n${mark}OPTION\u00a0: Lundi (1 vote)`;
  const kinds = (await said(line(`Luc: ${poll}`) + line("Luc: Sondage\u00a0: d'accord\noption\u00a0: non"), "chat.txt")).map(([, kind]) => kind);
  expect(kinds).toEqual(["poll", "text"]);
});

describe("fault: an Android's edited message was told as never changed where its language had no word for it", () => {
  test.each([
    ["he", "<ההודעה נערכה>"],
    ["he", "<הודעה זו נערכה>"],
    ["he", "<נערכה הודעה זו>"],
    ["id", "<Pesan ini diedit>"],
    ["ro", "<Acest mesaj a fost editat>"],
    ["ca", "<Aquest missatge s'ha editat>"],
  ])("%s: %s", async (locale, words) => {
    const { conversation } = await readWell(["chat.txt", `15-07-2025 10:00 - Ton: een\n15-07-2025 10:01 - Bea: twee ${words}\n`]);
    expect(conversation.locale).toBe(locale);
    expect(conversation.messages.map(({ text, marks }) => [text, ...marks])).toEqual([["een"], [`twee ${words}`, "edited"]]);
  });
});

describe("fault: what an Android wrote where a message was taken back, was that person's own words", () => {
  test.each([
    ["hi", "यह मैसेज मिटाया गया"],
    ["hi", "यह संदेश मिटाया गया"],
    ["zh-CN", "消息已删除"],
    ["pt", "Esta mensagem foi apagada pelo remetente."],
    ["es", "Un admin. eliminó este mensaje."],
    ["es", "Un admin., Lucía, eliminó este mensaje."],
    ["fa", "یکی از مدیران این پیام را حذف کرد."],
    ["fa", "این پیام را مدیر (رضا) حذف کرد."],
  ])("%s: %s", async (locale, words) => {
    const { conversation } = await readWell(["chat.txt", `15-07-2025 10:00 - Ton: een\n15-07-2025 10:01 - Bea: ${words}\n`]);
    expect(conversation.locale).toBe(locale);
    expect(conversation.messages.map(({ kind }) => kind)).toEqual(["text", "deleted"]);
  });
});
