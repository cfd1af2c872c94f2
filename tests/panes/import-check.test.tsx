import { screen, within } from "@testing-library/react";
import { NEW_SESSION, give } from "../../src/review/session";
import { ImportCheck } from "../../src/panes/import-check/import-check";
import type { Sitting } from "../../src/panes/journey/sitting";
import type { Completeness } from "../../src/conversation/completeness";
import { inForce } from "../policy/in-force";
import { aCompleteness, aConversation } from "../review/a-conversation";
import { aSitting, noReader, showSitting } from "./stage";


const CLOCK = { now: () => "2026-03-20T09:00:00.000Z" };
const open = (conversation = aConversation(), changes: Partial<Sitting> = {}) => {
  const told = { onGoOn: jest.fn(), onBack: jest.fn() };
  return { ...showSitting(aSitting(changes, conversation), (props) => <ImportCheck {...props} reader={noReader} clock={CLOCK} {...told} />), ...told };
};
const reviewed = give(NEW_SESSION, [1], { scope: "private" });
/** A group of findings: its heading, and everything that stands with it. */
const group = (name: string) => screen.getByRole("heading", { level: 3, name }).parentElement as HTMLElement;
const said = (name: string) => [...group(name).children].slice(1).map(({ textContent }) => textContent);

describe("import check", () => {
  test("says what was found: file, kind, evidence, messages, days, period, dates, people, media", () => {
    open(aConversation([{}, { author: "Joep Aalders" }], { completeness: aCompleteness({ messageCount: 1200, dayCount: 14, mediaCount: 5, missingMediaCount: 2, last: { local: "2026-03-16T09:14:00", precision: "minute", instant: null } }) }));
    for (const fact of ["1.200 berichten op 14 dagen", "3 maart 2026 tot en met 16 maart 2026", "3 gevonden, 2 niet gevonden", "Export van WhatsApp", "Sterk: een export, door een app gemaakt", "dag eerst (dat blijkt uit de datums zelf)"]) {
      expect(screen.getByText(fact)).toBeVisible();
    }
    expect(screen.getByText("Joep Aalders")).toBeVisible();
    expect(screen.getByText(/Exporteer de chat dan opnieuw «met media»/)).toBeVisible();
  });

  test.each([
    ["2026-03-21T23:59:00", 0],
    ["2026-03-22T00:00:00", 1],
    ["2031-12-12T09:00:00", 1],
  ])("days that are still to come are pointed out, but for one that has begun elsewhere: %s", (local, times) => {
    open(aConversation([{}], { completeness: aCompleteness({ last: { local, precision: "minute", instant: null } }) }));
    expect(screen.queryAllByText(/van dagen die nog moeten komen/)).toHaveLength(times);
  });

  test("who listens hears that the reading is done, and how much it was: not any more that the rest is still to come", () => {
    open(aConversation([{}], { completeness: aCompleteness({ messageCount: 1200 }) }));
    expect(screen.getByRole("status")).toHaveTextContent("1.200 berichten gelezen.");
  });

  test("what the export left out is not said to be all there", () => {
    open(aConversation([{}], { completeness: aCompleteness({ mediaCount: 5, warnings: [{ kind: "media-left-out", line: 65, detail: "7" }] }) }));
    expect(screen.getByText("5 gevonden, 0 niet gevonden, 7 bij het exporteren weggelaten")).toBeVisible();
  });

  test("that progress is remembered is said to who is signed in only: of others nothing is kept", () => {
    const { unmount } = open();
    expect(screen.getByText(/^Je kunt dit venster altijd sluiten\./)).toBeVisible();
    unmount();
    open(aConversation(), { me: null });
    expect(screen.queryByText(/^Je kunt dit venster altijd sluiten\./)).toBeNull();
    expect(screen.getByText("We onthouden pas op deze computer wat je antwoordt, als je bent aangemeld. Sluit dit venster tot dan niet.")).toBeVisible();
  });

  test.each([
    ["cut-off", "", "Misschien ontbreekt het begin", "Teams gaf niet alle berichten. De oudste kunnen ontbreken. Lees het gesprek later opnieuw."],
    ["count-mismatch", "3/2", "Het aantal klopt niet", "Teams noemt een ander aantal berichten dan we kregen: 3 genoemd, 2 gevonden."],
  ] as const)("law 2: of a chat in Teams that did not come whole, it is not said that all was read: %s", (kind, detail, heading, sentence) => {
    const teams = (changes: Partial<Completeness> = {}) => aConversation([{}], { app: "teams", format: "teams-graph", completeness: aCompleteness(changes) });
    const { unmount } = open(teams());
    expect(screen.getByText("Elk bericht dat je in dit gesprek kunt zien, is gelezen.")).toBeVisible();
    unmount();
    open(teams({ problems: [{ kind, line: null, detail }] }));
    expect(said(heading)).toEqual([sentence]);
    expect(screen.queryByText(/Elk bericht/)).toBeNull();
  });

  test("of a chat in Teams a finding names its message, not a line of a file that nobody has seen", () => {
    open(aConversation([{}], { app: "teams", format: "teams-graph", completeness: aCompleteness({ problems: [{ kind: "unknown-content", line: 13, detail: "Zie bijlage" }] }) }));
    expect(said("Onbekende soort bericht")).toEqual([expect.stringMatching(/^Berichten van een soort/), "Bericht 12: Zie bijlage"]);
  });

  test("one message: one day, and one date for the period", () => {
    open();
    expect(screen.getByText("1 bericht op 1 dag")).toBeVisible();
    expect(screen.getByText("3 maart 2026")).toBeVisible();
  });

  test("numbers, times and ranges end their sentence, in the language's own form; a name stands as it was written", () => {
    open(
      aConversation([{}], {
        completeness: aCompleteness({
          problems: [
            { kind: "missing-media", line: 4, detail: "2026-10-01.pdf" },
            { kind: "replaced-bytes", line: 2, detail: "4200" },
            { kind: "count-mismatch", line: null, detail: "5/4" },
            { kind: "repaired-text", line: null, detail: "1200" },
          ],
          warnings: [
            { kind: "unmentioned-media", line: null, detail: "2" },
            { kind: "no-beginning", line: 1, detail: "2026-10-01T08:02:00" },
            { kind: "ambiguous-hour", line: 9, detail: "2026-10-25" },
            { kind: "missing-numbers", line: 3, detail: "4" },
            { kind: "missing-numbers", line: 8, detail: "14-16" },
            { kind: "missing-numbers", line: null, detail: "+12" },
            { kind: "other-chats", line: null, detail: "7" },
          ],
        }),
      }),
    );
    expect(said("Bestanden die ontbreken")).toEqual(["Dit hoort bij een bericht, maar we vonden het niet met zekerheid in de export.", "Regel 4: 2026-10-01.pdf"]);
    expect(screen.getByText("2026-10-01.pdf").tagName).toBe("BDI");
    expect(said("Onleesbare tekens")).toEqual(["Hier stonden tekens die we niet konden lezen. Plaats in de tekst, in bytes: 4.200.", "Regel 2"]);
    expect(said("Het aantal klopt niet")).toEqual(["Het bestand noemt een ander aantal berichten dan erin zit: 5 genoemd, 4 gevonden."]);
    expect(said("Herstelde tekens")).toEqual(["Tekens die de app verkeerd had opgeslagen, zijn hersteld. Aantal: 1.200."]);
    expect(said("Losse bestanden")).toEqual(["In de export zitten bestanden die bij geen bericht horen. Aantal: 2."]);
    expect(said("Het begin ontbreekt")).toEqual(["Het begin van de chat zit niet in het bestand. Het eerste bericht in het bestand is van: 1 oktober 2026 om 08:02.", "Regel 1"]);
    expect(said("Een uur dat twee keer kwam")[0]).toMatch(/ kwam twee keer voor, .*: 25 oktober 2026\.$/);
    expect(said("Ontbrekende nummers")).toEqual(["Berichten met deze nummers zitten niet in het bestand. Ze zijn verwijderd of bij het exporteren weggelaten.", "Regel 3: 4Regel 8: 14 tot en met 16en nog 12 reeksen"]);
    expect(said("Andere chats")).toEqual(["Het bestand heeft ook andere chats. Die zijn niet gelezen. Aantal: 7."]);
  });

  test("law 2: every unreadable line is listed, as it was written", () => {
    open(
      aConversation([{}], {
        completeness: aCompleteness({
          unreadableLineCount: 1,
          problems: [{ kind: "unreadable-line", line: 7, detail: "<b>??</b>" }],
          warnings: [{ kind: "cap-suspected", line: null, detail: "10000" }],
        }),
      }),
    );
    expect(screen.getByText("1 regel konden we niet lezen. Die regel hoort bij geen enkel bericht.")).toBeVisible();
    expect(said("Onleesbare regels")[1]).toBe("Regel 7: <b>??</b>");
    expect(screen.getByText(/misschien afgekapt.*: 10\.000\.$/)).toBeVisible();
    expect(screen.queryByText("Elke regel van het bestand is gelezen.")).toBeNull();
  });

  test("law 2: a hundred missing files are one heading, and every one of them is a click away", async () => {
    const problems = Array.from({ length: 100 }, (_, index) => ({ kind: "missing-media", line: index + 1, detail: `foto-${index}.jpg` }) as const);
    const { user } = open(aConversation([{}], { completeness: aCompleteness({ problems }) }));
    expect(screen.queryByText("foto-99.jpg")).toBeNull();
    await user.click(within(group("Bestanden die ontbreken")).getByText("Toon alle 100"));
    expect(await screen.findByText("foto-99.jpg")).toBeInTheDocument();
    expect(within(group("Bestanden die ontbreken")).getAllByRole("listitem")).toHaveLength(100);
  });

  test("law 2: «alles gelezen» is not said of a file of which other chats were skipped, or that breaks off", () => {
    open(aConversation([{}], { completeness: aCompleteness({ problems: [{ kind: "cut-off", line: 4, detail: "" }] }) }));
    expect(screen.queryByText("Elke regel van het bestand is gelezen.")).toBeNull();
    expect(screen.getByRole("heading", { name: "Het einde ontbreekt" })).toBeVisible();
  });

  test("what exports of this kind never hold is listed", () => {
    open(aConversation([{}], { completeness: aCompleteness({ neverCarried: ["reactions", "time-zone"] }) }));
    const never = screen.getByRole("heading", { name: "Wat dit soort export nooit bevat" }).parentElement as HTMLElement;
    expect(within(never).getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual(["reacties op berichten", "de tijdzone"]);
  });

  test.each([
    ["pasted", "pasted-text", "Geplakte tekst", /^Geplakte tekst is minder sterk bewijs/],
    ["screenshots", "screenshots", "Schermafbeeldingen", /^Schermafbeeldingen zijn zwakker bewijs/],
  ] as const)("weaker evidence is said: %s", (evidence, format, kind, sentence) => {
    open(aConversation([{}], { evidence, format }));
    expect(screen.getByText(kind)).toBeVisible();
    expect(screen.getByText(sentence)).toBeVisible();
  });

  test("a merged chat names each of its files, with what each holds", () => {
    const source = (fileName: string) => ({ fileName, size: 100, sha256: fileName, textName: fileName });
    const reading = (format: "whatsapp-text" | "pasted-text") => ({ platform: null, locale: null, format, evidence: "export", exporter: null }) as const;
    open(
      aConversation([{}, {}], {
        sources: [source("oud.zip"), source("nieuw.zip")],
        completeness: aCompleteness({
          problems: [{ kind: "unreadable-line", line: 7, detail: "??", source: 1 }],
          warnings: [{ kind: "exports-differ", line: 3, detail: "0/2", source: 1 }],
        }),
        merge: { sightings: [], matchedCount: 0, differing: [], reordered: [], clockOffsets: [0, 0], unmatched: [], readings: [reading("whatsapp-text"), reading("pasted-text")], statements: [aCompleteness({ messageCount: 5 }), aCompleteness({ messageCount: 8 })] },
      }),
    );
    expect(screen.getByText("oud.zip").closest("li")).toHaveTextContent(/^oud\.zip \(100\sbyte\)Export van WhatsApp · 5 berichten · 3 maart 2026$/);
    expect(screen.getAllByText("nieuw.zip")[0]?.closest("li")).toHaveTextContent(/Geplakte tekst · 8 berichten/);
    expect(said("Onleesbare regels")[1]).toBe("nieuw.zip, Regel 7: ??");
    expect(said("Verschil tussen exports")).toEqual(["Hier verschillen de exports van elkaar: 2 berichten in nieuw.zip.", "nieuw.zip, Regel 3"]);
  });

  test("a file with nothing to review leads to another file, not on", async () => {
    const { user, onBack } = open(aConversation([{ kind: "system", author: null }]));
    expect(screen.queryByRole("button", { name: "Verder" })).toBeNull();
    await user.click(screen.getByRole("button", { name: "Kies een ander bestand" }));
    expect(onBack).toHaveBeenCalled();
  });

  test("M26: a channel that the policy does not list is said at once, in plain words, and there is nothing to go on to", () => {
    open(aConversation([{}], { app: "threema", format: "threema-text" }));
    expect(screen.getByText(/^Berichten uit Threema vallen bij jouw organisatie buiten de instructie/)).toBeVisible();
    expect(screen.queryByRole("button", { name: "Verder" })).toBeNull();
    expect(screen.getByText("Je kunt een chat uit een andere app openen.")).toBeVisible();
  });

  test("going back with answers is asked first", async () => {
    const { user, onBack } = open(aConversation(), { session: reviewed });
    await user.click(screen.getByRole("button", { name: "Terug" }));
    expect(onBack).not.toHaveBeenCalled();
    await user.click(screen.getByRole("button", { name: "Stop met deze chat" }));
    expect(onBack).toHaveBeenCalled();
  });

  test("with answers no other export is added, and it says why", () => {
    open(aConversation(), { session: reviewed });
    expect(screen.queryByRole("button", { name: "Voeg een tweede export van dit gesprek toe" })).toBeNull();
    expect(screen.getByText(/^Een tweede export kun je niet meer toevoegen/)).toBeVisible();
  });

  test("hold: the user says which holds are on the conversation, with those that the policy declares as a help", async () => {
    const declared = { kind: "woo-request", label: "Woo-verzoek 2026-031", dossierId: null } as const;
    const { user, sitting } = open(aConversation(), { policy: inForce({ holds: [declared] }) });
    expect(screen.getByText("Bekend bij je organisatie: Woo-verzoek 2026-031")).toBeVisible();
    await user.click(screen.getByRole("checkbox", { name: "Er loopt een Woo-verzoek over dit onderwerp" }));
    expect(sitting().keeping.holds).toEqual(["woo-request"]);
  });
});
