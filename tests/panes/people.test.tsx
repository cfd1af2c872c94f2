import { screen, within } from "@testing-library/react";
import { People } from "../../src/panes/people/people";
import { peopleIn } from "../../src/panes/journey/sitting";
import { err } from "../../src/result";
import { aConversation } from "../review/a-conversation";
import { aDirectory, aPerson, aSitting, showSitting } from "./stage";

const BAS = aPerson();
const FENNA = aPerson({ id: "f", displayName: "Fenna Brugman", jobTitle: "Directeur-generaal Water" });
const CHAT = aConversation([{ author: "Fenna Brugman" }, { author: "Bas Terhorst" }]);

const open = (directory = aDirectory([BAS, FENNA])) => {
  const goOn = jest.fn();
  const shown = showSitting(aSitting({ people: null }, CHAT), (props) => <People {...props} directory={directory} onBack={jest.fn()} onGoOn={goOn} />);
  return { ...shown, goOn };
};
const goOnButton = () => screen.findByRole("button", { name: "Verder" });

describe("who are they", () => {
  test("a suggestion stands beside the question, and counts only when taken", async () => {
    const { user, sitting } = open();
    await user.selectOptions(await screen.findByRole("combobox", { name: "Wie is Fenna Brugman?" }), "f");
    expect(screen.getByText("Voorstel uit de adresgids: Ambtelijke top, want de functie is «Directeur-generaal Water».")).toBeVisible();
    expect(peopleIn(sitting())[0]).toMatchObject({ role: "unknown", suggestedRole: "top-official", directoryId: "f" });
    await user.click(screen.getByRole("button", { name: "Neem voorstel over voor Fenna Brugman" }));
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

  test("gap 34: with one civil servant of ours no other role is asked", async () => {
    const { user, goOn } = open();
    await user.selectOptions(await screen.findByRole("combobox", { name: "Rol van Bas Terhorst" }), "civil-servant");
    expect(screen.getAllByText(/De andere rollen veranderen niets meer/)[0]).toBeVisible();
    await user.click(screen.getByRole("radio", { name: "Weet ik niet" }));
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

  test("the case owner may be somebody outside the chat", async () => {
    const { user, sitting } = open();
    await user.click(await screen.findByRole("radio", { name: "Een collega die niet in dit gesprek zit" }));
    await user.type(screen.getByRole("textbox", { name: "Naam van de collega" }), "Fenna");
    await user.click(screen.getByRole("button", { name: "Zoek" }));
    await user.click(await screen.findByRole("button", { name: /^Fenna Brugman · Directeur-generaal Water/ }));
    expect(screen.getByText("Dossierhouder: Fenna Brugman")).toBeVisible();
    expect(sitting().keeping.caseOwner).toMatchObject({ who: "colleague", colleague: { role: "top-official" } });
  });

  test("without a directory the user can still say who they are", async () => {
    const { user, goOn } = open({ ...aDirectory(), me: () => Promise.resolve(err({ kind: "unreachable" })) });
    expect((await screen.findAllByText(/We kunnen de server niet bereiken/))[0]).toBeVisible();
    await user.selectOptions(screen.getByRole("combobox", { name: "Rol van Bas Terhorst" }), "civil-servant");
    await user.click(screen.getByRole("radio", { name: "Weet ik niet" }));
    await user.click(await goOnButton());
    expect(goOn).toHaveBeenCalled();
  });
});
