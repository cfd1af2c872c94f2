import { screen, within } from "@testing-library/react";
import { createRolesInMemory } from "../../src/adapters/browser/roles-in-memory";
import { peopleIn } from "../../src/panes/journey/sitting";
import type { Sitting } from "../../src/panes/journey/sitting";
import { DEFAULT_POLICY } from "../../src/policy/policy";
import type { RoleRule } from "../../src/policy/policy";
import type { RememberedRole } from "../../src/ports/remembered-roles";
import { err, ok } from "../../src/result";
import { BAS, CHAT, CLOCK, FENNA, goOnButton, openPeople } from "./people-stage";
import { aDirectory, aPerson, aSitting } from "./stage";

const aRule = (changes: Partial<RoleRule>): RoleRule => ({ role: "minister", group: null, title: null, department: null, organisation: null, ...changes });
const under = (roles: readonly RoleRule[], organisation: readonly string[] = []): Sitting => {
  const sitting = aSitting({ people: null }, CHAT);
  return { ...sitting, policy: { ...sitting.policy, policy: { ...DEFAULT_POLICY, roles, organisation } } };
};
const match = async (user: ReturnType<typeof openPeople>["user"], name: string, id: string) => {
  await user.selectOptions(await screen.findByRole("combobox", { name: `Wie is ${name}?` }), id);
};
const remembering = async (...roles: readonly RememberedRole[]) => {
  const memory = createRolesInMemory(CLOCK);
  await memory.remember("me", roles);
  return memory;
};
const EARLIER: RememberedRole = { personId: "f", role: "civil-servant", confirmedAt: "2026-03-03T09:00:00.000Z" };

/** A permission that is refused, and given where somebody asks for it by themselves. */
function refusedUntilAskedAnew(scope: string) {
  let isRefused = true;
  return {
    fault: () => (isRefused ? err({ kind: "permission-missing", scope } as const) : null),
    askAnew: () => {
      isRefused = false;
    },
  };
}

describe("what the policy proposes", () => {
  test("gap 14: its mapping goes before the table of titles, and says why", async () => {
    const { user, sitting } = openPeople(undefined, under([aRule({ title: "Directeur-generaal *", organisation: "Ministerie van *" })]));
    await match(user, "Fenna Brugman", "f");
    const why = "de functie is «Directeur-generaal Water» en de organisatie is «Ministerie van Bestuurlijke Zaken»";
    expect(screen.getByText(`Voorstel volgens het beleid: Bewindspersoon (minister of staatssecretaris), want ${why}.`)).toBeVisible();
    expect(peopleIn(sitting())[0]).toMatchObject({ role: "unknown", suggestedRole: "minister", suggestedBecause: ["policy-title", "policy-organisation"] });
  });

  test("gap 14: groups are asked of whom is proposed or chosen, those that the policy names, and of nobody else", async () => {
    const stranger = aPerson({ id: "g", displayName: "Fenna Brugman-Smit" });
    const groupsOf = jest.fn((personId: string, groupIds: readonly string[]) => Promise.resolve(ok(personId === "f" ? groupIds : [])));
    const { user } = openPeople({ ...aDirectory([BAS, FENNA, stranger]), groupsOf }, under([aRule({ group: "g1" }), aRule({ group: "g2", title: "Jurist" })]));
    await screen.findByText(/^Is dit Fenna Brugman .*Rol: Bewindspersoon/);
    expect(groupsOf.mock.calls.map(([id, ids]) => [id, ids])).toEqual([["f", ["g1"]], ["me", ["g1"]]]);
    await match(user, "Fenna Brugman", "g");
    expect(groupsOf.mock.calls.map(([id]) => id)).toEqual(["f", "me", "g"]);
  });

  test("gap 14: without permission for groups the other proposals stay, and that is told once; the user can ask again", async () => {
    const refused = refusedUntilAskedAnew("GroupMember.Read.All");
    const groupsOf = (_id: string, ids: readonly string[]) => Promise.resolve(refused.fault() ?? ok(ids));
    const { user } = openPeople({ ...aDirectory([BAS, FENNA]), groupsOf, askAnew: refused.askAnew }, under([aRule({ group: "g1" })]));
    await screen.findByText(/^Is dit Fenna Brugman .*Rol: Ambtelijke top/);
    expect(screen.getAllByText(/^We konden niet opzoeken wie in welke groep zit/)).toHaveLength(1);
    await user.click(screen.getByRole("button", { name: "Probeer opnieuw" }));
    expect(await screen.findByText(/^Is dit Fenna Brugman .*Rol: Bewindspersoon/)).toBeVisible();
    expect(screen.queryByText(/^We konden niet opzoeken wie in welke groep zit/)).toBeNull();
  });

  test("gap 14: groups that could not be reached are asked again when the user says so", async () => {
    let isDown = true;
    const groupsOf = (_id: string, ids: readonly string[]) => Promise.resolve(isDown ? err({ kind: "unreachable" } as const) : ok(ids));
    const { user } = openPeople({ ...aDirectory([BAS, FENNA]), groupsOf }, under([aRule({ group: "g1" })]));
    await screen.findByText(/^Is dit Fenna Brugman .*Rol: Ambtelijke top/);
    isDown = false;
    await user.click(screen.getByRole("button", { name: "Probeer opnieuw" }));
    expect(await screen.findByText(/^Is dit Fenna Brugman .*Rol: Bewindspersoon/)).toBeVisible();
    expect(screen.queryByText(/^We konden niet opzoeken wie in welke groep zit/)).toBeNull();
  });

  test("gap 14: our own organisation is the one that the policy names", async () => {
    const { user } = openPeople(undefined, under([], ["Ministerie van Anders"]));
    await match(user, "Fenna Brugman", "f");
    expect(screen.getByText(/^Voorstel uit de adresgids: Iemand van een ander departement, want de organisatie is/)).toBeVisible();
  });
});

describe("who is found", () => {
  test("gap 35: somebody who has left is marked, and the user chooses the role of then", async () => {
    const { user, sitting } = openPeople(aDirectory([BAS, { ...FENNA, hasLeft: true }]));
    await user.click(await screen.findByRole("button", { name: "Ja, dat klopt: Fenna Brugman" }));
    expect(screen.getByText("Fenna Brugman heeft geen account meer: kies de rol die hij of zij toen had.")).toBeVisible();
    expect(screen.getByRole("option", { name: /geen account meer/ })).toBeInTheDocument();
    expect(peopleIn(sitting())[0]).toMatchObject({ directoryId: "f", role: "unknown", suggestedRole: "top-official" });
  });

  test("a guest is told from a colleague, with where they come from", async () => {
    const guest = aPerson({ id: "f", displayName: "Fenna Brugman", jobTitle: null, organisation: null, userType: "guest", mail: "fenna@minvws.nl" });
    const { user } = openPeople(aDirectory([BAS, guest]));
    await match(user, "Fenna Brugman", "f");
    expect(screen.getByRole("option", { name: "Fenna Brugman · gast van minvws.nl" })).toBeInTheDocument();
    expect(screen.getByText("Voorstel uit de adresgids: Iemand van een ander departement, want het e-mailadres is van minvws.nl.")).toBeVisible();
  });

  test("colleagues without title and department are told apart by their address", async () => {
    const one = aPerson({ id: "f", displayName: "Fenna Brugman", jobTitle: null, mail: "f.brugman@rijk.example" });
    openPeople(aDirectory([BAS, one, { ...one, id: "g", mail: "f.brugman2@rijk.example" }]));
    expect(await screen.findByRole("option", { name: "Fenna Brugman · f.brugman2@rijk.example" })).toBeInTheDocument();
  });

  test("somebody whom no search found is looked up by the user", async () => {
    const { user, sitting } = openPeople({ ...aDirectory([BAS]), candidates: (name) => Promise.resolve(ok(name === "DG" ? [FENNA] : [])) });
    await user.click(await screen.findByRole("button", { name: "Zoek zelf op: Fenna Brugman" }));
    await user.type(screen.getByRole("textbox", { name: "Naam van de collega" }), "DG{Enter}");
    await user.click(await screen.findByRole("button", { name: /^Fenna Brugman · Directeur-generaal/ }));
    expect(peopleIn(sitting())[0]?.directoryId).toBe("f");
    expect(screen.getByRole("combobox", { name: "Rol van Fenna Brugman" })).toHaveFocus();
  });

  test("fault 14: who looks a colleague up asks for the permission again that was refused before", async () => {
    const refused = refusedUntilAskedAnew("User.Read.All");
    const candidates = (name: string) => Promise.resolve(refused.fault() ?? ok(name === "DG" ? [FENNA] : []));
    const { user } = openPeople({ ...aDirectory([BAS]), candidates, askAnew: refused.askAnew });
    await user.click(await screen.findByRole("button", { name: "Zoek zelf op: Fenna Brugman" }));
    await user.type(screen.getByRole("textbox", { name: "Naam van de collega" }), "DG{Enter}");
    expect(await screen.findByRole("button", { name: /^Fenna Brugman · Directeur-generaal/ })).toBeVisible();
  });

  test("fault 14: without permission to look everybody up that is told, and the user fills in the rest, or asks again", async () => {
    const refused = refusedUntilAskedAnew("User.Read.All");
    const candidates = (name: string) => Promise.resolve(name.startsWith("Fenna") ? (refused.fault() ?? ok([FENNA])) : ok([BAS]));
    const { user } = openPeople({ ...aDirectory([BAS]), candidates, askAnew: refused.askAnew });
    expect(await screen.findByText("We konden niet iedereen opzoeken. Je kunt zelf zeggen wie het is.")).toBeVisible();
    expect(screen.getByRole("button", { name: "Ja, dat klopt: Bas Terhorst" })).toBeVisible();
    expect(screen.getByRole("combobox", { name: "Rol van Fenna Brugman" })).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Probeer opnieuw" }));
    expect(await screen.findByRole("button", { name: "Ja, dat klopt: Fenna Brugman" })).toBeVisible();
    expect(screen.queryByText(/^We konden niet iedereen opzoeken/)).toBeNull();
  });
});

describe("what was confirmed before", () => {
  test("gap 14: is proposed first, with the day, and never filled in silently; where the directory differs both are shown", async () => {
    const { user, sitting } = openPeople(undefined, undefined, await remembering(EARLIER));
    await match(user, "Fenna Brugman", "f");
    const card = within(screen.getByRole("region", { name: "Fenna Brugman" }));
    const sentences = await card.findAllByText(/^(Eerder koos je|Voorstel uit de adresgids)/);
    expect(sentences.map(({ textContent }) => textContent)).toEqual([
      "Eerder koos je: Ambtenaar van ons departement (3 maart 2026).",
      "Voorstel uit de adresgids: Ambtelijke top, want de functie is «Directeur-generaal Water».",
    ]);
    expect(peopleIn(sitting())[0]).toMatchObject({ role: "unknown", suggestedRole: "top-official", earlierRole: "civil-servant" });
    await user.click(card.getByRole("button", { name: "Neem voorstel over voor Fenna Brugman: Ambtenaar van ons departement" }));
    expect(peopleIn(sitting())[0]).toMatchObject({ role: "civil-servant", suggestedRole: "top-official" });
  });

  test("gap 14: where everything says the same it is one question; where it differs the question names no role", async () => {
    const same = openPeople(undefined, undefined, await remembering({ ...EARLIER, role: "top-official" }));
    expect(await screen.findByText(/^Is dit Fenna Brugman .*Rol: Ambtelijke top\.$/)).toBeVisible();
    same.unmount();
    const { user, sitting } = openPeople(undefined, undefined, await remembering(EARLIER));
    await screen.findByText(/^Is dit Fenna Brugman [^?]*\?$/);
    await user.click(screen.getByRole("button", { name: "Ja, dat klopt: Fenna Brugman" }));
    expect(peopleIn(sitting())[0]).toMatchObject({ directoryId: "f", role: "unknown" });
  });

  test("gap 14: is remembered when the screen is left, of whom the directory knows and a role was chosen", async () => {
    const { user, memory } = openPeople();
    await user.click(await screen.findByRole("button", { name: "Ja, dat klopt: Bas Terhorst" }));
    await user.click(screen.getByRole("radio", { name: "Weet ik niet" }));
    expect(await memory.recall("me")).toEqual([]);
    await user.click(await goOnButton());
    expect(await memory.recall("me")).toEqual([{ personId: "me", role: "civil-servant", confirmedAt: CLOCK.now() }]);
  });

  test("gap 14: what was confirmed in this conversation is not «earlier» when the screen is opened again", async () => {
    const { user, sitting, memory, unmount } = openPeople();
    await user.click(await screen.findByRole("button", { name: "Ja, dat klopt: Bas Terhorst" }));
    await user.click(screen.getByRole("radio", { name: "Weet ik niet" }));
    await user.click(await goOnButton());
    unmount();
    openPeople(undefined, sitting(), memory);
    await goOnButton();
    expect(screen.queryByText(/^Eerder koos je/)).toBeNull();
  });

  test("record.md, what goes where: the user can have it forgotten, and is told that it is", async () => {
    const { user, memory } = openPeople(undefined, undefined, await remembering(EARLIER));
    await match(user, "Fenna Brugman", "f");
    await user.click(await screen.findByRole("button", { name: "Vergeet eerder gekozen rollen" }));
    expect(screen.getByText("Eerder gekozen rollen zijn vergeten.")).toHaveFocus();
    expect(screen.queryByText(/^Eerder koos je/)).toBeNull();
    expect(await memory.recall("me")).toEqual([]);
  });

  test("nothing to forget, nothing to press", async () => {
    openPeople();
    await goOnButton();
    expect(screen.queryByRole("button", { name: "Vergeet eerder gekozen rollen" })).toBeNull();
  });
});
