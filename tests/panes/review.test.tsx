import { screen, within } from "@testing-library/react";
import { Review } from "../../src/panes/review/review";
import { answersTo } from "../../src/review/session";
import { aConversation } from "../review/a-conversation";
import { hasher } from "./kept-elsewhere";
import { aStore, aSitting, showSitting } from "./stage";

const THREE = aConversation([
  { author: null, kind: "system", text: "Berichten zijn versleuteld" },
  { text: "Akkoord met variant B" },
  { text: "Ik ben er om vijf" , author: "Joep Aalders" },
  { text: "Fijn weekend", time: { local: "2026-03-04T17:00:00", precision: "minute", instant: null } },
]);

const open = (conversation = THREE) => {
  const goOn = jest.fn();
  const shown = showSitting(aSitting({}, conversation), (props) => <Review {...props} ports={{ hasher, store: aStore() }} onBack={jest.fn()} onGoOn={goOn} />);
  return { ...shown, goOn };
};
const question = () => within(screen.getByRole("group", { name: "Gaat dit over de bestuurlijke besluitvorming?" }));
const row = (text: string) => screen.getByText(text).closest("li");

describe("reviewing", () => {
  test("a screen begins at its heading, which names the page", () => {
    open();
    expect(screen.getByRole("heading", { level: 1 })).toHaveFocus();
    expect(document.title).toBe("Beoordeel de berichten – Bewaarwijzer");
  });

  test("undecided is the default, and every message says so in a word", () => {
    open();
    expect(within(row("Akkoord met variant B") as HTMLElement).getByText("Open")).toBeVisible();
    expect(screen.getByText("0 van 3 beoordeeld")).toBeVisible();
  });

  test("a day is a heading with its count, its messages a list", () => {
    open();
    expect(screen.getByRole("heading", { level: 2, name: "3 maart 2026 · 3 berichten · 2 open" })).toBeVisible();
    expect(screen.getAllByRole("list")).toHaveLength(2);
  });

  test("hostile: of a text of megabytes the beginning is shown, no character cut in two, and the whole on demand", async () => {
    const whole = `${"x".repeat(3999)}\u{1F600}${"y".repeat(2_000_000)}`;
    const { user, sitting } = open(aConversation([{ text: whole }]));
    const shown = screen.getByText(/^x{3999}/);
    expect(shown.textContent).toBe(`${"x".repeat(3999)}…`);
    await user.click(screen.getByRole("button", { name: "Toon alles" }));
    expect(shown.textContent === whole).toBe(true);
    await user.click(screen.getByRole("button", { name: "Toon minder" }));
    expect(shown.textContent.length).toBe(4000);
    expect(sitting().opened.conversation.messages[0]?.text === whole).toBe(true);
  });

  test("a text of the size that people write is shown whole, without a button", () => {
    open(aConversation([{ text: "z".repeat(4000) }]));
    expect(screen.getByText(/^z{4000}$/)).toBeVisible();
    expect(screen.queryByRole("button", { name: "Toon alles" })).toBeNull();
  });

  test("S1: «Ja» answers steps 0 and 1, and the focus goes to the next open message", async () => {
    const { user, sitting } = open();
    await user.click(question().getByRole("button", { name: "Ja" }));
    expect(answersTo(sitting().session, 2)).toMatchObject({ scope: "work", decisionMaking: "yes" });
    expect(row("Ik ben er om vijf")).toHaveFocus();
    expect(screen.getByText("1 van 3 beoordeeld")).toBeVisible();
    expect(within(row("Akkoord met variant B") as HTMLElement).getByText("Besluitvorming")).toBeVisible();
  });

  test("S2: after «Ja» the words say that step 2 is still to come; an answer that stands does not say so", async () => {
    const { user } = open();
    await user.click(question().getByRole("button", { name: "Ja" }));
    await user.click(within(row("Akkoord met variant B") as HTMLElement).getByRole("button", { name: /^Wijzig het antwoord/ }));
    expect(question().getByText("In stap 2 zeg je of dit al ergens anders staat. Daarna weet je of je het bewaart.")).toBeVisible();
    await user.click(question().getByRole("button", { name: "Nee" }));
    expect(screen.queryByText(/^In stap 2 zeg je/)).toBeNull();
  });

  test("«Rest afsluiten» is at hand above the list, however long that is, until nothing is open", async () => {
    const { user, goOn } = open();
    const closeRest = screen.getByRole("button", { name: "Rest afsluiten…" });
    expect(closeRest.compareDocumentPosition(screen.getByText("Akkoord met variant B")) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
    await user.click(closeRest);
    expect(goOn).toHaveBeenCalled();
    for (let left = 3; left > 0; left -= 1) await user.click(question().getByRole("button", { name: "Nee" }));
    expect(screen.queryByRole("button", { name: "Rest afsluiten…" })).toBeNull();
  });

  test("«Later» leaves a message open, and it comes back when nothing else is left", async () => {
    const { user } = open();
    for (const name of ["Later", "Nee", "Privé"]) await user.click(question().getByRole("button", { name }));
    expect(screen.getAllByText("2 van 3 beoordeeld")[0]).toBeVisible();
    expect(row("Akkoord met variant B")).toHaveFocus();
  });

  test("when all is reviewed the focus goes to «Verder», never to the page", async () => {
    const { user, goOn } = open();
    for (const name of ["Ja", "Nee", "Partij"]) await user.click(question().getByRole("button", { name }));
    expect(screen.getByRole("button", { name: "Verder" })).toHaveFocus();
    expect(screen.getByRole("status")).toHaveTextContent("Je hebt alle berichten beoordeeld.");
    await user.keyboard("{Enter}");
    expect(goOn).toHaveBeenCalled();
  });

  test("open messages do not stop the user, but are told", async () => {
    const { user, goOn } = open();
    expect(screen.getByText("Nog 3 berichten open. Je kunt verder; die berichten blijven open en je verwijdert ze nog niet.")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Verder" }));
    expect(goOn).toHaveBeenCalled();
  });

  test("undo takes the last answer back, and says so; redo gives it again", async () => {
    const { user, sitting } = open();
    await user.click(question().getByRole("button", { name: "Nee" }));
    await user.click(screen.getByRole("button", { name: "Ongedaan" }));
    expect(sitting().session.given.size).toBe(0);
    expect(screen.getByRole("status")).toHaveTextContent(/^Ongedaan gemaakt: Nee, geen besluitvorming: 1 bericht, /);
    await user.click(screen.getByRole("button", { name: "Opnieuw" }));
    expect(sitting().session.given.size).toBe(1);
    await user.click(screen.getByRole("button", { name: "Opnieuw" }));
    expect(screen.getByRole("status")).toHaveTextContent("Er is niets om opnieuw te doen.");
  });

  test("an answer can be changed later", async () => {
    const { user, sitting } = open();
    await user.click(question().getByRole("button", { name: "Nee" }));
    await user.click(screen.getByRole("button", { name: "Wijzig het antwoord op het bericht van Fenna Brugman, 09:14" }));
    expect(question().getByRole("button", { name: "Nee" })).toHaveAttribute("aria-pressed", "true");
    await user.click(question().getByRole("button", { name: "Ja" }));
    expect(answersTo(sitting().session, 2).decisionMaking).toBe("yes");
  });

  test("M13: a message can be work and private at once", async () => {
    const { user, sitting } = open();
    await user.click(question().getByRole("button", { name: "Ja" }));
    await user.click(screen.getByRole("button", { name: /^Wijzig het antwoord/ }));
    await user.click(screen.getByRole("checkbox", { name: "Er staat ook iets privé in" }));
    expect(answersTo(sitting().session, 2)).toMatchObject({ scope: "mixed", decisionMaking: "yes" });
  });

  test("M20: a line of the app is shown, and nothing is asked of it", () => {
    open();
    const line = row("Berichten zijn versleuteld") as HTMLElement;
    expect(within(line).queryByRole("button")).toBeNull();
  });

  test("S1: the instruction's own words are one click away", async () => {
    const { user } = open();
    const words = screen.getByText(/^Stap 1: Heeft het chatbericht betrekking/);
    expect(words.closest("details")).not.toHaveAttribute("open");
    await user.click(screen.getByText("Tekst van de instructie"));
    expect(words.closest("details")).toHaveAttribute("open");
  });

  test("a day folds", async () => {
    const { user } = open();
    await user.click(screen.getByRole("button", { name: /^4 maart 2026/ }));
    expect(screen.queryByText("Fijn weekend")).toBeNull();
    expect(screen.getByRole("button", { name: /^4 maart 2026/ })).toHaveAttribute("aria-expanded", "false");
  });
});

describe("hostile chats", () => {
  test("markup in a name, a text or a file's name is only text", () => {
    const evil = '<img src=x onerror="alert(1)"><script>alert(2)</script>';
    open(aConversation([{ author: evil, text: evil, kind: "document", attachments: [{ name: `${evil}.pdf`, entry: "a", size: 3 }] }]));
    expect(document.querySelector("script, img")).toBeNull();
    expect(screen.getAllByText(evil)).toHaveLength(2);
    expect(screen.getByText(`${evil}.pdf`)).toBeVisible();
  });

  test("a right-to-left name stays within its own place", () => {
    open(aConversation([{ author: "\u202Eevil", text: "\u202Egpj.exe" }]));
    expect(screen.getByText("\u202Eevil").tagName).toBe("BDI");
    expect(screen.getByText("\u202Egpj.exe")).toHaveAttribute("dir", "auto");
  });

  test("an attachment that the export lacks is told by its name", () => {
    open(aConversation([{ kind: "image", attachments: [{ name: "IMG-1.jpg", entry: null, size: null }] }]));
    expect(screen.getByText("Dit bestand is niet gevonden:")).toHaveTextContent("Dit bestand is niet gevonden: IMG-1.jpg");
  });
});
