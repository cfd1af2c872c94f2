import type { MailAttachment, MailError, MailPlace, MailSource, OpenMail } from "../../src/ports/mail-source";
import type { MailboxError } from "../../src/ports/mailbox";
import { err, ok } from "../../src/result";
import type { Result } from "../../src/result";
import { foundInMail } from "../../src/workflows/found-in-mail";
import { readAttachments } from "../../src/workflows/read-attachments";

const attachment = (name: string, kind: MailAttachment["kind"] = "file"): MailAttachment => ({ id: name, name, size: 10, kind });
const aMail = (...attachments: readonly MailAttachment[]): OpenMail => ({ id: "m1", messageId: "<m1@ministerie.example>", attachments });
const names = (mail: OpenMail) => foundInMail(mail).exports.map((one) => one.export.name);

describe("what of a mail may be an export of a chat", () => {
  test("what chat apps write, and names without an ending; never by the mail's subject", () => {
    const mail = aMail(...["chat.zip", "_chat.TXT", "sms.xml", "result.json", "berichten.csv", "nota.pdf", "foto.jpg", "WhatsApp-chat met DG", "Chat met dhr. De Vries", "film.mov"].map((name) => attachment(name)));
    expect(names(mail)).toEqual(["chat.zip", "_chat.TXT", "sms.xml", "result.json", "berichten.csv", "WhatsApp-chat met DG", "Chat met dhr. De Vries"]);
  });

  test("what lies in the cloud, and a mail in the mail, are told apart", () => {
    expect(foundInMail(aMail(attachment("oud.zip", "cloud"), attachment("nota.docx", "cloud"), attachment("FW: chat", "mail"), attachment("doorgestuurd.EML")))).toEqual({
      exports: [],
      together: null,
      others: [],
      inCloud: [attachment("oud.zip", "cloud")],
      mails: [attachment("FW: chat", "mail"), attachment("doorgestuurd.EML")],
      isSealed: false,
      isNearLimit: false,
    });
  });

  test("what has another name may still be an export: it can be looked into, one by one", () => {
    const { exports, others } = foundInMail(aMail(attachment("chat.zip"), attachment("nota.pdf"), attachment("berichten.dat")));
    expect(exports).toHaveLength(1);
    expect(others.map(({ name }) => name)).toEqual(["nota.pdf", "berichten.dat"]);
  });

  test("several exports can be opened together, but not where one has its photos beside it", () => {
    const together = (mail: OpenMail) => [foundInMail(mail).together].flatMap((one) => (one === null ? [] : [one.export, ...one.beside])).map(({ name }) => name);
    expect(together(aMail(attachment("mijn.zip"), attachment("jouw.zip"), attachment("derde.zip")))).toEqual(["mijn.zip", "jouw.zip", "derde.zip"]);
    expect(together(aMail(attachment("mijn.zip")))).toEqual([]);
    expect(together(aMail(attachment("chat.txt"), attachment("jouw.zip"), attachment("IMG-1.jpg")))).toEqual([]);
  });

  test("exports of one name, as two phones give of one group, are told apart when they are read together; each by itself keeps its name", () => {
    const one = { ...attachment("chat.zip"), id: "a" };
    const mail = aMail(one, { ...one, id: "b" }, attachment("chat (2).zip"), { ...one, id: "c" }, { ...attachment(""), id: "d" }, { ...attachment(""), id: "e" });
    const { exports, together } = foundInMail(mail);
    expect([together?.export, ...(together?.beside ?? [])].map((file) => [file?.id, file?.name])).toEqual([
      ["a", "chat.zip"],
      ["b", "chat (3).zip"],
      ["chat (2).zip", "chat (2).zip"],
      ["c", "chat (4).zip"],
      ["d", ""],
      ["e", " (2)"],
    ]);
    expect(exports.map((found) => found.export.name)).toEqual(mail.attachments.map(({ name }) => name));
  });

  test("what stood in the mail below an attachment, as a Mac and an iPhone send it, is no second text, and goes with none", () => {
    const { exports, others, together } = foundInMail(aMail(attachment("chat.txt"), attachment("IMG-1.jpg"), attachment("ATT00001.txt"), attachment("ATT00002.htm")));
    expect(exports.map((found) => [found.export.name, found.beside.map(({ name }) => name)])).toEqual([["chat.txt", ["IMG-1.jpg"]]]);
    expect(others.map(({ name }) => name)).toEqual(["IMG-1.jpg", "ATT00001.txt", "ATT00002.htm"]);
    expect(together).toBeNull();
  });

  test.each(["smime.p7m", "message_v2.rpmsg"])("an encrypted mail (%s) is told as one: its packing is no attachment to look into", (name) => {
    expect(foundInMail(aMail(attachment(name)))).toMatchObject({ exports: [], others: [], isSealed: true });
    expect(foundInMail(aMail(attachment("chat.zip"), attachment("smime.p7s"))).isSealed).toBe(false);
  });

  test("of a mail as large as mailboxes take, it is told that something may be left out", () => {
    const large = { ...attachment("chat.zip"), size: 19_000_000 };
    expect(foundInMail(aMail(large)).isNearLimit).toBe(true);
    expect(foundInMail(aMail({ ...large, kind: "cloud" }, attachment("chat.txt"))).isNearLimit).toBe(false);
    expect(foundInMail(aMail({ ...large, name: "film.mov" })).isNearLimit).toBe(false);
  });

  test("one text goes with the photos beside it; a zip has its own, and of two texts nobody can tell", () => {
    const beside = (mail: OpenMail) => foundInMail(mail).exports.map((one) => one.beside.map(({ name }) => name));
    expect(beside(aMail(attachment("chat.txt"), attachment("IMG-1.jpg"), attachment("PTT-2.opus")))).toEqual([["IMG-1.jpg", "PTT-2.opus"]]);
    expect(beside(aMail(attachment("chat.zip"), attachment("IMG-1.jpg")))).toEqual([[]]);
    expect(beside(aMail(attachment("a.txt"), attachment("b.txt"), attachment("IMG-1.jpg")))).toEqual([[], []]);
  });
});

describe("fetching it", () => {
  const found = { export: attachment("chat.txt"), beside: [attachment("IMG-1.jpg")] };
  const portsOf = (read: MailSource["read"], place: ReturnType<MailSource["placeOf"]> = { mailId: "m-1", attachmentId: "a-1" }) => ({
    source: { read: jest.fn(read), placeOf: () => place },
    mailbox: { attachment: jest.fn<Promise<Result<Blob, MailboxError>>, [MailPlace]>(() => Promise.resolve(ok(new Blob(["uit de mailbox"])))) },
  });
  const refuse = (error: MailError): MailSource["read"] => () => Promise.resolve(err(error));
  const still = new AbortController().signal;
  const asFile: MailSource["read"] = (_mail, { name }) => Promise.resolve(ok(new File(["x"], name)));

  test("one file after the other, and tells which", async () => {
    const told: number[] = [];
    const read = await readAttachments(aMail(), found, portsOf(asFile), (number) => told.push(number), still);
    expect(read?.ok === true && read.value.map(({ name }) => name)).toEqual(["chat.txt", "IMG-1.jpg"]);
    expect(told).toEqual([1, 2]);
  });

  test("the first error ends it: a chat without its photos would be another chat", async () => {
    const ports = portsOf((_mail, { name }) => (name === "IMG-1.jpg" ? Promise.resolve(err({ kind: "mail-not-open" })) : asFile(_mail, attachment(name), still)));
    expect(await readAttachments(aMail(), found, ports, () => undefined, still)).toEqual({ ok: false, error: { kind: "mail-not-open" } });
  });

  test("stopped, it fetches nothing more and hands over nothing", async () => {
    const stop = new AbortController();
    const ports = portsOf((mail, one) => {
      stop.abort();
      return asFile(mail, one, stop.signal);
    });
    expect(await readAttachments(aMail(), found, ports, () => undefined, stop.signal)).toBeNull();
    expect(ports.source.read).toHaveBeenCalledTimes(1);
  });

  test.each([
    [{ kind: "mail-unsupported" }],
    [{ kind: "mail-incomplete" }],
    [{ kind: "mail-refused", code: "9020 InternalServerError" }],
    [{ kind: "mail-no-file" }],
    [{ kind: "mail-silent" }],
  ] as const)("what Outlook does not give (%j) comes from the mailbox, under its own name, and it is told why", async (error) => {
    const ports = portsOf(refuse(error));
    const told: unknown[] = [];
    const read = await readAttachments(aMail(), found, ports, (...of) => told.push(of), still);
    expect(read?.ok === true && read.value.map(({ name, size }) => [name, size])).toEqual([["chat.txt", 14], ["IMG-1.jpg", 14]]);
    expect(ports.mailbox.attachment).toHaveBeenCalledWith({ mailId: "m-1", attachmentId: "a-1" });
    expect(told).toEqual([[1, null], [1, error.kind], [2, null], [2, error.kind]]);
  });

  test("nothing out of the mailbox, of a file that has bytes, is not taken for an empty file", async () => {
    const ports = portsOf(refuse({ kind: "mail-unsupported" }));
    ports.mailbox.attachment.mockResolvedValue(ok(new Blob([])));
    expect(await readAttachments(aMail(), found, ports, () => undefined, still)).toEqual({ ok: false, error: { kind: "mail-incomplete" } });
  });

  test("stopped while Outlook is silent, the mailbox is not asked", async () => {
    const stop = new AbortController();
    const ports = portsOf(() => {
      stop.abort();
      return Promise.resolve(err({ kind: "mail-silent" }));
    });
    expect(await readAttachments(aMail(), found, ports, () => undefined, stop.signal)).toBeNull();
    expect(ports.mailbox.attachment).not.toHaveBeenCalled();
  });

  test("without the permission nothing is handed over: the refusal of the mailbox is the answer", async () => {
    const ports = portsOf(refuse({ kind: "mail-unsupported" }));
    ports.mailbox.attachment.mockResolvedValue(err({ kind: "permission-missing", scope: "Mail.Read", postponed: true }));
    expect(await readAttachments(aMail(), found, ports, () => undefined, still)).toEqual({ ok: false, error: { kind: "permission-missing", scope: "Mail.Read", postponed: true } });
    expect(ports.source.read).toHaveBeenCalledTimes(1);
  });

  test("a mail in somebody else's mailbox is not asked for there", async () => {
    const ports = portsOf(refuse({ kind: "mail-unsupported" }), "elsewhere");
    expect(await readAttachments(aMail(), found, ports, () => undefined, still)).toEqual({ ok: false, error: { kind: "mail-elsewhere" } });
    expect(ports.mailbox.attachment).not.toHaveBeenCalled();
  });

  test.each([[{ kind: "mail-not-open" }], [{ kind: "mail-not-permitted" }], [{ kind: "mail-cloud" }]] as const)("where the mailbox would not help either (%j), it is not asked", async (error) => {
    expect(await readAttachments(aMail(), found, portsOf(refuse(error)), () => undefined, still)).toEqual({ ok: false, error });
  });

  test("where the mailbox cannot be told which mail it is, Outlook's own word stands", async () => {
    const ports = portsOf(refuse({ kind: "mail-unsupported" }), null);
    expect(await readAttachments(aMail(), found, ports, () => undefined, still)).toEqual({ ok: false, error: { kind: "mail-unsupported" } });
    expect(ports.mailbox.attachment).not.toHaveBeenCalled();
  });
});
