import { TextReader, Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from "@zip.js/zip.js";
import { openArchive } from "../../src/imports/archive";
import { UNWATCHED } from "../../src/imports/bundle";
import { LIMITS } from "../../src/imports/limits";
import { NO_ANSWERS } from "../../src/imports/reading-answers";
import { A_CHAT, readWell, reading, refusal, sha256 } from "./reading";
import { type RawEntry, rawZip } from "./raw-zip";

const CHAT: RawEntry = { name: "WhatsApp-chat met Bea.txt", contents: A_CHAT };
const PHOTO = `\u200e15-07-2025 10:02 - Ton: \u200eIMG-20250715-WA0001.jpg (bestand bijgevoegd)\n`;
const WITH_PHOTO: RawEntry = { name: "WhatsApp-chat met Bea.txt", contents: A_CHAT + PHOTO };

const zipped = (...entries: readonly RawEntry[]) => ["export.zip", rawZip(entries)] as const;
const problemsOf = async (...entries: readonly RawEntry[]) => (await readWell(zipped(...entries))).conversation.completeness.problems;

describe("zip: what it holds", () => {
  test("the chat is read, its media come one at a time with their own bytes", async () => {
    const jpeg = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]);
    const { conversation, media } = await readWell(zipped(WITH_PHOTO, { name: "IMG-20250715-WA0001.jpg", contents: jpeg }));
    expect(conversation.messages[2]?.attachments).toEqual([{ name: "IMG-20250715-WA0001.jpg", entry: "IMG-20250715-WA0001.jpg", size: 7 }]);
    const photo = await media("IMG-20250715-WA0001.jpg");
    if (!photo.ok) throw new Error(photo.error.kind);
    expect(photo.value.type).toBe("image/jpeg");
    expect(new Uint8Array(await photo.value.arrayBuffer())).toEqual(jpeg);
  });

  test("the source is the zip itself: its name, size and checksum", async () => {
    const [name, bytes] = zipped(CHAT);
    const { sources } = (await readWell([name, bytes])).conversation;
    expect(sources).toEqual([{ fileName: "export.zip", size: bytes.length, sha256: await sha256(new Blob([bytes])), textName: "WhatsApp-chat met Bea.txt" }]);
  });

  test("law 2: what is chosen with a zip is not passed over: a medium that the zip lacks is found in it, any other is told", async () => {
    const loose = [["IMG-20250715-WA0001.jpg", "los"], ["anders.jpg", "x"]] as const;
    const { conversation, media } = await readWell(...loose, zipped(WITH_PHOTO));
    expect(conversation.sources.map(({ fileName }) => fileName)).toEqual(["export.zip"]);
    expect(conversation.completeness).toMatchObject({ mediaCount: 1, missingMediaCount: 0 });
    expect(conversation.completeness.warnings).toContainEqual({ kind: "unmentioned-media", line: null, detail: "1" });
    const photo = await media("IMG-20250715-WA0001.jpg");
    expect(photo.ok && (await photo.value.text())).toBe("los");
  });

  test("a loose file with the name of one in the zip is reported, and the zip's own is linked", async () => {
    const { conversation, media } = await readWell(["IMG-20250715-WA0001.jpg", "los"], zipped(WITH_PHOTO, { name: "IMG-20250715-WA0001.jpg", contents: "in de zip" }));
    expect(conversation.completeness.problems).toEqual([{ kind: "unsafe-entry", line: null, detail: "IMG-20250715-WA0001.jpg" }]);
    const photo = await media("IMG-20250715-WA0001.jpg");
    expect(photo.ok && (await photo.value.text())).toBe("in de zip");
  });

  describe("fault: a zip that was chosen with the text of another export was a loose file, and nothing in it was read", () => {
    const [text, zip] = [["Bea.txt", A_CHAT] as const, zipped(WITH_PHOTO, { name: "IMG-20250715-WA0001.jpg", contents: "foto" })];
    const both = { kind: "several-chats", chats: [{ id: "Bea.txt", name: "Bea.txt", messageCount: 2 }, { id: "export.zip", name: "export.zip", messageCount: null }] };

    test("both are exports, and a person says whether they are of one chat", async () => {
      expect(await refusal(text, zip)).toEqual(both);
      expect(await refusal(zip, text, ["IMG.jpg", "x"])).toEqual(both);
      expect(await refusal(text, zipped({ ...CHAT, flags: 0x801 }))).toEqual(both);
      expect(await refusal(text, ["Cas.txt", A_CHAT], zip)).toMatchObject({ chats: [{ id: "Bea.txt" }, { id: "Cas.txt" }, { id: "export.zip" }] });
    });

    test("one that a message was sent with is an attachment, and one without a chat is a loose file", async () => {
      const mentions = ["Bea.txt", `${A_CHAT}15-07-2025 10:02 - Ton: export.zip (bestand bijgevoegd)\n`] as const;
      const { conversation } = await readWell(mentions, zip);
      expect(conversation.messages[2]?.attachments[0]?.entry).toBe("export.zip");
      const { completeness } = (await readWell(text, zipped({ name: "IMG.jpg", contents: "x" }))).conversation;
      expect(completeness.warnings).toContainEqual({ kind: "unmentioned-media", line: null, detail: "1" });
    });
  });

  test("a zip that a Mac packed again: a folder around it, its own files left aside", async () => {
    const { conversation } = await readWell(
      zipped(
        { name: "Export/", contents: "" },
        { ...WITH_PHOTO, name: "Export/_chat.txt", contents: "[15-07-2025 10:02:00] Ton: \u200e<bijgevoegd: 00000002-Nota.pdf>\r\n" },
        { name: "Export/00000002-Nota.pdf", contents: "%PDF-1.7" },
        { name: "__MACOSX/Export/._00000002-Nota.pdf", contents: "x" },
        { name: "Export/.DS_Store", contents: "x" },
        { name: "Export/.verborgen/x", contents: "x" },
      ),
    );
    expect(conversation.messages[0]?.attachments[0]?.entry).toBe("Export/00000002-Nota.pdf");
    expect(conversation.completeness.problems).toEqual([]);
    expect(conversation.completeness.warnings.map(({ kind }) => kind)).not.toContain("unmentioned-media");
  });

  describe("two phones give one name to two pictures", () => {
    const NAME = "IMG-20250715-WA0001.jpg";
    const text = (name: string, message: string): RawEntry => ({ name, contents: `${A_CHAT}15-07-2025 10:02 - Ton: ${NAME} (bestand bijgevoegd)\n15-07-2025 10:03 - Ton: ${message}\n` });
    const picture = (folder: string): RawEntry => ({ name: `${folder}${NAME}`, contents: folder });
    const entryOf = async (chat: string | null, ...entries: readonly RawEntry[]) => {
      const read = await reading([zipped(...entries)], { answers: { ...NO_ANSWERS, chat } });
      return read.ok ? read.value.conversation.messages[2]?.attachments[0]?.entry : read.error.kind;
    };
    const CHATS = [text("A/WhatsApp-chat met Bea.txt", "een"), text("B/WhatsApp-chat met Cas.txt", "twee")] as const;

    test("a chat has the picture beside its own text, whichever comes first in the zip", async () => {
      for (const pictures of [[picture("A/"), picture("B/")], [picture("B/"), picture("A/")]]) {
        expect(await entryOf("A/WhatsApp-chat met Bea.txt", ...pictures, ...CHATS)).toBe(`A/${NAME}`);
        expect(await entryOf("B/WhatsApp-chat met Cas.txt", ...pictures, ...CHATS)).toBe(`B/${NAME}`);
        expect(await entryOf(null, ...pictures, CHATS[1])).toBe(`B/${NAME}`);
      }
    });

    test("a picture that its own export lacks is missing, and not taken from another chat", async () => {
      expect(await entryOf("A/WhatsApp-chat met Bea.txt", picture("B/"), ...CHATS)).toBeNull();
      expect(await entryOf("A/WhatsApp-chat met Bea.txt", picture("B/media/"), ...CHATS)).toBeNull();
      expect(await entryOf("WhatsApp-chat met Bea.txt", picture("B/"), text("WhatsApp-chat met Bea.txt", "een"), CHATS[1])).toBeNull();
      expect(await entryOf("A/een.txt", picture("B/"), text("A/een.txt", "een"), text("B/twee.txt", "twee"))).toBeNull();
    });

    test("fault 23: of two names that differ only in how «é» is written, each finds its own", async () => {
      const [whole, parts] = ["Café.pdf", "Cafe\u0301.pdf"] as const;
      const mentions: RawEntry = { ...CHAT, contents: [whole, parts].map((name, at) => `15-07-2025 10:0${String(at)} - Ton: ${name} (bestand bijgevoegd)\n`).join("") };
      for (const names of [[whole, parts], [parts, whole]]) {
        const { conversation } = await readWell(zipped(mentions, ...names.map((name) => ({ name, contents: name }))));
        expect(conversation.messages.map(({ attachments }) => attachments[0]?.entry)).toEqual([whole, parts]);
      }
    });

    test("in a folder of its own below or beside the text it is found; of two such nobody can tell which", async () => {
      expect(await entryOf(null, picture("A/media/"), CHATS[0])).toBe(`A/media/${NAME}`);
      expect(await entryOf(null, picture("media/"), CHATS[0])).toBe(`media/${NAME}`);
      expect(await entryOf(null, picture("media/2024/"), picture("media/2025/"), CHATS[0])).toBeNull();
    });
  });

  describe("fault: a file under the name that a disk gave it was missing, and told as one that nobody mentions", () => {
    const entriesOf = async (mentioned: readonly string[], ...names: readonly string[]) => {
      const mentions: RawEntry = { ...CHAT, contents: mentioned.map((name, at) => `15-07-2025 10:0${String(at)} - Ton: \u200e${name} (bestand bijgevoegd)\n`).join("") };
      const { conversation } = await readWell(zipped(mentions, ...names.map((name) => ({ name, contents: name }))));
      return conversation.messages.map(({ attachments }) => attachments[0]?.entry);
    };

    test.each([
      ["a: b.pdf", "a_ b.pdf"],
      ["Begroting 2025/2026?.pdf", "Begroting 2025_2026_.pdf"],
      ["<Nota> \"kade\" | v1*.docx", "_Nota_ _kade_ _ v1_.docx"],
      ["Café: é.PDF", "Cafe\u0301_ e\u0301.pdf"],
      ["IMG-20250715-WA0001.jpg", "IMG-20250715-WA0001.JPG"],
    ])("%s is %s", async (mentioned, stored) => {
      expect(await entriesOf([mentioned], stored, "anders.pdf")).toEqual([stored]);
    });

    test("an exact name goes first; of two that a disk would hold as one, nobody can tell which", async () => {
      expect(await entriesOf(["Nota: b.pdf", "Nota_ b.pdf"], "Nota_ b.pdf", "Nota: b.pdf")).toEqual(["Nota: b.pdf", "Nota_ b.pdf"]);
      expect(await entriesOf(["a: b.pdf"], "a_ b.pdf", "A_ b.pdf")).toEqual([null]);
      expect(await entriesOf(["a: b.pdf"], "a b.pdf", "b.pdf", "a- b.pdf")).toEqual([null]);
    });
  });

  describe("fault: a file whose name the zip stores in a code page, without saying which, was missing", () => {
    const PAGES = { cp437: "cp437", cp850: "cp850", windows: "windows-1252" } as const;
    const bytes = (name: string, codes: Readonly<Record<string, number>>): readonly number[] => Array.from(name, (sign) => codes[sign] ?? sign.charCodeAt(0));
    const CODES = {
      [PAGES.cp437]: { é: 0x82, ë: 0x89, É: 0x90 },
      [PAGES.cp850]: { é: 0x82, ë: 0x89, É: 0x90, Ë: 0xd3, ø: 0x9b },
      [PAGES.windows]: { é: 0xe9, ë: 0xeb, É: 0xc9, Ë: 0xcb, ø: 0xf8, "–": 0x96, "€": 0x80, "’": 0x92 },
    };
    const packed = (page: keyof typeof CODES, name: string, contents = name): RawEntry => ({ name: "", rawName: bytes(name, CODES[page]), contents, flags: 0, host: 0 });
    const mentions = (...names: readonly string[]) => names.map((name, at) => `15-07-2025 10:0${String(at)} - Ton: ${name} (bestand bijgevoegd)\n`).join("");

    test.each([
      [PAGES.cp437, "Één geëvalueerd.pdf"],
      [PAGES.cp850, "INITIËLE øversie.pdf"],
      [PAGES.windows, "Renée – geëvalueerd.pdf"],
      [PAGES.windows, "Begroting € 2026.pdf"],
      [PAGES.windows, "foto’s café: één.pdf"],
    ] as const)("%s: «%s» is linked, with its own bytes", async (page, name) => {
      const { conversation, media } = await readWell(zipped({ ...CHAT, contents: mentions(name) }, packed(page, name.replace(":", "_"), "zo"), packed(page, "niemand é.pdf")));
      expect(conversation.completeness).toMatchObject({ mediaCount: 1, missingMediaCount: 0, problems: [] });
      const file = await media(conversation.messages[0]?.attachments[0]?.entry ?? "");
      expect(file.ok && (await file.value.text())).toBe("zo");
    });

    test("the name of the chat is read in the same way", async () => {
      for (const page of [PAGES.cp437, PAGES.windows]) {
        expect((await readWell(zipped(packed(page, "WhatsApp-chat met Renée.txt", A_CHAT)))).conversation.title).toBe("Renée");
      }
    });

    test("of two that read the same, the first is linked and the second reported, as of any two of one name", async () => {
      const name = "Ë.pdf";
      const read = async (...entries: readonly RawEntry[]) => {
        const { conversation, media } = await readWell(zipped({ ...CHAT, contents: mentions(name) }, ...entries));
        const file = await media(conversation.messages[0]?.attachments[0]?.entry ?? "");
        return [file.ok && (await file.value.text()), conversation.completeness.problems.map(({ kind }) => kind)];
      };
      expect(await read(packed(PAGES.cp850, name, "een"), packed(PAGES.windows, name, "twee"))).toEqual(["een", ["unsafe-entry"]]);
    });
  });

  describe("fault: a zip that parts its folders by a backslash, as Windows PowerShell packs them, was told as one without a chat", () => {
    const windows = (name: string, contents: string): RawEntry => ({ name, contents, host: 0 });

    test("its chat and its media are read from their folder", async () => {
      const { conversation, media } = await readWell(
        zipped(windows("Export\\", ""), windows("Export\\WhatsApp-chat met Bea.txt", A_CHAT + PHOTO), windows("Export\\media\\IMG-20250715-WA0001.jpg", "foto")),
      );
      expect(conversation).toMatchObject({ title: "Bea", completeness: { mediaCount: 1, missingMediaCount: 0, problems: [] } });
      const photo = await media("Export/media/IMG-20250715-WA0001.jpg");
      expect(photo.ok && (await photo.value.text())).toBe("foto");
    });

    test.each(["..\\evil.txt", "a\\..\\..\\evil.txt", "\\evil.txt", "C:\\evil.txt", "a/b\\c.txt"])("zip slip: %j is left out all the same", async (name) => {
      expect(await problemsOf(CHAT, windows(name, A_CHAT))).toEqual([{ kind: "unsafe-entry", line: null, detail: name.includes("/") ? name : name.replaceAll("\\", "/") }]);
    });

    test("a backslash that stands in a name on another system parts nothing", async () => {
      expect(await problemsOf(CHAT, { name: "a\\b.pdf", contents: "x" })).toEqual([{ kind: "unsafe-entry", line: null, detail: "a\\b.pdf" }]);
    });
  });

  test("law 2: files that no message mentions are counted in one warning, without their names", async () => {
    const { conversation } = await readWell(
      zipped(WITH_PHOTO, { name: "IMG-20250715-WA0001.jpg", contents: "x" }, { name: "IMG-20250715-WA0002.jpg", contents: "x" }, { name: "Geheim.pdf", contents: "x" }),
    );
    expect(conversation.completeness.warnings.filter(({ kind }) => kind === "unmentioned-media")).toEqual([{ kind: "unmentioned-media", line: null, detail: "2" }]);
    expect(JSON.stringify(conversation.completeness)).not.toContain("Geheim");
  });

  test("hostile: a file whose name holds a right-to-left override is linked; an exact name goes first", async () => {
    const marked = "Nota\u202efdp.exe";
    const mentions: RawEntry = { ...CHAT, contents: `${A_CHAT}15-07-2025 10:02 - Ton: ${marked} (bestand bijgevoegd)\n` };
    const entryOf = async (...names: readonly string[]) =>
      (await readWell(zipped(mentions, ...names.map((name) => ({ name, contents: "x" }))))).conversation.messages[2]?.attachments[0]?.entry;
    expect(await entryOf(marked)).toBe(marked);
    expect(await entryOf(marked, "Notafdp.exe")).toBe("Notafdp.exe");
  });

  test("a text that was sent in the chat is an attachment, not a second chat", async () => {
    const { conversation } = await readWell(
      zipped({ ...CHAT, contents: `${A_CHAT}15-07-2025 10:02 - Ton: oud.txt (bestand bijgevoegd)\n` }, { name: "oud.txt", contents: A_CHAT }),
    );
    expect(conversation.sources[0].textName).toBe("WhatsApp-chat met Bea.txt");
    expect(conversation.messages[2]?.attachments[0]?.entry).toBe("oud.txt");
  });

  test.each(["_chat.txt", "messages.txt"])("a document that was sent under the name of another app's export is an attachment: %s", async (name) => {
    const inner = name === "_chat.txt" ? "[15-07-2025 10:00:00] Kim: binnen\r\n" : "<<< 15. juli 2025 om 10:00:00 CET: binnen\r\n";
    const { conversation } = await readWell(zipped({ name, contents: inner }, { ...CHAT, contents: `${A_CHAT}15-07-2025 10:02 - Ton: ${name} (bestand bijgevoegd)\n` }));
    expect([conversation.messages.length, conversation.messages[2]?.attachments]).toEqual([3, [{ name, entry: name, size: inner.length }]]);
    // Where nobody sent it, it is the chat.
    const alone = await readWell(zipped({ name, contents: inner }, CHAT));
    expect(alone.conversation.messages[0]?.text).toBe("binnen");
  });

  test("two chats in one zip: a person must say which", async () => {
    expect(await refusal(zipped(CHAT, { ...CHAT, name: "WhatsApp-chat met Ton.txt" }))).toEqual({
      kind: "several-chats",
      chats: ["WhatsApp-chat met Bea.txt", "WhatsApp-chat met Ton.txt"].map((name) => ({ id: name, name, messageCount: 2 })),
    });
  });

  test("a sent text that cannot be decoded does not stand in the way of the chat", async () => {
    const { conversation } = await readWell(zipped({ name: "brief.txt", contents: Uint8Array.from([104, 0, 97, 0, 108, 0, 108, 0, 111, 0]) }, CHAT));
    expect(conversation.messages).toHaveLength(2);
  });

  test("law 2: a damaged text that no message mentions may be the chat: the other text is not taken for it", async () => {
    expect(await refusal(zipped({ ...CHAT, crc: 1 }, { name: "oud.txt", contents: A_CHAT }))).toEqual({ kind: "damaged-zip", place: CHAT.name });
    const mentions = `${A_CHAT}15-07-2025 10:02 - Ton: oud.txt (bestand bijgevoegd)\n`;
    const { conversation } = await readWell(zipped({ ...CHAT, contents: mentions }, { name: "oud.txt", contents: A_CHAT, crc: 1 }));
    expect(conversation.messages).toHaveLength(3);
  });

  test("no chat in a zip of photos", async () => {
    expect(await refusal(zipped({ name: "IMG.jpg", contents: "x" }))).toEqual({ kind: "no-chat-in-zip" });
  });
});

describe("fault 24 and hostile zips", () => {
  test.each(["../../evil.txt", "..\\evil.txt", "/etc/passwd", "C:\\evil.txt", "a/../../evil.txt", "nul\u0000.txt"])("zip slip: %j is left out and reported", async (name) => {
    expect(await problemsOf(CHAT, { name, contents: A_CHAT })).toEqual([{ kind: "unsafe-entry", line: null, detail: name }]);
  });

  test("a symbolic link is left out and reported", async () => {
    expect(await problemsOf(CHAT, { name: "link", contents: "/etc/passwd", mode: 0o120777 })).toEqual([{ kind: "unsafe-entry", line: null, detail: "link" }]);
  });

  test("an entry that inflates a thousandfold is left out and reported; the chat is read", async () => {
    expect(await problemsOf(CHAT, { name: "VID.mp4", contents: new Uint8Array(4 * 1024 * 1024) })).toEqual([{ kind: "unsafe-entry", line: null, detail: "VID.mp4" }]);
  });

  test("a chat that repeats itself compresses far, and is read all the same", async () => {
    const chat = `15-07-2025 10:00 - Ton: ${"a".repeat(10 * 1024 * 1024)}\n15-07-2025 10:01 - Bea: daarna\n`;
    const { conversation } = await readWell(zipped({ ...CHAT, contents: chat }));
    expect(conversation.messages.map(({ text }) => text.length)).toEqual([10 * 1024 * 1024, 6]);
  });

  test("a chat that inflates without measure is refused for that, not as a zip without a chat", async () => {
    const chat = `15-07-2025 10:00 - Ton: ${"a".repeat(17 * 1024 * 1024)}\n`;
    expect(await refusal(zipped({ ...CHAT, contents: chat }))).toEqual({ kind: "over-limit", limit: "ratio" });
  });

  test("a chat whose bytes another entry shares is refused for that", async () => {
    expect(await refusal(zipped(CHAT, { ...CHAT, name: "f1.bin", sameAs: 0 }))).toEqual({ kind: "over-limit", limit: "overlap" });
  });

  test("entries that share their bytes are left out and reported", async () => {
    const shared: RawEntry = { name: "f0.bin", contents: "gedeeld", stored: true };
    const problems = await problemsOf(CHAT, shared, { ...shared, name: "f1.bin", sameAs: 1 }, { ...shared, name: "f2.bin", sameAs: 1 });
    expect(problems.map(({ detail }) => detail)).toEqual(["f0.bin", "f1.bin", "f2.bin"]);
  });

  test("two entries of one name: the first is linked, the second reported", async () => {
    const name = "IMG-20250715-WA0001.jpg";
    const { conversation, media } = await readWell(zipped(WITH_PHOTO, { name, contents: "eerste" }, { name, contents: "anders" }));
    expect(conversation.completeness.problems).toEqual([{ kind: "unsafe-entry", line: null, detail: name }]);
    const photo = await media(name);
    expect(photo.ok && (await photo.value.text())).toBe("eerste");
  });

  test("two entries of one name and the same contents are one file", async () => {
    const name = "IMG-20250715-WA0001.jpg";
    const { conversation, media } = await readWell(zipped(WITH_PHOTO, { name, contents: "eerste" }, { name, contents: "eerste" }));
    expect(conversation.completeness.problems).toEqual([]);
    const photo = await media(name);
    expect(photo.ok && (await photo.value.text())).toBe("eerste");
  });

  test("two chats of exactly one name: neither is taken for the chat", async () => {
    expect(await refusal(zipped(CHAT, { ...CHAT, contents: `${A_CHAT}15-07-2025 10:02 - Ton: meer\n` }))).toEqual({ kind: "over-limit", limit: "same-name" });
  });

  test("an entry larger than it declares is stopped while inflating, not when all is in memory", async () => {
    const archive = await openArchive(new Blob([rawZip([{ name: "VID.mp4", contents: new Uint8Array(64 * 1024 * 1024), size: 1_000_000 }])]));
    if (!archive.ok) throw new Error(archive.error.kind);
    const [file] = archive.value.files;
    if (file === undefined) throw new Error("left out");
    let most = 0;
    const read = await archive.value.read(file, { signal: new AbortController().signal, onBytes: (bytes) => { most = Math.max(most, bytes); }, head: null });
    expect(read).toEqual({ ok: false, error: { kind: "damaged-zip", place: "VID.mp4" } });
    expect(most).toBeLessThan(2_000_000);
  });

  test("more bytes than the limit, as declared, are refused before anything is inflated", async () => {
    const declared = 0xfffffff0;
    const video: RawEntry = { name: "VID.mp4", contents: new Uint8Array(Math.ceil(declared / LIMITS.ratio)), stored: true, size: declared };
    expect(await refusal(zipped(CHAT, video))).toEqual({ kind: "over-limit", limit: "size" });
  });

  test("more entries than the limit are refused", async () => {
    const entries = Array.from({ length: LIMITS.entries }, (_, index) => ({ name: `${index}.jpg`, contents: "", stored: true }));
    expect(await refusal(zipped(CHAT, ...entries))).toEqual({ kind: "over-limit", limit: "entries" });
  });

  test("an archive in the archive is never opened", async () => {
    const inner = rawZip([CHAT]);
    expect(await refusal(zipped({ name: "inner.zip", contents: inner }))).toEqual({ kind: "over-limit", limit: "nested-archive" });
    expect(await refusal(zipped({ name: "map/inner.zip", contents: inner }, { name: "lees mij.txt", contents: "hallo" }))).toEqual({ kind: "over-limit", limit: "nested-archive" });
    const { conversation } = await readWell(zipped({ ...CHAT, contents: `${A_CHAT}15-07-2025 10:02 - Ton: inner.zip (bestand bijgevoegd)\n` }, { name: "inner.zip", contents: inner }));
    expect(conversation.messages[2]?.kind).toBe("document");
  });

  test("an encrypted chat says so", async () => {
    expect(await refusal(zipped({ ...CHAT, flags: 0x801 }))).toEqual({ kind: "encrypted-zip" });
  });

  test.each([["bzip2", 12], ["LZMA", 14], ["xz", 95]])("what is packed with %s is not called damaged", async (_name, method) => {
    expect(await refusal(zipped({ ...CHAT, method }))).toEqual({ kind: "unknown-packing" });
    const photo = "IMG-20250715-WA0001.jpg";
    const { media } = await readWell(zipped({ ...CHAT, contents: `${A_CHAT}15-07-2025 10:02 - Ton: ${photo} (bestand bijgevoegd)\n` }, { name: photo, contents: "beeld", method }));
    expect(await media(photo)).toEqual({ ok: false, error: { kind: "unknown-packing" } });
  });

  test("an encrypted photo beside a chat that can be read says so when it is asked for", async () => {
    const photo = "IMG-20250715-WA0001.jpg";
    const { media } = await readWell(zipped({ ...CHAT, contents: `${A_CHAT}15-07-2025 10:02 - Ton: ${photo} (bestand bijgevoegd)\n` }, { name: photo, contents: "beeld", flags: 0x801 }));
    expect(await media(photo)).toEqual({ ok: false, error: { kind: "encrypted-zip" } });
  });
});

describe("damaged zips", () => {
  test("fault 4: one flipped byte in the chat's text is noticed", async () => {
    const bytes = rawZip([{ ...CHAT, stored: true }]);
    const at = Buffer.from(bytes).indexOf("twee");
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    expect(await refusal(["export.zip", bytes])).toEqual({ kind: "damaged-zip", place: CHAT.name });
  });

  test("fault 4: one flipped byte in a photo is noticed when it is asked for, and only then", async () => {
    const name = "IMG-20250715-WA0001.jpg";
    const { conversation, media } = await readWell(zipped(WITH_PHOTO, { name, contents: "beeld", crc: 1 }));
    expect(conversation.messages).toHaveLength(3);
    expect(await media(name)).toEqual({ ok: false, error: { kind: "damaged-zip", place: name } });
  });

  test("fault 4: what is stored as it is stays where it lies, and one flipped byte in it is noticed all the same", async () => {
    const contents = Uint8Array.from({ length: 70_000 }, (_, at) => (at * 7) % 251);
    const bytes = rawZip([CHAT, { name: "VID.mp4", contents, stored: true }, { name: "IMG.jpg", contents: "beeld", stored: true }]);
    const readAll = async (): Promise<readonly unknown[]> => {
      const archive = await openArchive(new Blob([bytes]));
      if (!archive.ok) throw new Error(archive.error.kind);
      const read = await Promise.all(archive.value.files.slice(1).map((file) => archive.value.read(file, UNWATCHED)));
      return Promise.all(read.map(async (one) => (one.ok ? new Uint8Array(await one.value.arrayBuffer()) : one.error)));
    };
    expect(await readAll()).toEqual([contents, new TextEncoder().encode("beeld")]);
    const at = Buffer.from(bytes).indexOf(Buffer.from(contents.subarray(0, 300))) + 69_999;
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    expect(await readAll()).toEqual([{ kind: "damaged-zip", place: "VID.mp4" }, new TextEncoder().encode("beeld")]);
  });

  test.each([true, false])("hostile: an entry whose local header names another file is damaged (stored: %s); the chat is read", async (stored) => {
    const zip = rawZip([{ name: "_chat.txt", contents: A_CHAT }, { name: "IMG-20250715-WA0001.jpg", localName: "IMG-20250715-WA0002.jpg", contents: "bytes", stored }]);
    const { conversation, media } = await readWell(["export.zip", zip]);
    expect(conversation.messages).toHaveLength(2);
    expect(await media("IMG-20250715-WA0001.jpg")).toEqual({ ok: false, error: { kind: "damaged-zip", place: "IMG-20250715-WA0001.jpg" } });
  });

  test("cut short at any point: refused with a kind, never thrown", async () => {
    const bytes = rawZip([CHAT, { name: "IMG.jpg", contents: "beeld" }]);
    for (let length = 1; length < bytes.length; length += 7) {
      const result = await reading([["export.zip", bytes.slice(0, length)]]);
      expect(result.ok).toBe(false);
      if (!result.ok) expect(length < 4 ? ["not-a-zip"] : ["damaged-zip"]).toContain(result.error.kind);
    }
  });

  test("a picture renamed to .zip is no zip", async () => {
    expect(await refusal(["foto.zip", Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46])])).toEqual({ kind: "not-a-zip" });
  });

  test("a zip by its content is opened whatever its name", async () => {
    expect((await readWell(["export.bin", rawZip([CHAT])])).conversation.messages).toHaveLength(2);
  });

  test("an empty zip holds no chat", async () => {
    expect(await refusal(["leeg.zip", rawZip([])])).toEqual({ kind: "no-chat-in-zip" });
  });
});

test("cancelling stops the inflating", async () => {
  const archive = await openArchive(new Blob([rawZip([CHAT])]));
  if (!archive.ok) throw new Error(archive.error.kind);
  const [file] = archive.value.files;
  if (file === undefined) throw new Error("no file");
  expect(await archive.value.read(file, { signal: AbortSignal.abort(), onBytes: () => undefined, head: null })).toEqual({ ok: false, error: { kind: "cancelled" } });
});

describe("files chosen one by one, of exactly one name", () => {
  const chat = (contents: string) => [CHAT.name, contents] as const;
  const PICTURE = "IMG-20250715-WA0001.jpg";

  test("two pictures: the first is linked, the second reported", async () => {
    const { conversation, media } = await readWell(chat(A_CHAT + PHOTO), [PICTURE, "eerste"], [PICTURE, "anders"]);
    expect(conversation.completeness.problems).toEqual([{ kind: "unsafe-entry", line: null, detail: PICTURE }]);
    const photo = await media(PICTURE);
    expect(photo.ok && (await photo.value.text())).toBe("eerste");
  });

  test("two chats: neither is taken for the chat", async () => {
    expect(await refusal(chat(A_CHAT), chat(`${A_CHAT}15-07-2025 10:02 - Ton: meer\n`))).toEqual({ kind: "over-limit", limit: "same-name" });
  });
});

describe("a zip with a password", () => {
  const PHOTO_NAME = "IMG-20250715-WA0001.jpg";
  const JPEG = Uint8Array.from({ length: 4000 }, (_, index) => (index * 7) % 256);
  const WAYS = [["AES-256", { encryptionStrength: 3 }], ["AES-128", { encryptionStrength: 1 }], ["ZipCrypto", { zipCrypto: true }]] as const;
  const locked = async (password: string, way: (typeof WAYS)[number][1]) => {
    const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false, password, ...way });
    await writer.add(CHAT.name, new TextReader(A_CHAT + PHOTO));
    await writer.add(PHOTO_NAME, new Uint8ArrayReader(JPEG), { level: 0 });
    return ["export.zip", await writer.close()] as const;
  };
  const withPassword = (zip: readonly [string, Uint8Array], password: string | null) => reading([zip], { answers: { ...NO_ANSWERS, password } });

  test.each(WAYS)("%s: asked without one, refused with another, and read whole with the right one, accents and spaces too", async (_way, way) => {
    const zip = await locked("Gehéim wóórd 🔑", way);
    expect(await withPassword(zip, null)).toEqual({ ok: false, error: { kind: "encrypted-zip" } });
    for (const wrong of ["", "gehéim wóórd 🔑", ...Array.from({ length: 30 }, (_, index) => `fout ${String(index)}`)]) {
      expect(await withPassword(zip, wrong)).toEqual({ ok: false, error: { kind: "wrong-password" } });
    }
    const read = await withPassword(zip, "Gehéim wóórd 🔑");
    if (!read.ok) throw new Error(read.error.kind);
    expect(read.value.conversation.messages).toHaveLength(3);
    expect(read.value.conversation.completeness.problems).toEqual([]);
    for (const open of [read.value.media, read.value.contents]) {
      const photo = await open(PHOTO_NAME);
      if (!photo.ok || !(photo.value instanceof Blob)) throw new Error("not read");
      expect(Buffer.compare(Buffer.from(await photo.value.arrayBuffer()), Buffer.from(JPEG))).toBe(0);
    }
  });

  test("bytes that are damaged are never taken for right, whatever the way", async () => {
    for (const [, way] of WAYS) {
      const [name, bytes] = await locked("geheim", way);
      const damaged = Uint8Array.from(bytes);
      damaged[120] = (damaged[120] ?? 0) ^ 1;
      expect(await withPassword([name, damaged], "geheim")).toEqual({ ok: false, error: { kind: "wrong-password" } });
    }
  });
});
