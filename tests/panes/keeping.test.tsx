import { act, screen, waitFor, within } from "@testing-library/react";
import { Elsewhere } from "../../src/panes/elsewhere/elsewhere";
import { KeeperScreen } from "../../src/panes/keeper/keeper";
import { decisionsIn } from "../../src/panes/journey/sitting";
import type { Sitting } from "../../src/panes/journey/sitting";
import { ANSWERS_OF } from "../../src/review/answering";
import { answersTo, give, NEW_SESSION } from "../../src/review/session";
import type { Agreements, KeptRecord, SharedAgreement } from "../../src/ports/agreements";
import type { Role } from "../../src/instruction/facts";
import type { PersonDraft } from "../../src/review/confirming";
import { err } from "../../src/result";
import { aConversation } from "../review/a-conversation";
import { aMark, anAgreement } from "../review/an-agreement";
import { aConversation as aFiledChat, aMessage, anInput, aRecord, aRuling, aTime } from "../record/a-record";
import { aList } from "./a-list";
import type { AList } from "./a-list";
import { hasher, receiptOf, storeWith } from "./kept-elsewhere";
import { aDocumentSearch, aDraft, aPerson, aSitting, aStore, LINKS, linkTo, showSitting } from "./stage";

const TWO = aConversation([{ text: "Akkoord met B" }, { author: "Bas Terhorst", text: "Dan gaat de brief uit" }]);
const YES = give(NEW_SESSION, [1, 2], ANSWERS_OF.yes);
const KEPT = give(YES, [1, 2], { recordedElsewhere: "no" });

const openElsewhere = (session = YES) => {
  const goOn = jest.fn();
  const shown = showSitting(aSitting({ session }, TWO), (props) => <Elsewhere {...props} store={aStore()} documentSearch={aDocumentSearch()} onBack={jest.fn()} onGoOn={goOn} />);
  return { ...shown, goOn };
};
const outcomes = (sitting: Sitting) => decisionsIn(sitting).map(({ decision }) => decision.outcome);

describe("step 2", () => {
  test("S2: one answer goes for the whole cluster", async () => {
    const { user, sitting } = openElsewhere();
    expect(screen.getByRole("heading", { level: 2, name: /^Deel 1 van 1 · / })).toBeVisible();
    await user.click(screen.getByRole("radio", { name: "Nee" }));
    expect(outcomes(sitting())).toEqual(["U5", "U5"]);
  });

  test("T2, gap 18: «ja, alles» without a place goes nowhere, and its link leads to the field", async () => {
    const { user, sitting, goOn } = openElsewhere();
    await user.click(screen.getByRole("radio", { name: "Ja, alles" }));
    await user.click(screen.getByRole("button", { name: "Verder" }));
    expect(goOn).not.toHaveBeenCalled();
    expect(outcomes(sitting())).toEqual(["U7", "U7"]);
    await user.click(screen.getByRole("link", { name: "Vul in waar de informatie staat (deel 1)." }));
    await user.keyboard("nota van 3 maart");
    await user.click(screen.getByRole("button", { name: "Verder" }));
    expect(goOn).toHaveBeenCalled();
    expect(outcomes(sitting())).toEqual(["U4", "U4"]);
  });

  test("a place that is being written when the screen goes, by «terug» of the browser, is not lost", async () => {
    let goBack = (): void => undefined;
    const { user, sitting } = showSitting(aSitting({ session: YES }, TWO), (props) => {
      goBack = () => { props.change((now) => ({ ...now, subject: "another screen" })); };
      return props.sitting.subject === "" ? <Elsewhere {...props} store={aStore()} documentSearch={aDocumentSearch()} onBack={jest.fn()} onGoOn={jest.fn()} /> : null;
    });
    await user.click(screen.getByRole("radio", { name: "Ja, alles" }));
    await user.type(screen.getByRole("textbox", { name: /^Waar staat het\?/ }), "nota van 3 maart");
    act(goBack);
    expect(screen.queryByRole("textbox")).toBeNull();
    await waitFor(() => { expect(answersTo(sitting().session, 1).place).toBe("nota van 3 maart"); });
  });

  test("WCAG 3.3.1: that a place is missing is told at its field as well", async () => {
    const { user } = openElsewhere();
    await user.click(screen.getByRole("radio", { name: "Ja, alles" }));
    await user.click(screen.getByRole("button", { name: "Verder" }));
    const place = screen.getByRole("textbox", { name: /^Waar staat het\?/ });
    expect(place).toBeInvalid();
    expect(place).toHaveAccessibleDescription(/^Vul in waar de informatie staat/);
    expect(screen.queryByRole("alert")).toBeNull();
  });

  test("a place that is still being written when «ja» is taken back, is no answer", async () => {
    const { user, sitting } = openElsewhere();
    await user.click(screen.getByRole("radio", { name: "Ja, alles" }));
    await user.type(screen.getByRole("textbox", { name: /^Waar staat het\?/ }), "nota van 3 maart");
    // As a voice does it: nothing takes the focus.
    act(() => { screen.getByRole("radio", { name: "Nee" }).click(); });
    expect(screen.queryByRole("textbox")).toBeNull();
    expect(answersTo(sitting().session, 1)).toMatchObject({ recordedElsewhere: "no", place: null });
  });

  test("a cluster can be parted, and each message answered by itself", async () => {
    const { user, sitting } = openElsewhere();
    await user.click(screen.getByRole("button", { name: /^Beantwoord per bericht/ }));
    expect(screen.getAllByRole("radio", { name: "Ja, alles" })[0]).toHaveFocus();
    const [first] = screen.getAllByRole("radio", { name: "Een deel" });
    await user.click(first as HTMLElement);
    expect(answersTo(sitting().session, 1).recordedElsewhere).toBe("partly");
    expect(answersTo(sitting().session, 2).recordedElsewhere).toBeNull();
  });

  test("parts that got different answers stay apart when the last answer makes them alike, and what was pressed keeps the focus", async () => {
    const { user, sitting } = openElsewhere(give(give(YES, [1], { recordedElsewhere: "no", place: null }), [2], { recordedElsewhere: "unsure", place: null }));
    const no = screen.getAllByRole("radio", { name: "Nee" })[1] as HTMLElement;
    await user.click(no);
    expect(answersTo(sitting().session, 2).recordedElsewhere).toBe("no");
    expect(no).toHaveFocus();
    expect(screen.getAllByRole("heading", { level: 2, name: /^Deel \d van 2/ })).toHaveLength(2);
  });

  test("WCAG 2.4.6: each control tells of which part it is, for who has the controls of the screen listed", async () => {
    const { user } = openElsewhere();
    await user.click(screen.getByRole("button", { name: /^Beantwoord per bericht/ }));
    for (const one of screen.getAllByRole("radio", { name: "Een deel" })) await user.click(one);
    for (const part of [1, 2]) {
      const of = (visible: string) => ({ name: new RegExp(`^${visible} Deel ${part} van 2`) });
      expect(screen.getByRole("radiogroup", of("Staat deze informatie al ergens anders\\?"))).toBeVisible();
      expect(screen.getByRole("textbox", of("Waar staat dat deel\\?"))).toBeVisible();
      expect(screen.getByRole("button", of("Zoek waar het staat"))).toBeVisible();
    }
  });

  test("an unanswered part does not stop the user, and is told", () => {
    openElsewhere();
    expect(screen.getByText(/^Bij 1 deel mist nog een antwoord/)).toBeVisible();
  });
});

/** Somebody whom the user matched with the directory. */
const known = (shownAs: string, id: string, changes: Partial<PersonDraft> = {}): PersonDraft =>
  aDraft(shownAs, { candidates: [aPerson({ id, displayName: shownAs, mail: `${id}@rijk.example` })], match: { id }, ...changes });

const official = known("Fenna Brugman", "fenna", { role: "top-official", isMe: true });
const servant = known("Bas Terhorst", "bas", { role: "civil-servant" });
const PEOPLE = [official, servant];
const ME = { me: { person: aPerson({ id: "fenna", displayName: "Fenna Brugman" }) } };

interface KeeperWorld {
  readonly list?: Agreements;
  readonly store?: ReturnType<typeof storeWith>;
}

const openKeeper = (changes: Partial<Sitting>, { list = aList(), store }: KeeperWorld = {}) => {
  const told = { onBack: jest.fn(), onGoOn: jest.fn(), onPeople: jest.fn(), onElsewhere: jest.fn() };
  const ports = {
    agreements: list,
    store: { ...aStore(), ...store },
    hasher,
    clock: { now: () => "2026-03-05T09:00:00.000Z" },
    links: LINKS,
    identifiers: { uuid: () => crypto.randomUUID(), secret: () => new Uint8Array(32) },
  };
  return { ...showSitting(aSitting({ session: KEPT, ...ME, ...changes }, TWO), (props) => <KeeperScreen {...props} {...told} ports={ports} />), ...told };
};
const agreed = () => screen.findByRole("region", { name: "Wat hebben jullie afgesproken?" });
const button = (name: string) => screen.findByRole("button", { name });

describe("who keeps", () => {
  test("I1: the keeper is told, with the paragraph that says so", async () => {
    const { user } = openKeeper({ people: [{ ...official, isMe: false }, { ...servant, isMe: true }], me: { person: aPerson({ id: "bas" }) } });
    expect(await screen.findByText("Er is nog niets afgesproken.")).toBeVisible();
    expect(screen.getByText("Jij bewaart dit.")).toBeVisible();
    await user.click(screen.getByText("Waarom?"));
    expect(screen.getByText(/dan regelt het ambtelijk veld dat er wordt bewaard/)).toBeVisible();
    expect(screen.getByText("Paragraaf I1")).toBeVisible();
  });

  test("what is not literally in the text is called an interpretation", async () => {
    openKeeper({ people: [aDraft("Fenna Brugman", { role: "minister" }), aDraft("Bas Terhorst", { role: "top-official", isMe: true }), aDraft("Buiten", { role: "external" })] });
    expect(await screen.findByText("Interpretatie: de instructie zegt dit niet letterlijk.")).toBeVisible();
    expect(screen.queryByRole("region", { name: "Wat hebben jullie afgesproken?" })).toBeNull();
  });

  test("a role that makes a difference is asked, and nothing else", async () => {
    const { user, onPeople } = openKeeper({ people: [aDraft("Fenna Brugman", { role: "top-official" }), aDraft("Bas Terhorst", { role: "unknown" })] });
    expect(screen.getByText("De rol van Bas Terhorst maakt verschil voor wie bewaart. Kies die rol.")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Naar de rollen" }));
    expect(onPeople).toHaveBeenCalled();
  });

  test.each([
    ["two of one tier, until they agree", { people: [{ ...official, isMe: true }, known("Pieter Hoogland", "pieter", { role: "top-official" })] }, "Dit is voorlopig, tot jullie hebben afgesproken wie bewaart."],
    ["B12: until the case owner is known", { people: PEOPLE }, "Dit is voorlopig, tot bekend is wie dossierhouder is."],
    ["B6: until the case owner takes over", { people: PEOPLE, keeping: { ...aSitting({}, TWO).keeping, caseOwner: { who: "colleague", colleague: { person: aPerson({ id: "tim", displayName: "Tim de Boer" }) } } } as const }, "Dit is voorlopig, tot de dossierhouder het overneemt."],
  ])("what is provisional says until when: %s", async (_case, changes, sentence) => {
    openKeeper(changes);
    expect(await screen.findByText(sentence)).toBeVisible();
    expect(screen.getAllByText(/^Dit is voorlopig/)).toHaveLength(1);
  });

  test("nothing is provisional while nobody keeps", async () => {
    openKeeper({ people: [official, servant, known("Esra Kaplan", "esra", { role: "civil-servant" })] });
    expect(await screen.findByText("Nog niet duidelijk is wie van jullie bewaart. Spreek dat samen af.")).toBeVisible();
    expect(screen.queryByText(/^Dit is voorlopig/)).toBeNull();
  });

  test("B8: where the admin keeps by «kan als uitgangspunt», nobody is told that the firmer rule was followed", async () => {
    const admin = { ...servant, isAdmin: true };
    const caseOwner = known("Esra Kaplan", "esra", { role: "civil-servant" });
    openKeeper({ people: [official, admin, caseOwner], keeping: { ...aSitting({}, TWO).keeping, shape: "group", caseOwner: { who: "participant", shownAs: "Esra Kaplan" } } });
    expect(await screen.findByText("Interpretatie: twee regels van de instructie wijzen een ander aan. Bij «Waarom?» lees je welke we volgen.")).toBeVisible();
    expect(screen.getByText(/^Moet worden bewaard door Bas Terhorst/)).toBeVisible();
  });

  test("K-NVT-D: other departments keep for themselves, said once, and no tier of ours does", async () => {
    openKeeper({ people: [aDraft("Lotte Vermeer", { role: "other-department" }), aDraft("Bas Terhorst", { role: "external" })] });
    expect(await screen.findAllByText("De betrokken departementen bewaren zelf.")).toHaveLength(1);
    expect(screen.queryByText(/^De laagste laag van de eigen organisatie/)).toBeNull();
  });

  test("K-NVT: nobody of ours", () => {
    openKeeper({ people: [aDraft("Fenna Brugman", { role: "external" }), aDraft("Bas Terhorst", { role: "external" })] });
    expect(screen.getByText("Niemand van de eigen organisatie in dit gesprek: controleer de rollen.")).toBeVisible();
  });
});

describe("S3: who may see that it is kept", () => {
  const untold = aDraft("Bas Terhorst", { candidates: [aPerson({ id: "bas", displayName: "Bas Terhorst" })] });
  const people = [{ ...official, role: "civil-servant" as const }, { ...untold, role: "civil-servant" as const }];

  test("who was not asked about is named in one answer, which can be changed; no role is made of it", async () => {
    const { user, sitting } = openKeeper({ people });
    const bas = () => sitting().people?.[1];
    expect(await screen.findByRole("region", { name: "Wie mag zien dat dit wordt bewaard?" })).toBeVisible();
    await user.click(await button("Ja, dit zijn mijn collega's"));
    expect(bas()).toMatchObject({ match: { id: "bas" }, role: "civil-servant" });
    expect(screen.getAllByText("Bas Terhorst kan in de app zien wie dit bewaart, zodra het is bewaard.")[0]).toBeVisible();
    expect(await agreed()).toBeVisible();
    await user.click(await button("Pas dit aan"));
    expect(bas()).toMatchObject({ match: null, role: "civil-servant" });
  });

  test("whoever is ticked off stays unnamed, and an answer without anybody says what to do", async () => {
    const { user, sitting, onGoOn } = openKeeper({ people });
    await user.click(await screen.findByRole("checkbox", { name: /^Bas Terhorst/ }));
    await user.click(await button("Ja, dit zijn mijn collega's"));
    expect(screen.getByRole("alert")).toHaveTextContent("Kies eerst wie van hen in dit gesprek zit, of ga verder.");
    expect(sitting().people?.[1]?.match).toBeNull();
    await user.click(await button("Verder"));
    expect(onGoOn).toHaveBeenCalled();
  });

  test("where everybody is known, nothing is asked", async () => {
    openKeeper({ people: PEOPLE });
    await agreed();
    expect(screen.queryByRole("region", { name: "Wie mag zien dat dit wordt bewaard?" })).toBeNull();
  });
});

describe("S3: what people agreed on", () => {
  const MARK = aMark({ shape: "one-to-one", people: ["bas", "fenna"], from: "2026-03-03", to: "2026-03-03" });
  const bas = { id: "bas", displayName: "Bas T." };
  const fenna = { id: "fenna", displayName: "Fenna B." };
  const row = (changes: Partial<SharedAgreement>): SharedAgreement => anAgreement(1, { about: MARK, askedBy: fenna, keeper: bas, askedAt: "2026-03-04T09:00:00.000Z", ...changes });

  test("U9, table W: another must keep and has not confirmed; nobody can merely claim that it is kept", async () => {
    const { sitting } = openKeeper({ people: PEOPLE });
    expect(screen.getByText("Moet worden bewaard door Bas Terhorst. Verwijder jouw exemplaar pas als Bas Terhorst dit heeft bevestigd.")).toBeVisible();
    expect(await within(await agreed()).findByText("Bas Terhorst moet dit bewaren. Bas Terhorst heeft dat nog niet bevestigd.")).toBeVisible();
    expect(screen.queryByRole("radio")).toBeNull();
    expect(outcomes(sitting())).toEqual(["U9", "U9"]);
  });

  test("«Vraag X» puts the question in the list and changes nothing; the message that stands ready holds one fixed sentence", async () => {
    const list = aList();
    const { user, sitting } = openKeeper({ people: PEOPLE }, { list });
    await user.click(await button("Vraag Bas Terhorst"));
    expect(await within(await agreed()).findByText(/^Je hebt Bas Terhorst gevraagd op 4 maart 2026/)).toBeVisible();
    expect(list.rows()).toMatchObject([{ state: "asked", askedBy: { id: "fenna" }, keeper: { id: "bas" }, about: MARK }]);
    expect(outcomes(sitting())).toEqual(["U9", "U9"]);
    const message = "Wil jij een chat bewaren waar we samen in zitten? Open de app «Chatberichten bewaren». Daar staat mijn vraag: " + linkTo({ at: "asked", agreement: list.rows()[0]?.uuid ?? "" });
    const chat = new URL((await screen.findByRole("link", { name: "Open een chat in Teams" })).getAttribute("href") ?? "");
    expect([chat.origin + chat.pathname, ...chat.searchParams]).toEqual(["https://teams.microsoft.com/l/chat/0/0", ["users", "bas@rijk.example"], ["message", message]]);
    const mail = new URL(screen.getByRole("link", { name: "Open een e-mail" }).getAttribute("href") ?? "");
    expect([mail.pathname, ...mail.searchParams]).toEqual(["bas@rijk.example", ["subject", "Vraag: wil jij een chat bewaren?"], ["body", message]]);
  });

  test("a question can be taken back", async () => {
    const list = aList([row({})]);
    const { user } = openKeeper({ people: PEOPLE }, { list });
    await user.click(await button("Ik trek mijn vraag in"));
    expect(await button("Vraag Bas Terhorst")).toBeVisible();
    expect(list.rows()).toMatchObject([{ state: "withdrawn" }]);
  });

  test("«Ik doe het» is a promise that all can see, and counts at once", async () => {
    const list = aList();
    const { user, sitting } = openKeeper({ people: PEOPLE }, { list });
    await user.click(await button("Ik doe het"));
    expect(await within(await agreed()).findByText("Je hebt toegezegd dat jij dit bewaart.")).toBeVisible();
    // WCAG: the button went away, and the focus did not fall to the page's body with it.
    expect((await agreed()).parentElement).toHaveFocus();
    expect(screen.getByRole("status")).toHaveTextContent("Je hebt toegezegd dat jij dit bewaart.");
    expect(screen.getByText("Jij bewaart dit.")).toBeVisible();
    expect(list.rows()).toMatchObject([{ state: "accepted", keeper: { id: "fenna" } }]);
    expect(outcomes(sitting())).toEqual(["U5", "U5"]);
    await user.click(await button("Ik doe het toch niet"));
    await waitFor(() => { expect(outcomes(sitting())).toEqual(["U9", "U9"]); });
  });

  test("one is asked oneself: «Ja, ik bewaar dit»", async () => {
    const list = aList([row({ askedBy: bas, keeper: fenna })]);
    const { user, sitting } = openKeeper({ people: PEOPLE }, { list });
    expect(await within(await agreed()).findByText(/^Bas Terhorst heeft jou op 4 maart 2026 .* gevraagd dit te bewaren\.$/)).toBeVisible();
    await user.click(await button("Ja, ik bewaar dit"));
    await waitFor(() => { expect(outcomes(sitting())).toEqual(["U5", "U5"]); });
    expect(list.rows()).toMatchObject([{ state: "accepted" }]);
  });

  test("one is asked oneself: «Nee»", async () => {
    const list = aList([row({ askedBy: bas, keeper: fenna })]);
    const { user, sitting } = openKeeper({ people: PEOPLE }, { list });
    await user.click(await button("Nee"));
    expect(await within(await agreed()).findByText("Fenna Brugman wil dit niet bewaren.")).toBeVisible();
    expect(outcomes(sitting())).toEqual(["U9", "U9"]);
  });

  test("who declined, and who let it pass, is told; and can be asked again", async () => {
    openKeeper({ people: PEOPLE }, { list: aList([row({ state: "declined" }), row({ row: 2, askedAt: "2026-01-01T00:00:00Z" })]) });
    expect(await within(await agreed()).findByText("Bas Terhorst wil dit niet bewaren.")).toBeVisible();
    expect(screen.getByText("Bas Terhorst heeft niet geantwoord: de vraag is verlopen.")).toBeVisible();
    expect(await button("Vraag Bas Terhorst")).toBeVisible();
  });

  test("gap 25: who was first, is told", async () => {
    const list: AList = aList();
    const first = row({ askedBy: bas, state: "accepted" });
    const outrun: Agreements = { ...list, add: async (sketch) => (await list.add({ ...first, uuid: "x", state: "accepted" }), list.add(sketch)) };
    const { user, sitting } = openKeeper({ people: PEOPLE }, { list: outrun });
    await user.click(await button("Ik doe het"));
    expect(await within(await agreed()).findByText("Bas Terhorst was eerder.")).toBeVisible();
    expect(list.rows().map(({ state }) => state)).toEqual(["accepted", "withdrawn"]);
    expect(outcomes(sitting())).toEqual(["U9", "U9"]);
  });

  test("gap 25: where two ask each other, whoever asked first was earlier, and not whoever is asked", async () => {
    const list: AList = aList();
    const first = row({ askedBy: bas, keeper: fenna });
    const outrun: Agreements = { ...list, add: async (sketch) => (await list.add({ ...first, uuid: "x", state: "asked" }), list.add(sketch)) };
    const { user } = openKeeper({ people: PEOPLE }, { list: outrun });
    await user.click(await button("Vraag Bas Terhorst"));
    expect(await within(await agreed()).findByText("Bas Terhorst was eerder.")).toBeVisible();
    expect(await button("Ja, ik bewaar dit")).toBeVisible();
  });

  test("a list that can be read and not written: «Ik doe het» counts here, and it is said that nobody else sees it", async () => {
    const list: Agreements = { ...aList(), add: () => Promise.resolve(err({ kind: "no-access" })) };
    const { user, sitting } = openKeeper({ people: PEOPLE }, { list });
    await user.click(await button("Vraag Bas Terhorst"));
    expect(await within(await agreed()).findByText("Je kunt niets in de lijst met afspraken zetten. De anderen zien niet wat je hier kiest. Vertel het de anderen zelf.")).toBeVisible();
    expect(outcomes(sitting())).toEqual(["U9", "U9"]);
    await user.click(await button("Ik doe het"));
    expect(await within(await agreed()).findByText("Je hebt gezegd dat jij dit bewaart. De anderen zien dat niet. Vertel het de anderen zelf.")).toBeVisible();
    expect(screen.queryByRole("button", { name: "Ik doe het" })).toBeNull();
    expect(outcomes(sitting())).toEqual(["U5", "U5"]);
    await user.click(await button("Toch niet"));
    expect(await button("Ik doe het")).toBeVisible();
  });

  test("a promise that changes who keeps, counts only once the user says that it is about this very conversation", async () => {
    const director = known("Noor Jansen", "noor", { role: "top-official" });
    const about = { ...MARK, people: ["bas", "fenna", "noor"] };
    const promise = row({ about, keeper: { id: "noor", displayName: "Noor J." }, state: "accepted" });
    const { user, sitting } = openKeeper({ people: [...PEOPLE, director] }, { list: aList([promise]) });
    expect(await within(await agreed()).findByText("Noor Jansen heeft toegezegd dit te bewaren. Noor Jansen heeft dat nog niet gedaan.")).toBeVisible();
    expect(screen.getByText("Het gaat om een gesprek van 3 maart 2026 tot en met 3 maart 2026, met Bas Terhorst, Fenna Brugman, Noor Jansen.")).toBeVisible();
    const keepers = () => decisionsIn(sitting()).map(({ decision }) => decision.keeper?.person);
    expect(keepers()).toEqual(["Bas Terhorst", "Bas Terhorst"]);
    await user.click(screen.getByRole("radio", { name: "Ja, over dit gesprek" }));
    expect(keepers()).toEqual(["Noor Jansen", "Noor Jansen"]);
    await user.click(screen.getByRole("radio", { name: "Nee, over een ander gesprek" }));
    expect(await screen.findByText("Je zei dat de afspraak met Noor J. over een ander gesprek gaat.")).toBeVisible();
    expect(keepers()).toEqual(["Bas Terhorst", "Bas Terhorst"]);
    await user.click(await button("Toch over dit gesprek: de afspraak met Noor J."));
    await waitFor(() => { expect(keepers()).toEqual(["Noor Jansen", "Noor Jansen"]); });
  });

  test("a promise that nobody keeps stops nobody: who waits may keep it themselves, and take that back", async () => {
    const { user, sitting } = openKeeper({ people: PEOPLE }, { list: aList([row({ state: "accepted" })]) });
    await user.click(await button("Ik wacht niet en bewaar het zelf"));
    expect(outcomes(sitting())).toEqual(["U5", "U5"]);
    expect(screen.getByText("Dat heb je zelf gekozen.")).toBeVisible();
    expect(screen.queryByText("Jullie hebben afgesproken wie bewaart.")).toBeNull();
    await user.click(await button("Toch niet"));
    expect(outcomes(sitting())).toEqual(["U9", "U9"]);
  });

  test("B16: whose account is closed is not asked, since nobody would ever answer", async () => {
    const left = known("Wouter Smit", "wouter", { role: "civil-servant", candidates: [aPerson({ id: "wouter", displayName: "Wouter Smit", hasLeft: true })] });
    openKeeper({ people: [...PEOPLE, left] }, { list: aList() });
    expect(await button("Vraag Bas Terhorst")).toBeVisible();
    expect(screen.queryByRole("button", { name: "Vraag Wouter Smit" })).toBeNull();
  });

  describe("gap 24: what another has kept", () => {
    /** Bas has filed these words, at 09:14. */
    const filed = (...texts: readonly string[]) =>
      aRecord(
        anInput({
          conversation: aFiledChat(texts.map((text, index) => aMessage(index + 1, { text, time: aTime("2026-03-03T09:14:00") }))),
          decisions: texts.map((_text, index) => aRuling(index + 1)),
        }),
      );
    const keptBy = (record: KeptRecord, keeper = bas) => aList([row({ state: "kept", keeper, askedBy: keeper, record })]);

    test("U10: when it is verified and all of it is there; with the receipt", async () => {
      const record = await filed("Akkoord met B", "Dan gaat de brief uit");
      const { sitting } = openKeeper({ people: PEOPLE }, { list: keptBy(receiptOf(record)), store: storeWith(record) });
      const section = within(await agreed());
      expect(await section.findByText(/^Bas Terhorst heeft dit op 3 maart 2026 om .* bewaard\.$/)).toBeVisible();
      expect(await section.findByText("Al jouw 2 berichten staan erin.")).toBeVisible();
      expect(section.getByRole("link", { name: "Bekijk ontvangstbewijs CB-2026-3F9A1C" })).toHaveAttribute("href", "https://dms.example/r1");
      expect(outcomes(sitting())).toEqual(["U10", "U10"]);
      expect(screen.getByText("Bas Terhorst heeft dit bewaard. Jij hoeft het niet ook te bewaren.")).toBeVisible();
    });

    test("what is not in it, stays; and the user may keep that", async () => {
      const record = await filed("Akkoord met B");
      const { user, sitting } = openKeeper({ people: PEOPLE }, { list: keptBy(receiptOf(record)), store: storeWith(record) });
      expect(await within(await agreed()).findByText("1 van jouw 2 berichten staat er niet in. Verwijder dat bericht niet.")).toBeVisible();
      expect(outcomes(sitting())).toEqual(["U10", "U9"]);
      expect(screen.getByText(/^Moet worden bewaard door Bas Terhorst/)).toBeVisible();
      await user.click(await button("Ik bewaar zelf wat er niet in staat"));
      expect(outcomes(sitting())).toEqual(["U10", "U5"]);
    });

    test("U8: a minister's copy stays, because of the hold", async () => {
      const record = await filed("Akkoord met B", "Dan gaat de brief uit");
      const { sitting } = openKeeper({ people: [{ ...official, role: "minister" }, servant] }, { list: keptBy(receiptOf(record)), store: storeWith(record) });
      expect(await screen.findByText("Niet verwijderen: er geldt een bewaarstop (bewindspersonen)")).toBeVisible();
      expect(outcomes(sitting())).toEqual(["U8", "U8"]);
    });

    test("what lies there is not what the receipt says: nothing is confirmed, and it is said why", async () => {
      const record = await filed("Akkoord met B", "Dan gaat de brief uit");
      const receipt = { ...receiptOf(record), manifestSha256: "0".repeat(64) };
      const { sitting } = openKeeper({ people: PEOPLE }, { list: keptBy(receipt), store: storeWith(record) });
      expect(await within(await agreed()).findByText(/^Het archiefstuk van ontvangstbewijs CB-2026-3F9A1C is na het bewaren veranderd\. Verwijder nog niets\./)).toBeVisible();
      expect(outcomes(sitting())).toEqual(["U9", "U9"]);
    });

    test.each([
      ["no-access", /^Je mag ontvangstbewijs CB-2026-3F9A1C niet inzien/],
      ["interrupted", /^We konden het archiefstuk van ontvangstbewijs CB-2026-3F9A1C nu niet bekijken/],
    ] as const)("%s: nothing is confirmed, and it is said why", async (kind, sentence) => {
      const record = await filed("Akkoord met B", "Dan gaat de brief uit");
      const store = { ...storeWith(record), findRecord: () => Promise.resolve(err({ kind })) };
      const { sitting } = openKeeper({ people: PEOPLE }, { list: keptBy(receiptOf(record)), store });
      expect(await within(await agreed()).findByText(sentence)).toBeVisible();
      expect(outcomes(sitting())).toEqual(["U9", "U9"]);
    });

    test("kept by somebody whom the rules do not name: asked whether it is about this conversation", async () => {
      const director = known("Noor Jansen", "noor", { role: "top-official" });
      const record = await filed("Akkoord met B");
      const kept = row({ about: { ...MARK, people: ["bas", "fenna", "noor"] }, keeper: { id: "noor", displayName: "Noor J." }, state: "kept", record: receiptOf(record) });
      const { user, sitting } = openKeeper({ people: [...PEOPLE, director] }, { list: aList([kept]), store: storeWith(record) });
      await user.click(await screen.findByRole("radio", { name: "Ja, over dit gesprek" }));
      expect(decisionsIn(sitting()).map(({ decision }) => `${decision.outcome ?? ""} ${decision.keeper?.person ?? ""}`)).toEqual(["U10 Noor Jansen", "U9 Bas Terhorst"]);
    });

    test("hostile: an address in the list that is no address, is no link", async () => {
      const record = await filed("Akkoord met B");
      openKeeper({ people: PEOPLE }, { list: keptBy({ ...receiptOf(record), webUrl: "" }), store: storeWith(record) });
      expect(await within(await agreed()).findByText("CB-2026-3F9A1C")).toBeVisible();
      expect(screen.queryByRole("link", { name: /ontvangstbewijs/ })).toBeNull();
    });
  });

  describe("without a list «Ik doe het» still works, and it is said that the others do not see it", () => {
    test.each([
      [{ kind: "not-found", what: "list" }, "Jullie organisatie heeft nog geen lijst met afspraken. De anderen zien niet wat je hier kiest."],
      [{ kind: "no-access" }, "We konden niet kijken wat er is afgesproken. De anderen zien niet wat je hier kiest."],
      [{ kind: "interrupted" }, "We konden niet kijken wat er is afgesproken. De anderen zien niet wat je hier kiest."],
    ] as const)("%j", async (error, sentence) => {
      const list: Agreements = { ...aList(), keptBy: () => Promise.resolve(err(error)) };
      const { user, sitting } = openKeeper({ people: PEOPLE }, { list });
      expect(await within(await agreed()).findByText(sentence)).toBeVisible();
      await user.click(await button("Ik doe het"));
      expect(outcomes(sitting())).toEqual(["U5", "U5"]);
      expect(screen.getByText("Je hebt gezegd dat jij dit bewaart. De anderen zien dat niet. Vertel het de anderen zelf.")).toBeVisible();
      await user.click(await button("Toch niet"));
      expect(outcomes(sitting())).toEqual(["U9", "U9"]);
    });

    test("gap 37: where the directory knows nobody else, an agreement cannot be found by the others", async () => {
      const { user, sitting } = openKeeper({ people: [official, aDraft("Bas Terhorst", { role: "civil-servant" })] });
      expect(await within(await agreed()).findByText("We weten niet welke collega's in dit gesprek zitten. De anderen zien niet wat je hier kiest.")).toBeVisible();
      await user.click(await button("Ik doe het"));
      expect(outcomes(sitting())).toEqual(["U5", "U5"]);
    });

    test("an act that fails is told, and nothing changes", async () => {
      const list: Agreements = { ...aList(), add: () => Promise.resolve(err({ kind: "interrupted" })) };
      const { user, sitting } = openKeeper({ people: PEOPLE }, { list });
      await user.click(await button("Ik doe het"));
      expect((await screen.findAllByText(/^De verbinding viel weg, of de server heeft het te druk\./))[0]).toBeVisible();
      expect(outcomes(sitting())).toEqual(["U9", "U9"]);
    });
  });

  test("table W: who files for a minister, promises on their behalf", async () => {
    const list = aList();
    const minister = known("Karel Oosterling", "karel", { role: "minister" });
    const secretary = { person: aPerson({ id: "samira", displayName: "Samira" }), role: "civil-servant" as Role };
    const behalf = { person: aPerson({ id: "karel", displayName: "Karel Oosterling" }), role: "minister" as Role };
    const { user, sitting } = openKeeper({ people: [minister, servant], me: secretary, onBehalfOf: behalf }, { list });
    await user.click(await button("Ik doe het, namens Karel Oosterling"));
    expect(await within(await agreed()).findByText("Je hebt toegezegd dat je dit bewaart namens Karel Oosterling.")).toBeVisible();
    expect(list.rows()).toMatchObject([{ askedBy: { id: "samira" }, keeper: { id: "karel" }, state: "accepted" }]);
    expect(outcomes(sitting())).toEqual(["U5", "U5"]);
  });
});
