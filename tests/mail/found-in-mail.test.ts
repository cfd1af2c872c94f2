import type { MailAttachment, MailSource, OpenMail } from "../../src/ports/mail-source";
import { err, ok } from "../../src/result";
import { foundInMail } from "../../src/workflows/found-in-mail";
import { readAttachments } from "../../src/workflows/read-attachments";

const attachment = (name: string, kind: MailAttachment["kind"] = "file"): MailAttachment => ({ id: name, name, size: 10, kind });
const aMail = (...attachments: readonly MailAttachment[]): OpenMail => ({ id: "m1", attachments });
const names = (mail: OpenMail) => foundInMail(mail).exports.map((one) => one.export.name);

describe("what of a mail may be an export of a chat", () => {
  test("what chat apps write, and names without an ending; never by the mail's subject", () => {
    const mail = aMail(...["chat.zip", "_chat.TXT", "sms.xml", "result.json", "berichten.csv", "nota.pdf", "foto.jpg", "WhatsApp-chat met DG"].map((name) => attachment(name)));
    expect(names(mail)).toEqual(["chat.zip", "_chat.TXT", "sms.xml", "result.json", "berichten.csv", "WhatsApp-chat met DG"]);
  });

  test("what lies in the cloud, and a mail in the mail, are told apart", () => {
    expect(foundInMail(aMail(attachment("oud.zip", "cloud"), attachment("nota.docx", "cloud"), attachment("FW: chat", "mail")))).toEqual({
      exports: [],
      inCloud: [attachment("oud.zip", "cloud")],
      hasMail: true,
    });
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
  const sourceOf = (read: MailSource["read"]) => ({ source: { read: jest.fn(read) } });
  const asFile: MailSource["read"] = (_mail, { name }) => Promise.resolve(ok(new File(["x"], name)));

  test("one file after the other, and tells which", async () => {
    const told: number[] = [];
    const read = await readAttachments(aMail(), found, sourceOf(asFile), (number) => told.push(number), new AbortController().signal);
    expect(read?.ok === true && read.value.map(({ name }) => name)).toEqual(["chat.txt", "IMG-1.jpg"]);
    expect(told).toEqual([1, 2]);
  });

  test("the first error ends it: a chat without its photos would be another chat", async () => {
    const ports = sourceOf((_mail, { name }) => (name === "IMG-1.jpg" ? Promise.resolve(err({ kind: "mail-incomplete" })) : asFile(_mail, attachment(name))));
    expect(await readAttachments(aMail(), found, ports, () => undefined, new AbortController().signal)).toEqual({ ok: false, error: { kind: "mail-incomplete" } });
  });

  test("stopped, it fetches nothing more and hands over nothing", async () => {
    const stop = new AbortController();
    const ports = sourceOf((mail, one) => {
      stop.abort();
      return asFile(mail, one);
    });
    expect(await readAttachments(aMail(), found, ports, () => undefined, stop.signal)).toBeNull();
    expect(ports.source.read).toHaveBeenCalledTimes(1);
  });
});
