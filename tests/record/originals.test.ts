import { textOfPdf } from "../../src/adapters/pdf/extract-text";
import type { Conversation, Message } from "../../src/conversation/conversation";
import { UNDATED } from "../../src/conversation/local-time";
import { mergeConversations } from "../../src/merging/merge-conversations";
import { checkCounts } from "../../src/record/checks/count-check";
import { readTranscript } from "../../src/record/checks/stored-documents";
import { contradictedByOriginal } from "../../src/record/originals/contradicts-original";
import { teamsContradicts } from "../../src/record/originals/object-original";
import { recordFindings } from "../../src/record/record-findings";
import { retainMessages } from "../../src/record/retained";
import { transcriptShape, type ToldTranscript } from "../../src/record/transcript-shape";
import { NO_ANSWERS } from "../../src/imports/reading-answers";
import { readWell as readExportWell, reading } from "../imports/reading";
import { writtenBy } from "../merging/four-exports";
import { FOUR_PHONES, HAPPENED } from "../merging/four-phones";
import { aConversation, aMessage, aRecord, aRuling, documentJson, sha256 } from "./a-record";
import { foundIn } from "./found-files";
import { aLyingRecord } from "./lying-record";
import { inputOf } from "./read-well";
import { realImports } from "./real-imports";

async function transcriptOf(conversation: Conversation): Promise<ToldTranscript | null> {
  const input = inputOf(conversation);
  return retainMessages(conversation, input.decisions) === null ? null : transcriptShape.parse(documentJson(await aRecord(input), "transcript.json"));
}

/** What is held against the record that is made of it: numbers of messages, and its counts. */
async function accused(conversation: Conversation): Promise<readonly unknown[]> {
  const json: unknown = documentJson(await aRecord(inputOf(conversation)), "transcript.json");
  const told = transcriptShape.parse(json);
  return [...contradictedByOriginal(told), ...checkCounts({ transcript: readTranscript(json), decisions: null }, told)];
}

describe("a message against its own line of the export", () => {
  test("none is called contradicted: every export among the fixtures", async () => {
    let count = 0;
    for (const [name, conversation] of await realImports()) {
      const transcript = await transcriptOf(conversation);
      if (transcript === null) continue;
      expect([name, await accused(conversation)]).toEqual([name, []]);
      count += transcript.messages.length;
    }
    expect(count).toBeGreaterThan(300);
  });

  test("nor of pictures of a screen, two of them of one name, nor of who calls themselves by signs that show nothing, or by a name that ends in a space", async () => {
    const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1]);
    const image = { fileName: "scherm.png", sender: "Ann", local: "2024-03-12T09:14" };
    const unseen = "\u200e\u3164";
    const read = [
      await reading([["scherm.png", png], ["scherm.png", png]], { answers: { ...NO_ANSWERS, screenshots: { app: "signal", images: [image, image] } } }),
      await reading([["result.json", JSON.stringify({ name: "Groep", type: "private_group", id: 1, messages: [{ id: 1, type: "message", date: "2024-03-12T09:14:05", date_unixtime: "1710231245", from: unseen, from_id: "user7", text: "Akkoord" }] })]]),
      await reading([["sms.xml", `<?xml version='1.0' encoding='UTF-8' standalone='yes' ?><smses count="1"><sms protocol="0" address="+31612345678" date="1710231245000" type="1" body="Akkoord" contact_name="${unseen}" /></smses>`]]),
      // Who is called so, and what a subject begins or ends with, stands in the line with its marks and spaces.
      await reading([["messages.txt", "[13-03-2025, 09:05] \u202b\u05e2\u05d3\u05d9\u202c: Akkoord\r\n[13-03-2025, 09:06] N\u00a0B: Nee\r\n"]]),
      await reading([["Messages - Groep.csv", 'Chat Session,Message Date,Service,Type,Sender ID,Sender Name,Status,Subject,Text\nGroep,2025-03-13 09:05:00,iMessage,Incoming,+31,"Bea ",Received," Nota ",Akkoord\nGroep,2025-03-13 09:06:00,iMessage,Incoming,+31,Bea,Received," Nota ",\n']]),
      await reading([["Messages - Groep.csv", 'Chat Session,Message Date,Service,Type,Sender ID,Sender Name,Status,Subject,Text\r\nGroep,2025-03-13 09:05:00,iMessage,Incoming,+31,"Bea\r\nBos",Received,,Akkoord\r\n']]),
      await reading([["chat.txt", "\u06f2\u06f0\u06f2\u06f5/\u06f1/\u06f1\u06f3\u060c\u200f \u06f0\u06f9:\u06f0\u06f5 - [07 s] : Akkoord"]]),
    ];
    for (const result of read) {
      if (!result.ok) throw new Error(result.error.kind);
      const { conversation } = result.value;
      expect([conversation.format, await accused(conversation)]).toEqual([conversation.format, []]);
    }
  });

  test("nor of merged exports, whose names and clocks are those of the first", async () => {
    const written = await Promise.all(FOUR_PHONES.map(async (phone) => (await readExportWell(...writtenBy(phone, HAPPENED))).conversation));
    const transcript = await transcriptOf(written.reduce((base, other) => mergeConversations(base, other).conversation));
    expect(transcript === null ? null : contradictedByOriginal(transcript)).toEqual([]);
  });

  const ANDROID = "03-04-2024 09:41 - Anna de Vries: Niet akkoord";
  const IPHONE = "[03-04-2024 09:41:07] Anna: \u200e<bijgevoegd: 00000012-Nota.pdf>";
  const said = (original: string, local: string, more: Partial<Message>): Message => aMessage(1, { original, text: "Niet akkoord", time: { local, precision: local.endsWith(":00") ? "minute" : "second", instant: null }, ...more });
  const android = (more: Partial<Message>): Message => said(ANDROID, "2024-04-03T09:41:00", more);
  const iphone = (more: Partial<Message>): Message => said(IPHONE, "2024-04-03T09:41:07", { author: "Anna", text: "\u200e<bijgevoegd: 00000012-Nota.pdf>", kind: "document", attachments: [{ name: "00000012-Nota.pdf", entry: null, size: null }], ...more });
  const TELEGRAM = JSON.stringify({ id: 1, type: "message", date: "2024-04-03T09:41:07", from: "Anna", text: ["Niet ", { type: "bold", text: "akkoord" }] });
  const telegram = (more: Partial<Message>): Message => said(TELEGRAM, "2024-04-03T09:41:07", { author: "Anna", ...more });
  const at = { local: "2024-04-03T09:41:07", precision: "second", instant: "2024-04-03T07:41:07.000Z" } as const;
  const hour = { ...at, local: "2024-04-03T10:41:07", instant: "2024-04-03T08:41:07.000Z" };
  const SIGNAL = JSON.stringify({ chatItem: { chatId: "1", authorId: "2", dateSent: "1712130067000", standardMessage: { text: { body: "Niet akkoord" } } } });
  const signal = (more: Partial<Message>): Message => aMessage(1, { original: SIGNAL, text: "Niet akkoord", time: at, ...more });
  const SMS = '<sms address="+31612345678" date="1712130067000" type="1" body="Niet akkoord" contact_name="Anna" />';
  const sms = (more: Partial<Message>): Message => aMessage(1, { original: SMS, author: "Anna", text: "Niet akkoord", time: at, ...more });
  const TEAMS = JSON.stringify({ id: "1", messageType: "message", createdDateTime: "2024-04-03T07:41:07Z", attachments: [], body: { contentType: "html", content: "<p>Niet <b>akkoord</b></p>" } });
  const teams = (more: Partial<Message>): Message => aMessage(1, { original: TEAMS, text: "Niet akkoord", time: at, ...more });
  const imazing = (more: Partial<Message>): Message => aMessage(1, { original: 'Anna,2024-04-03 09:41:07,,Incoming,+31612345678,Anna,"Niet akkoord"', author: "Anna", text: "Niet akkoord", ...more });
  const threema = (more: Partial<Message>): Message => said("[03-04-2024, 09:41] Anna: Niet akkoord", "2024-04-03T09:41:00", { author: "Anna", ...more });
  const pasted = (more: Partial<Message>): Message => said("[09:41, 3-4-2024] Anna: Niet akkoord", "2024-04-03T09:41:00", { author: "Anna", ...more });

  const OF = {
    "whatsapp-text": "whatsapp",
    "telegram-json": "telegram",
    "signal-jsonl": "signal",
    "sms-backup-restore-xml": "sms",
    "teams-graph": "teams",
    "imazing-csv": "sms",
    "threema-text": "threema",
    "pasted-text": "whatsapp",
    screenshots: "whatsapp",
  } as const;
  const isContradicted = async (format: keyof typeof OF, message: Message): Promise<boolean> => {
    const transcript = await transcriptOf({ ...aConversation([message]), app: OF[format], format });
    return transcript !== null && contradictedByOriginal(transcript).length > 0;
  };

  test.each([
    ["whatsapp-text", android, [{ text: "akkoord" }, { text: "Niet akk\u043eord" }, { author: "Vries" }, { author: "Bram Bos" }, { author: null }, { time: { local: "2024-03-04T09:41:00", precision: "minute", instant: null } }, { time: { local: "2024-04-03T21:41:00", precision: "minute", instant: null } }, { time: { local: "2024-04-03T09:41:12", precision: "second", instant: null } }, { time: UNDATED }]],
    ["whatsapp-text", iphone, [{ attachments: [{ name: "00000012-Brief.pdf", entry: null, size: null }] }, { time: { local: "2024-04-03T09:41:08", precision: "second", instant: null } }]],
    ["telegram-json", telegram, [{ text: "akkoord" }, { author: "Bram Bos" }, { author: null }, { time: { local: "2024-04-03T09:42:07", precision: "second", instant: null } }]],
    ["signal-jsonl", signal, [{ text: "akkoord" }, { time: hour }]],
    ["sms-backup-restore-xml", sms, [{ text: "akkoord" }, { author: "Bram Bos" }, { time: hour }]],
    ["teams-graph", teams, [{ text: "akkoord" }, { time: hour }]],
    ["imazing-csv", imazing, [{ text: "akkoord" }, { author: "Bram Bos" }]],
    ["threema-text", threema, [{ text: "akkoord" }, { author: "Bram Bos" }]],
    ["pasted-text", pasted, [{ text: "akkoord" }, { author: "Bram Bos" }]],
  ] as const)("other words, author, time or file than the line says is found: %s", async (format, true_, lies: readonly Partial<Message>[]) => {
    expect(await isContradicted(format, true_({}))).toBe(false);
    for (const lie of lies) expect([lie, await isContradicted(format, true_(lie))]).toEqual([lie, true]);
  });

  test("Telegram: of a day that does not exist, the instant beside it is no lie", async () => {
    const original = TELEGRAM.replace("2024-04-03T09:41:07", "2024-02-30T09:41:07");
    expect(await isContradicted("telegram-json", telegram({ original, time: at }))).toBe(false);
  });

  test("Telegram: of a message of which every part is empty, there are no words to hold against it", async () => {
    const original = JSON.stringify({ id: 1, type: "message", date: "2024-04-03T09:41:07", from: "Anna", text: [{ type: "bold", text: "" }], action: "invite_members" });
    expect(await isContradicted("telegram-json", telegram({ original, text: "invite_members" }))).toBe(false);
  });

  test("hostile: a message of Teams of twenty million signs is held like any other, and ends no check of the records beside it", () => {
    const words = "a".repeat(20_000_000);
    const original = JSON.stringify({ id: "1", messageType: "message", createdDateTime: "2024-04-03T07:41:07Z", attachments: [], body: { contentType: "html", content: `<p>${words}</p>` } });
    const told = { original, author: "Anna", kind: "text", time: at } as const;
    expect(teamsContradicts({ ...told, marks: [], attachments: [], text: words })).toBe(false);
    expect(teamsContradicts({ ...told, marks: [], attachments: [], text: `${words}b` })).toBe(true);
  });

  test("a line that is said to be of another format is found", async () => {
    for (const format of ["telegram-json", "signal-jsonl", "sms-backup-restore-xml", "teams-graph", "threema-text", "screenshots"] as const) {
      expect([format, await isContradicted(format, android({ text: "Akkoord" }))]).toEqual([format, true]);
    }
  });
});

describe("a record that a forger made anew as a whole, every sum and word refitted", () => {
  const contradicts = [{ problem: "contradicts", path: "transcript.json" }];
  const findings = async (conversation: Conversation) => {
    const { files } = await aLyingRecord("", { appVersion: "0.22.0", conversation, decisions: conversation.messages.map(({ number }) => aRuling(number)), media: [] });
    return (await recordFindings(foundIn(new Map([...files].filter(([path]) => !path.startsWith("media/")))), sha256, textOfPdf))?.findings;
  };
  const three = [aMessage(1), aMessage(2), aMessage(3)];
  const [first = aMessage(1), ...others] = three;

  test("as it was filed", async () => {
    expect(await findings(aConversation(three))).toEqual([]);
  });

  test("other words than the line of the export has, of which the proof is", async () => {
    expect(await findings(aConversation([{ ...first, text: "Verzonnen" }, ...others]))).toEqual(contradicts);
  });

  test("counts and days of the whole that do not fit its messages", async () => {
    const { completeness, ...rest } = aConversation(three);
    const early = { local: "2024-03-11T09:41:00", precision: "minute", instant: null } as const;
    for (const change of [{ messageCount: 4 }, { dayCount: 2 }, { last: early }]) expect([change, await findings({ ...rest, completeness: { ...completeness, ...change } })]).toEqual([change, contradicts]);
  });

  test("a message that stands twice, or in another place; a reaction that such an export never holds; another app", async () => {
    const conversation = aConversation(three);
    expect(await findings({ ...conversation, messages: three.toReversed() })).toEqual(expect.arrayContaining(contradicts));
    expect(await findings({ ...conversation, messages: [{ ...first, asides: [{ kind: "reaction", by: "Bram Bos", emoji: "\u{1f44d}" }] }, ...others] })).toEqual(contradicts);
    expect(await findings({ ...conversation, app: "threema" })).toEqual(contradicts);
  });
});
