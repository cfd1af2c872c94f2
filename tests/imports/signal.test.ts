import fc from "fast-check";
import { anyCodePoint } from "../any-code-point";
import { createHash } from "node:crypto";
import { byteLines, decodeLine } from "../../src/imports/byte-lines";
import { NO_ANSWERS } from "../../src/imports/reading-answers";
import { rawZip } from "./raw-zip";
import { reading, readWell } from "./reading";
import { inAmsterdam, nameOf, PEOPLE, said, type Said, sentTimes } from "./said";

const frames = (...all: readonly unknown[]): string => all.map((frame) => `${JSON.stringify(frame)}\n`).join("");

/** Everybody by their place in the list; the first is who made the export. */
const HEAD = frames(
  { version: "1", backupTimeMs: "1770103000123" },
  { account: { givenName: "Femke", familyName: "Bos" } },
  { recipient: { id: "1", self: {} } },
  ...PEOPLE.slice(1).map((name, index) => ({ recipient: { id: String(index + 2), contact: { aci: `QUNJ${index}A==`, profileGivenName: name } } })),
  { recipient: { id: "90", group: { snapshot: { title: { title: "Kernteam" } } } } },
  { recipient: { id: "91", group: { snapshot: { title: { title: "Thuis" } } } } },
  { chat: { id: "1", recipientId: "90" } },
  { chat: { id: "2", recipientId: "91" } },
);
const HEAD_LINES = HEAD.split("\n").length - 1;

const item = (author: number, seconds: number, body: string, chat = "1") => ({
  chatItem: { chatId: chat, authorId: String(author + 1), dateSent: String(seconds * 1000), incoming: { dateReceived: "1" }, standardMessage: { text: { body } } },
});
const itemsOf = (messages: readonly Said[]): readonly string[] => {
  const times = sentTimes(messages);
  return messages.map(({ author, text }, index) => frames(item(author, times[index] ?? 0, text)));
};
const exportOf = (messages: readonly Said[]): string => HEAD + itemsOf(messages).join("");

const chosen = { answers: { ...NO_ANSWERS, chat: "1" } };

describe("Signal: what the file tells only beside its own words", () => {
  const group = (...members: readonly string[]) => ({ recipient: { id: "90", group: { snapshot: { title: { title: "Kernteam" }, members: members.map((userId) => ({ userId })) } } } });
  const bea = { recipient: { id: "2", contact: { aci: "QkVB", profileGivenName: "Bea" } } };
  const head = (...members: readonly string[]) => frames({ account: { givenName: "Femke" } }, { recipient: { id: "1", self: {} } }, bea, group(...members), { chat: { id: "1", recipientId: "90" } });
  const chatItem = (more: Readonly<Record<string, unknown>>) => frames({ chatItem: { chatId: "1", authorId: "2", dateSent: "1770102000000", incoming: {}, ...more } });
  const mention = chatItem({ standardMessage: { text: { body: "\ufffc akkoord?", bodyRanges: [{ length: 1, mentionAci: "RkVN" }] } } });

  test("fault: who made the export was a bare sign where somebody mentioned them, and an id where they did something", async () => {
    const added = chatItem({ updateMessage: { groupChange: { updates: [{ groupMemberAddedUpdate: { updaterAci: "RkVN", newMemberAci: "QkVB" } }] } } });
    const { messages, participants } = (await readWell(["main.jsonl", head("QkVB", "RkVN") + mention + added])).conversation;
    expect(messages.map(({ text }) => text)).toEqual(["@Femke akkoord?", "groupMemberAddedUpdate (updaterAci: Femke; newMemberAci: Bea)"]);
    expect(participants.map(({ shownAs }) => shownAs)).toEqual(["Bea", "Femke"]);
  });

  test("of two members that are no contacts, nobody can tell which of them made the export", async () => {
    const { messages } = (await readWell(["main.jsonl", head("QkVB", "RkVN", "VE9O") + mention])).conversation;
    expect(messages.map(({ text }) => text)).toEqual(["\ufffc akkoord?"]);
  });

  test.each(["BAD_DECRYPT", "UNSUPPORTED_PROTOCOL_MESSAGE"])("fault: a message that did not arrive whole was a line of the application, about which nothing was said: %s", async (type) => {
    const { messages, completeness } = (await readWell(["main.jsonl", head("QkVB") + chatItem({ updateMessage: { simpleUpdate: { type } } })])).conversation;
    expect(messages.map(({ author, kind, marks }) => [author, kind, marks])).toEqual([["Bea", "text", ["pending"]]]);
    expect(completeness.warnings).toContainEqual({ kind: "content-missing", line: 6, detail: `simpleUpdate (type: ${type})` });
  });

  test("fault: a message that an administrator removed stood as one that its writer took back", async () => {
    const { messages } = (await readWell(["main.jsonl", head("QkVB") + chatItem({ adminDeletedMessage: { adminId: "1" } }) + chatItem({ adminDeletedMessage: {} }) + chatItem({ remoteDeletedMessage: {} })])).conversation;
    expect(messages.map(({ author, kind, text }) => [author, kind, text])).toEqual([["Bea", "deleted", "adminDeletedMessage (adminId: Femke)"], ["Bea", "deleted", "adminDeletedMessage"], ["Bea", "deleted", ""]]);
  });

  test.each([
    [[{ failed: {} }, { sent: {} }], []],
    [[{ pending: {} }, { failed: {} }], ["waiting"]],
    [[{ failed: {} }, { failed: {} }], ["failed"]],
    [[{ pending: {} }, { pending: {} }], ["waiting"]],
    [[], []],
  ])("fault: what had reached nobody, as sending it failed for one and had not ended for another, stood as sent; what reached one was sent: %j", async (sendStatus, marks) => {
    const { messages } = (await readWell(["main.jsonl", head("QkVB") + chatItem({ authorId: "1", incoming: undefined, outgoing: { sendStatus }, standardMessage: { text: { body: "x" } } })])).conversation;
    expect(messages.map((message) => message.marks)).toEqual([marks]);
  });

  test("whose number is left out, as the format leaves out zeros, is nobody else", async () => {
    const body = { standardMessage: { text: { body: "x" } } };
    const read = async (more: object) => (await readWell(["main.jsonl", head("QkVB") + frames({ recipient: { contact: { profileGivenName: "Nul" } } }) + chatItem({ authorId: undefined, ...body, ...more })])).conversation.messages.map(({ author }) => author);
    expect([await read({}), await read({ incoming: undefined, outgoing: {} }), await read({ authorId: "2", incoming: undefined, outgoing: {} })]).toEqual([["Nul"], ["Femke"], ["Bea"]]);
  });

  test("fault: the address on a contact's card was left out", async () => {
    const contact = { name: { givenName: "Ton" }, number: [{ value: "+31612345678" }], address: [{ type: "WORK", street: "Plein 1", postcode: "2511 CR", city: "Den Haag" }] };
    const { messages } = (await readWell(["main.jsonl", head("QkVB") + chatItem({ contactMessage: { contact } })])).conversation;
    expect(messages.map(({ text }) => text)).toEqual(["Ton\n+31612345678\nPlein 1, 2511 CR, Den Haag"]);
  });
});

describe("Signal: written and read back", () => {
  test("an export that is written and read back is the same conversation", async () => {
    await fc.assert(
      fc.asyncProperty(said, async (messages) => {
        const times = sentTimes(messages);
        const { conversation } = await readWell(["main.jsonl", exportOf(messages)]);
        expect(conversation.messages.map(({ author, text, time, firstLine, lastLine, original }) => [author, text, time.local, time.instant, [firstLine, lastLine], original])).toEqual(
          messages.map((message, index) => {
            const at = times[index] ?? 0;
            const line = HEAD_LINES + index + 1;
            return [nameOf(message), message.text, inAmsterdam(at), new Date(at * 1000).toISOString(), [line, line], itemsOf(messages)[index]?.trimEnd()];
          }),
        );
        expect(conversation.completeness.problems).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  test.each<[string, (text: string) => string | Uint8Array]>([
    ["lines that end in CR alone", (text) => text.replaceAll("\n", "\r")],
    ["lines that end in CRLF", (text) => text.replaceAll("\n", "\r\n")],
    ["UTF-16 with its mark", (text) => new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le"))],
  ])("fault: a file that a program saved again is the same conversation: %s", async (_name, saved) => {
    const text = HEAD + frames(item(1, 1_770_102_000, "één\nregel twee"), item(2, 1_770_102_001, "b"));
    const [first, again] = await Promise.all([readWell(["main.jsonl", text]), readWell(["main.jsonl", saved(text)])]);
    expect(again.conversation.messages).toEqual(first.conversation.messages);
    expect(again.conversation.messages).toHaveLength(2);
  });

  test("law 2: cut at any byte, whole messages before the cut are the same, and the rest is said", async () => {
    await fc.assert(
      fc.asyncProperty(said, fc.nat(), async (messages, at) => {
        const bytes = new TextEncoder().encode(exportOf(messages));
        const headBytes = new TextEncoder().encode(HEAD).length;
        const cut = headBytes + (at % (bytes.length - headBytes));
        const whole = (await readWell(["main.jsonl", bytes])).conversation;
        const result = await reading([["main.jsonl", bytes.slice(0, cut)]]);
        const complete = bytes.slice(0, cut).filter((byte) => byte === 0x0a).length - HEAD_LINES;
        // An item without its last newline is whole all the same.
        const last = new TextDecoder().decode(bytes.slice(0, cut)).split("\n").at(-1) ?? "";
        const endsWhole = itemsOf(messages).some((line) => line === `${last}\n`);
        if (!result.ok) {
          expect([complete, endsWhole]).toEqual([0, false]);
          return;
        }
        const { messages: read, completeness } = result.value.conversation;
        expect(read).toEqual(whole.messages.slice(0, complete + (endsWhole ? 1 : 0)));
        expect(completeness.problems.filter(({ kind }) => kind === "cut-off")).toHaveLength(last === "" || endsWhole ? 0 : 1);
        expect(completeness.lineCount).toBe(HEAD_LINES + complete + (last === "" ? 0 : 1));
        expect(HEAD_LINES + read.length + completeness.unreadableLineCount).toBe(completeness.lineCount);
      }),
      { numRuns: 200 },
    );
  });
});

describe("Signal: of other chats nothing is read", () => {
  const canary = "KANARIE-van-thuis";
  const text =
    HEAD +
    frames(item(1, 1_770_102_000, "werk"), item(2, 1_770_102_001, canary, "2"), { chatItem: { authorId: "3", chatId: "2", dateSent: "1770102002000", standardMessage: { text: { body: canary } } } }, item(0, 1_770_102_003, "meer werk")) +
    `en de rest van ${canary}\n` +
    JSON.stringify(item(2, 1_770_102_004, canary, "2")).slice(0, -3);

  test("privacy: no text of another chat comes into the conversation, its problems or the rows shown first", async () => {
    const shown: unknown[] = [];
    const result = await reading([["main.jsonl", text]], { ...chosen, onFirst: (messages) => shown.push(messages) });
    expect(result.ok && result.value.conversation.messages.map((message) => message.text)).toEqual(["werk", "meer werk"]);
    expect(result.ok && result.value.conversation.completeness.problems.map(({ kind, detail }) => [kind, detail])).toEqual([
      ["unreadable-line", ""],
      ["cut-off", ""],
    ]);
    expect(JSON.stringify([result, shown])).not.toContain(canary);
  });

  test("privacy: lines that begin with the number of another chat are never taken apart", async () => {
    const parse = jest.spyOn(JSON, "parse");
    await reading([["main.jsonl", HEAD + frames(item(1, 1_770_102_000, "werk"), item(2, 1_770_102_001, canary, "2"))]], chosen);
    const parsed = parse.mock.calls.map(([line]) => line);
    parse.mockRestore();
    expect(parsed.some((line) => line.includes("werk"))).toBe(true);
    expect(parsed.filter((line) => line.includes(canary))).toEqual([]);
  });

  test("privacy: before a chat is chosen no row is shown, and the choice holds no message", async () => {
    const shown: unknown[] = [];
    const result = await reading([["main.jsonl", HEAD + frames(item(1, 1, "werk"), item(2, 2, canary, "2"))]], { onFirst: (messages) => shown.push(messages) });
    expect(result.ok ? null : result.error.kind).toBe("several-chats");
    expect(JSON.stringify([result, shown])).not.toMatch(/KANARIE|werk/);
  });
});

/** Gives bytes in chunks of a size. */
const chunked = (bytes: Uint8Array<ArrayBuffer>, size: number): Pick<Blob, "stream"> => ({
  stream: () =>
    new ReadableStream({
      start(controller) {
        for (let at = 0; at < bytes.length; at += size) controller.enqueue(bytes.slice(at, at + size));
        controller.close();
      },
    }),
});

async function linesIn(bytes: Uint8Array<ArrayBuffer>, size: number): Promise<readonly string[]> {
  const lines: string[] = [];
  for await (const line of byteLines(chunked(bytes, size), 1_000, new AbortController().signal)) lines.push("tooLong" in line ? "too long" : `${line.number} ${line.offset} ${decodeLine(line).text}`);
  return lines;
}

describe("reading in a stream", () => {
  test("fault: a character that lies over the edge of a chunk stays whole, wherever the edge is", async () => {
    const bytes = new TextEncoder().encode("\ufeffé€🌱\r\n\n👩‍💻 één\nslot€");
    const expected = ["1 3 é€🌱", "2 14 ", "3 15 👩‍💻 één", "4 33 slot€"];
    for (let size = 1; size <= bytes.length; size += 1) expect(await linesIn(bytes, size)).toEqual(expected);
  });

  test("hostile: a line longer than the limit ends the reading", async () => {
    expect(await linesIn(new TextEncoder().encode(`kort\n${"x".repeat(2_000)}\nna`), 100)).toEqual(["1 0 kort", "too long"]);
  });

  test("fault: a message without a time stood in the record as undated, and nothing of it was told when the export was read", async () => {
    const result = await reading([["main.jsonl", HEAD + frames(item(1, 1_770_102_000, "een"), item(1, 0, "twee"))]], chosen);
    const conversation = result.ok ? result.value.conversation : null;
    expect(conversation?.messages.map(({ time, text }) => [time.instant, text])).toEqual([["2026-02-03T07:00:00.000Z", "een"], [null, "twee"]]);
    expect(conversation?.completeness.problems.map(({ kind, line }) => [kind, line])).toEqual([["impossible-date", HEAD_LINES + 2]]);
  });

  test("hostile: bytes that are no UTF-8 are replaced in their own message and said by their place in the file", async () => {
    const before = new TextEncoder().encode(HEAD);
    const line = new TextEncoder().encode(frames(item(1, 1_770_102_000, "a#b")));
    line[line.indexOf(0x23)] = 0xff;
    const { conversation } = await readWell(["main.jsonl", new Uint8Array([...before, ...line, ...new TextEncoder().encode(frames(item(1, 1_770_102_001, "c")))])]);
    expect(conversation.messages.map(({ text }) => text)).toEqual(["a\ufffdb", "c"]);
    expect(conversation.completeness.problems).toEqual([{ kind: "replaced-bytes", line: HEAD_LINES + 1, detail: String(before.length + line.indexOf(0xff)) }]);
  });

  test("fault: a reading that is stopped says so", async () => {
    const stop = new AbortController();
    stop.abort();
    expect(await reading([["main.jsonl", exportOf([{ author: 1, text: "a", after: 0 }])]], { signal: stop.signal })).toEqual({ ok: false, error: { kind: "cancelled" } });
  });
});

describe("Signal: hostile files", () => {
  const body = (text: string) => HEAD + text;
  const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
  const nested = `${'{"a":'.repeat(50_000)}1${"}".repeat(50_000)}`;

  test.each([
    ["a key __proto__", `{"chatItem":{"chatId":"1","authorId":"2","dateSent":"1","__proto__":{"standardMessage":{"text":{"body":"x"}}}}}`, ""],
    ["deep nesting in an unknown item", `{"chatItem":{"chatId":"1","authorId":"2","dateSent":"1","unknown":${deep}}}`, ""],
    ["a number beyond every clock", `{"chatItem":{"chatId":"1","authorId":"2","dateSent":"99999999999999999999","standardMessage":{"text":{"body":"x"}}}}`, "x"],
    ["a time that is no number", `{"chatItem":{"chatId":"1","authorId":"2","dateSent":"NaN","standardMessage":{"text":{"body":"x"}}}}`, "x"],
    ["lists where objects belong", `{"chatItem":{"chatId":"1","authorId":["2"],"dateSent":"1","standardMessage":{"text":["x"],"attachments":{"a":1},"reactions":"no","quote":[]}}}`, ""],
    ["a huge id", `{"chatItem":{"chatId":"1","authorId":"1${"0".repeat(5_000)}","dateSent":"1","standardMessage":{"text":{"body":"x"}}}}`, "x"],
  ])("hostile: %s stays one message", async (_name, line, text) => {
    const { conversation } = await readWell(["main.jsonl", body(`${line}\n`) + frames(item(1, 1_770_102_000, "erna"))]);
    expect(conversation.messages.map((message) => message.text)).toEqual([text, "erna"]);
  });

  test("hostile: an event nested without end is told without end", async () => {
    const { conversation } = await readWell(["main.jsonl", body(`{"chatItem":{"chatId":"1","authorId":"2","dateSent":"1","updateMessage":{"groupChange":${nested}}}}\n`)]);
    expect(conversation.messages.map(({ kind }) => kind)).toEqual(["system"]);
  });

  test("hostile: a message of ten megabytes is read, and said", async () => {
    const long = "é".repeat(5_000_000);
    const { conversation } = await readWell(["main.jsonl", body(frames(item(1, 1_770_102_000, long)))]);
    expect(conversation.messages[0]?.text).toBe(long);
    expect(conversation.completeness.warnings.map(({ kind }) => kind)).toContain("long-line");
  });

  test("hostile: no bytes make reading throw", async () => {
    const scrap = fc.oneof(fc.constantFrom(...HEAD.split("\n"), "\n", '{"chatItem":{"chatId":"1"', "}}\n", '"standardMessage":{}'), fc.json(), fc.string({ unit: anyCodePoint }));
    await fc.assert(
      fc.asyncProperty(fc.array(scrap, { maxLength: 20 }), fc.uint8Array({ maxLength: 8 }), async (scraps, tail) => {
        const result = await reading([["main.jsonl", new Uint8Array([...new TextEncoder().encode(scraps.join("")), ...tail])]]);
        expect(typeof result.ok).toBe("boolean");
      }),
      { numRuns: 300 },
    );
  });
});

describe("Signal: files in folders", () => {
  const hash = createHash("sha256").update("foto").digest();
  const key = Buffer.alloc(64, 7);
  const stored = createHash("sha256").update(Buffer.concat([hash, key])).digest("hex");
  const pointer = { contentType: "image/jpeg", locatorInfo: { plaintextHash: hash.toString("base64"), localKey: key.toString("base64"), size: 4 } };
  const withPhoto = HEAD + frames({ chatItem: { chatId: "1", authorId: "2", dateSent: "1770102000000", standardMessage: { attachments: [{ pointer }, { pointer: { ...pointer, fileName: "strand.jpg" } }] } } });

  test.each([
    ["by the hash of content and key, as the app names it", stored],
    ["by the hash of the content", hash.toString("hex")],
  ])("a file is found %s, and one file may serve two attachments", async (_name, stem) => {
    const path = `signal-export/files/${stem.slice(0, 2)}/${stem}.jpeg`;
    const zip = rawZip([
      { name: "signal-export/main.jsonl", contents: withPhoto },
      { name: "signal-export/metadata.json", contents: '{"version":1}' },
      { name: path, contents: "foto" },
    ]);
    const { conversation, media } = await readWell(["export.zip", zip]);
    expect(conversation.messages[0]?.attachments).toEqual([
      { name: `${stem}.jpeg`, entry: path, size: 4 },
      { name: "strand.jpg", entry: path, size: 4 },
    ]);
    const bytes = await media(path);
    expect(bytes.ok && (await bytes.value.text())).toBe("foto");
    expect(conversation.completeness.warnings.map(({ kind }) => kind)).toEqual(["filtered-by-app"]);
  });
});
