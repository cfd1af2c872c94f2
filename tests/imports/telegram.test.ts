import fc from "fast-check";
import { anyCodePoint } from "../any-code-point";
import { JsonCursor } from "../../src/imports/json-cursor";
import { NO_ANSWERS } from "../../src/imports/reading-answers";
import { rawZip } from "./raw-zip";
import { reading, readWell } from "./reading";
import { inAmsterdam, nameOf, said, type Said, sentTimes, START } from "./said";

/** Control characters as Telegram Desktop writes them: in a way that JSON does not have. */
const asTelegramWrites = (json: string): string => json.replace(/\\\\|\\u00([01][\da-f])|\\[bf]/g, (escape, code: string | undefined) => (escape === "\\b" ? "\\x08" : escape === "\\f" ? "\\x0C" : code === undefined ? escape : `\\x${code.toUpperCase()}`));

/** A text whole, or in parts as formatting cuts it. */
const inParts = (text: string, cut: number): unknown => (cut % 3 === 0 ? text : [text.slice(0, cut % 7), { type: "bold", text: text.slice(cut % 7) }]);

const objectsOf = (messages: readonly Said[]): readonly unknown[] => {
  const times = sentTimes(messages);
  return messages.map((message, index) => {
    const at = times[index] ?? 0;
    return { id: index + 1, type: "message", date: inAmsterdam(at), date_unixtime: String(at), from: nameOf(message), from_id: `user${message.author}`, text: inParts(message.text, message.after), text_entities: [] };
  });
};
const chatOf = (messages: readonly unknown[]) => ({ name: "Taskforce", type: "private_supergroup", id: 5, messages });
const written = (value: unknown, indent = 1): string => asTelegramWrites(JSON.stringify(value, null, indent));
const exportOf = (messages: readonly Said[], indent = 1): string => written(chatOf(objectsOf(messages)), indent);

/** Nothing but what the app could not have written: a message without a word. */
const worded = said.map((messages) => messages.map((message) => (message.text === "" ? { ...message, text: "…" } : message)));

/** Where in the text each message ends. */
function endsOf(text: string, messages: readonly { readonly original: string }[]): readonly number[] {
  let from = 0;
  return messages.map(({ original }) => (from = text.indexOf(original, from) + original.length));
}

describe("Telegram: what this app does not know", () => {
  test.each([
    ["words", { text: "kijk", todo_list: { title: "Besluiten", items: [{ id: 1, text: "Variant B" }] } }, true],
    ["a file", { photo: "photos/kade.jpg", giveaway_results: { winners: ["Bea"] } }, true],
    ["a flag, a number and an empty list", { text: "kijk", media_spoiler: true, paid_stars_amount: 5, members: [] }, false],
    ["a poll", { text: "kijk", poll: { question: "Welke?", answers: [{ text: "B", voters: 1 }] }, reactions: [{ type: "emoji", count: 1, emoji: "👍" }], inline_bot_buttons: [[{ text: "Open" }]] }, false],
  ])("fault: content of an unknown kind was passed over in silence where %s stood beside it", async (_beside, content, isUnknown) => {
    const message = { id: 1, type: "message", date: "2025-06-18T16:08:01", date_unixtime: "1750255681", from: "Bea", from_id: "user1", text: "", text_entities: [], ...content };
    const { conversation } = await readWell(["result.json", JSON.stringify(chatOf([message]))]);
    expect(conversation.messages[0]?.marks).toEqual(isUnknown ? ["unknown-content"] : []);
    expect(conversation.completeness.problems.some(({ kind }) => kind === "unknown-content")).toBe(isUnknown);
  });
});

describe("Telegram: what a file is", () => {
  test.each([
    [{ file: "files/kade.jpg" }, "image"],
    [{ file: "(File not included. Change data exporting settings to download.)", file_name: "kade.mp4" }, "video"],
    [{ file: "files/nota" }, "document"],
    [{ file: "files/kade.jpg", mime_type: "application/pdf" }, "document"],
    [{ file: "files/kade.bin", mime_type: "audio/ogg" }, "audio"],
    [{ file: "files/kade.ogg", mime_type: "audio/ogg", media_type: "sticker" }, "sticker"],
  ])("the app's word for it, else its type, else its name tells: %j", async (content, kind) => {
    const { conversation } = await readWell(["result.json", JSON.stringify(chatOf([{ id: 1, type: "message", date: "2025-06-18T16:08:01", from: "Bea", from_id: "user1", text: "", ...content }]))]);
    expect(conversation.messages.map((message) => message.kind)).toEqual([kind]);
  });
});

describe("Telegram: written and read back", () => {
  test("an export that is written and read back is the same conversation, pretty or on one line", async () => {
    await fc.assert(
      fc.asyncProperty(worded, fc.constantFrom(0, 1, 4), async (messages, indent) => {
        const times = sentTimes(messages);
        const text = exportOf(messages, indent);
        const { conversation } = await readWell(["result.json", text]);
        expect(conversation.messages.map(({ author, text: body, time }) => [author, body, time.local, time.instant])).toEqual(
          messages.map((message, index) => [nameOf(message), message.text, inAmsterdam(times[index] ?? 0), new Date((times[index] ?? 0) * 1000).toISOString()]),
        );
        const lines = text.split("\n");
        for (const { original, firstLine: first, lastLine: last } of conversation.messages) expect(lines.slice(first - 1, last).join("\n")).toContain(original);
        expect(conversation.completeness.lineCount).toBe(lines.length);
        const repaired = text.match(/\\\\|\\x[\dA-F]{2}/g)?.filter((escape) => escape.startsWith("\\x")).length ?? 0;
        expect(conversation.completeness.problems.map(({ kind, detail }) => [kind, detail])).toEqual(repaired === 0 ? [] : [["repaired-text", String(repaired)]]);
        expect(conversation.completeness.warnings).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  test("law 2: cut at any byte, whole messages before the cut are the same, and the cut is said", async () => {
    await fc.assert(
      fc.asyncProperty(worded, fc.nat(), async (messages, at) => {
        const text = exportOf(messages);
        const bytes = new TextEncoder().encode(text);
        const cut = at % (bytes.length - 1);
        const part = new TextDecoder().decode(bytes.slice(0, cut));
        const whole = (await readWell(["result.json", bytes])).conversation.messages;
        const complete = endsOf(text, whole).filter((end) => Buffer.byteLength(text.slice(0, end)) <= cut).length;
        const result = await reading([["result.json", bytes.slice(0, cut)]]);
        if (!result.ok) {
          expect(complete).toBe(0);
          return;
        }
        const { messages: read, completeness } = result.value.conversation;
        expect(read).toEqual(whole.slice(0, complete));
        expect(completeness.problems.filter(({ kind }) => kind === "cut-off")).toHaveLength(1);
        expect(completeness.lineCount).toBe(part.split("\n").length - (part.endsWith("\n") ? 1 : 0));
      }),
      { numRuns: 200 },
    );
  });

  test("law 2: a group that lost messages says which numbers", async () => {
    await fc.assert(
      fc.asyncProperty(worded, fc.uniqueArray(fc.integer({ min: 1, max: 10 })), async (messages, lost) => {
        const kept = objectsOf(messages).filter((_, index) => index === 0 || index === messages.length - 1 || !lost.includes(index));
        const { conversation } = await readWell(["result.json", written(chatOf(kept))]);
        const missing = conversation.completeness.warnings.flatMap(({ kind, detail }) => {
          const [first = 0, last = first] = detail.split("-").map(Number);
          return kind === "missing-numbers" ? Array.from({ length: last - first + 1 }, (_, offset) => first + offset) : [];
        });
        expect(missing).toEqual(lost.filter((index) => index < messages.length - 1).map((index) => index + 1).sort((a, b) => a - b));
      }),
      { numRuns: 50 },
    );
  });
});

const message = (id: number, extra: Readonly<Record<string, unknown>> = {}) => ({ id, type: "message", date: "2024-03-15T21:00:00", date_unixtime: "1710532800", from: "Ann", from_id: "user1", text: "x", ...extra });

describe("Telegram: values among the messages that are none", () => {
  test("law 2: those on one line are told once, all of them: a line counted as often as values stood on it", async () => {
    const [first, second] = [JSON.stringify(message(1)), JSON.stringify(message(2))];
    const { completeness, messages } = (await readWell(["result.json", `{"name":"x","type":"private_group","id":1,"messages":[${first},"a" "b"\n,3,[4],\n5,${second}, 6 7]}`])).conversation;
    expect(messages).toHaveLength(2);
    expect(completeness).toMatchObject({
      unreadableLineCount: 4,
      problems: [
        { kind: "unreadable-line", line: 1, detail: '"a" "b"' },
        { kind: "unreadable-line", line: 2, detail: "3,[4]" },
        { kind: "unreadable-line", line: 3, detail: "5" },
        { kind: "unreadable-line", line: 3, detail: "6 7" },
      ],
    });
  });

  test("hostile: three hundred thousand of them on one line are one problem", async () => {
    const { completeness } = (await readWell(["result.json", `{"name":"x","type":"private_group","id":1,"messages":[${JSON.stringify(message(1))}${'"a" '.repeat(300_000)}]}`])).conversation;
    expect([completeness.problems.length, completeness.unreadableLineCount]).toEqual([1, 1]);
  });
});

describe("Telegram: numbers of messages", () => {
  test("many gaps are not listed one by one", async () => {
    const { conversation } = await readWell(["result.json", written(chatOf(Array.from({ length: 80 }, (_, index) => message(index * 3 + 1))))]);
    const { warnings } = conversation.completeness;
    expect(warnings).toHaveLength(51);
    expect([warnings[0]?.detail, warnings.at(-1)?.detail]).toEqual(["2-3", "+29"]);
  });

  test("numbers below zero are of before a group became a supergroup: the step up from them is no gap", async () => {
    const { conversation } = await readWell(["result.json", written(chatOf([message(-999_999_990), message(-999_999_989), message(2), message(3), message(3), message(1)]))]);
    expect(conversation.completeness.warnings).toEqual([]);
  });
});

describe("Telegram: of other chats nothing is read", () => {
  const canary = "KANARIE-van-thuis";
  const account = written({ personal_information: { user_id: 1, first_name: "Ann" }, chats: { list: [chatOf([message(1, { text: "werk" })]), { ...chatOf([message(1, { text: canary })]), name: "Thuis" }] } });

  test("privacy: no text of another chat comes into the conversation, and its messages are never taken apart", async () => {
    const parse = jest.spyOn(JSON, "parse");
    const result = await reading([["result.json", account]], { answers: { ...NO_ANSWERS, chat: "1" } });
    const parsed = parse.mock.calls.map(([text]) => text);
    parse.mockRestore();
    expect(result.ok && result.value.conversation.messages.map(({ text }) => text)).toEqual(["werk"]);
    expect(JSON.stringify(result)).not.toContain(canary);
    expect(parsed.some((text) => text.includes("werk"))).toBe(true);
    expect(parsed.filter((text) => text.includes(canary))).toEqual([]);
  });

  test("privacy: before a chat is chosen no row is shown", async () => {
    const shown: unknown[] = [];
    const result = await reading([["result.json", account]], { onFirst: (messages) => shown.push(messages) });
    expect(result.ok ? null : result.error.kind).toBe("several-chats");
    expect(JSON.stringify([result, shown])).not.toMatch(/KANARIE|werk/);
  });
});

describe("Telegram: what a message points at", () => {
  test("fault: an answer to a message of another chat quotes none of this one that has the same number", async () => {
    const { conversation } = await readWell(["result.json", written(chatOf([message(2, { text: "van hier" }), message(3, { text: "elders", reply_to_message_id: 2, reply_to_peer_id: "channel7" }), message(4, { text: "hier", reply_to_message_id: 2 })]))]);
    expect(conversation.messages.map(({ text, asides }) => [text, asides.length])).toEqual([["van hier", 0], ["elders", 0], ["hier", 1]]);
  });

  test("fault: the address behind the words of a link is read, once: nobody saw where «hier» led to", async () => {
    const link = (text: string, href: string) => ({ type: "text_link", text, href });
    const { conversation } = await readWell(["result.json", written(chatOf([message(1, { text: ["Zie ", link("hier", "https://example.org/besluit"), " of ", link("example.org", "https://example.org/"), "."] })]))]);
    expect(conversation.messages.map(({ text }) => text)).toEqual(["Zie hier (https://example.org/besluit) of example.org."]);
  });
});

describe("Telegram: files in folders", () => {
  const zip = (files: readonly string[]) =>
    rawZip([
      { name: "ChatExport/result.json", contents: written(chatOf([message(1, { file: "files/nota.pdf", thumbnail: "thumbs/nota.jpg" }), message(2, { file: "andere/nota.pdf" })])) },
      ...files.map((name) => ({ name, contents: name })),
    ]);

  test("a path goes before a name: two files of one name are told apart", async () => {
    const { conversation } = await readWell(["export.zip", zip(["ChatExport/andere/nota.pdf", "ChatExport/files/nota.pdf", "ChatExport/thumbs/nota.jpg"])]);
    expect(conversation.messages.map(({ attachments }) => attachments.map(({ name, entry }) => [name, entry]))).toEqual([
      [["files/nota.pdf", "ChatExport/files/nota.pdf"]],
      [["andere/nota.pdf", "ChatExport/andere/nota.pdf"]],
    ]);
    expect(conversation.completeness.warnings).toEqual([]);
  });

  test("fault: a file of the same name in another folder is not taken for the one that is missing", async () => {
    const { conversation } = await readWell(["export.zip", zip(["ChatExport/elders/nota.pdf"])]);
    expect(conversation.messages.map(({ attachments }) => attachments[0]?.entry)).toEqual([null, null]);
    expect(conversation.completeness.warnings.map(({ kind, detail }) => [kind, detail])).toEqual([["unmentioned-media", "1"]]);
  });
});

describe("Telegram: hostile files", () => {
  const nested = `${'{"a":'.repeat(50_000)}1${"}".repeat(50_000)}`;
  const file = (inner: string): string => `{"name":"T","type":"private_supergroup","id":1,"messages":[${inner},${JSON.stringify(message(9, { text: "erna" }))}]}`;

  test.each([
    ["a key __proto__", `{"__proto__":{"polluted":true},"id":1,"type":"message","date":"2024-03-15T21:00:00","from":"__proto__","from_id":"constructor","text":"x"}`, "x"],
    ["deep nesting", `{"id":1,"type":"message","date":"2024-03-15T21:00:00","from":"A","text":"x","diep":${nested}}`, "x"],
    ["numbers beyond every clock", `{"id":1e300,"type":"message","date":"9999-99-99T99:99:99","date_unixtime":"99999999999999999","from":"A","text":"x"}`, "x"],
    ["times that are no numbers", `{"id":"NaN","type":"message","date":"NaN","date_unixtime":"NaN","from":"A","text":"x"}`, "x"],
    ["lists where texts belong", `{"id":1,"type":"message","date":["x"],"from":["A"],"text":{"text":"x"},"reactions":{"a":1},"poll":[],"photo":3}`, "x"],
    ["a reaction counted without end", `{"id":1,"type":"message","date":"2024-03-15T21:00:00","from":"A","text":"x","reactions":[{"emoji":"👍","count":9007199254740991}]}`, "x"],
  ])("hostile: %s stays one message", async (_name, inner, text) => {
    const { conversation } = await readWell(["result.json", file(inner)]);
    expect(conversation.messages.map((one) => one.text.split("\n")[0])).toEqual([text, "erna"]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test("hostile: a message of ten megabytes is read", async () => {
    const long = "é".repeat(5_000_000);
    const { conversation } = await readWell(["result.json", written(chatOf([message(1, { text: long })]))]);
    expect(conversation.messages[0]?.text).toBe(long);
  });

  test("hostile: invalid bytes are replaced and said", async () => {
    const bytes = new TextEncoder().encode(written(chatOf([message(1, { text: "a#b" })])));
    bytes[bytes.indexOf(0x23)] = 0xff;
    const { conversation } = await readWell(["result.json", bytes]);
    expect(conversation.messages[0]?.text).toBe("a\ufffdb");
    expect(conversation.completeness.problems.map(({ kind }) => kind)).toEqual(["replaced-bytes"]);
  });

  test("hostile: no bytes make reading throw, nor walking over them end in a circle", async () => {
    const scrap = fc.oneof(fc.constantFrom(...exportOf([{ author: 0, text: "x", after: START }]).split("\n"), '"messages": [', "{", "}", "[", "]", ",", ":", '"', "\\", '"chats":{"list":['), fc.json(), fc.string({ unit: anyCodePoint }));
    await fc.assert(
      fc.asyncProperty(fc.array(scrap, { maxLength: 30 }), async (scraps) => {
        const result = await reading([["result.json", `{${scraps.join("")}`]]);
        expect(typeof result.ok).toBe("boolean");
      }),
      { numRuns: 500 },
    );
  });
});

describe("walking over JSON", () => {
  test("the places of the values of any JSON are its values", () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue(), { minLength: 1 }), fc.constantFrom(undefined, 1), (values, indent) => {
        const text = JSON.stringify(values, null, indent);
        const cursor = new JsonCursor(text, 0);
        const found: unknown[] = [];
        cursor.array(() => {
          const place = cursor.value();
          if (place !== null) found.push(JSON.parse(text.slice(place.start, place.end)));
        });
        expect([found, cursor.at, cursor.isCut]).toEqual([JSON.parse(text), text.length, false]);
      }),
    );
  });

  test("the keys of any object are met in their order, whether their values are taken or not", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.stringMatching(/^[a-z]{1,4}$/), fc.jsonValue()), fc.nat(), (value, taken) => {
        const text = JSON.stringify(value);
        const cursor = new JsonCursor(text, 0);
        const keys: string[] = [];
        cursor.object((key) => {
          keys.push(key);
          if (keys.length % 2 === taken % 2) cursor.value();
        });
        expect([keys, cursor.at]).toEqual([Object.keys(value), text.length]);
      }),
    );
  });
});
