import fc from "fast-check";
import { base64Blob } from "../../src/adapters/outlook/base64-blob";
import { outlookMail } from "../../src/adapters/outlook/outlook-mail";
import type { OpenMail } from "../../src/ports/mail-source";
import { anAttachment, anOutlook, base64, failed } from "./an-outlook";

const FIVE = "12345";
const still = new AbortController().signal;
const M1 = { id: "m/1+", messageId: "<m1@ministerie.example>" };
const openIn = (outlook: ReturnType<typeof anOutlook>) => {
  const source = outlookMail(outlook.office);
  const mail = source.openMail() ?? { id: "none", messageId: null, attachments: [] };
  return { source, mail, first: firstOf(mail) };
};
const firstOf = ({ attachments }: OpenMail) => attachments[0] ?? { id: "", name: "", size: 0, kind: "file" as const };

describe("the open mail in Outlook", () => {
  test("its attachments by name, size and kind; pictures within the text are left out", () => {
    const { mail } = openIn(
      anOutlook({
        attachments: [
          anAttachment(),
          anAttachment({ id: "a2", name: "image001.png", isInline: true }),
          anAttachment({ id: "a3", attachmentType: "item" }),
          anAttachment({ id: "https://cloud", attachmentType: "cloud" }),
        ],
      }),
    );
    expect(mail).toEqual({
      id: "m/1+",
      messageId: "<m1@ministerie.example>",
      attachments: [
        { id: "a1", name: "chat.zip", size: 5, kind: "file" },
        { id: "a3", name: "chat.zip", size: 5, kind: "mail" },
        { id: "https://cloud", name: "chat.zip", size: 5, kind: "cloud" },
      ],
    });
  });

  test("a zip that a mail program set within the text, as an iPhone does, is no picture; nor is a photo of the chat a logo", () => {
    const names = ["chat.zip", "_chat.txt", "IMG-20260918-WA0001.jpg", "00000027-PHOTO-2026-10-11-15-30-00.jpg", "logo.PNG", "Outlook-abc"];
    const { mail } = openIn(anOutlook({ attachments: names.map((name) => anAttachment({ id: name, name, isInline: true })) }));
    expect(mail.attachments.map(({ name }) => name)).toEqual(names.slice(0, 4));
  });

  test("nor is a mail in the mail, wherever it was set", () => {
    const { mail } = openIn(anOutlook({ attachments: [anAttachment({ name: "FW: de chat", attachmentType: "item", isInline: true })] }));
    expect(mail.attachments).toHaveLength(1);
  });

  test("no mail open, several chosen, or no mailbox at all: none", () => {
    const { office, mailbox } = anOutlook();
    mailbox.item = null;
    expect(outlookMail(office).openMail()).toBeNull();
    expect(outlookMail({ ...office, context: {} }).openMail()).toBeNull();
  });
});

describe("reading an attachment", () => {
  test("gives its bytes under its name", async () => {
    const { source, mail, first } = openIn(anOutlook());
    const read = await source.read(mail, first, still);
    expect(read.ok && read.value.name).toBe("chat.zip");
    expect(read.ok && (await read.value.text())).toBe(FIVE);
  });

  test("one at a time, however many are asked for: side by side Outlook loses content", async () => {
    const outlook = anOutlook();
    const { source, mail, first } = openIn(outlook);
    await Promise.all([1, 2, 3].map(() => source.read(mail, first, still)));
    expect(outlook.told).toMatchObject({ calls: 3, mostRunning: 1 });
  });

  test("too few bytes are asked for once more, and the whole is taken", async () => {
    const outlook = anOutlook({ contents: [base64(""), base64(FIVE)] });
    const { source, mail, first } = openIn(outlook);
    const read = await source.read(mail, first, still);
    expect(read.ok && (await read.value.text())).toBe(FIVE);
    expect(outlook.told.calls).toBe(2);
  });

  test("of a small text that lost its end, what comes twice alike is taken, and not what came the second time", async () => {
    const outlook = anOutlook({ attachments: [anAttachment({ size: 600 })], contents: [base64(""), base64("123"), base64(FIVE), base64(FIVE)] });
    const { source, mail, first } = openIn(outlook);
    expect(await source.read(mail, first, still)).toEqual({ ok: false, error: { kind: "mail-incomplete" } });
    expect(outlook.told.calls).toBe(3);
  });

  test("a size that Outlook tells some hundreds of bytes too large, as of a forwarded mail, is no fault", async () => {
    const { source, mail, first } = openIn(anOutlook({ attachments: [anAttachment({ size: 600 })] }));
    expect((await source.read(mail, first, still)).ok).toBe(true);
  });

  test.each([
    ["empty twice", { contents: [base64("")] }, { kind: "mail-incomplete" }],
    ["cut off twice", { attachments: [anAttachment({ size: 100_000 })] }, { kind: "mail-incomplete" }],
    ["a link instead of bytes", { contents: [{ status: "succeeded", value: { content: "https://x", format: "url" } }] }, { kind: "mail-cloud" }],
    ["a mail instead of a file", { contents: [{ status: "succeeded", value: { content: "From:", format: "eml" } }] }, { kind: "mail-no-file" }],
    ["a kind that Outlook does not give", { contents: [failed("AttachmentTypeNotSupported", 9043)] }, { kind: "mail-no-file" }],
    ["no permission, which is no word of categories", { contents: ["throws"] }, { kind: "mail-unsupported" }],
    ["no permission in a colleague's mailbox", { contents: [failed("InsufficientItemPermissionsError", 9024)] }, { kind: "mail-unsupported" }],
    ["anything else, by Outlook's own code", { contents: [failed("NetworkError", 9041)] }, { kind: "mail-refused", code: "9041 NetworkError" }],
    ["an Outlook before Mailbox 1.8", { version: "1.5" }, { kind: "mail-unsupported" }],
    ["an attachment in the cloud", { attachments: [anAttachment({ attachmentType: "cloud" })] }, { kind: "mail-cloud" }],
  ] as const)("%s: told as a value", async (_title, given, error) => {
    const { source, mail, first } = openIn(anOutlook(given));
    expect(await source.read(mail, first, still)).toEqual({ ok: false, error });
  });

  test("when another mail was opened meanwhile, nothing of that one is read", async () => {
    const outlook = anOutlook();
    const { source, mail, first } = openIn(outlook);
    outlook.mailbox.item = null;
    expect(await source.read(mail, first, still)).toEqual({ ok: false, error: { kind: "mail-not-open" } });
    expect(outlook.told.calls).toBe(0);
  });

  test("another mail is opened while Outlook reads: told as that, and not as the refusal that Outlook then gives", async () => {
    const outlook = anOutlook({ contents: [failed("InvalidAttachmentId", 9003)] });
    const { source, mail, first } = openIn(outlook);
    const read = source.read(mail, first, still);
    await Promise.resolve();
    outlook.mailbox.item = null;
    expect(await read).toEqual({ ok: false, error: { kind: "mail-not-open" } });
  });

  test("an Outlook that never answers is not waited for for ever", async () => {
    jest.useFakeTimers();
    const { source, mail, first } = openIn(anOutlook({ contents: ["never"] }));
    const read = source.read(mail, first, still);
    await jest.advanceTimersByTimeAsync(120_000);
    jest.useRealTimers();
    expect(await read).toEqual({ ok: false, error: { kind: "mail-silent" } });
  });

  test("who stops waiting for a silent Outlook is not held up by that at the next", async () => {
    const outlook = anOutlook({ contents: ["never", base64(FIVE)] });
    const { source, mail, first } = openIn(outlook);
    const stop = new AbortController();
    const [silent, unasked] = [source.read(mail, first, stop.signal), source.read(mail, first, stop.signal)];
    await Promise.resolve();
    stop.abort();
    expect((await source.read(mail, first, still)).ok).toBe(true);
    expect(await silent).toEqual({ ok: false, error: { kind: "mail-silent" } });
    expect((await unasked).ok).toBe(false);
    expect(outlook.told.calls).toBe(2);
  });

  test("a refusal does not hold up the next", async () => {
    const { source, mail, first } = openIn(anOutlook({ contents: ["throws", base64(FIVE)] }));
    expect((await source.read(mail, first, still)).ok).toBe(false);
    expect((await source.read(mail, first, still)).ok).toBe(true);
  });
});

describe("where the server has an attachment", () => {
  test("by the ids that Graph knows: two signs are written otherwise there", () => {
    const { source, mail, first } = openIn(anOutlook({ attachments: [anAttachment({ id: "a/1+" })] }));
    expect(source.placeOf(mail, first)).toEqual({ mailId: "m-1_", attachmentId: "a-1_" });
  });

  test("mobile: ids are Graph's own already, and nothing converts them", () => {
    const outlook = anOutlook({ platform: "iOS", version: "1.5" });
    const { mailbox } = outlook;
    const office = { ...outlook.office, context: { ...outlook.office.context, mailbox: { item: mailbox.item, addHandlerAsync: mailbox.addHandlerAsync } } };
    const source = outlookMail(office);
    const mail = source.openMail() ?? { id: "none", messageId: null, attachments: [] };
    expect(source.placeOf(mail, firstOf(mail))).toEqual({ mailId: "m/1+", attachmentId: "a1" });
  });

  test("of a mail in a shared mailbox it says only that it is elsewhere", () => {
    const { source, mail, first } = openIn(anOutlook({ isShared: true }));
    expect(source.placeOf(mail, first)).toBe("elsewhere");
  });

  test("of a mail that is not open any more, nothing", () => {
    const outlook = anOutlook();
    const { source, mail, first } = openIn(outlook);
    outlook.mailbox.item = null;
    expect(source.placeOf(mail, first)).toBeNull();
  });
});

describe("Outlook on a phone", () => {
  test.each(["iOS", "Android"])("%s gives no bytes and takes no category, whatever version it says it has", async (platform) => {
    const { source, mail, first } = openIn(anOutlook({ platform, version: "1.8" }));
    expect(await source.read(mail, first, still)).toEqual({ ok: false, error: { kind: "mail-unsupported" } });
    expect(source.canMark()).toBe(false);
  });

  test("elsewhere a category can be offered from Mailbox 1.8 on", () => {
    expect(openIn(anOutlook()).source.canMark()).toBe(true);
    expect(openIn(anOutlook({ version: "1.7" })).source.canMark()).toBe(false);
  });
});

describe("the category", () => {
  test("is put on the mail that the chat came from", async () => {
    const outlook = anOutlook();
    expect(await outlookMail(outlook.office).mark(M1, "Chat bewaard")).toEqual({ ok: true, value: undefined });
    expect(outlook.told.categories).toEqual(["Chat bewaard"]);
  });

  test("is put on the same mail when it was moved meanwhile, which gives it another id", async () => {
    const outlook = anOutlook();
    expect(await outlookMail(outlook.office).mark({ ...M1, id: "in/another/folder" }, "Chat bewaard")).toEqual({ ok: true, value: undefined });
    expect(outlook.told.categories).toEqual(["Chat bewaard"]);
  });

  test("never on another mail of which Outlook tells no number either", async () => {
    const outlook = anOutlook();
    outlook.mailbox.item = { itemId: outlook.item.itemId, categories: { addAsync: (names) => outlook.told.categories.push(...names) } };
    expect(await outlookMail(outlook.office).mark({ id: "m2", messageId: null }, "Chat bewaard")).toEqual({ ok: false, error: { kind: "mail-not-open" } });
    expect(outlook.told.categories).toEqual([]);
  });

  test("an Outlook that never answers is not waited for for ever", async () => {
    jest.useFakeTimers();
    const marked = outlookMail(anOutlook({ category: "never" }).office).mark(M1, "Chat bewaard");
    await jest.advanceTimersByTimeAsync(30_000);
    jest.useRealTimers();
    expect(await marked).toEqual({ ok: false, error: { kind: "mail-silent" } });
  });

  test("never on another mail that is open now", async () => {
    const outlook = anOutlook();
    expect(await outlookMail(outlook.office).mark({ id: "m2", messageId: "<m2@ministerie.example>" }, "Chat bewaard")).toEqual({ ok: false, error: { kind: "mail-not-open" } });
    expect(outlook.told.categories).toEqual([]);
  });

  test.each([
    ["the mailbox does not know it", { category: { status: "failed", value: undefined, error: { name: "InvalidCategory", code: 9044 } } }, { kind: "mail-category-unknown" }],
    ["the manifest does not permit it", { category: "throws" }, { kind: "mail-not-permitted" }],
    ["an Outlook before Mailbox 1.8", { version: "1.7" }, { kind: "mail-unsupported" }],
  ] as const)("%s: told as a value", async (_title, given, error) => {
    expect(await outlookMail(anOutlook(given).office).mark(M1, "Chat bewaard")).toEqual({ ok: false, error });
  });
});

describe("base64", () => {
  test("gives back exactly the bytes, over every border between pieces", async () => {
    for (const length of [0, 1, 2, 3, 786_431, 786_432, 786_433, 2_000_000]) {
      const bytes = Uint8Array.from({ length }, (_, at) => (at * 31) % 256);
      const blob = await base64Blob(Buffer.from(bytes).toString("base64"));
      expect(Buffer.compare(Buffer.from((await blob?.arrayBuffer()) ?? new ArrayBuffer(0)), Buffer.from(bytes))).toBe(0);
    }
  });

  test("whatever the bytes; line ends between them do not matter", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        const blob = await base64Blob(Buffer.from(bytes).toString("base64").replace(/.{76}/g, "$&\r\n"));
        expect([...new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer(0))]).toEqual([...bytes]);
      }),
    );
  });

  test("hostile: what is no base64 gives nothing", async () => {
    expect(await base64Blob("<html>geen bijlage</html>")).toBeNull();
  });
});
