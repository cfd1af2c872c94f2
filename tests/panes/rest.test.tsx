import { act, screen, within } from "@testing-library/react";
import { RestScreen } from "../../src/panes/rest/rest-screen";
import type { FoundHints } from "../../src/panes/shared/use-hints";
import type { Conversation } from "../../src/conversation/conversation";
import type { Sitting } from "../../src/panes/journey/sitting";
import { ANSWERS_OF } from "../../src/review/answering";
import { give, NEW_SESSION } from "../../src/review/session";
import { aConversation } from "../review/a-conversation";
import { aSitting, showSitting } from "./stage";

const THREE = aConversation([{ text: "Akkoord met variant B" }, { text: "Ik ben er om vijf" }, { text: "Prima" }]);
const manyOf = (count: number): Conversation => aConversation(Array.from({ length: count }, (_, index) => ({ text: `Bericht ${String(index + 1)}` })));

const hinted = (numbers: readonly number[], isDone = true) =>
  ({ hints: new Map(numbers.map((number) => [number, [{ list: "approval", words: ["akkoord"] }]])), isDone }) as unknown as FoundHints;

function open(conversation = THREE, found = hinted([1]), changes: Partial<Sitting> = {}) {
  const told = { onBack: jest.fn(), onGoOn: jest.fn(), onMessage: jest.fn() };
  const shown = showSitting(aSitting(changes, conversation), (props) => <RestScreen {...props} {...told} chance={{ draw: () => 7 }} found={found} />);
  return { ...shown, ...told };
}
const press = (name: string | RegExp) => screen.getByRole("button", { name });
const rows = () => within(screen.getByRole("region", { name: /^Bekijk eerst deze berichten/ })).getAllByRole("listitem");
const rowOf = (text: string) => within(screen.getByText(text).closest("li") as HTMLElement);
const modes = (sitting: Sitting) => [...sitting.session.given.values()].map(({ mode }) => mode);

describe("closing the rest", () => {
  test("nothing closes unseen: pressed too early, the button says what is still to be done", async () => {
    const { user, sitting } = open();
    await user.click(press("Sluit 3 berichten af"));
    const summary = screen.getByRole("group", { name: /./ });
    expect(summary).toHaveFocus();
    expect(screen.getByRole("radiogroup", { name: "Wat geldt voor al deze berichten?" })).toHaveAccessibleDescription("Kies wat voor al deze berichten geldt.");
    expect(within(summary).getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual(["Kies wat voor al deze berichten geldt.", "Bekijk eerst nog 3 berichten."]);
    expect(sitting().session.given.size).toBe(0);
    await user.click(within(summary).getByRole("link", { name: /^Bekijk eerst/ }));
    expect(screen.getByRole("heading", { level: 2, name: "Bekijk eerst deze berichten" })).toHaveFocus();
  });

  test("seen and told why, it closes as the rest, in one act that can be undone on the spot", async () => {
    const { user, sitting, onGoOn } = open();
    await user.click(screen.getByRole("radio", { name: "Alleen privé" }));
    await user.click(press("Alle bekeken tot hier"));
    expect(press("Sluit 3 berichten af als privé")).toHaveFocus();
    await user.keyboard("{Enter}");
    expect(modes(sitting())).toEqual(["rest", "rest", "rest"]);
    expect(sitting().session.done).toHaveLength(1);
    expect(press("Verder")).toHaveFocus();
    expect(screen.getByRole("status")).toHaveTextContent("3 berichten zijn afgesloten als privé.");
    await user.click(press("Maak ongedaan"));
    expect(sitting().session.given.size).toBe(0);
    expect(press("Sluit 3 berichten af als privé")).toBeVisible();
    await user.click(press("Sluit 3 berichten af als privé"));
    await user.click(press("Verder"));
    expect(onGoOn).toHaveBeenCalled();
  });

  test("the rest can stay open, and the words say that open messages may not be deleted", async () => {
    const { user, sitting, onGoOn } = open();
    expect(screen.getByText(/Een bericht dat open blijft, verwijder je nog niet\./)).toBeVisible();
    await user.click(press("Laat 3 berichten open en ga verder"));
    expect(onGoOn).toHaveBeenCalled();
    expect(sitting().session.given.size).toBe(0);
  });

  test("what was put off stays out; taken in, it must be looked at as well", async () => {
    const { user, sitting } = open(THREE, hinted([]), { session: give(NEW_SESSION, [2], ANSWERS_OF.later) });
    expect(screen.getByText("1 bericht heb je uitgesteld met «Later». Dat blijft open.")).toBeVisible();
    await user.click(screen.getByRole("radio", { name: "Werk, maar geen bestuurlijke besluitvorming" }));
    await user.click(press("Alle bekeken tot hier"));
    await user.click(screen.getByRole("checkbox", { name: /^Sluit ook af wat ik heb uitgesteld/ }));
    await user.click(press("Sluit 3 berichten af als geen besluitvorming"));
    expect(screen.getByText("Bekijk eerst nog 1 bericht.")).toBeVisible();
    expect(rowOf("Ik ben er om vijf").getByText(/Uitgesteld met «Later»$/)).toBeVisible();
    await user.click(press("Alle bekeken tot hier"));
    await user.click(press("Sluit 3 berichten af als geen besluitvorming"));
    expect(sitting().session.given.get(2)).toMatchObject({ answers: ANSWERS_OF.no, mode: "rest" });
  });

  test("what was put off can be looked up and answered; where nothing else is open, no reason is asked", async () => {
    const session = give(give(NEW_SESSION, [1, 3], ANSWERS_OF.no), [2], ANSWERS_OF.later);
    const { user, onMessage } = open(THREE, hinted([]), { session });
    expect(screen.queryByText("Wat geldt voor al deze berichten?")).toBeNull();
    await user.click(press("Beantwoord dit bericht nu"));
    expect(onMessage).toHaveBeenCalledWith(2);
    await user.click(screen.getByRole("checkbox", { name: /^Sluit ook af wat ik heb uitgesteld/ }));
    expect(screen.getByText("Wat geldt voor al deze berichten?")).toBeVisible();
  });

  test("while the words are still looked for, nothing is shown as if it were all, and nothing closes", async () => {
    const { user, sitting } = open(THREE, hinted([], false));
    expect(screen.queryByRole("region")).toBeNull();
    await user.click(screen.getByRole("radio", { name: "Alleen privé" }));
    await user.click(press(/^Sluit 3/));
    expect(screen.getByText("Wacht tot de app alle woorden heeft gezocht.")).toBeVisible();
    expect(sitting().session.given.size).toBe(0);
  });

  test("where the words could not be looked for, nobody waits: it is said, and can be tried again", async () => {
    const again = jest.fn();
    const { user, sitting } = open(THREE, { hints: new Map(), isDone: false, isMissing: true, again });
    expect(within(screen.getByRole("main")).getByText(/^De app kon niet zoeken naar woorden/)).toBeVisible();
    expect(screen.queryByText("De app zoekt nog naar woorden die opvallen…")).toBeNull();
    await user.click(press("Probeer opnieuw"));
    expect(again).toHaveBeenCalledTimes(1);
    expect(sitting().session.given.size).toBe(0);
  });
});

describe("what is shown before the rest is closed", () => {
  test("each says why it is shown: by a word, a file, or chance", () => {
    const chat = aConversation([{ text: "Akkoord met variant B" }, { text: "Zie foto", kind: "image", attachments: [{ name: "a.jpg", entry: null, size: null }] }, { text: "Prima" }]);
    open(chat);
    expect(rowOf("Akkoord met variant B").getByText("akkoord", { selector: "summary *" })).toBeVisible();
    expect(rowOf("Zie foto").getByText("3 maart 2026 · Er hoort een bestand bij")).toBeVisible();
    expect(rowOf("Prima").getByText(/Gekozen door het toeval$/)).toBeVisible();
  });

  test("a message is taken out to be kept or to stay open, is counted, stays where it was, and can be put back; the focus stays in its row", async () => {
    const { user, sitting } = open();
    const before = rows().map(({ textContent }) => textContent.slice(0, 40));
    await user.click(rowOf("Akkoord met variant B").getByRole("button", { name: /^Besluitvorming: het bericht/ }));
    expect(sitting().session.given.get(1)).toMatchObject({ answers: ANSWERS_OF.yes, mode: "individual" });
    expect(screen.getByText("Akkoord met variant B").closest("li")).toHaveFocus();
    expect(screen.getByRole("status")).toHaveTextContent("Uit de rest gehaald. Dit bericht gaat over besluitvorming.");
    await user.click(rowOf("Prima").getByRole("button", { name: /^Laat open/ }));
    expect(screen.getByText("2 berichten heb je uit de rest gehaald.")).toBeVisible();
    expect(press("Sluit 1 bericht af")).toBeVisible();
    expect(rows().map(({ textContent }) => textContent.slice(0, 40))).toEqual(before);
    for (const text of ["Akkoord met variant B", "Prima"]) await user.click(rowOf(text).getByRole("button", { name: /^Zet terug/ }));
    expect(press("Sluit 3 berichten af")).toBeVisible();
    expect(sitting().session.given.size).toBe(0);
  });

  test("what chance chose is chosen once: it stays when the user goes to the chat and comes back", () => {
    const draws = [7, 8];
    const told = { onBack: jest.fn(), onGoOn: jest.fn(), onMessage: jest.fn() };
    const shownAt = (sitting: Sitting) => {
      const shown = showSitting(sitting, (props) => <RestScreen {...props} {...told} chance={{ draw: () => draws.shift() ?? 9 }} found={hinted([])} />);
      const words = rows().map(({ textContent }) => textContent);
      const after = shown.sitting();
      shown.unmount();
      return { words, after };
    };
    const first = shownAt(aSitting({}, manyOf(500)));
    expect(first.words).toHaveLength(10);
    expect(shownAt(first.after).words).toEqual(first.words);
    expect(shownAt(aSitting({}, manyOf(500))).words).not.toEqual(first.words);
  });

  test("a message can be seen in the chat, and what was passed stays passed", async () => {
    const { user, onMessage, sitting } = open();
    await user.click(press("Alle bekeken tot hier"));
    await user.click(rowOf("Prima").getByRole("button", { name: /^Bekijk in de chat/ }));
    expect(onMessage).toHaveBeenCalledWith(3);
    expect(sitting().rest?.seen.size).toBe(3);
  });

  test("hundreds come a page at a time: passing one shows the next, from its heading, and says how far one is", async () => {
    const numbers = Array.from({ length: 45 }, (_, index) => index + 1);
    const { user, sitting } = open(manyOf(45), hinted(numbers));
    expect(rows()).toHaveLength(20);
    await user.click(press("Alle bekeken tot hier"));
    expect(screen.getByRole("heading", { level: 2, name: "Bekijk eerst deze berichten · Bladzijde 2 van 3" })).toHaveFocus();
    expect(screen.getByRole("status")).toHaveTextContent("20 van 45 bekeken");
    await user.click(press("Laat deze 20 open"));
    expect(press("Sluit 25 berichten af")).toBeVisible();
    await user.click(press("Vorige"));
    expect(screen.queryByRole("button", { name: "Alle bekeken tot hier" })).toBeNull();
    await user.click(press("Volgende"));
    await user.click(press("Alle bekeken tot hier"));
    expect(screen.getByRole("status")).toHaveTextContent("Je hebt alles bekeken. Je kunt de rest nu afsluiten.");
    await user.click(screen.getByRole("radio", { name: "Interne partijpolitiek" }));
    await user.click(press("Sluit 25 berichten af als partijpolitiek"));
    expect(sitting().session.given.size).toBe(25);
  });

  test("a page that is left open closes nothing of it, and with nothing left to close the way on stands alone", async () => {
    const { user, onGoOn } = open();
    await user.click(press("Laat deze 3 open"));
    expect(screen.queryByRole("button", { name: /^Sluit/ })).toBeNull();
    expect(press("Verder")).toHaveFocus();
    await act(() => user.keyboard("{Enter}"));
    expect(onGoOn).toHaveBeenCalled();
  });
});
