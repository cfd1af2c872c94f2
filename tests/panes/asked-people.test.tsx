import { screen, within } from "@testing-library/react";
import { factsIn, peopleIn } from "../../src/panes/journey/sitting";
import { ok } from "../../src/result";
import { aConversation } from "../review/a-conversation";
import { BAS, cards, goOnButton, openPeople } from "./people-stage";
import { aDirectory, aDraft, aPerson, aSitting } from "./stage";

const GROUP = aConversation([{ author: "Fenna" }, { author: "Bas" }, { author: "Otto" }, { author: "Sanne" }]);
const NEXT = "Deze rol hebben we als eerste nodig.";
const QUIET = /^Deze rol(len)? (maakt|maken) geen verschil meer/;

const openGroup = (changes: Parameters<typeof aSitting>[0] = {}) => openPeople(aDirectory([BAS]), aSitting({ people: null, ...changes }, GROUP));
const role = (name: string) => screen.findByRole("combobox", { name: `Rol van ${name}` });
const chooseMe = async (user: ReturnType<typeof openPeople>["user"], name: string) => {
  await user.click(await screen.findByRole("checkbox", { name: `Dat ben ik: ${name}` }));
};
/** Names on the cards that stand apart. */
const quietCards = (): readonly string[] => [...document.querySelectorAll("details [data-card]")].map((card) => card.getAttribute("data-card") ?? "");

describe("only what can still change the outcome is asked", () => {
  test("gap 34: the role that the rules need next comes first, and says so", async () => {
    const { user } = openGroup();
    await chooseMe(user, "Otto");
    await user.click(screen.getByRole("textbox", { name: /^Voeg iemand toe/ }));
    expect(cards()).toEqual(["Otto", "Fenna", "Bas", "Sanne"]);
    expect(within(screen.getByRole("region", { name: "Otto" })).getByText(NEXT)).toBeVisible();
    expect(screen.getAllByText(NEXT)).toHaveLength(1);
  });

  test("gap 34: with oneself a civil servant of ours, the others stand apart and can still be changed", async () => {
    const { user, sitting, goOn } = openGroup();
    await chooseMe(user, "Bas");
    await user.selectOptions(await role("Bas"), "civil-servant");
    expect(screen.getByText(QUIET)).toHaveTextContent("Deze rollen maken geen verschil meer (3)");
    expect(quietCards()).toEqual(["Fenna", "Otto", "Sanne"]);
    expect(screen.queryByText(NEXT)).toBeNull();
    await user.click(screen.getByText(QUIET));
    await user.selectOptions(await role("Otto"), "minister");
    expect(peopleIn(sitting())[2]?.role).toBe("minister");
    await user.click(screen.getByRole("radio", { name: "Weet ik niet" }));
    await user.click(await goOnButton());
    expect(goOn).toHaveBeenCalled();
  });

  test("gap 34: a role that was told and makes no difference any more stands apart too", async () => {
    const { user } = openGroup();
    await user.selectOptions(await role("Fenna"), "minister");
    await user.selectOptions(await role("Sanne"), "external");
    await chooseMe(user, "Bas");
    await user.selectOptions(await role("Bas"), "civil-servant");
    expect(quietCards()).toEqual(["Fenna", "Otto", "Sanne"]);
  });

  test("gap 34: the role of the only civil servant who is not the user stays asked for", async () => {
    const { user } = openGroup();
    await chooseMe(user, "Fenna");
    await user.selectOptions(await role("Fenna"), "minister");
    await user.selectOptions(await role("Bas"), "civil-servant");
    expect(quietCards()).not.toContain("Bas");
  });

  test("gap 34: the summary asks for one role and the user's own, not for everybody's", async () => {
    const { user } = openGroup();
    await user.click(await goOnButton());
    const summary = screen.getByRole("group", { name: "Er is nog iets nodig" });
    expect(within(summary).getAllByRole("link").map(({ textContent }) => textContent)).toEqual([
      "Zeg wie jij bent in deze chat.",
      "Kies de rol van Fenna, of van een ambtenaar van ons departement in dit gesprek.",
      "Zeg wie dossierhouder is. Je mag ook «Weet ik niet» kiezen.",
    ]);
  });

  test("gap 34: where the user does not know the role that is needed, another is asked", async () => {
    const { user } = openGroup();
    await chooseMe(user, "Otto");
    await user.selectOptions(await role("Otto"), "minister");
    await user.selectOptions(await role("Fenna"), "unknown");
    await user.click(screen.getByRole("radio", { name: "Weet ik niet" }));
    expect(within(screen.getByRole("region", { name: "Bas" })).getByText(NEXT)).toBeVisible();
  });

  test("a card stays under the hand that fills it in, and the focus stays with it", async () => {
    const { user } = openGroup();
    await chooseMe(user, "Fenna");
    await user.selectOptions(await role("Fenna"), "minister");
    expect(await role("Fenna")).toHaveFocus();
    expect(cards()[0]).toBe("Fenna");
    await user.selectOptions(await role("Sanne"), "external");
    expect(await role("Sanne")).toHaveFocus();
    expect([...cards()].sort()).toEqual(["Bas", "Fenna", "Otto", "Sanne"]);
  });

  test("a proposal that is taken leaves the focus at the role", async () => {
    const { user } = openPeople();
    await user.click(await screen.findByRole("button", { name: "Ja, dat klopt: Bas Terhorst" }));
    expect(await role("Bas Terhorst")).toHaveFocus();
  });
});

describe("members who never wrote", () => {
  const add = async (user: ReturnType<typeof openPeople>["user"], name: string) => {
    await user.type(await screen.findByRole("textbox", { name: /^Voeg iemand toe/ }), `${name}{Enter}`);
  };

  test("X13: are added by name, looked up, and count as present and as admin", async () => {
    const anna = aPerson({ id: "a", displayName: "Anna Silent", jobTitle: "Jurist" });
    const { user, sitting } = openPeople(aDirectory([BAS, anna]), aSitting({ people: null }, GROUP));
    await add(user, "Anna Silent");
    const card = within(await screen.findByRole("region", { name: "Anna Silent" }));
    expect(card.getByText("Niet in de export: las mee, maar schreef niets.")).toBeVisible();
    await user.click(await card.findByRole("button", { name: "Ja, dat klopt: Anna Silent" }));
    await user.click(card.getByRole("checkbox", { name: /beheerder/ }));
    expect(peopleIn(sitting())[4]).toMatchObject({ shownAs: "Anna Silent", wrote: false, directoryId: "a", role: "civil-servant" });
    expect(factsIn(sitting()).admins).toEqual(["Anna Silent"]);
  });

  test("X4: make a group of a conversation of two", async () => {
    const { user, sitting } = openPeople();
    await add(user, "Derde");
    expect(sitting().keeping.shape).toBe("group");
    expect(screen.getByRole("radio", { name: "Een groep" })).toBeChecked();
  });

  test("X13: stay in sight until it is said who they are, also where no other role is asked", async () => {
    const { user } = openGroup();
    await chooseMe(user, "Bas");
    await user.selectOptions(await role("Bas"), "civil-servant");
    await add(user, "Derde");
    expect(quietCards()).toEqual(["Fenna", "Otto", "Sanne"]);
    await user.selectOptions(await role("Derde"), "external");
    await user.click(screen.getByRole("textbox", { name: /^Voeg iemand toe/ }));
    expect(quietCards()).toContain("Derde");
  });

  test("a name that is there already, or none, is told", async () => {
    const { user, sitting } = openGroup();
    await add(user, "otto");
    expect(screen.getByText("Deze naam staat er al bij.")).toBeVisible();
    await user.clear(screen.getByRole("textbox", { name: /^Voeg iemand toe/ }));
    await user.click(screen.getByRole("button", { name: "Voeg toe" }));
    expect(screen.getByText("Vul een naam in.")).toBeVisible();
    expect(sitting().people).toHaveLength(4);
  });

  test("are taken off again, with what was answered of them, and the focus goes where they came from", async () => {
    const { user, sitting } = openGroup();
    await add(user, "Derde");
    await user.click(within(screen.getByRole("radiogroup", { name: /^Wie is dossierhouder/ })).getByRole("radio", { name: "Derde" }));
    await user.click(screen.getByRole("button", { name: "Haal weg: Derde" }));
    expect(peopleIn(sitting()).map(({ shownAs }) => shownAs)).toEqual(["Fenna", "Bas", "Otto", "Sanne"]);
    expect(sitting().keeping.caseOwner).toBeNull();
    expect(screen.getByRole("textbox", { name: /^Voeg iemand toe/ })).toHaveFocus();
    expect(screen.queryByRole("button", { name: "Haal weg: Fenna" })).toBeNull();
  });

  test("stay when the directory answers late, and when the screen is opened again", async () => {
    const first = aSitting({ people: [aDraft("Fenna"), aDraft("Bas"), aDraft("Otto"), aDraft("Sanne"), aDraft("Derde", { wrote: false })] }, GROUP);
    const { sitting } = openPeople({ ...aDirectory([BAS]), me: () => Promise.resolve(ok(BAS)) }, first);
    await screen.findByRole("region", { name: "Derde" });
    await screen.findAllByRole("option", { name: /^Bas Terhorst/ });
    expect(sitting().people?.map(({ shownAs }) => shownAs)).toEqual(["Fenna", "Bas", "Otto", "Sanne", "Derde"]);
  });
});
