import { screen, within } from "@testing-library/react";
import { factsIn } from "../../src/panes/journey/sitting";
import type { Person } from "../../src/ports/directory";
import { ok } from "../../src/result";
import { aConversation } from "../review/a-conversation";
import { BAS, goOnButton, openPeople } from "./people-stage";
import { aDirectory, aDraft, aPerson, aSitting } from "./stage";

const OWNER = aPerson({ id: "owner", displayName: "Ida Houder", jobTitle: "Beleidsmedewerker" });
const CHIEF = aPerson({ id: "chief", displayName: "Cor Baas", jobTitle: "Afdelingshoofd" });
const SANNE = aPerson({ id: "s", displayName: "Sanne", jobTitle: "Coördinator" });
const CHAT = aConversation([{ author: "Bas" }, { author: "Sanne" }, { author: "Otto" }]);
const MINISTER = "Ida Houder is bewindspersoon. Een bewindspersoon is geen dossierhouder: kies iemand anders, of «Weet ik niet».";

/** A group in which Bas files, a civil servant among others. */
const inGroup = () =>
  aSitting(
    {
      people: [
        aDraft("Bas", { role: "civil-servant", isMe: true, candidates: [BAS], match: { id: "me" } }),
        aDraft("Sanne", { role: "civil-servant", candidates: [SANNE], match: { id: "s" } }),
        aDraft("Otto", { role: "external" }),
      ],
    },
    CHAT,
  );
const openGroup = (manager: Person | null = CHIEF, owner: Person = OWNER) =>
  openPeople({ ...aDirectory([BAS, owner, CHIEF]), managerOf: () => Promise.resolve(ok(manager)) }, inGroup());

type User = ReturnType<typeof openPeople>["user"];
const question = (name: RegExp) => screen.getByRole("radiogroup", { name });
const ownerQuestion = async () => within(await screen.findByRole("radiogroup", { name: /^Wie is dossierhouder/ }));
const ownerFromOutside = async (user: User) => {
  await user.click((await ownerQuestion()).getByRole("radio", { name: "Een collega die niet in dit gesprek zit" }));
  await user.type(screen.getByRole("textbox", { name: "Naam van de collega" }), "Ida{Enter}");
  await user.click(await screen.findByRole("button", { name: /^Ida Houder/ }));
};

describe("the case owner", () => {
  test("B10: one of another department is explained, and counts as unknown", async () => {
    const { user, goOn } = openGroup(CHIEF, { ...OWNER, organisation: "Ministerie van Financiën" });
    await ownerFromOutside(user);
    expect(screen.getByText(/^Ida Houder is niet van ons departement\. Kies een dossierhouder van ons departement/)).toBeVisible();
    expect(screen.queryByRole("checkbox", { name: /is geen dossierhouder meer/ })).toBeNull();
    await user.click(await goOnButton());
    expect(goOn).toHaveBeenCalled();
  });

  test("B14: a minister is asked again", async () => {
    const { user, goOn } = openGroup(CHIEF, { ...OWNER, jobTitle: "Minister" });
    await ownerFromOutside(user);
    expect(screen.getByText(MINISTER)).toBeVisible();
    await user.click(await goOnButton());
    expect(goOn).not.toHaveBeenCalled();
    await user.click(screen.getByRole("link", { name: /^Kies een andere dossierhouder/ }));
    expect((await ownerQuestion()).getByRole("radio", { name: "Ik" })).toHaveFocus();
    await user.click((await ownerQuestion()).getByRole("radio", { name: "Weet ik niet" }));
    await user.click(await goOnButton());
    expect(goOn).toHaveBeenCalled();
  });

  test("B14: a participant who turns out to be a minister is asked again too", async () => {
    const { user } = openGroup();
    await user.click((await ownerQuestion()).getByRole("radio", { name: "Sanne" }));
    await user.selectOptions(screen.getByRole("combobox", { name: "Rol van Sanne" }), "minister");
    expect(screen.getByText(/^Sanne is bewindspersoon/)).toBeVisible();
  });

  test("B16: one who has left is said to be, and no case owner any more unless the user says otherwise", async () => {
    const { user, sitting } = openGroup(CHIEF, { ...OWNER, hasLeft: true });
    await ownerFromOutside(user);
    expect(screen.getByText("Ida Houder heeft geen account meer.")).toBeVisible();
    const gone = screen.getByRole("checkbox", { name: "Ida Houder is geen dossierhouder meer" });
    expect(gone).toBeChecked();
    expect(factsIn(sitting())).toMatchObject({ caseOwnerGone: true, lineManager: { id: "chief" } });
    await user.click(gone);
    expect(factsIn(sitting()).caseOwnerGone).toBe(false);
  });

  test("B16: one who disputes it, by one mark, which another case owner does not inherit", async () => {
    const { user, sitting } = openGroup();
    await user.click((await ownerQuestion()).getByRole("radio", { name: "Sanne" }));
    await user.click(screen.getByRole("checkbox", { name: "Sanne is geen dossierhouder meer" }));
    expect(factsIn(sitting()).caseOwnerGone).toBe(true);
    expect(screen.getByText("Dan gaat het naar de leidinggevende.")).toBeVisible();
    await user.click((await ownerQuestion()).getByRole("radio", { name: "Otto" }));
    expect(factsIn(sitting()).caseOwnerGone).toBe(false);
    await user.click((await ownerQuestion()).getByRole("radio", { name: "Ik" }));
    expect(screen.queryByRole("checkbox", { name: /is geen dossierhouder meer/ })).toBeNull();
  });
});

describe("the line manager", () => {
  const change = () => screen.findByRole("button", { name: "Wijzig: leidinggevende" });

  test("T3a: is shown as the directory tells, and the user's word goes before it", async () => {
    const { user, sitting } = openGroup();
    await ownerFromOutside(user);
    expect(await screen.findByText("Leidinggevende van de dossierhouder volgens de adresgids: Cor Baas.")).toBeVisible();
    await user.click(await change());
    await user.click(within(question(/^Wie is de leidinggevende/)).getByRole("radio", { name: "Sanne" }));
    expect(screen.getByText("Leidinggevende, zoals is geantwoord: Sanne.")).toBeVisible();
    expect(factsIn(sitting()).lineManager).toEqual({ id: "Sanne", role: "civil-servant" });
    await user.click(within(question(/^Wie is de leidinggevende/)).getByRole("radio", { name: "Er is geen leidinggevende" }));
    expect(factsIn(sitting()).lineManager).toBeNull();
    expect(screen.getByText("Er is geen leidinggevende, zoals is geantwoord.")).toBeVisible();
    await user.click(within(question(/^Wie is de leidinggevende/)).getByRole("radio", { name: "Zoals de adresgids zegt" }));
    expect(factsIn(sitting()).lineManager).toMatchObject({ id: "chief" });
  });

  test("T3a: another colleague is looked up", async () => {
    const { user, sitting } = openGroup(null);
    await ownerFromOutside(user);
    expect(await screen.findByText("De adresgids noemt geen leidinggevende.")).toBeVisible();
    await user.click(await change());
    await user.click(within(question(/^Wie is de leidinggevende/)).getByRole("radio", { name: "Een collega die niet in dit gesprek zit" }));
    await user.type(screen.getByRole("textbox", { name: "Naam van de collega" }), "Cor{Enter}");
    await user.click(await screen.findByRole("button", { name: /^Cor Baas/ }));
    expect(screen.getByText("Gekozen: Cor Baas")).toBeVisible();
    expect(factsIn(sitting()).lineManager).toEqual({ id: "chief", role: "civil-servant" });
  });

  test("B2: one who takes part counts in the role that was confirmed", async () => {
    const { user, sitting } = openGroup(SANNE);
    await ownerFromOutside(user);
    await screen.findByText("Leidinggevende van de dossierhouder volgens de adresgids: Sanne.");
    expect(factsIn(sitting()).lineManager).toEqual({ id: "Sanne", role: "civil-servant" });
    expect(screen.queryByRole("radiogroup", { name: /^Wie is organisatieverantwoordelijke/ })).toBeNull();
  });

  test("B11: without a case owner it is that of the civil servant who imports", async () => {
    const { user, sitting } = openGroup();
    await user.click((await ownerQuestion()).getByRole("radio", { name: "Weet ik niet" }));
    expect(await screen.findByText("Leidinggevende van Bas Terhorst volgens de adresgids: Cor Baas.")).toBeVisible();
    expect(factsIn(sitting()).lineManager).toMatchObject({ id: "chief" });
  });

  test("B1: with the case owner in the chat nothing is said of it", async () => {
    const { user } = openGroup();
    await user.click((await ownerQuestion()).getByRole("radio", { name: "Ik" }));
    expect(screen.queryByRole("button", { name: "Wijzig: leidinggevende" })).toBeNull();
  });
});

describe("the responsible officer", () => {
  const OFFICER = /^Wie is organisatieverantwoordelijke/;

  test("B3: is asked where neither case owner nor line manager is in the chat, and must be answered", async () => {
    const { user, sitting, goOn } = openGroup();
    await ownerFromOutside(user);
    await user.click(await goOnButton());
    expect(goOn).not.toHaveBeenCalled();
    await user.click(screen.getByRole("link", { name: /^Zeg wie organisatieverantwoordelijke is/ }));
    expect(within(question(OFFICER)).getByRole("radio", { name: "Bas Terhorst" })).toHaveFocus();
    await user.click(within(question(OFFICER)).getByRole("radio", { name: "Sanne" }));
    expect(factsIn(sitting()).responsibleOfficer).toEqual({ id: "Sanne", role: "civil-servant" });
    await user.click(await goOnButton());
    expect(goOn).toHaveBeenCalled();
  });

  test("B7: may be not known", async () => {
    const { user, sitting, goOn } = openGroup();
    await ownerFromOutside(user);
    await user.click(within(question(OFFICER)).getByRole("radio", { name: "Niet bekend" }));
    await user.click(await goOnButton());
    expect(goOn).toHaveBeenCalled();
    expect(factsIn(sitting()).responsibleOfficer).toBeNull();
  });

  test("B1: is not asked where it makes no difference", async () => {
    const { user } = openGroup();
    await user.click((await ownerQuestion()).getByRole("radio", { name: "Sanne" }));
    expect(screen.queryByRole("radiogroup", { name: OFFICER })).toBeNull();
    await user.click((await ownerQuestion()).getByRole("radio", { name: "Weet ik niet" }));
    expect(screen.queryByRole("radiogroup", { name: OFFICER })).toBeNull();
  });
});
