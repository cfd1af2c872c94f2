import { screen, waitFor, within } from "@testing-library/react";
import { Elsewhere } from "../../src/panes/elsewhere/elsewhere";
import { decisionsIn } from "../../src/panes/journey/sitting";
import type { DocumentSearch } from "../../src/ports/document-search";
import { ANSWERS_OF } from "../../src/review/answering";
import { answersTo, give, NEW_SESSION } from "../../src/review/session";
import { err, ok } from "../../src/result";
import { aConversation } from "../review/a-conversation";
import { aDocumentSearch, aDossier, aSitting, aStore, showSitting } from "./stage";

const MAIL = { id: "m1", subject: "Verslag kustplan", sender: "Bas Terhorst", local: "2026-03-04T09:00:00", webUrl: "https://outlook.example/m1" };
const OTHER = { id: "m2", subject: "Lunch", sender: "Noor", local: "2026-03-03T12:00:00", webUrl: null };
const NOTE = { kind: "document", title: "Nota kustplan.docx", local: "2026-03-01T10:00:00", webUrl: "https://dms.example/nota" } as const;
const TEXTS: Readonly<Record<string, string>> = { m1: "Besluit: akkoord met variant B van het plan.", m2: "Wie eet er mee?" };

const mailbox: Partial<DocumentSearch> = {
  inMailbox: () => Promise.resolve(ok({ items: [OTHER, MAIL], more: false })),
  mailText: (id) => Promise.resolve(ok(TEXTS[id] ?? "")),
  inDossier: () => Promise.resolve(ok({ items: [NOTE], more: false })),
};

async function look(search: Partial<DocumentSearch> = mailbox, text = "Akkoord met variant B!", answer = "Ja, alles") {
  const conversation = aConversation([{ text, author: "Bas Terhorst" }]);
  const session = give(NEW_SESSION, [1], ANSWERS_OF.yes);
  const store = aStore(() => Promise.resolve(ok([aDossier()])));
  const documentSearch = aDocumentSearch(search);
  const shown = showSitting(aSitting({ session }, conversation), (props) => <Elsewhere {...props} store={store} documentSearch={documentSearch} onBack={jest.fn()} onGoOn={jest.fn()} />);
  await shown.user.click(screen.getByRole("radio", { name: answer }));
  await shown.user.click(screen.getByRole("button", { name: /^Zoek waar het staat/ }));
  await screen.findByRole("combobox", { name: "Dossier in het DMS" });
  return shown;
}

const inMail = () => within(screen.getByRole("group", { name: "In je eigen e-mail" }));
const inDossier = () => within(screen.getByRole("group", { name: "In een dossier" }));

async function searchMail(user: Awaited<ReturnType<typeof look>>["user"], words = "kustplan") {
  if (words !== "") await user.type(inMail().getByRole("textbox", { name: "Zoekwoorden" }), words);
  await user.click(inMail().getByRole("button", { name: "Zoek in mijn e-mail" }));
}

describe("step 2, finding where it stands", () => {
  test("law 3: nothing is asked of the mailbox before the user presses, and no word is proposed", async () => {
    const inMailbox = jest.fn(mailbox.inMailbox);
    const { user } = await look({ ...mailbox, inMailbox });
    expect(inMail().getByRole("textbox", { name: "Zoekwoorden" })).toHaveValue("");
    await searchMail(user, "");
    expect(inMailbox).not.toHaveBeenCalled();
    // Once: a field that says it in an alert needs no second voice.
    expect(screen.getAllByText("Typ eerst een of meer woorden.")).toHaveLength(1);
    expect(inMail().getByRole("alert")).toHaveTextContent("Typ eerst een of meer woorden.");
    await searchMail(user, "kustplan");
    await waitFor(() => {
      expect(inMailbox.mock.calls).toEqual([["kustplan", { from: expect.any(String), to: expect.any(String) }]]);
    });
  });

  test("the best comes first, with why in words; nothing is chosen beforehand", async () => {
    const { user, sitting } = await look();
    await searchMail(user);
    const found = await inMail().findAllByRole("listitem");
    expect(found.map((item) => item.textContent)).toEqual([expect.stringContaining("Verslag kustplan"), expect.stringContaining("Lunch")]);
    expect(found[0]).toHaveTextContent("2 van de 2 woordgroepen staan in deze e-mail.");
    expect(found[0]).toHaveTextContent("zelfde afzender");
    expect(found[1]).toHaveTextContent("Geen van de 2 woordgroepen staat in deze e-mail.");
    expect(answersTo(sitting().session, 1).place).toBeNull();
  });

  test("pointing at one fills in title, time and address, as one act that is taken back from there", async () => {
    const { user, sitting } = await look();
    await searchMail(user);
    const before = sitting().session;
    await user.click(await screen.findByRole("button", { name: "Dit is het: Verslag kustplan" }));
    const place = "E-mail «Verslag kustplan», 4 maart 2026 om 09:00, https://outlook.example/m1";
    expect(answersTo(sitting().session, 1).place).toBe(place);
    expect(sitting().session.done).toHaveLength(before.done.length + 1);
    expect(decisionsIn(sitting()).map(({ decision }) => decision.outcome)).toEqual(["U4"]);
    const field = screen.getByRole("textbox", { name: /^Waar staat het\?/ });
    expect(field).toHaveValue(place);
    expect(field).toHaveFocus();
    await user.click(screen.getByRole("button", { name: /^Maak ongedaan/ }));
    expect(answersTo(sitting().session, 1).place).toBeNull();
    expect(sitting().session.given).toEqual(before.given);
    expect(field).toHaveValue("");
    expect(field).toHaveFocus();
  });

  test("S2: who passes «nee» with the arrow keys keeps the place that was told", async () => {
    const { user, sitting } = await look();
    await user.type(screen.getByRole("textbox", { name: /^Waar staat het\?/ }), "Nota van 3 maart");
    await user.click(screen.getByRole("radio", { name: "Ja, alles" }));
    await user.keyboard("{ArrowDown}{ArrowDown}");
    expect(screen.getByRole("radio", { name: "Nee" })).toBeChecked();
    expect(answersTo(sitting().session, 1)).toMatchObject({ recordedElsewhere: "no", place: null });
    await user.keyboard("{ArrowUp}{ArrowUp}");
    expect(answersTo(sitting().session, 1)).toMatchObject({ recordedElsewhere: "fully", place: "Nota van 3 maart" });
    expect(screen.getByRole("textbox", { name: /^Waar staat het\?/ })).toHaveValue("Nota van 3 maart");
  });

  test("what was written after pointing is not taken back by it", async () => {
    const { user, sitting } = await look();
    await searchMail(user);
    await user.click(await screen.findByRole("button", { name: "Dit is het: Lunch" }));
    await user.type(screen.getByRole("textbox", { name: /^Waar staat het\?/ }), " (zie blad 2)");
    await user.tab();
    expect(answersTo(sitting().session, 1).place).toMatch(/^E-mail «Lunch», .* \(zie blad 2\)$/);
    expect(screen.queryByRole("button", { name: "Maak ongedaan" })).toBeNull();
  });

  test("pointing at the very place that stood there offers no undo, which would take back another act; nor does it after the next act", async () => {
    const { user, sitting } = await look();
    for (let time = 0; time < 2; time += 1) {
      await searchMail(user);
      await user.click(await screen.findByRole("button", { name: "Dit is het: Lunch" }));
      await user.click(screen.getByRole("button", { name: /^Zoek waar het staat/ }));
    }
    const { done } = sitting().session;
    expect(screen.queryByRole("button", { name: /^Maak ongedaan/ })).toBeNull();
    await user.click(screen.getByRole("radio", { name: "Een deel" }));
    expect(sitting().session.done).toHaveLength(done.length + 1);
    expect(screen.queryByRole("button", { name: /^Maak ongedaan/ })).toBeNull();
  });

  test("of documents only the title and the date are known, and it says so; words in the title stay here", async () => {
    const inside = jest.fn(mailbox.inDossier);
    const { user, sitting } = await look({ ...mailbox, inDossier: inside });
    await user.selectOptions(inDossier().getByRole("combobox"), "Kustplan");
    expect(await inDossier().findByText(/alleen de titel en de datum/)).toBeVisible();
    expect(inDossier().getByRole("link", { name: "Open in een nieuw venster: Nota kustplan.docx" })).toHaveAttribute("href", "https://dms.example/nota");
    await user.type(inDossier().getByRole("textbox", { name: "Woorden in de titel" }), "zeewering");
    expect(inDossier().getByText(/Geen titel heeft deze woorden/)).toBeVisible();
    await user.clear(inDossier().getByRole("textbox", { name: "Woorden in de titel" }));
    await user.click(inDossier().getByRole("button", { name: "Dit is het: Nota kustplan.docx" }));
    expect(answersTo(sitting().session, 1).place).toBe("Document «Nota kustplan.docx», 1 maart 2026 om 10:00, https://dms.example/nota");
    expect(inside.mock.calls).toEqual([["d1"]]);
  });

  test("short messages are told apart by time and sender", async () => {
    const { user } = await look(mailbox, "Akkoord.");
    await searchMail(user);
    const [first] = await inMail().findAllByRole("listitem");
    expect(first).toHaveTextContent("te kort om woorden te vergelijken");
    expect(first).toHaveTextContent("Verslag kustplan");
  });

  test("an e-mail that cannot be read stays in the list, and says so", async () => {
    const { user } = await look({ ...mailbox, mailText: () => Promise.resolve(err({ kind: "not-found", what: "file" })) });
    await searchMail(user);
    expect(await inMail().findAllByText("De tekst van deze e-mail konden we niet lezen. Open de e-mail om te kijken.")).toHaveLength(2);
  });

  test("nothing found says what to try; a refused permission is named, and can be asked again", async () => {
    const inMailbox = jest
      .fn<ReturnType<DocumentSearch["inMailbox"]>, []>()
      .mockResolvedValueOnce(ok({ items: [], more: false }))
      .mockResolvedValueOnce(err({ kind: "permission-missing", scope: "Mail.Read" }))
      .mockResolvedValue(ok({ items: [MAIL], more: true }));
    const { user } = await look({ ...mailbox, inMailbox });
    await searchMail(user);
    expect(await inMail().findByText(/zet het vinkje bij de dagen uit/)).toBeVisible();
    await searchMail(user);
    expect(await inMail().findByText(/«Mail.Read»/)).toBeVisible();
    await user.click(inMail().getByRole("button", { name: "Probeer opnieuw" }));
    expect(await inMail().findByText(/Er zijn meer e-mails met deze woorden/)).toBeVisible();
  });

  test("a dossier that may not be read says whom to ask", async () => {
    const { user } = await look({ ...mailbox, inDossier: () => Promise.resolve(err({ kind: "dossier-closed" })) });
    await user.selectOptions(inDossier().getByRole("combobox"), "Kustplan");
    expect(await inDossier().findByText(/vraag de informatiebeheerder om toegang/)).toBeVisible();
  });

  test("where no dossier may be seen, the user is not sent to another one that is not there", async () => {
    const session = give(NEW_SESSION, [1], ANSWERS_OF.yes);
    const closed = aStore(() => Promise.resolve(err({ kind: "no-access" })));
    const { user } = showSitting(aSitting({ session }, aConversation([{ text: "Akkoord" }])), (props) => <Elsewhere {...props} store={closed} documentSearch={aDocumentSearch(mailbox)} onBack={jest.fn()} onGoOn={jest.fn()} />);
    await user.click(screen.getByRole("radio", { name: "Ja, alles" }));
    await user.click(screen.getByRole("button", { name: /^Zoek waar het staat/ }));
    expect(await inDossier().findByText("Je mag hier geen dossiers zien. Vraag de informatiebeheerder om toegang, of vul zelf in waar het staat.")).toBeVisible();
  });

  test("of a part that stands elsewhere the place may stay open", async () => {
    const { sitting } = await look(mailbox, "Akkoord met variant B!", "Een deel");
    expect(screen.getByRole("textbox", { name: /^Waar staat dat deel\?/ })).toBeVisible();
    expect(decisionsIn(sitting()).map(({ decision }) => decision.outcome)).toEqual(["U5"]);
  });
});
