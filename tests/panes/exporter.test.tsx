import { screen, within } from "@testing-library/react";
import { EXPORTER } from "../../src/conversation/conversation";
import { keepingDecision, factsIn, peopleIn } from "../../src/panes/journey/sitting";
import type { Directory } from "../../src/ports/directory";
import { aConversation } from "../review/a-conversation";
import { BAS, FENNA, goOnButton, openPeople } from "./people-stage";
import { aDirectory, aDraft, aPerson, aSitting } from "./stage";

const SMS = aConversation([{ author: EXPORTER }, { author: "Fenna Brugman" }], { app: "sms", format: "sms-backup-restore-xml", exporter: EXPORTER });
const card = (name: string) => screen.getByRole("region", { name });

/** A directory that remembers for whom it was asked. */
function listening(): { readonly directory: Directory; readonly asked: string[] } {
  const asked: string[] = [];
  const directory = aDirectory([BAS, FENNA]);
  return { directory: { ...directory, candidates: (name) => { asked.push(name); return directory.candidates(name); } }, asked };
}

describe("who made the export", () => {
  test("is the user: chosen beforehand, in sight, and never looked for under the word «Ik»", async () => {
    const { directory, asked } = listening();
    const { sitting } = openPeople(directory, aSitting({ people: null }, SMS));
    await goOnButton();
    const mine = within(card("Ik (eigenaar van de telefoon)"));
    expect(mine.getByRole("checkbox", { name: "Dat ben ik: Ik (eigenaar van de telefoon)" })).toBeChecked();
    expect(mine.getByRole("combobox", { name: "Wie is Ik (eigenaar van de telefoon)?" })).toHaveValue("me");
    expect(mine.getByText(/^Deze persoon maakte de export/)).toBeVisible();
    expect(asked).toEqual(["Fenna Brugman"]);
    expect(peopleIn(sitting())[0]).toMatchObject({ shownAs: EXPORTER, displayName: "Bas Terhorst", isMe: true, role: "unknown" });
    expect(screen.queryByText("Wie ben jij in deze chat?")).toBeNull();
  });

  test("«namens»: it is the one whom the user files for", async () => {
    const minister = aPerson({ id: "m", displayName: "Karel Oosterling", jobTitle: "Minister" });
    const { sitting } = openPeople(aDirectory([BAS, FENNA]), aSitting({ people: null, onBehalfOf: { person: minister } }, SMS));
    await goOnButton();
    expect(peopleIn(sitting())[0]).toMatchObject({ displayName: "Karel Oosterling", isMe: false });
  });

  test("the user may say that it was somebody else", async () => {
    const { user, sitting } = openPeople(aDirectory([BAS, FENNA]), aSitting({ people: null }, SMS));
    await goOnButton();
    await user.selectOptions(screen.getByRole("combobox", { name: "Wie is Ik (eigenaar van de telefoon)?" }), "none");
    expect(peopleIn(sitting())[0]).toMatchObject({ directoryId: null });
  });

  test("where the export does not tell, nobody is chosen beforehand", async () => {
    const { sitting } = openPeople(aDirectory([BAS, FENNA]), aSitting({ people: null }, aConversation([{ author: EXPORTER }, { author: "Fenna Brugman" }])));
    await goOnButton();
    expect(peopleIn(sitting()).filter(({ isMe, directoryId }) => isMe || directoryId !== null)).toEqual([]);
    expect(card("Ik")).toBeVisible();
  });
});

test("M26: who keeps is asked of the app that the chat was held in", () => {
  const people = [aDraft("Fenna Brugman", { role: "civil-servant", isMe: true })];
  const inApp = (app: "whatsapp" | "threema") => {
    const sitting = aSitting({ people }, aConversation([{}], { app }));
    return keepingDecision(factsIn(sitting), sitting).outcome;
  };
  expect([inApp("whatsapp"), inApp("threema")]).toEqual(["U5", "U6"]);
});
