import { NO_ANSWERS, type ReadingAnswers } from "../../src/imports/reading-answers";
import { elementsPassed } from "./elements-passed";
import { reading } from "./reading";

/** A file of so many messages, each of somebody else: whatever is looked for among the people is looked for longest. */
interface Grammar {
  readonly file: string;
  readonly before?: string;
  readonly message: (number: number) => string;
  readonly between?: string;
  readonly behind?: string;
  readonly answers?: Partial<ReadingAnswers>;
}

const GRAMMARS: Readonly<Record<string, Grammar>> = {
  "WhatsApp, Android": { file: "chat.txt", message: (n) => `13-03-2024 09:14 - P${n}: x\n` },
  "WhatsApp, Android, events with a colon": { file: "chat.txt", before: "13-03-2024 09:14 - Daan: x\n", message: (n) => `13-03-2024 09:14 - Daan heeft de groepsnaam gewijzigd van "x: ${n}" naar "y: ${n}"\n` },
  "WhatsApp, iPhone": { file: "_chat.txt", message: (n) => `[13-03-2024 09:14:05] P${n}: \u200eP${n} iets ${n} toegevoegd\r\n` },
  "WhatsApp, two forms of header": { file: "chat.txt", message: (n) => (n % 2 === 0 ? `13-03-2024 09:14 - P${n}: x\n` : `[13-03-2024 09:14:05] P${n}: x\n`) },
  "WhatsApp, days to and fro": { file: "chat.txt", message: (n) => `${(n * 5) % 12 + 1}/${(n * 7) % 12 + 1}/24, 09:14 - P: x\n` },
  "WhatsApp, lines that look like a header": { file: "chat.txt", before: "13-03-2024 09:14 - Daan: x\n", message: (n) => `12-03-2024, 09:14 ${n}\n` },
  "pasted, with a year": { file: "text.txt", message: (n) => `[09:14, 13-3-2024] P${n}: x\n`, answers: { pasted: true } },
  "pasted, without a year": { file: "text.txt", message: (n) => `[13/3, 09:14] P${n}: x\n`, answers: { pasted: true, year: 2024 } },
  Threema: { file: "messages.txt", message: (n) => `[13.03.2024 09:14] P${n}: x\n` },
  iMazing: { file: "m.csv", before: "Chat Session,Message Date,Delivered Date,Service,Type,Sender ID,Sender Name,Status,Subject,Text,Attachment,Attachment type\n", message: (n) => `F,2024-03-13 09:14:05,,iMessage,Incoming,+316${n},P${n},Read,,"a ""b"" ${n}",,\n` },
  "SMS Backup & Restore": { file: "sms.xml", before: "<smses>", message: (n) => `<sms address="+31612345678" date="1710231245000" type="1" body="x" contact_name="P${n}" />\n`, behind: "</smses>" },
  "SMS Backup & Restore, every chat": { file: "sms.xml", before: "<smses>", message: (n) => `<sms address="+316${n}" date="1710231245000" type="1" body="x" contact_name="P${n}" />\n`, behind: "</smses>", answers: { chat: "*", forLook: true } },
  Telegram: {
    file: "result.json",
    before: '{"name":"F","type":"private_group","id":1,"messages":[',
    message: (n) => `{"id":${n * 2},"type":"message","date":"2024-03-13T09:14:05","date_unixtime":"1710231245","from":"P${n}","from_id":"user${n}","text":"x"}`,
    between: ",",
    behind: "]}",
  },
  "Telegram, web pages": {
    file: "messages.html",
    before: '<!DOCTYPE html><html><head><title>Exported Data</title></head><body><div class="page_wrap"><div class="page_header"><div class="text bold">F</div></div><div class="history">',
    message: (n) => `<div class="message default clearfix" id="message${n}"><div class="body"><div class="pull_right date details" title="15.03.2024 21:12:05 UTC+01:00">21:12</div><div class="from_name">P${n}</div><div class="text">x</div></div></div>\n`,
    behind: "</div></div></body></html>",
    answers: { forLook: true },
  },
  Signal: {
    file: "main.jsonl",
    before: '{"account":{"givenName":"Ik"}}\n{"recipient":{"id":"1","self":{}}}\n{"recipient":{"id":"0","group":{"masterKey":"x"}}}\n{"chat":{"id":"1","recipientId":"0"}}\n',
    message: (n) => `{"recipient":{"id":"${n + 2}","contact":{"profileGivenName":"P${n}"}}}\n{"chatItem":{"chatId":"1","authorId":"${n + 2}","dateSent":"1710231245000","incoming":{},"standardMessage":{"text":{"body":"x"}}}}\n`,
  },
  "Teams, answers of Graph": {
    file: "messages.json",
    before: '{"@odata.context":"x","value":[',
    message: (n) => `{"id":"${n}","messageType":"message","createdDateTime":"2024-03-13T09:14:05Z","from":{"user":{"id":"u${n}","displayName":"P${n}"}},"body":{"contentType":"html","content":"<p>x</p>"}}`,
    between: ",",
    behind: "]}",
    answers: { forLook: true },
  },
};

const written = ({ before = "", message, between = "", behind = "" }: Grammar, count: number): string => before + Array.from({ length: count }, (_, n) => message(n + 10_000)).join(between) + behind;

const FEW = 400;
const TIMES = 4;
/** Of what a file takes whatever its length: as much as it takes more than its share. */
const MORE_THAN_TIMES = 1.1;

describe("a longer file is more work by as much as it is longer, and not by the square of it", () => {
  test.each(Object.entries(GRAMMARS))("%s", async (_name, grammar) => {
    const read = async (count: number) => {
      const result = await reading([[grammar.file, written(grammar, count)]], { answers: { ...NO_ANSWERS, ...grammar.answers } });
      expect(result.ok && result.value.conversation.messages.length).toBeGreaterThan(0);
    };
    const few = await elementsPassed(() => read(FEW));
    const many = await elementsPassed(() => read(FEW * TIMES));
    expect(few).toBeGreaterThan(FEW);
    expect(many / few).toBeLessThan(TIMES * MORE_THAN_TIMES);
  });
});

test("hostile: of a long run of blanks in a page of Telegram the end was looked for from each of them, which took half a minute", async () => {
  const { file, answers, ...grammar } = GRAMMARS["Telegram, web pages"] ?? { file: "", message: () => "" };
  const hostile = written({ file, ...grammar, message: (n) => grammar.message(n).replace("x</div>", `x${"\t".repeat(200_000)}y</div>`) }, 1);
  expect(hostile.length).toBeGreaterThan(200_000);
  const began = performance.now();
  const result = await reading([[file, hostile]], { answers: { ...NO_ANSWERS, ...answers } });
  expect(result.ok && result.value.conversation.messages.map(({ text }) => text.length)).toEqual([200_002]);
  expect(performance.now() - began).toBeLessThan(15_000);
});
