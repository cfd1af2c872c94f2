import { UNDATED } from "../../src/conversation/local-time";
import { NO_ANSWERS } from "../../src/imports/reading-answers";
import { htmlTime } from "../../src/imports/telegram/html-time";
import { rawZip } from "./raw-zip";
import { type Contents, reading } from "./reading";

const PAGE_START = `<!DOCTYPE html>\n<html>\n <head>\n  <title>Exported Data</title>\n </head>\n <body>\n  <div class="page_wrap">\n   <div class="page_header"><div class="content"><div class="text bold">\nPeilgroep\n   </div></div></div>\n   <div class="history">\n`;
const PAGE_END = "   </div>\n  </div>\n </body>\n</html>\n";
const page = (...blocks: readonly string[]): string => PAGE_START + blocks.join("") + PAGE_END;

const block = (id: number, seconds: string, from: string | null, inner: string): string =>
  `<div class="message default clearfix${from === null ? " joined" : ""}" id="message${id}">\n <div class="body">\n  <div class="pull_right date details" title="15.03.2024 21:12:${seconds} UTC+01:00">\n21:12\n  </div>\n${from === null ? "" : `  <div class="from_name">\n${from} \n  </div>\n`}${inner} </div>\n</div>\n`;
const said = (words: string): string => `  <div class="text">\n${words}\n  </div>\n`;
const service = (id: number, words: string): string => `<div class="message service" id="message${id}">\n <div class="body details">\n${words}\n </div>\n</div>\n`;
const file = (kind: string, href: string | null, title: string): string =>
  `  <div class="media_wrap clearfix">\n   <${href === null ? "div" : "a"} class="media clearfix pull_left ${kind}"${href === null ? "" : ` href="${href}"`}>\n    <div class="body">\n     <div class="title bold">\n${title}\n     </div>\n     <div class="status details">\n12 KB\n     </div>\n    </div>\n   </${href === null ? "div" : "a"}>\n  </div>\n`;

const look = (...files: readonly (readonly [string, Contents])[]) => reading(files, { answers: { ...NO_ANSWERS, forLook: true } });
async function read(...files: readonly (readonly [string, Contents])[]) {
  const result = await look(...files);
  if (!result.ok) throw new Error(result.error.kind);
  return result.value.conversation;
}
const short = ({ messages }: Awaited<ReturnType<typeof read>>) => messages.map(({ author, kind, text }) => [author, kind, text]);

describe("Telegram's web pages", () => {
  test("words, lines and signs are read as shown; who goes on is who wrote before; the lines with the date are layout", async () => {
    const chat = await read(["messages.html", page(service(-1, "15 March 2024"), block(1, "05", "Loes", said("Zie <a href=\"https://x.nl\">de nota</a> &amp; <b>let op</b><br>tweede &lt;regel&gt;")), block(2, "09", null, said("en: dit")), block(3, "10", "Tim", said("ja")))]);
    expect(short(chat)).toEqual([["Loes", "text", "Zie de nota & let op\ntweede <regel>"], ["Loes", "text", "en: dit"], ["Tim", "text", "ja"]]);
    expect([chat.title, chat.format, chat.messages[0]?.time]).toEqual(["Peilgroep", "telegram-html", { local: "2024-03-15T21:12:05", precision: "second", instant: "2024-03-15T20:12:05.000Z" }]);
    expect(chat.completeness.problems).toEqual([]);
  });

  test("files are found from the folder of the page; one that was left out is missing, and that is said", async () => {
    const html = page(block(1, "05", "Loes", '  <div class="media_wrap clearfix"><a class="photo_wrap clearfix pull_left" href="photos/a.jpg"><img class="photo" src="photos/a_thumb.jpg"/></a></div>\n' + said("Peilbuis")), block(2, "06", "Tim", file("media_file", null, "nota.pdf")));
    const chat = await read(["export.zip", rawZip([{ name: "c/messages.html", contents: html }, { name: "c/photos/a.jpg", contents: "bytes" }])]);
    expect(chat.messages.map(({ kind, attachments }) => [kind, attachments])).toEqual([["image", [{ name: "photos/a.jpg", entry: "c/photos/a.jpg", size: 5 }]], ["document", [{ name: "nota.pdf", entry: null, size: null }]]]);
    expect(chat.completeness.problems.map(({ kind, detail }) => [kind, detail])).toEqual([["missing-media", "nota.pdf"]]);
  });

  test("what was sent on is a person's own message, and what is answered stands beside it", async () => {
    const forwarded = `  <div class="forwarded body">\n   <div class="from_name">\nBob <span class="date details" title="01.01.2024 08:00:00 UTC+01:00"> 01.01.2024</span>\n   </div>\n${said("van elders")}  </div>\n`;
    const answer = `  <div class="reply_to details">\nIn reply to <a href="#go_to_message1">this message</a>\n  </div>\n${said("goed")}`;
    const { messages } = await read(["messages.html", page(block(1, "05", "Loes", forwarded), block(2, "06", "Tim", answer), service(3, "Tim pinned this message"))]);
    expect(messages.map(({ author, text, marks, asides }) => [author, text, marks, asides])).toEqual([
      ["Loes", "van elders", ["forwarded"], []],
      ["Tim", "goed", [], [{ kind: "quote", author: "Loes", text: "van elders" }]],
      [null, "Tim pinned this message", [], []],
    ]);
    expect(messages[2]?.time).toEqual(messages[1]?.time);
  });

  test.each<[string, (first: string, second: string) => readonly (readonly [string, Contents])[]]>([
    ["in a zip", (first, second) => [["export.zip", rawZip([{ name: "c/messages2.html", contents: second }, { name: "c/messages.html", contents: first }])]]],
    ["chosen one by one", (first, second) => [["messages2.html", second], ["messages.html", first]]],
  ])("pages of one chat are one text, %s, and a name goes on over them", async (_where, files) => {
    const chat = await read(...files(page(block(1, "05", "Loes", said("een"))), page(block(2, "06", null, said("twee")))));
    expect(short(chat)).toEqual([["Loes", "text", "een"], ["Loes", "text", "twee"]]);
  });

  test("fault: pages that break off anywhere give the whole messages, and that is said", async () => {
    const whole = page(block(1, "05", "Loes", said("een")), block(2, "06", "Tim", said("twee")));
    for (let length = PAGE_START.length; length < whole.length - 10; length += 31) {
      const result = await look(["messages.html", whole.slice(0, length)]);
      if (result.ok) expect(result.value.conversation.completeness.problems.map(({ kind }) => kind)).toEqual(["cut-off"]);
      else expect(result.error.kind).toBe("not-a-chat");
    }
  });

  test("hostile: a page in a message, a script and a name of an object's own keys are words", async () => {
    const { messages } = await read(["messages.html", page(block(1, "05", "__proto__", said('&lt;div class="message default clearfix" id="message9"&gt;')), block(2, "06", "constructor", said("x")))]);
    expect(messages.map(({ author, text }) => [author, text])).toEqual([["__proto__", '<div class="message default clearfix" id="message9">'], ["constructor", "x"]]);
  });

  test.each([
    ["15.03.2024 21:12:05", { local: "2024-03-15T21:12:05", precision: "second", instant: null }],
    ["15.03.2024 21:12:05 UTC-03:30", { local: "2024-03-15T21:12:05", precision: "second", instant: "2024-03-16T00:42:05.000Z" }],
    ["31.02.2024 21:12:05", UNDATED],
    ["15.03.2024 25:12:05", UNDATED],
    ["x", UNDATED],
  ])("the time %s", (title, time) => {
    expect(htmlTime(title)).toEqual(time);
  });

  test("no record is made of them: the app asks for the JSON", async () => {
    const result = await reading([["messages.html", page(block(1, "05", "Loes", said("een")))]]);
    expect(result.ok ? null : result.error.kind).toBe("unsupported-export");
  });
});
