import { screen } from "@testing-library/react";
import { Elsewhere } from "../../src/panes/elsewhere/elsewhere";
import { KeeperScreen } from "../../src/panes/keeper/keeper";
import { decisionsIn } from "../../src/panes/journey/sitting";
import type { Sitting } from "../../src/panes/journey/sitting";
import { ANSWERS_OF } from "../../src/review/answering";
import { answersTo, give, NEW_SESSION } from "../../src/review/session";
import { aConversation } from "../review/a-conversation";
import { aDraft, aSitting, showSitting } from "./stage";

const TWO = aConversation([{ text: "Akkoord met B" }, { author: "Bas Terhorst", text: "Dan gaat de brief uit" }]);
const YES = give(NEW_SESSION, [1, 2], ANSWERS_OF.yes);
const KEPT = give(YES, [1, 2], { recordedElsewhere: "no" });

const openElsewhere = () => {
  const goOn = jest.fn();
  const shown = showSitting(aSitting({ session: YES }, TWO), (props) => <Elsewhere {...props} onBack={jest.fn()} onGoOn={goOn} />);
  return { ...shown, goOn };
};
const outcomes = (sitting: Sitting) => decisionsIn(sitting).map(({ decision }) => decision.outcome);

describe("step 2", () => {
  test("S2: one answer goes for the whole cluster", async () => {
    const { user, sitting } = openElsewhere();
    expect(screen.getByRole("heading", { level: 2, name: "Deel 1 van 1" })).toBeVisible();
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

  test("a cluster can be parted, and each message answered by itself", async () => {
    const { user, sitting } = openElsewhere();
    await user.click(screen.getByRole("button", { name: "Beantwoord per bericht" }));
    const [first] = screen.getAllByRole("radio", { name: "Een deel" });
    await user.click(first as HTMLElement);
    expect(answersTo(sitting().session, 1).recordedElsewhere).toBe("partly");
    expect(answersTo(sitting().session, 2).recordedElsewhere).toBeNull();
  });

  test("an unanswered part does not stop the user, and is told", () => {
    openElsewhere();
    expect(screen.getByText(/^Bij 1 deel mist nog een antwoord/)).toBeVisible();
  });
});

const openKeeper = (changes: Partial<Sitting>) => {
  const told = { onBack: jest.fn(), onGoOn: jest.fn(), onPeople: jest.fn(), onElsewhere: jest.fn() };
  return { ...showSitting(aSitting({ session: KEPT, ...changes }, TWO), (props) => <KeeperScreen {...props} {...told} />), ...told };
};
const official = aDraft("Fenna Brugman", { role: "top-official", isMe: true });
const servant = aDraft("Bas Terhorst", { role: "civil-servant" });

describe("who keeps", () => {
  test("I1: the keeper is told, with the paragraph that says so", async () => {
    const { user } = openKeeper({ people: [{ ...official, isMe: false }, { ...servant, isMe: true }] });
    expect(screen.getByText("Jij bewaart dit.")).toBeVisible();
    await user.click(screen.getByText("Waarom?"));
    expect(screen.getByText(/dan regelt het ambtelijk veld dat er wordt bewaard/)).toBeVisible();
    expect(screen.getByText("Paragraaf I1")).toBeVisible();
  });

  test("U9: another keeps, and the own copy stays until that is confirmed", async () => {
    const { user, sitting } = openKeeper({ people: [official, servant] });
    expect(screen.getByText("Moet worden bewaard door Bas Terhorst. Verwijder jouw exemplaar pas als Bas Terhorst dit heeft bevestigd.")).toBeVisible();
    expect(outcomes(sitting())).toEqual(["U9", "U9"]);
    await user.click(screen.getByRole("radio", { name: "Bas Terhorst heeft bevestigd dat dit is bewaard" }));
    expect(screen.getByText("Bas Terhorst heeft dit bewaard. Jij hoeft het niet ook te bewaren.")).toBeVisible();
    expect(outcomes(sitting())).toEqual(["U10", "U10"]);
  });

  test("S3: people may agree that somebody else keeps", async () => {
    const { user, sitting } = openKeeper({ people: [official, servant] });
    await user.click(screen.getByRole("radio", { name: "We hebben afgesproken dat ik bewaar" }));
    expect(screen.getByText("Jij bewaart dit.")).toBeVisible();
    expect(outcomes(sitting())).toEqual(["U5", "U5"]);
  });

  test("U8: after a confirmation a minister's copy still stays, because of the hold", async () => {
    const { user, sitting } = openKeeper({ people: [aDraft("Fenna Brugman", { role: "minister", isMe: true }), servant] });
    await user.click(screen.getByRole("radio", { name: "Bas Terhorst heeft bevestigd dat dit is bewaard" }));
    expect(screen.getByText("Niet verwijderen: er geldt een bewaarstop (bewindspersonen)")).toBeVisible();
    expect(outcomes(sitting())).toEqual(["U8", "U8"]);
  });

  test("what is not literally in the text is called an interpretation", () => {
    openKeeper({ people: [aDraft("Fenna Brugman", { role: "minister" }), aDraft("Bas Terhorst", { role: "top-official", isMe: true }), aDraft("Buiten", { role: "external" })] });
    expect(screen.getByText("Interpretatie: de instructie zegt dit niet letterlijk.")).toBeVisible();
  });

  test("a role that makes a difference is asked, and nothing else", async () => {
    const { user, onPeople } = openKeeper({ people: [aDraft("Fenna Brugman", { role: "top-official" }), aDraft("Bas Terhorst", { role: "unknown" })] });
    expect(screen.getByText("De rol van Bas Terhorst maakt verschil voor wie bewaart. Kies die rol.")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Naar de rollen" }));
    expect(onPeople).toHaveBeenCalled();
  });

  test("K-NVT: nobody of ours", () => {
    openKeeper({ people: [aDraft("Fenna Brugman", { role: "external" }), aDraft("Bas Terhorst", { role: "external" })] });
    expect(screen.getByText("Niemand van de eigen organisatie in dit gesprek: controleer de rollen.")).toBeVisible();
  });
});
