import { act, renderHook, screen, waitFor, within } from "@testing-library/react";
import { createMemoryJournal } from "../../src/adapters/browser/memory-journal";
import { outlookMail } from "../../src/adapters/outlook/outlook-mail";
import type { LaterPlace } from "../../src/panes/journey/place";
import { MailExports } from "../../src/panes/mail/mail-exports";
import { MarkMail } from "../../src/panes/mail/mark-mail";
import { OtherMail } from "../../src/panes/mail/other-mail";
import { useMailOfWork } from "../../src/panes/mail/use-mail-of-work";
import type { PanePorts } from "../../src/panes/ports";
import type { ChatReader, ImportError } from "../../src/ports/chat-reader";
import type { FilingJournal, FilingState } from "../../src/ports/filing-journal";
import type { MailAttachment, MailError, MailIdentity, MailSource, OpenMail } from "../../src/ports/mail-source";
import type { Mailbox } from "../../src/ports/mailbox";
import { err, ok } from "../../src/result";
import type { Result } from "../../src/result";
import type { Draft } from "../../src/review/draft";
import type { Receipt } from "../../src/workflows/filing";
import { aState } from "../filing/journal-probe";
import { anOutlook } from "../mail/an-outlook";
import { aDraft } from "../review/a-draft";
import { anExport, show } from "./stage";

const attachment = (name: string, kind: MailAttachment["kind"] = "file"): MailAttachment => ({ id: name, name, size: 4_100_000, kind });
const aMail = (id: string, ...attachments: readonly MailAttachment[]): OpenMail => ({ id, messageId: `<${id}@ministerie.example>`, attachments });

const M1: MailIdentity = { id: "m1", messageId: "<m1@ministerie.example>" };

/** A mail program of which the test says what is open. */
function aMailProgram(first: OpenMail | null, changes: Partial<MailSource> = {}) {
  let open = first;
  const told = new Set<() => void>();
  const source: MailSource = {
    openMail: () => open,
    onChange: (changed) => {
      told.add(changed);
      return () => told.delete(changed);
    },
    read: jest.fn((_mail, { name }) => Promise.resolve(ok(new File(["x"], name)))),
    placeOf: (mail, { id }) => ({ mailId: mail.id, attachmentId: id }),
    canMark: () => true,
    mark: jest.fn(() => Promise.resolve(ok(undefined))),
    ...changes,
  };
  const change = (next: OpenMail | null) => {
    act(() => {
      open = next;
      for (const changed of told) changed();
    });
  };
  return { source, change, isWatched: () => told.size > 0 };
}

interface Around {
  readonly mailbox?: Mailbox;
  readonly started?: readonly Draft[];
  /** What was being filed when the pane went. */
  readonly filings?: readonly FilingState[];
  /** Why no file can be read. */
  readonly unread?: ImportError | null;
}

function open(
  program: ReturnType<typeof aMailProgram>,
  { mailbox = { attachment: jest.fn(() => Promise.resolve(ok(new Blob(["uit de mailbox"])))) }, started = [], filings = [], unread = null }: Around = {},
) {
  const read: File[][] = [];
  const reader: ChatReader = {
    open: (files) => {
      read.push([...files]);
      return Promise.resolve(unread === null ? ok(anExport()) : err(unread));
    },
  };
  const onOpened = jest.fn(() => Promise.resolve(ok(undefined)));
  const drafts = { recallOfMail: jest.fn((_user: string, messageId: string) => Promise.resolve(messageId === "<m1@ministerie.example>" ? started : [])) };
  const journal: FilingJournal = { ...createMemoryJournal(), unfinished: () => Promise.resolve(ok(filings)) };
  const ports = { mailbox, reader, drafts, journal } as unknown as PanePorts;
  return { ...show(<MailExports source={program.source} ports={ports} userId="user-1" onOpened={onOpened} />), onOpened, read, mailbox, drafts };
}
const found = () => within(screen.getByRole("region", { name: "Gevonden in deze e-mail" }));

describe("the open e-mail, on the start screen", () => {
  test("each attachment that may be a chat, with its size; and that the e-mail itself is no matter of the instruction", () => {
    open(aMailProgram(aMail("m1", attachment("WhatsApp-chat DG.zip"), attachment("nota.pdf"))));
    expect(found().getAllByRole("listitem")[0]).toHaveTextContent(/^WhatsApp-chat DG\.zip 4,1\sMBOpen de bijlage$/);
    expect(found().getByText("De e-mail zelf valt buiten deze instructie.")).toBeVisible();
    expect(found().getByText("nota.pdf")).not.toBeVisible();
  });

  test("nothing is read before the user asks; then the chat comes with the mail that it hung on", async () => {
    const program = aMailProgram(aMail("m1", attachment("chat.zip")));
    const { user, onOpened, read } = open(program);
    expect(program.source.read).not.toHaveBeenCalled();
    await user.click(screen.getByRole("button", { name: "Open de bijlage chat.zip" }));
    expect(read.map((files) => files.map(({ name }) => name))).toEqual([["chat.zip"]]);
    expect(onOpened).toHaveBeenCalledWith(expect.objectContaining({ mail: { id: "m1", messageId: "<m1@ministerie.example>" } }), expect.anything());
  });

  test("the photos beside a text are told, and come along", async () => {
    const { user, read } = open(aMailProgram(aMail("m1", attachment("chat.txt"), attachment("IMG-1.jpg"))));
    expect(found().getByText("Met 1 ander bestand uit deze e-mail.")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Open de bijlage chat.txt" }));
    expect(read[0]?.map(({ name }) => name)).toEqual(["chat.txt", "IMG-1.jpg"]);
  });

  test("fault: of forty attachments that are read together, it was not said which one Outlook did not give", async () => {
    const photos = Array.from({ length: 39 }, (_, at) => attachment(`IMG-${String(at)}.jpg`));
    const reading = jest.fn((_mail: OpenMail, { name }: MailAttachment) => Promise.resolve(name === "IMG-30.jpg" ? err({ kind: "mail-cloud" } as const) : ok(new File(["x"], name))));
    const { user, read } = open(aMailProgram(aMail("m1", attachment("chat.txt"), ...photos), { read: reading }));
    await user.click(screen.getByRole("button", { name: "Open de bijlage chat.txt" }));
    const [first] = found().getAllByRole("listitem");
    expect(first).toHaveTextContent(/^chat\.txt .*IMG-30\.jpg 4,1\sMB.*Dit bestand staat in de cloud/);
    // The others stay closed, below «andere bijlagen».
    expect(first).not.toHaveTextContent("IMG-29.jpg");
    expect([read, reading.mock.calls.length]).toEqual([[], 32]);
  });

  test("fault: one photo of forty that never comes kept the chat closed; without it the chat opens, and what was read is not fetched again", async () => {
    const photos = Array.from({ length: 39 }, (_, at) => attachment(`IMG-${String(at)}.jpg`));
    const lost = new Set(["IMG-30.jpg", "IMG-35.jpg"]);
    const reading = jest.fn((_mail: OpenMail, { name }: MailAttachment) => Promise.resolve(lost.has(name) ? err({ kind: "mail-cloud" } as const) : ok(new File(["x"], name))));
    const { user, read } = open(aMailProgram(aMail("m1", attachment("chat.txt"), ...photos), { read: reading }));
    await user.click(screen.getByRole("button", { name: "Open de bijlage chat.txt" }));
    for (const name of lost) {
      expect(found().getAllByRole("listitem")[0]).toHaveTextContent(name);
      expect(read).toEqual([]);
      await user.click(screen.getByRole("button", { name: "Open zonder dit bestand" }));
    }
    expect(read.map((files) => files.map(({ name }) => name))).toEqual([["chat.txt", ...photos.map(({ name }) => name).filter((name) => !lost.has(name))]]);
    expect(reading).toHaveBeenCalledTimes(40);
  });

  test.each([
    ["the chat itself", [attachment("chat.txt"), attachment("IMG-1.jpg")], "Open de bijlage chat.txt", "chat.txt", { kind: "mail-cloud" }],
    ["one of two exports that are put together", [attachment("a.zip"), attachment("b.zip")], "Open alle 2 samen", "b.zip", { kind: "mail-cloud" }],
    ["a photo of a mail that is not open any more", [attachment("chat.txt"), attachment("IMG-1.jpg")], "Open de bijlage chat.txt", "IMG-1.jpg", { kind: "mail-not-open" }],
  ] as const)("%s is not left out", async (_what, attachments, button, name, error) => {
    const { user } = open(aMailProgram(aMail("m1", ...attachments), { read: (_mail, one) => Promise.resolve(one.name === name ? err(error) : ok(new File(["x"], one.name))) }));
    await user.click(screen.getByRole("button", { name: button }));
    expect(found().getAllByText(/^(?:Dit bestand staat in de cloud, niet|Die e-mail staat niet meer open)/)[0]).toBeVisible();
    expect(screen.queryByRole("button", { name: "Open zonder dit bestand" })).toBeNull();
  });

  test("a fault does not name the attachment again that was pressed", async () => {
    const { user } = open(aMailProgram(aMail("m1", attachment("chat.zip")), { read: () => Promise.resolve(err({ kind: "mail-cloud" } as const)) }));
    await user.click(screen.getByRole("button", { name: "Open de bijlage chat.zip" }));
    expect(found().getAllByText("chat.zip")).toHaveLength(1);
  });

  test("a pinned pane follows the mail that is open, and lets go when it closes", () => {
    const program = aMailProgram(aMail("m1", attachment("chat.zip")));
    const { unmount } = open(program);
    program.change(aMail("m2", attachment("andere.zip")));
    expect(screen.getByRole("button", { name: "Open de bijlage andere.zip" })).toBeVisible();
    program.change(aMail("m3"));
    expect(found().getByText("In deze e-mail zit geen bestand van een chat-app.")).toBeVisible();
    program.change(null);
    expect(found().getByText(/^Kies in Outlook een e-mail/)).toBeVisible();
    unmount();
    expect(program.isWatched()).toBe(false);
  });

  test("a chat that is being fetched stays with its own mail, whatever is opened meanwhile", async () => {
    let answer: (read: Result<File, MailError>) => void = () => undefined;
    const program = aMailProgram(aMail("m1", attachment("chat.zip")), { read: () => new Promise((resolve) => { answer = resolve; }) });
    const { user, onOpened } = open(program);
    await user.click(screen.getByRole("button", { name: "Open de bijlage chat.zip" }));
    expect(found().getByText("Outlook haalt de bijlage op…")).toBeVisible();
    program.change(aMail("m2"));
    await act(async () => {
      answer(ok(new File(["x"], "chat.zip")));
      await Promise.resolve();
    });
    expect(onOpened).toHaveBeenCalledWith(expect.objectContaining({ mail: { id: "m1", messageId: "<m1@ministerie.example>" } }), expect.anything());
  });

  test("stopped, nothing is opened, and it can be asked for again", async () => {
    let answer: (read: Result<File, MailError>) => void = () => undefined;
    const program = aMailProgram(aMail("m1", attachment("chat.zip")), { read: () => new Promise((resolve) => { answer = resolve; }) });
    const { user, onOpened } = open(program);
    await user.click(screen.getByRole("button", { name: "Open de bijlage chat.zip" }));
    await user.click(screen.getByRole("button", { name: "Stop" }));
    await act(async () => {
      answer(ok(new File(["x"], "chat.zip")));
      await Promise.resolve();
    });
    expect(onOpened).not.toHaveBeenCalled();
    expect(found().queryByText("Outlook haalt de bijlage op…")).toBeNull();
    expect(document.body).not.toHaveFocus();
  });

  test("what Outlook cannot give is told, with what to do", async () => {
    const { user } = open(aMailProgram(aMail("m1", attachment("chat.zip"), attachment("oud.zip", "cloud"), attachment("FW: chat", "mail")), { read: () => Promise.resolve(err({ kind: "mail-not-open" })) }));
    expect(found().getByText("oud.zip")).toBeVisible();
    expect(found().getByText(/^Dit bestand staat in de cloud\. .* Download het bestand eerst/)).toBeVisible();
    expect(found().getByText(/^Er zit ook een e-mail als bijlage bij/)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Open de bijlage chat.zip" }));
    expect(found().getByText(/^Die e-mail staat niet meer open in Outlook/)).toBeVisible();
  });

  test("an attachment without a name is told as that", () => {
    open(aMailProgram(aMail("m1", { ...attachment(""), id: "a" }, attachment("nota.pdf"))));
    expect(found().getByText("Bijlage zonder naam")).toBeVisible();
    expect(screen.getByRole("button", { name: "Open de bijlage Bijlage zonder naam" })).toBeVisible();
  });

  test("of an encrypted mail it is not said that no chat is in it", () => {
    open(aMailProgram(aMail("m1", attachment("smime.p7m"))));
    expect(found().getByText(/^Deze e-mail is versleuteld of digitaal ondertekend\..*open het bestand hieronder/)).toBeVisible();
    expect(found().queryByText(/geen bestand van een chat-app/)).toBeNull();
  });

  test("Outlook tells of the attachments of a mail later than of the mail: then they are shown", () => {
    const program = aMailProgram(aMail("m1"));
    open(program);
    program.change(aMail("m1", attachment("chat.zip")));
    expect(screen.getByRole("button", { name: "Open de bijlage chat.zip" })).toBeVisible();
  });

  test("hostile: markup in a name is only text, and no sign in it turns its end round", () => {
    open(aMailProgram(aMail("m1", attachment('<img src=x onerror="alert(1)">.zip'), attachment("foto\u202Egpj.zip"))));
    expect(document.querySelector("img")).toBeNull();
    expect(found().getByText("fotogpj.zip")).toBeVisible();
    expect(screen.getByRole("button", { name: "Open de bijlage fotogpj.zip" })).toBeVisible();
  });
});

describe("what became of a press", () => {
  const two = [attachment("een.zip"), attachment("twee.zip")] as const;
  const items = () => found().getAllByRole("listitem");

  test("stands below the attachment that it is about, and goes with its mail", async () => {
    const program = aMailProgram(aMail("m1", ...two));
    const { user } = open(program, { unread: { kind: "damaged-zip", place: null } });
    await user.click(screen.getByRole("button", { name: "Open de bijlage een.zip" }));
    expect(items()[0]).toHaveTextContent(/Dit zipbestand is beschadigd/);
    expect(items()[1]).not.toHaveTextContent(/Dit zipbestand is beschadigd/);
    program.change(aMail("m2", attachment("drie.zip")));
    expect(found().queryByText(/Dit zipbestand is beschadigd/)).toBeNull();
    program.change(aMail("m1", ...two));
    expect(found().queryByText(/Dit zipbestand is beschadigd/)).toBeNull();
  });

  test("that a mail is not open any more is told beside the next mail, with the name of what was asked for, until that changes too", async () => {
    let answer: (read: Result<File, MailError>) => void = () => undefined;
    const program = aMailProgram(aMail("m1", ...two), { read: () => new Promise((resolve) => { answer = resolve; }) });
    const { user } = open(program);
    await user.click(screen.getByRole("button", { name: "Open de bijlage twee.zip" }));
    expect(found().queryByText("Uit de e-mail die je eerder opende:")).toBeNull();
    program.change(aMail("m2"));
    expect(found().getByText("Uit de e-mail die je eerder opende:")).toBeVisible();
    expect(found().getByText("twee.zip")).toBeVisible();
    await act(async () => {
      answer(err({ kind: "mail-not-open" }));
      await Promise.resolve();
    });
    expect(found().getByText("twee.zip")).toBeVisible();
    expect(found().getByText(/^Die e-mail staat niet meer open/)).toBeVisible();
    program.change(aMail("m1", ...two));
    expect(found().queryByText(/^Die e-mail staat niet meer open/)).toBeNull();
  });

  test("a question stays with what was typed while another mail is looked at: the password may be in there", async () => {
    const program = aMailProgram(aMail("m1", ...two));
    const { user, onOpened } = open(program, { unread: { kind: "encrypted-zip" } });
    await user.click(screen.getByRole("button", { name: "Open de bijlage een.zip" }));
    await user.type(screen.getByLabelText(/^Wachtwoord/), "geh");
    program.change(aMail("m2"));
    expect(found().getByText("een.zip")).toBeVisible();
    expect(screen.getByLabelText(/^Wachtwoord/)).toHaveValue("geh");
    expect(onOpened).not.toHaveBeenCalled();
  });

  test("another attachment takes the place of one that is being fetched; the same one pressed again does not", async () => {
    const asked: string[] = [];
    const program = aMailProgram(aMail("m1", ...two), {
      read: (_mail, { name }) => {
        asked.push(name);
        return name === "een.zip" ? new Promise(() => undefined) : Promise.resolve(ok(new File(["x"], name)));
      },
    });
    const { user, read } = open(program);
    for (const name of ["een.zip", "een.zip", "twee.zip"]) await user.click(screen.getByRole("button", { name: `Open de bijlage ${name}` }));
    expect(asked).toEqual(["een.zip", "twee.zip"]);
    expect(read.map((files) => files.map(({ name }) => name))).toEqual([["twee.zip"]]);
  });
});

describe("what Outlook does not hand over", () => {
  const unsupported = { read: () => Promise.resolve(err({ kind: "mail-unsupported" } as const)) };

  test("it comes from the mailbox, and meanwhile the screen says why; whether the app may look there, is asked as any permission", async () => {
    let give = (): void => undefined;
    const mailbox: Mailbox = {
      attachment: jest.fn(() => new Promise<Awaited<ReturnType<Mailbox["attachment"]>>>((resolve) => {
        give = () => { resolve(ok(new Blob(["uit de mailbox"]))); };
      })),
    };
    const { user, onOpened, read } = open(aMailProgram(aMail("m1", attachment("chat.zip")), unsupported), { mailbox });
    await user.click(screen.getByRole("button", { name: "Open de bijlage chat.zip" }));
    expect(found().getByText("Dit Outlook geeft de app geen bijlagen. Daarom haalt de app deze bijlage uit je mailbox.")).toBeVisible();
    expect(mailbox.attachment).toHaveBeenCalledWith({ mailId: "m1", attachmentId: "chat.zip" });
    give();
    await waitFor(() => {
      expect(onOpened).toHaveBeenCalledWith(expect.objectContaining({ mail: expect.objectContaining({ id: "m1" }) }), expect.anything());
    });
    expect(read[0]?.map(({ name, size }) => [name, size])).toEqual([["chat.zip", "uit de mailbox".length]]);
  });

  test("without the permission it says which is missing, and how it goes without", async () => {
    const mailbox: Mailbox = { attachment: () => Promise.resolve(err({ kind: "permission-missing", scope: "Mail.Read" })) };
    const { user } = open(aMailProgram(aMail("m1", attachment("chat.zip")), unsupported), { mailbox });
    await user.click(screen.getByRole("button", { name: "Open de bijlage chat.zip" }));
    expect(found().getByText(/«Mail\.Read»/)).toBeVisible();
    expect(found().getByText(/Sla de bijlage op en open het bestand hieronder/)).toBeVisible();
  });

  test("a mail in somebody else's mailbox: no permission is asked for it, only told what to do", async () => {
    const { user, mailbox } = open(aMailProgram(aMail("m1", attachment("chat.zip")), { ...unsupported, placeOf: () => "elsewhere" }));
    await user.click(screen.getByRole("button", { name: "Open de bijlage chat.zip" }));
    expect(found().getByText(/^Deze e-mail staat in de mailbox van iemand anders\..*Sla de bijlage op/)).toBeVisible();
    expect(mailbox.attachment).not.toHaveBeenCalled();
  });
});

describe("several attachments", () => {
  test("two exports of one chat are opened together, in the order of the mail", async () => {
    const { user, read } = open(aMailProgram(aMail("m1", attachment("mijn.zip"), attachment("jouw.zip"))));
    await user.click(screen.getByRole("button", { name: "Open alle 2 samen" }));
    expect(read[0]?.map(({ name }) => name)).toEqual(["mijn.zip", "jouw.zip"]);
  });

  test("the same name twice: each button says which it is", () => {
    open(aMailProgram(aMail("m1", { ...attachment("chat.zip"), id: "a" }, { ...attachment("chat.zip"), id: "b" })));
    expect(screen.getByRole("button", { name: "Open de bijlage chat.zip, 1 van 2 met deze naam" })).toBeVisible();
    expect(screen.getByRole("button", { name: "Open de bijlage chat.zip, 2 van 2 met deze naam" })).toBeVisible();
  });

  test("a file with another name can be looked into; it alone is read then", async () => {
    const { user, read } = open(aMailProgram(aMail("m1", attachment("nota.pdf"), attachment("berichten.dat"))));
    expect(found().getByText("In deze e-mail zit geen bestand van een chat-app.")).toBeVisible();
    await user.click(found().getByText("2 andere bijlagen"));
    await user.click(screen.getByRole("button", { name: "Kijk of er een chat zit in berichten.dat" }));
    expect(read.map((files) => files.map(({ name }) => name))).toEqual([["berichten.dat"]]);
  });
});

describe("the pane was loaded anew half-way", () => {
  const half = aDraft({ progress: { reviewed: 12, total: 40 } });

  test("issue 7: the mail tells that one was busy with its chat; another mail does not", async () => {
    const program = aMailProgram(aMail("m1", attachment("chat.zip")));
    open(program, { started: [half] });
    expect(await found().findByText(/^Met een chat uit deze e-mail was je al bezig: 12 van 40 berichten beoordeeld/)).toBeVisible();
    program.change(aMail("m2", attachment("andere.zip")));
    expect(found().queryByText(/was je al bezig/)).toBeNull();
  });

  test.each([
    ["goes on as that: it is not to be opened again", [aState("r1")], /^Het bewaren van een chat uit deze e-mail is nog niet klaar\. Ga daarmee verder bij «Mee bezig»\.$/],
    ["and was given up, is one that one was busy with", [], /^Met een chat uit deze e-mail was je al bezig/],
  ] as const)("issue 5, resume: a chat that was being filed %s", async (_title, filings, told) => {
    open(aMailProgram(aMail("m1", attachment("chat.zip"))), { started: [{ ...half, recordId: "r1" }], filings });
    expect(await found().findByText(told)).toBeVisible();
  });

  test("of a mail without a number of its own nothing is looked up", () => {
    const { drafts } = open(aMailProgram({ ...aMail("m1", attachment("chat.zip")), messageId: null }), { started: [half] });
    expect(drafts.recallOfMail).not.toHaveBeenCalled();
  });
});

describe("a filing that is gone on with, of which the answers are not there any more", () => {
  const resume = { at: "filing", work: { kind: "resume", recordId: "r1", filedBy: "user-1" }, sitting: null } as const;
  const drafts = (recordId: string) => ({ recallOfMail: jest.fn((_user: string, messageId: string) => Promise.resolve(messageId === M1.messageId ? [aDraft({ recordId })] : [])) });
  const goOnWith = async (recordId: string, open: OpenMail | null) => {
    const { source } = aMailProgram(open);
    const kept = drafts(recordId);
    const { result, rerender } = renderHook(({ place }) => useMailOfWork(place, source, kept), { initialProps: { place: resume as LaterPlace } });
    await act(() => Promise.resolve());
    rerender({ place: { at: "receipt", receipt: {} as Receipt, sitting: null } });
    return result.current;
  };

  test("still knows its mail, where that is open: at the receipt it is not taken for another, and can get its category", async () => {
    expect(await goOnWith("r1", aMail("moved", attachment("chat.zip")))).toBeNull();
    expect(await goOnWith("r1", { ...aMail("m1", attachment("chat.zip")) })).toEqual(M1);
  });

  test("takes no other chat of that mail for its own, and needs no mail", async () => {
    expect(await goOnWith("r2", aMail("m1"))).toBeNull();
    expect(await goOnWith("r1", null)).toBeNull();
  });
});

describe("another mail is opened beside work in hand", () => {
  const beside = (program: ReturnType<typeof aMailProgram>, own: MailIdentity | null, loses: boolean) => {
    const onShow = jest.fn();
    return { ...show(<OtherMail source={program.source} own={own} loses={loses} onShow={onShow} />), onShow };
  };

  test("the mail of the work itself, moved to another folder, is not taken for another", () => {
    const program = aMailProgram({ ...aMail("elsewhere", attachment("chat.zip")), messageId: M1.messageId });
    beside(program, M1, false);
    expect(screen.queryByRole("complementary")).toBeNull();
  });

  test("issue 7: only a mail with a chat is mentioned, in a quiet line; the mail of the work itself never", () => {
    const program = aMailProgram(aMail("m1", attachment("chat.zip")));
    beside(program, M1, false);
    expect(screen.queryByRole("complementary")).toBeNull();
    program.change(aMail("m2", attachment("nota.pdf")));
    expect(screen.queryByRole("complementary")).toBeNull();
    program.change(aMail("m3", attachment("andere.zip")));
    expect(screen.getByRole("complementary")).toHaveTextContent(/^In de e-mail die nu openstaat, zit misschien ook een chat/);
    expect(screen.getByRole("status")).toHaveTextContent(/^$/);
    program.change(null);
    expect(screen.queryByRole("complementary")).toBeNull();
  });

  test("nobody goes there unless they want to; where answers would be lost, that is asked first", async () => {
    const program = aMailProgram(aMail("m2", attachment("andere.zip")));
    const { user, onShow } = beside(program, M1, true);
    await user.click(screen.getByRole("button", { name: "Stop hier en ga naar die e-mail" }));
    expect(onShow).not.toHaveBeenCalled();
    await user.click(within(screen.getByRole("group")).getAllByRole("button")[0] ?? document.body);
    expect(onShow).not.toHaveBeenCalled();
    await user.click(screen.getByRole("button", { name: "Stop hier en ga naar die e-mail" }));
    await user.click(within(screen.getByRole("group")).getAllByRole("button")[1] ?? document.body);
    expect(onShow).toHaveBeenCalledTimes(1);
  });

  test("what is kept on this device is not lost: then it goes at once", async () => {
    const { user, onShow } = beside(aMailProgram(aMail("m2", attachment("andere.zip"))), null, false);
    await user.click(screen.getByRole("button", { name: "Stop hier en ga naar die e-mail" }));
    expect(onShow).toHaveBeenCalledTimes(1);
  });
});

describe("the category on the e-mail", () => {
  test("nothing happens to the e-mail before the user asks; then it is told, and the focus is not lost", async () => {
    const { source } = aMailProgram(null);
    const { user } = show(<MarkMail source={source} mail={M1} />);
    expect(source.mark).not.toHaveBeenCalled();
    await user.click(screen.getByRole("button", { name: "Geef de categorie" }));
    expect(source.mark).toHaveBeenCalledWith(M1, "Chat bewaard");
    expect(screen.getByRole("status")).toHaveTextContent("De e-mail heeft nu de categorie «Chat bewaard».");
    expect(document.body).not.toHaveFocus();
  });

  test.each([{ kind: "mail-refused", code: "9020" }, { kind: "mail-silent" }] as const)("refused without a reason ($kind), it says how it goes without, and that the chat is kept", async (error) => {
    const { source } = aMailProgram(null, { mark: () => Promise.resolve(err(error)) });
    const { user } = show(<MarkMail source={source} mail={M1} />);
    await user.click(screen.getByRole("button", { name: "Geef de categorie" }));
    expect(screen.getByText(/Geef de e-mail de categorie dan zelf in Outlook\. De chat is bewaard\.$/)).toBeVisible();
  });

  test("refused, it says so plainly, and can be tried again", async () => {
    const { source } = aMailProgram(null, { mark: () => Promise.resolve(err({ kind: "mail-category-unknown" })) });
    const { user } = show(<MarkMail source={source} mail={M1} />);
    await user.click(screen.getByRole("button", { name: "Geef de categorie" }));
    expect(within(screen.getByRole("region")).getByText(/^Outlook kent de categorie «Chat bewaard» nog niet/)).toBeVisible();
    expect(screen.getByRole("button", { name: "Geef de categorie" })).toHaveFocus();
  });
});

describe("a pinned pane", () => {
  test("hears of another mail by Outlook's event and when it gets the focus; who went, hears nothing", () => {
    const outlook = anOutlook();
    const source = outlookMail(outlook.office);
    const [gone, here] = [jest.fn(), jest.fn()];
    const leave = source.onChange(gone);
    source.onChange(here);
    leave();
    expect(outlook.mailbox.addHandlerAsync).toHaveBeenCalledTimes(1);
    const [kind, tell] = outlook.mailbox.addHandlerAsync.mock.calls[0] ?? [];
    expect(kind).toBe("olkItemSelectedChanged");
    tell();
    window.dispatchEvent(new Event("focus"));
    expect(here).toHaveBeenCalledTimes(2);
    expect(gone).not.toHaveBeenCalled();
  });
});
