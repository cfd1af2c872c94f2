import { screen, waitFor, within } from "@testing-library/react";
import { newSitting } from "../../src/panes/journey/new-sitting";
import { decisionsIn, factsIn, peopleIn } from "../../src/panes/journey/sitting";
import type { Sitting } from "../../src/panes/journey/sitting";
import { ANSWERS_OF } from "../../src/review/answering";
import { give, NEW_SESSION } from "../../src/review/session";
import { err, ok } from "../../src/result";
import { inForce } from "../policy/in-force";
import { aConversation } from "../review/a-conversation";
import { BAS, CHAT, FENNA, goOnButton, openPeople as open } from "./people-stage";
import { aChat, aDirectory, aDraft, anExport, aPerson, aSitting } from "./stage";

const ENOUGH = /Andere rollen hoef je niet in te vullen/;

describe("who are they", () => {
  test("a suggestion stands beside the question, and counts only when taken", async () => {
    const { user, sitting } = open();
    await user.selectOptions(await screen.findByRole("combobox", { name: "Wie is Fenna Brugman?" }), "f");
    expect(screen.getByText("Voorstel uit de adresgids: Ambtelijke top, want de functie is «Directeur-generaal Water».")).toBeVisible();
    expect(peopleIn(sitting())[0]).toMatchObject({ role: "unknown", suggestedRole: "top-official", directoryId: "f" });
    await user.click(screen.getByRole("button", { name: "Neem voorstel over voor Fenna Brugman: Ambtelijke top" }));
    expect(peopleIn(sitting())[0]).toMatchObject({ role: "top-official" });
  });

  test("a namesake takes one answer: who it is, in which role, and that it is oneself", async () => {
    const { user, sitting } = open();
    await user.click(await screen.findByRole("button", { name: "Ja, dat klopt: Bas Terhorst" }));
    expect(peopleIn(sitting())[1]).toMatchObject({ directoryId: BAS.id, role: "civil-servant", isMe: true });
    expect(peopleIn(sitting())[0]).toMatchObject({ directoryId: null, role: "unknown", isMe: false });
  });

  test("two namesakes are a question, never a proposal", async () => {
    open(aDirectory([FENNA, { ...FENNA, id: "g" }, BAS]));
    await screen.findByRole("combobox", { name: "Wie is Fenna Brugman?" });
    expect(screen.queryByRole("button", { name: "Ja, dat klopt: Fenna Brugman" })).toBeNull();
  });

  test("gap 34: with oneself a civil servant of ours no other role is asked", async () => {
    const { user, goOn } = open();
    await user.selectOptions(await screen.findByRole("combobox", { name: "Rol van Bas Terhorst" }), "civil-servant");
    expect(screen.queryByText(ENOUGH)).toBeNull();
    await user.click(screen.getByRole("checkbox", { name: "Dat ben ik: Bas Terhorst" }));
    expect(screen.getAllByText(ENOUGH)[0]).toBeVisible();
    await user.click(screen.getByRole("radio", { name: "Weet ik niet" }));
    await user.click(await goOnButton());
    expect(goOn).toHaveBeenCalled();
  });

  test.each([
    [null, ["Ikzelf: Bas Terhorst", "Ik"]],
    ["Ik", ["Ik", "Ik (eigenaar van de telefoon)"]],
  ])("who may be case owner can be told apart, also where the chat calls somebody «Ik» (owner of the phone: %s)", async (exporter, names) => {
    const chat = aConversation([{ author: "Ik" }, { author: "Fenna Brugman" }]);
    const { user } = open(aDirectory([BAS, FENNA]), aSitting({ people: null, opened: anExport({ ...chat, exporter }) }, chat));
    const question = within(await screen.findByRole("radiogroup", { name: /^Wie is dossierhouder/ }));
    // The phone may be another's, for whom the user keeps.
    if (exporter !== null) await user.click(screen.getByRole("checkbox", { name: /^Dat ben ik: Ik/ }));
    expect(names.map((name) => question.getAllByRole("radio", { name }).length)).toEqual([1, 1]);
  });

  test("gap 34: the case owner's role is asked, whoever else is there", async () => {
    const { user, goOn } = open();
    await user.click(within(await screen.findByRole("radiogroup", { name: /^Wie is dossierhouder/ })).getByRole("radio", { name: "Fenna Brugman" }));
    await user.click(screen.getByRole("button", { name: "Ja, dat klopt: Bas Terhorst" }));
    expect(screen.queryByText(ENOUGH)).toBeNull();
    await user.click(await goOnButton());
    expect(goOn).not.toHaveBeenCalled();
    expect(screen.getByRole("link", { name: "Kies de rol van Fenna Brugman." })).toBeVisible();
    await user.selectOptions(screen.getByRole("combobox", { name: "Rol van Fenna Brugman" }), "top-official");
    await user.click(await goOnButton());
    expect(goOn).toHaveBeenCalled();
  });

  test("what is missing is told in a summary whose links lead to the fields", async () => {
    const { user, goOn } = open();
    await user.click(await goOnButton());
    const summary = screen.getByRole("group", { name: "Er is nog iets nodig" });
    expect(summary).toHaveFocus();
    await user.click(within(summary).getByRole("link", { name: /^Kies de rol van Fenna Brugman/ }));
    expect(screen.getByRole("combobox", { name: "Rol van Fenna Brugman" })).toHaveFocus();
    await user.click(within(summary).getByRole("link", { name: /^Zeg wie dossierhouder is/ }));
    expect(screen.getByRole("radio", { name: "Ik" })).toHaveFocus();
    expect(goOn).not.toHaveBeenCalled();
  });

  test("WCAG 3.3.1: what is missing is told at the question as well, until it is answered; nothing but the summary says it aloud", async () => {
    const { user } = open();
    const role = await screen.findByRole("combobox", { name: "Rol van Fenna Brugman" });
    const caseOwner = screen.getByRole("radiogroup", { name: /^Wie is dossierhouder/ });
    expect(role).toBeValid();
    await user.click(await goOnButton());
    expect(role).toBeInvalid();
    expect(role).toHaveAccessibleDescription(/^Kies de rol van Fenna Brugman/);
    expect(caseOwner).toHaveAccessibleDescription(/^Zeg wie dossierhouder is/);
    expect(screen.queryByRole("alert")).toBeNull();
    await user.selectOptions(role, "civil-servant");
    await user.click(screen.getByRole("radio", { name: "Weet ik niet" }));
    expect(role).toBeValid();
    expect(caseOwner).not.toHaveAccessibleDescription(/Zeg wie dossierhouder is/);
  });

  test("a hold may rest on the role of who files, so that one is always asked", async () => {
    const { user, goOn } = open();
    await user.selectOptions(await screen.findByRole("combobox", { name: "Rol van Bas Terhorst" }), "civil-servant");
    await user.click(screen.getByRole("checkbox", { name: "Dat ben ik: Fenna Brugman" }));
    await user.click(screen.getByRole("radio", { name: "Weet ik niet" }));
    await user.click(await goOnButton());
    expect(goOn).not.toHaveBeenCalled();
    expect(screen.getByRole("link", { name: /^Kies de rol van Fenna Brugman/ })).toBeVisible();
  });

  test("G1: admins are asked of a group only", async () => {
    const { user, sitting } = open();
    await screen.findByRole("radio", { name: "Een groep" });
    expect(screen.queryByRole("checkbox", { name: /beheerder/ })).toBeNull();
    await user.click(screen.getByRole("radio", { name: "Een groep" }));
    await user.click(screen.getByRole("checkbox", { name: "Is beheerder van de groep: Fenna Brugman" }));
    expect(peopleIn(sitting())[0]?.isAdmin).toBe(true);
  });

  test("gap 8: a Teams group has no admins for the rules, and none are asked for", async () => {
    const teams = aConversation([{ author: "Fenna Brugman" }, { author: "Bas Terhorst" }], { app: "teams", format: "teams-graph" });
    const { user } = open(aDirectory([BAS, FENNA]), aSitting({ people: null }, teams));
    await user.click(await screen.findByRole("radio", { name: "Een groep" }));
    expect(await screen.findByRole("checkbox", { name: "Dat ben ik: Fenna Brugman" })).toBeVisible();
    expect(screen.queryByRole("checkbox", { name: /beheerder/ })).toBeNull();
  });

  test("the case owner may be somebody outside the chat", async () => {
    const { user, sitting } = open();
    await user.click(await screen.findByRole("radio", { name: "Een collega die niet in dit gesprek zit" }));
    await user.type(screen.getByRole("textbox", { name: "Naam van de collega" }), "Fenna");
    await user.click(screen.getByRole("button", { name: "Zoek" }));
    await user.click(await screen.findByRole("button", { name: /^Fenna Brugman · Directeur-generaal Water/ }));
    expect(screen.getByText("Dossierhouder: Fenna Brugman")).toBeVisible();
    expect(factsIn(sitting()).caseOwner).toEqual({ id: "f", role: "top-official" });
    // WCAG 2.4.3: the button that was pressed is gone.
    expect(screen.getByRole("radio", { name: "Een collega die niet in dit gesprek zit", checked: true })).toHaveFocus();
  });

  test("of a chat that was read from Teams, nothing is said of a phone or an export", async () => {
    const teams = aConversation([{ author: "Fenna Brugman" }, { author: "Bas Terhorst" }], { app: "teams", format: "teams-graph", exporter: "Bas Terhorst" });
    open(aDirectory([BAS, FENNA]), aSitting({ people: null }, teams));
    expect(await screen.findByText(/^Met de rechten van deze persoon is de chat gelezen\./)).toBeVisible();
    expect(screen.getByText(/^Wie nu lid is van de chat, of iets schreef, staat hier al\./)).toBeVisible();
    expect(screen.getByRole("main")).not.toHaveTextContent(/telefoon komt|export/);
  });

  test("without a directory the user can still say who they are", async () => {
    const { user, goOn } = open({ ...aDirectory(), me: () => Promise.resolve(err({ kind: "unreachable" })) });
    expect((await screen.findAllByText(/We kunnen de server niet bereiken/))[0]).toBeVisible();
    await user.selectOptions(screen.getByRole("combobox", { name: "Rol van Bas Terhorst" }), "civil-servant");
    await user.click(screen.getByRole("checkbox", { name: "Dat ben ik: Bas Terhorst" }));
    await user.click(screen.getByRole("radio", { name: "Weet ik niet" }));
    await user.click(await goOnButton());
    expect(goOn).toHaveBeenCalled();
  });

  test("who does not want to wait for a slow directory fills in the people; what is found later comes in beside it", async () => {
    let arrive: () => void = () => undefined;
    const late = new Promise<void>((resolve) => { arrive = resolve; });
    const { user, sitting } = open({ ...aDirectory([BAS, FENNA]), me: async () => { await late; return ok(BAS); } });
    expect(screen.getByText("We zoeken de namen op in de adresgids…")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Niet wachten: vul het zelf in" }));
    expect(document.body).not.toHaveFocus();
    expect(screen.queryByText(/^We vonden niemand/)).toBeNull();
    await user.selectOptions(await screen.findByRole("combobox", { name: "Rol van Fenna Brugman" }), "top-official");
    arrive();
    await waitFor(() => { expect(screen.getByRole("combobox", { name: "Wie is Fenna Brugman?" })).toHaveTextContent("Directeur-generaal Water"); });
    expect(peopleIn(sitting())[0]).toMatchObject({ role: "top-official" });
    expect(screen.queryByText("We zoeken de namen op in de adresgids…")).toBeNull();
  });

  test("where the directory was not asked, it is not said that nobody was found there", async () => {
    open({ ...aDirectory(), me: () => Promise.resolve(err({ kind: "sign-in-cancelled" })) }, aSitting({ people: null, me: null, session: NEW_SESSION }, CHAT));
    expect(await screen.findAllByText("We hebben dit niet opgezocht in de adresgids.")).toHaveLength(2);
    expect(screen.queryByText(/^We vonden niemand/)).toBeNull();
  });

  test("a search that fails, or finds others, takes nobody away who was chosen", async () => {
    const matched = aSitting({ people: [aDraft("Fenna Brugman", { candidates: [FENNA], match: { id: "f" } }), aDraft("Bas Terhorst")] }, CHAT);
    const failing = open({ ...aDirectory(), me: () => Promise.resolve(err({ kind: "unreachable" })) }, matched);
    await screen.findAllByText(/We kunnen de server niet bereiken/);
    expect(peopleIn(failing.sitting())[0]?.directoryId).toBe("f");
    failing.unmount();
    const other = open(aDirectory([BAS, { ...FENNA, id: "g", jobTitle: "Inspecteur" }]), matched);
    expect(await screen.findByRole("option", { name: /Inspecteur/ })).toBeInTheDocument();
    expect(peopleIn(other.sitting())[0]?.directoryId).toBe("f");
  });

  test("one person of the directory for two participants is told, and stops nobody", async () => {
    const { user } = open();
    await user.selectOptions(await screen.findByRole("combobox", { name: "Wie is Bas Terhorst?" }), BAS.id);
    await user.selectOptions(screen.getByRole("combobox", { name: "Wie is Fenna Brugman?" }), BAS.id);
    expect(screen.getByText("Je koos voor Fenna Brugman, Bas Terhorst dezelfde persoon: Bas Terhorst. Die telt dan één keer mee. Controleer of dat klopt.")).toBeVisible();
  });
});

describe("whose copy it is", () => {
  const MINISTER = aPerson({ id: "min", displayName: "Otto Vreeswijk", jobTitle: "Minister" });
  const NOT_KEPT = give(NEW_SESSION, [1, 2], ANSWERS_OF.no);
  const onBehalf = (): Sitting => ({ ...newSitting(aChat(anExport(CHAT)), BAS, MINISTER, inForce()), session: NOT_KEPT });
  const answerTheRest = async (user: ReturnType<typeof open>["user"], fenna: string) => {
    await user.selectOptions(await screen.findByRole("combobox", { name: "Rol van Fenna Brugman" }), fenna);
    await user.selectOptions(screen.getByRole("combobox", { name: "Rol van Bas Terhorst" }), "civil-servant");
    await user.click(screen.getByRole("radio", { name: "Weet ik niet" }));
  };
  const rulings = (sitting: Sitting) => decisionsIn(sitting).map(({ decision }) => [decision.outcome, decision.because.includes("hold:minister")]);
  const HELD = [["U8", true], ["U8", true]];

  test("U8: for a minister whom no directory matches with the chat, the user is asked who it is, and the hold binds", async () => {
    const { user, sitting, goOn } = open(aDirectory([BAS, FENNA]), onBehalf());
    await answerTheRest(user, "minister");
    await user.click(await goOnButton());
    expect(goOn).not.toHaveBeenCalled();
    expect(rulings(sitting()).flat()).not.toContain("U3");
    await user.click(screen.getByRole("link", { name: "Zeg wie Otto Vreeswijk is in deze chat." }));
    const question = screen.getByRole("radiogroup", { name: /^Wie is Otto Vreeswijk in deze chat/ });
    expect(within(question).getByRole("radio", { name: "Fenna Brugman" })).toHaveFocus();
    await user.click(within(question).getByRole("radio", { name: "Fenna Brugman" }));
    await user.click(await goOnButton());
    expect(goOn).toHaveBeenCalled();
    expect(rulings(sitting())).toEqual(HELD);
    expect(factsIn(sitting()).onBehalfOf).toBe("Fenna Brugman");
  });

  test("U8: a minister who does not tick «dat ben ik» is asked who they are", async () => {
    const { user, sitting, goOn } = open(aDirectory([BAS, FENNA]), aSitting({ people: null, session: NOT_KEPT }, CHAT));
    await answerTheRest(user, "minister");
    await user.click(await goOnButton());
    expect(goOn).not.toHaveBeenCalled();
    const question = screen.getByRole("radiogroup", { name: /^Wie ben jij in deze chat/ });
    await user.click(within(question).getByRole("radio", { name: "Fenna Brugman" }));
    expect(within(question).getByRole("radio", { name: "Fenna Brugman" })).toHaveFocus();
    expect(peopleIn(sitting())[0]?.isMe).toBe(true);
    await user.click(await goOnButton());
    expect(goOn).toHaveBeenCalled();
    expect(rulings(sitting())).toEqual(HELD);
  });

  test("U8: a minister who is not in the chat says so, and the proposed role counts only when taken", async () => {
    const { user, sitting, goOn } = open(aDirectory([BAS, FENNA]), onBehalf());
    await answerTheRest(user, "civil-servant");
    await user.click(screen.getByRole("radio", { name: "Otto Vreeswijk zit niet in dit gesprek" }));
    await user.click(await goOnButton());
    expect(goOn).not.toHaveBeenCalled();
    await user.click(screen.getByRole("link", { name: "Kies de rol van Otto Vreeswijk." }));
    expect(screen.getByRole("combobox", { name: "Rol van Otto Vreeswijk" })).toHaveFocus();
    await user.click(screen.getByRole("button", { name: "Neem voorstel over voor Otto Vreeswijk: Bewindspersoon (minister of staatssecretaris)" }));
    await user.click(await goOnButton());
    expect(goOn).toHaveBeenCalled();
    expect(rulings(sitting())).toEqual(HELD);
  });

  test("who is not in the chat is told how to keep for somebody who is; who does so already, is not", async () => {
    const sentence = /^Bewaar je dit voor iemand die wel in dit gesprek zit/;
    const { user, unmount } = open();
    await user.click(await screen.findByRole("radio", { name: "Ik zit niet in dit gesprek" }));
    expect(screen.getByText(sentence)).toBeVisible();
    unmount();
    const behalf = open(aDirectory([BAS, FENNA]), onBehalf());
    await behalf.user.click(await screen.findByRole("radio", { name: "Otto Vreeswijk zit niet in dit gesprek" }));
    expect(screen.queryByText(sentence)).toBeNull();
  });

  test("who wrote nothing is not taken for somebody outside: it is told how to add them, to oneself and of whom one keeps for", async () => {
    const { user, unmount } = open();
    await user.click(await screen.findByRole("radio", { name: "Ik zit niet in dit gesprek" }));
    expect(screen.getByText(/^Las je mee zonder iets te schrijven\? Dan zit je er wel in/)).toBeVisible();
    unmount();
    const behalf = open(aDirectory([BAS, FENNA]), onBehalf());
    await behalf.user.click(await screen.findByRole("radio", { name: "Otto Vreeswijk zit niet in dit gesprek" }));
    expect(screen.getByText(/^Las Otto Vreeswijk mee zonder iets te schrijven\? Dan zit Otto Vreeswijk er wel in/)).toBeVisible();
  });

  test("with «dat ben ik» ticked nothing more is asked", async () => {
    const { user } = open();
    await user.click(await screen.findByRole("checkbox", { name: "Dat ben ik: Fenna Brugman" }));
    expect(screen.queryByRole("radiogroup", { name: /^Wie ben jij/ })).toBeNull();
  });
});

describe("the line manager of the case owner", () => {
  const CHIEF = aPerson({ id: "chief", displayName: "Chef" });

  test("T3a: is asked as soon as the case owner is matched, and follows another match", async () => {
    const asked = jest.fn((id: string) => Promise.resolve(ok(id === "f" ? CHIEF : null)));
    const { user, sitting } = open({ ...aDirectory([BAS, FENNA]), managerOf: asked });
    await user.click(within(await screen.findByRole("radiogroup", { name: /^Wie is dossierhouder/ })).getByRole("radio", { name: "Fenna Brugman" }));
    expect(asked).not.toHaveBeenCalled();
    await user.selectOptions(screen.getByRole("combobox", { name: "Wie is Fenna Brugman?" }), "f");
    expect(factsIn(sitting()).lineManager).toMatchObject({ id: "chief" });
    await user.selectOptions(screen.getByRole("combobox", { name: "Wie is Fenna Brugman?" }), BAS.id);
    expect(factsIn(sitting()).lineManager).toBeNull();
  });

  test("a directory that does not answer is told, and asked again", async () => {
    let isDown = true;
    const managerOf = () => Promise.resolve(isDown ? err({ kind: "unreachable" } as const) : ok(CHIEF));
    const { user, sitting } = open({ ...aDirectory([BAS, FENNA]), managerOf });
    await user.click(await screen.findByRole("radio", { name: "Ik" }));
    expect(await screen.findByText("We konden de leidinggevende van de dossierhouder niet opzoeken.")).toBeVisible();
    isDown = false;
    await user.click(screen.getByRole("button", { name: "Probeer opnieuw" }));
    expect(screen.queryByText("We konden de leidinggevende van de dossierhouder niet opzoeken.")).toBeNull();
    expect(factsIn(sitting()).lineManager).toMatchObject({ id: "chief" });
  });
});
