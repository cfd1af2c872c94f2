import { NO_ANSWERS } from "../../src/imports/reading-answers";
import { LIMITS } from "../../src/imports/limits";
import { rawZip } from "./raw-zip";
import { A_CHAT, reading, readWell, refusal, sha256 } from "./reading";

const JPEG = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0]);

describe("a clear kind for each file that is no chat", () => {
  test("empty file", async () => {
    expect(await refusal(["WhatsApp-chat met Ton.txt", ""])).toEqual({ kind: "empty-file" });
  });

  test("nothing chosen", async () => {
    expect(await refusal()).toEqual({ kind: "empty-file" });
  });

  test.each(["Beste allen,\n\nHierbij de notulen.\n", "naam;bedrag\nTon;4\n", "<html><body>15-07-2025</body></html>", "{\\rtf1\\ansi 15-07-2025 10:00 - Ton: een\\par\n15-07-2025 10:01 - Bea: tw\\'e9\\par}", "{}", "\n\n\n", "12:30 lunch\n13:00 overleg: begroting\n"])("a text that is no chat: %j", async (text) => {
    expect(await refusal(["notulen.txt", text])).toEqual({ kind: "not-a-chat" });
  });

  test("fault: lines of another program with a clock in brackets and nobody behind it are no chat in which WhatsApp wrote everything itself", async () => {
    expect(await refusal(["teams.txt", "[15-07-2025 10:00] Bea de Boer\nakkoord\n[15-07-2025 10:01] Ton\nja\n"])).toEqual({ kind: "not-a-chat" });
    expect(await refusal(["server.log", "[2025-07-15 10:00:01] started\n[2025-07-15 10:00:02] stopped\n"])).toEqual({ kind: "not-a-chat" });
    const alone = ["[15-07-2025 10:00:00] \u200eBerichten en gesprekken zijn end-to-end versleuteld.\r\n", "15-07-2025 10:00 - Berichten en gesprekken zijn end-to-end versleuteld.\n"];
    for (const text of alone) expect((await readWell(["_chat.txt", text])).conversation.messages.map(({ kind }) => kind)).toEqual(["system"]);
  });

  test("fault: lines that begin with a bare date and clock, and name nobody, are not WhatsApp's either: the text of iMazing was a chat in which nobody wrote", async () => {
    const imazing = "Bea\n\n2024-03-01 15:04:22 from Bea (+31612345678) - iMessage\nakkoord\n\n2024-03-01 15:05:22 to Bea - Read\nja\n";
    expect(await refusal(["Messages - Bea.txt", imazing])).toEqual({ kind: "not-a-chat" });
    expect(await refusal(["server.log", "2024-03-01 15:04:22 started\n2024-03-01 15:05:22 stopped\n"])).toEqual({ kind: "not-a-chat" });
    expect((await readWell(["chat.txt", "15-07-2025 10:00 Ton: een\n15-07-2025 10:01 Bea: twee\n"])).conversation.participants.map(({ shownAs }) => shownAs)).toEqual(["Ton", "Bea"]);
  });

  test("hostile: thousands of lines with a row of dots behind their clock, as an agenda has, are read at once: each was tried in a hundred thousand ways", async () => {
    const agenda = `15-07-2025 10:00 ${".".repeat(24)} zaal\n`.repeat(4_000);
    const { messages } = (await readWell(["chat.txt", `15-07-2025 10:00 - Ton: een\n${agenda}15-07-2025 10:01 - Bea: twee\n`])).conversation;
    expect(messages.map(({ author, text }) => [author, text.length])).toEqual([["Ton", 4 + agenda.length - 1], ["Bea", 4]]);
  });

  test("a picture", async () => {
    expect(await refusal(["foto.jpg", JPEG])).toEqual({ kind: "is-a-picture" });
    expect(await refusal(["chat.txt", JPEG])).toEqual({ kind: "is-a-picture" });
  });

  test("an e-mail with the chat attached is told for what it is; a chat or a text that begins like one is not", async () => {
    const mail = `From: Ton <ton@example.org>\r\nSubject: chat\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; name="WhatsApp-chat met Ton.txt"\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(A_CHAT).toString("base64")}`;
    const outlook = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    expect(await refusal(["chat.eml", mail])).toEqual({ kind: "is-a-mail" });
    expect(await refusal(["chat.msg", outlook])).toEqual({ kind: "is-a-mail" });
    expect(await refusal(["nota.doc", outlook])).toEqual({ kind: "not-a-chat" });
    expect(await refusal(["notulen.txt", "Date: morgen\nOnderwerp: overleg\n"])).toEqual({ kind: "not-a-chat" });
  });

  test("fault: an e-mail that holds the chat as text is no export: its accents are coded, and its long lines broken", async () => {
    const headers = 'From: Ton <ton@example.org>\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; name="WhatsApp-chat met Ton.txt"\r\nContent-Transfer-Encoding: quoted-printable\r\n';
    const mail = `${headers}\r\n15-07-2025 10:00 - Zo=C3=AB: een\r\n15-07-2025 10:01 - Bea: twee =\r\ndrie\r\n`;
    expect(await refusal(["chat.eml", mail])).toEqual({ kind: "is-a-mail" });
    expect(await refusal(["Postvak.mbox", `From ton@example.org Tue Jul 15 10:00:00 2025\n${mail}`])).toEqual({ kind: "is-a-mail" });
    const asText = `From: Ton\nDate: gisteren\n\n${A_CHAT}15-07-2025 10:02 - Ton: kijk\nContent-Type: text/plain\n`;
    expect((await readWell(["doorgestuurd.txt", asText])).conversation.messages).toHaveLength(3);
  });

  test("fault: an e-mail was read as a chat, its accents as code, where its headers were long, began with another than usual, or it lay in a zip by itself", async () => {
    const text = "MIME-Version: 1.0\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n15-07-2025 10:00 - Zo=C3=AB: een\r\n15-07-2025 10:01 - Bea: twee\r\n";
    const long = `Received: from mx.example.org\r\n${"X-Example-AntiSpam: SFV:NSPM;\r\n CIP:192.0.2.1;\r\n".repeat(200)}${text}`;
    expect(await refusal(["chat.eml", long])).toEqual({ kind: "is-a-mail" });
    expect(await refusal(["chat.eml", `ARC-Seal: i=1; a=rsa-sha256\r\n${text}`])).toEqual({ kind: "is-a-mail" });
    expect(await refusal(["chat.zip", rawZip([{ name: "chat.eml", contents: long }])])).toEqual({ kind: "no-chat-in-zip" });
    const shown: unknown[] = [];
    await reading([["chat.eml", long]], { onFirst: (messages) => shown.push(messages) });
    expect(shown).toEqual([]);
    expect((await reading([["geplakt.txt", long]], { answers: { ...NO_ANSWERS, pasted: true } })).ok).toBe(true);
  });

  test("fault: what another program packed, a document that is a zip within, and what a mail program keeps of Outlook's were told as no chat, or as a zip of the chat app", async () => {
    const starts = { "chat.7z": [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], "chat.rar": [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07], "chat.tar.gz": [0x1f, 0x8b, 0x08, 0x00], "chat.zip": [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07] };
    for (const [name, start] of Object.entries(starts)) expect([name, await refusal([name, Uint8Array.from([...start, 0, 1, 2, 0])])]).toEqual([name, { kind: "unknown-packing" }]);
    expect(await refusal(["chat.tar", Uint8Array.from({ length: 1024 }, (_, at) => "chat.txt".charCodeAt(at) || "ustar".charCodeAt(at - 257) || (at < 512 ? 0 : 0x61))])).toEqual({ kind: "unknown-packing" });
    expect(await refusal(["chat.docx", rawZip([{ name: "[Content_Types].xml", contents: "<Types/>" }, { name: "word/document.xml", contents: "<w:document/>" }])])).toEqual({ kind: "not-a-chat" });
    expect(await refusal(["winmail.dat", Uint8Array.from([0x78, 0x9f, 0x3e, 0x22, 0x01, 0x00, 0x01, 0x06, 0x90, 0x08])])).toEqual({ kind: "is-a-mail" });
  });

  test.each([
    ["chat.md", "[2025-06-18 16:08:01] Me: hoi  \n\n(- Aya: 👍, Jim: ok -)\n", "[2025-06-18 16:08:03] Aya: \n\n> hoi\n\nja  \n![kade.jpg](./media/kade.jpg)  \n", "[2025-06-18 16:09:00] Jim: (This message was deleted)\n", "[2025-06-18 16:09:07] Me:   \n(( 🎉 ))\n"],
    ["index.md", "[2019-05-29, 15:04] Me: hoi  \n", "[2019-05-29, 15:10] Aya: ja  \nnee  \n"],
    ["Aya (+31612345678).txt", "2025-06-18 16:08 You: hoi\n", "2025-06-18 16:09 Aya: [reply to You on 2025-06-18 16:08, edited] ja\n"],
  ])("fault: a copy that another program makes of a chat in Signal was read as one of WhatsApp, what others said and did among the words of its writer: %s", async (name, ...lines) => {
    expect(await refusal([name, lines.join("")])).toEqual({ kind: "not-a-chat" });
    // One line that is not as that program ends or names it, and it is some phone's.
    const own = lines.join("").replace(/ {2}$/gm, "").replaceAll("You:", "Ton:");
    expect((await readWell([name, own])).conversation.messages).toHaveLength(lines.length);
  });

  test("a phone's only message may end in two spaces", async () => {
    expect((await readWell(["_chat.txt", "[2025-06-18, 16:08:01] Ton: een  \r\n"])).conversation.messages).toHaveLength(1);
  });

  test("a backup that only its app can open, and a chat of an app that is not read, are told for what they are", async () => {
    const sealed = Uint8Array.from([0x10, 0x01, 0xff, 0xfe, 0x80, 0x00, 0x90, 0x04]);
    expect(await refusal(["msgstore.db.crypt15", sealed])).toEqual({ kind: "is-a-backup" });
    expect(await refusal(["signal-2026-03-12-09-14-05.backup", sealed])).toEqual({ kind: "is-a-backup" });
    expect(await refusal(["msgstore.db", "SQLite format 3\0\x10\x00\x01\x01"])).toEqual({ kind: "is-a-backup" });
    expect(await refusal(["iets.dat", sealed])).toEqual({ kind: "not-a-chat" });
    const page = JSON.stringify({ participants: [{ name: "Ton" }], messages: [{ sender_name: "Ton", timestamp_ms: 1752566400000, content: "een" }], title: "Ton" }, null, 2);
    expect(await refusal(["message_1.json", page])).toEqual({ kind: "app-not-read" });
    expect(await refusal(["facebook-ton.zip", rawZip([{ name: "your_facebook_activity/messages/inbox/ton_1/message_1.json", contents: page }])])).toEqual({ kind: "app-not-read" });
    expect(await refusal(["iets.json", '{"sender_name": "Ton"}'])).toEqual({ kind: "not-a-chat" });
  });

  test("an unreadable file (moved away since it was chosen)", async () => {
    const gone = new Blob([A_CHAT]);
    Object.defineProperty(gone, "arrayBuffer", { value: () => Promise.reject(new DOMException("gone", "NotFoundError")) });
    Object.defineProperty(gone, "slice", { value: () => gone });
    const { readExport } = await import("../../src/imports/read-export");
    const options = { signal: new AbortController().signal, onProgress: () => undefined, onFirst: () => undefined, sha256, answers: NO_ANSWERS };
    expect(await readExport([{ name: "chat.txt", blob: gone }], options)).toEqual({ ok: false, error: { kind: "unreadable-file" } });
  });

  test("cancelled", async () => {
    const result = await reading([["chat.txt", A_CHAT]], { signal: AbortSignal.abort() });
    expect(result).toEqual({ ok: false, error: { kind: "cancelled" } });
  });

  test("law 3: no error carries a word of the chat", async () => {
    const canary = "KANARIEPIET";
    const errors = await Promise.all([refusal(["x.txt", `${canary}\n${canary}`]), refusal(["x.zip", `PK\u0003\u0004${canary}`])]);
    expect(JSON.stringify(errors)).not.toContain(canary);
  });
});

test.each(["chat.txt", "chat.zip", "chat.pdf", "chat", "IMG-20250715-WA0001.jpg"])("a chat is recognised by its content, whatever its name: %s", async (name) => {
  expect((await readWell([name, A_CHAT])).conversation.messages).toHaveLength(2);
});

describe("a text with its media beside it", () => {
  const chat = `${A_CHAT}15-07-2025 10:02 - Ton: \u200eIMG-20250715-WA0001.jpg (bestand bijgevoegd)\n15-07-2025 10:03 - Ton: \u200eWeg.pdf (bestand bijgevoegd)\n`;

  test("media are linked by name; the source is the text", async () => {
    const { conversation, media } = await readWell(["IMG-20250715-WA0001.jpg", JPEG], ["WhatsApp-chat met Bea.txt", chat]);
    expect(conversation.sources[0]).toMatchObject({ fileName: "WhatsApp-chat met Bea.txt", textName: "WhatsApp-chat met Bea.txt", sha256: await sha256(new Blob([chat])) });
    expect(conversation.messages.map(({ attachments: [attachment] }) => attachment?.entry)).toEqual([undefined, undefined, "IMG-20250715-WA0001.jpg", null]);
    expect(conversation.completeness).toMatchObject({ mediaCount: 2, missingMediaCount: 1 });
    const photo = await media("IMG-20250715-WA0001.jpg");
    expect(photo.ok && photo.value.type).toBe("image/jpeg");
    expect(await media("Weg.pdf")).toEqual({ ok: false, error: { kind: "media-missing" } });
  });

  test("fault: of a document whose name begins with a space, another of nearly that name was filed, or none", async () => {
    const lines = ["15-07-2025 10:02 - Ton: \u200e Weg.pdf (bestand bijgevoegd)\n", "15-07-2025 10:03 - Ton: \u200eWeg.pdf (bestand bijgevoegd)\n"];
    const { messages } = (await readWell(["WhatsApp-chat met Bea.txt", lines.join("")], [" Weg.pdf", "een"], ["Weg.pdf", "twee"])).conversation;
    expect(messages.map(({ attachments }) => attachments)).toEqual([[{ name: " Weg.pdf", entry: " Weg.pdf", size: 3 }], [{ name: "Weg.pdf", entry: "Weg.pdf", size: 4 }]]);
  });

  test("fault: a medium that changed since it was chosen is unreadable by itself, never a rejection", async () => {
    const photo = new Blob([JPEG]);
    const { readExport } = await import("../../src/imports/read-export");
    const options = { signal: new AbortController().signal, onProgress: () => undefined, onFirst: () => undefined, sha256, answers: NO_ANSWERS };
    const result = await readExport([{ name: "WhatsApp-chat met Bea.txt", blob: new Blob([chat]) }, { name: "IMG-20250715-WA0001.jpg", blob: photo }], options);
    if (!result.ok) throw new Error(result.error.kind);
    expect((await result.value.media("IMG-20250715-WA0001.jpg")).ok).toBe(true);
    Object.defineProperty(photo, "slice", { value: () => ({ arrayBuffer: () => Promise.reject(new DOMException("changed", "NotReadableError")) }) });
    expect(await result.value.media("IMG-20250715-WA0001.jpg")).toEqual({ ok: false, error: { kind: "unreadable-file" } });
  });

  test("two chats beside each other: a person must say which", async () => {
    expect(await refusal(["a.txt", A_CHAT], ["b.txt", A_CHAT])).toEqual({ kind: "several-chats", chats: ["a.txt", "b.txt"].map((name) => ({ id: name, name, messageCount: 2 })) });
  });
});

describe("progress and answers", () => {
  test("progress never goes back and ends at all messages", async () => {
    const text = Array.from({ length: 12_000 }, (_, index) => `15-07-2025 10:00 - Ton: ${index}\n`).join("");
    const seen: { readBytes: number; totalBytes: number; messageCount: number }[] = [];
    await reading([["chat.txt", text]], { onProgress: (progress) => seen.push(progress) });
    expect(seen.at(-1)).toEqual({ step: "text", readBytes: text.length, totalBytes: text.length, messageCount: 12_000 });
    expect(seen.length).toBeGreaterThan(3);
    seen.slice(1).forEach((progress, index) => {
      expect(progress.messageCount).toBeGreaterThanOrEqual(seen[index]?.messageCount ?? 0);
    });
  });

  test("the user's answer settles an ambiguous order of day and month", async () => {
    const result = await reading([["chat.txt", "5/6/25, 09:00 - Bea: a\n"]], { answers: { ...NO_ANSWERS, dateOrder: "mdy" } });
    if (!result.ok) throw new Error(result.error.kind);
    expect(result.value.conversation.messages[0]?.time.local).toBe("2025-05-06T09:00:00");
    expect(result.value.conversation.completeness.dateOrder).toEqual({ order: "mdy", evidence: "user", example: null });
  });
});

describe("large and lonely lines", () => {
  test("a line of 10 MB is one message", async () => {
    const long = "a: ".repeat(3_500_000);
    const { conversation } = await readWell(["chat.txt", `15-07-2025 10:00 - Ton: ${long}\n${A_CHAT}`]);
    expect(conversation.messages).toHaveLength(3);
    expect(conversation.messages[0]?.text).toHaveLength(long.length);
  });

  test("law 2: a long line is said in the completeness statement, with its number and characters", async () => {
    const warningsOf = async (length: number) => {
      const { conversation } = await readWell(["chat.txt", `${A_CHAT}${"a".repeat(length)}\nslot`]);
      return conversation.completeness.warnings.filter(({ kind }) => kind === "long-line");
    };
    expect(await warningsOf(LIMITS.longLine)).toEqual([]);
    expect(await warningsOf(10 * 1024 * 1024)).toEqual([{ kind: "long-line", line: 3, detail: "10485760" }]);
  });

  test("a line longer than the limit is refused", async () => {
    expect(await refusal(["chat.txt", `${A_CHAT}${"a".repeat(33 * 1024 * 1024)}\n`])).toEqual({ kind: "over-limit", limit: "line-length" });
  });

  test("a single message without a newline at its end", async () => {
    const { conversation } = await readWell(["chat.txt", "15-07-2025 10:00 - Ton: een"]);
    expect(conversation.messages[0]).toMatchObject({ number: 1, firstLine: 1, lastLine: 1, original: "15-07-2025 10:00 - Ton: een", text: "een" });
  });
});
