import { act, screen, within } from "@testing-library/react";
import { MailExports } from "../../src/panes/mail/mail-exports";
import { MarkMail } from "../../src/panes/mail/mark-mail";
import type { ChatReader } from "../../src/ports/chat-reader";
import type { MailAttachment, MailError, MailSource, OpenMail } from "../../src/ports/mail-source";
import type { Mailbox } from "../../src/ports/mailbox";
import { err, ok } from "../../src/result";
import type { Result } from "../../src/result";
import type { Draft } from "../../src/review/draft";
import { anExport, show } from "./stage";

const attachment = (name: string, kind: MailAttachment["kind"] = "file"): MailAttachment => ({ id: name, name, size: 4_100_000, kind });
const aMail = (id: string, ...attachments: readonly MailAttachment[]): OpenMail => ({ id, messageId: `<${id}@ministerie.example>`, attachments });

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
}

function open(program: ReturnType<typeof aMailProgram>, { mailbox = { attachment: jest.fn(() => Promise.resolve(ok(new Blob(["uit de mailbox"])))) }, started = [] }: Around = {}) {
  const read: File[][] = [];
  const reader: ChatReader = {
    open: (files) => {
      read.push([...files]);
      return Promise.resolve(ok(anExport()));
    },
  };
  const onOpened = jest.fn(() => Promise.resolve(ok(undefined)));
  const drafts = { recallOfMail: jest.fn((_user: string, messageId: string) => Promise.resolve(messageId === "<m1@ministerie.example>" ? started : [])) };
  return { ...show(<MailExports source={program.source} mailbox={mailbox} reader={reader} drafts={drafts} userId="user-1" onOpened={onOpened} />), onOpened, read, mailbox, drafts };
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

  test("hostile: markup in a name is only text", () => {
    open(aMailProgram(aMail("m1", attachment('<img src=x onerror="alert(1)">.zip'))));
    expect(document.querySelector("img")).toBeNull();
  });
});

describe("the category on the e-mail", () => {
  test("nothing happens to the e-mail before the user asks; then it is told, and the focus is not lost", async () => {
    const { source } = aMailProgram(null);
    const { user } = show(<MarkMail source={source} mailId="m1" />);
    expect(source.mark).not.toHaveBeenCalled();
    await user.click(screen.getByRole("button", { name: "Geef de categorie" }));
    expect(source.mark).toHaveBeenCalledWith("m1", "Chat bewaard");
    expect(screen.getByRole("status")).toHaveTextContent("De e-mail heeft nu de categorie «Chat bewaard».");
    expect(document.body).not.toHaveFocus();
  });

  test("refused, it says so plainly, and can be tried again", async () => {
    const { source } = aMailProgram(null, { mark: () => Promise.resolve(err({ kind: "mail-category-unknown" })) });
    const { user } = show(<MarkMail source={source} mailId="m1" />);
    await user.click(screen.getByRole("button", { name: "Geef de categorie" }));
    expect(within(screen.getByRole("region")).getByText(/^Outlook kent de categorie «Chat bewaard» nog niet/)).toBeVisible();
    expect(screen.getByRole("button", { name: "Geef de categorie" })).toHaveFocus();
  });
});
