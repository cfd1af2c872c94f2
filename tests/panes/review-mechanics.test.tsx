import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import type { Message } from "../../src/conversation/conversation";
import { nl } from "../../src/language/nl";
import { HintLine } from "../../src/panes/shared/hint-line";
import { MessageBody } from "../../src/panes/shared/message-body";
import { PreferencesProvider } from "../../src/panes/shared/preferences";
import { Review } from "../../src/panes/review/review";
import { ANSWERS_OF, choiceOf } from "../../src/review/answering";
import { ok } from "../../src/result";
import { answersTo, give, NEW_SESSION } from "../../src/review/session";
import type { Session } from "../../src/review/session";
import { aConversation } from "../review/a-conversation";
import { hasher } from "./kept-elsewhere";
import { aStore, aSitting, inMemoryPreferences, show, showSitting } from "./stage";

Element.prototype.scrollIntoView = () => undefined;

const at = (day: number, clock: string): Pick<Message, "time"> => ({ time: { local: `2026-03-0${day}T${clock}:00`, precision: "minute", instant: null } });
const SIX = aConversation([
  { text: "een", ...at(3, "09:00") },
  { text: "twee", ...at(3, "09:01"), author: "Joep Aalders" },
  { text: "drie", ...at(3, "09:02") },
  { text: "vier", ...at(3, "12:00"), kind: "image", attachments: [{ name: "kade.jpg", entry: null, size: null }] },
  { text: "vijf", ...at(4, "08:00"), author: "Joep Aalders" },
  { text: "zes", ...at(4, "08:01") },
]);

const open = (conversation = SIX, session: Session = NEW_SESSION) => {
  const goOn = jest.fn();
  const preferences = inMemoryPreferences();
  const shown = showSitting(aSitting({ session }, conversation), (props) => (
    <PreferencesProvider kept={preferences}>
      <Review {...props} ports={{ hasher, store: aStore() }} onBack={jest.fn()} onGoOn={goOn} />
    </PreferencesProvider>
  ));
  const choices = () => conversation.messages.map(({ number }) => choiceOf(answersTo(shown.sitting().session, number)));
  return { ...shown, goOn, choices };
};
const row = (number: number): HTMLElement => {
  const found = document.getElementById(`message-${number}`);
  if (found === null) throw new Error(`no row ${number}`);
  return found;
};
const focusOn = (number: number) => {
  act(() => {
    row(number).focus();
  });
};
const panel = () => within(screen.getByRole("group", { name: /geselecteerd$/ }));

describe("what a search marks", () => {
  const marked = () => [...document.querySelectorAll("mark")].map(({ textContent }) => textContent);
  const CHAT = aConversation([
    { text: "Akkoord met de réünie", ...at(3, "09:00") },
    { text: "", kind: "document", attachments: [{ name: "Reunie.pdf", entry: null, size: null }], ...at(3, "09:01") },
    { text: "", kind: "document", attachments: [{ name: "reünie-2.pdf", entry: "a", size: 10 }], asides: [{ kind: "quote", author: null, text: "de reunie" }], ...at(3, "09:02") },
    { text: "iets anders", ...at(3, "09:03") },
  ]);

  test("what was found stands marked in its rows, in words and names of files, and nothing that the search does not look at", async () => {
    const { user } = open(CHAT);
    await user.type(screen.getByRole("searchbox"), "reunie");
    await waitFor(() => { expect(marked()).toEqual(["réünie", "Reunie", "reünie"]); });
    await user.clear(screen.getByRole("searchbox"));
    await waitFor(() => { expect(marked()).toEqual([]); });
  });

  test("a mark adds nothing to what a row says, and takes nothing from it", async () => {
    const { user } = open(CHAT);
    const before = screen.getAllByRole("listitem").map(({ textContent }) => textContent);
    await user.type(screen.getByRole("searchbox"), "uni");
    await waitFor(() => { expect(marked()).toEqual(["üni", "uni", "üni"]); });
    expect(screen.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual(before);
  });
});

describe("keys", () => {
  test.each([["b", "yes"], ["n", "no"], ["p", "private"], ["t", "party"], ["l", "later"]] as const)("%s answers, and the focus goes to the next open message", async (key, choice) => {
    const { user, choices } = open();
    focusOn(1);
    await user.keyboard(key);
    expect(choices()[0]).toBe(choice);
    expect(row(2)).toHaveFocus();
  });

  test("S2: V marks as recorded elsewhere, without a place nothing counts as recorded", async () => {
    const { user, sitting } = open();
    focusOn(1);
    await user.keyboard("v");
    expect(answersTo(sitting().session, 1)).toMatchObject({ decisionMaking: "yes", recordedElsewhere: "fully", place: null });
    expect(within(row(1)).getByText("Vindplaats nodig")).toBeVisible();
  });

  test("arrows move, and only over messages that ask an answer", async () => {
    const { user } = open(aConversation([{ text: "een" }, { text: "melding", kind: "system", author: null }, { text: "twee" }]));
    focusOn(1);
    await user.keyboard("{ArrowDown}");
    expect(row(3)).toHaveFocus();
    expect(row(3)).toHaveAttribute("aria-current", "true");
    await user.keyboard("{ArrowUp}");
    expect(row(1)).toHaveFocus();
  });

  test("Space and Shift with an arrow select; one key answers all of it as one series", async () => {
    const { user, choices, sitting } = open();
    focusOn(1);
    await user.keyboard(" {Shift>}{ArrowDown}{ArrowDown}{/Shift}");
    expect(screen.getByText("3 berichten geselecteerd", { selector: "p" })).toBeVisible();
    await user.keyboard("n");
    expect(choices()).toEqual(["no", "no", "no", null, null, null]);
    expect(sitting().session.given.get(2)?.mode).toBe("series");
    expect(sitting().session.done).toHaveLength(1);
    expect(row(4)).toHaveFocus();
  });

  test("WCAG 4.1.3: how many are selected is told at each key that changes it, also when it becomes none", async () => {
    const { user } = open();
    const told = async (keys: string, words: string) => {
      await user.keyboard(keys);
      await waitFor(() => {
        expect(screen.getByRole("status")).toHaveTextContent(words);
      });
    };
    focusOn(1);
    await told(" ", "1 bericht geselecteerd");
    await told("{Shift>}{ArrowDown}{/Shift}", "2 berichten geselecteerd");
    await told("{Shift>}{ArrowDown}{/Shift}", "3 berichten geselecteerd");
    await told("{Shift>}{ArrowUp}{/Shift}", "2 berichten geselecteerd");
    await told("{Escape}", "0 berichten geselecteerd");
  });

  test("Ctrl+Z takes back and goes there; Ctrl+Y does it again", async () => {
    const { user, choices } = open();
    focusOn(1);
    await user.keyboard("n");
    await user.keyboard("{Control>}z{/Control}");
    expect(choices()[0]).toBeNull();
    expect(row(1)).toHaveFocus();
    await user.keyboard("{Control>}y{/Control}");
    expect(choices()[0]).toBe("no");
  });

  test("a letter does nothing outside the list", async () => {
    const { user, sitting } = open();
    for (const name of ["Ongedaan", "Verder", "3 maart 2026 · 4 berichten · 4 open"]) {
      act(() => {
        screen.getByRole("button", { name }).focus();
      });
      await user.keyboard("bnptvl");
    }
    expect(sitting().session).toBe(NEW_SESSION);
  });

  test("a letter in a field is a letter, and Ctrl+Z there takes back what was typed", async () => {
    const { user, sitting } = open(SIX, give(NEW_SESSION, [1], ANSWERS_OF.no));
    await user.type(screen.getByRole("searchbox"), "bnp/?");
    await user.keyboard("{Control>}z{/Control}");
    expect(sitting().session.done).toHaveLength(1);
    expect(screen.getByRole("searchbox")).toHaveValue("bnp/?");
  });

  test("letters are switched off in the help; arrows and Space stay", async () => {
    const { user, sitting } = open();
    focusOn(1);
    await user.keyboard("?");
    expect(screen.getByRole("heading", { name: "Toetsen in de lijst" })).toHaveFocus();
    await user.click(screen.getByRole("checkbox", { name: "Letters gebruiken als toets" }));
    expect(screen.queryByText("Toon deze toetsen")).toBeNull();
    await user.click(screen.getByRole("button", { name: "Sluit" }));
    expect(row(1)).toHaveFocus();
    await user.keyboard("bn/{ArrowDown}");
    expect(sitting().session).toBe(NEW_SESSION);
    expect(row(2)).toHaveFocus();
  });

  describe("a row that is higher than the page", () => {
    const scrolled = jest.fn<undefined, [string, ScrollIntoViewOptions]>();
    beforeEach(() => {
      scrolled.mockReset();
      jest.spyOn(HTMLElement.prototype, "offsetHeight", "get").mockReturnValue(5000);
      jest.spyOn(Element.prototype, "scrollIntoView").mockImplementation(function (this: Element, options) {
        scrolled(this.id, typeof options === "object" ? options : {});
      });
    });
    afterEach(() => {
      jest.restoreAllMocks();
    });

    test("comes into view from its beginning when the focus goes there", async () => {
      const { user } = open();
      focusOn(1);
      await user.keyboard("n");
      expect(row(2)).toHaveFocus();
      expect(scrolled).toHaveBeenCalledWith("message-2", { block: "start" });
    });

    test("stays where it is for who presses a button under its words", async () => {
      const { user } = open();
      await user.click(within(row(3)).getByRole("button", { name: /^Beoordeel/ }));
      expect(row(3)).toHaveFocus();
      expect(scrolled).not.toHaveBeenCalled();
    });
  });

  test("«/» goes to the search", async () => {
    const { user } = open();
    focusOn(1);
    await user.keyboard("/");
    expect(screen.getByRole("searchbox")).toHaveFocus();
    expect(screen.getByRole("searchbox")).toHaveValue("");
  });

  test("every act has a button too", async () => {
    const { user } = open();
    await user.click(screen.getByRole("checkbox", { name: "Selecteer het bericht van Fenna Brugman, 09:00" }));
    for (const name of ["Ja", "Nee", "Privé", "Partij", "Al vastgelegd", "Later", "Niets selecteren"]) expect(panel().getByRole("button", { name })).toBeVisible();
    for (const name of ["Ongedaan", "Opnieuw", "Toetsen"]) expect(screen.getByRole("button", { name })).toBeVisible();
  });

  test("of all rows one is a stop of the Tab key", () => {
    open();
    expect([...document.querySelectorAll("li[tabindex='0']")].map(({ id }) => id)).toEqual(["message-1"]);
  });

  test("what belongs to a message is a stop with its row alone, however many have a file; a line that no arrow leads to keeps its own", async () => {
    const file = { attachments: [{ name: "nota.pdf", entry: "nota.pdf", size: 9 }] };
    const { user } = open(aConversation([{ text: "een", ...file }, { text: "x".repeat(5000), ...file }, { text: "melding", kind: "system", author: null, ...file }]));
    const stops = () => screen.getAllByRole("button", { name: /^(Download nota\.pdf|Toon alles)$/ }).map(({ tabIndex }) => tabIndex);
    expect(stops()).toEqual([0, -1, -1, 0]);
    focusOn(1);
    await user.keyboard("{ArrowDown}");
    expect(stops()).toEqual([-1, 0, 0, 0]);
  });
});

describe("selecting many", () => {
  test("a day is answered in one act, and nothing outside it", async () => {
    const { user, choices } = open();
    await user.click(screen.getByRole("button", { name: "Selecteer dag: 3 maart 2026" }));
    expect(screen.getByRole("group", { name: "4 berichten geselecteerd" })).toHaveFocus();
    await user.keyboard("p");
    expect(choices()).toEqual(["private", "private", "private", "private", null, null]);
    expect(screen.getByRole("status")).toHaveTextContent("4 berichten: Privé. 4 van 6 beoordeeld");
    expect(row(5)).toHaveFocus();
  });

  test("a burst is exactly the messages without a long silence between them", async () => {
    const { user, choices } = open();
    await user.click(screen.getByRole("button", { name: "Selecteer 3 berichten, 09:00 tot 09:02" }));
    await user.click(panel().getByRole("button", { name: "Nee" }));
    expect(choices()).toEqual(["no", "no", "no", null, null, null]);
  });

  test("Escape closes the help, and leads back to where «?» was pressed", async () => {
    const { user } = open();
    focusOn(2);
    await user.keyboard("?");
    expect(screen.getByRole("heading", { name: "Toetsen in de lijst" })).toHaveFocus();
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("heading", { name: "Toetsen in de lijst" })).toBeNull();
    expect(row(2)).toHaveFocus();
  });

  test("screens.md, a button for each key: without Shift a range is chosen with a button, and with the last message of it", async () => {
    const { user } = open();
    const box = (number: number) => within(row(number)).getByRole("checkbox");
    await user.click(box(2));
    await user.click(panel().getByRole("button", { name: "Kies een reeks" }));
    expect(panel().getByRole("button", { name: "Kies een reeks", pressed: true })).toBeVisible();
    expect(screen.getByRole("status")).toHaveTextContent("Vink nu het laatste bericht aan.");
    await user.click(box(5));
    expect([1, 2, 3, 4, 5, 6].map((number) => (box(number) as HTMLInputElement).checked)).toEqual([false, true, true, true, true, false]);
    expect(screen.getByRole("status")).toHaveTextContent("4 berichten geselecteerd");
    await user.click(box(6));
    await user.click(box(3));
    expect([1, 2, 3, 4, 5, 6].map((number) => (box(number) as HTMLInputElement).checked)).toEqual([false, true, false, true, true, true]);
  });

  test("Shift and a click select what lies between", async () => {
    const { user, choices } = open();
    await user.click(screen.getByRole("checkbox", { name: /09:01$/ }));
    await user.keyboard("{Shift>}");
    await user.click(screen.getByRole("checkbox", { name: /08:00$/ }));
    await user.keyboard("{/Shift}");
    await user.click(panel().getByRole("button", { name: "Nee" }));
    expect(choices()).toEqual([null, "no", "no", "no", "no", null]);
  });

  test("Escape lets the selection go, and the focus goes to the list", async () => {
    const { user } = open();
    await user.click(screen.getByRole("button", { name: "Selecteer dag: 3 maart 2026" }));
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("group", { name: /geselecteerd$/ })).toBeNull();
    expect(row(1)).toHaveFocus();
  });
});

describe("the context of a kept message", () => {
  test("is offered after «ja», never in the way of the keyboard, and is one act", async () => {
    const { user, choices, sitting } = open();
    focusOn(3);
    await user.keyboard("b");
    expect(row(4)).toHaveFocus();
    // The row in hand is another by then, and in a pane the offer lies right under it.
    expect(screen.getByRole("group", { name: "Context" })).toHaveTextContent(/^Is het bericht van .+, \d\d:\d\d, zo goed te begrijpen\?/);
    await user.click(screen.getByRole("button", { name: "Ook de 2 ervoor en de 2 erna als context" }));
    expect(choices()).toEqual(["yes", "yes", "yes", "yes", "yes", null]);
    expect(sitting().session.done).toHaveLength(2);
    expect(row(6)).toHaveFocus();
    await user.keyboard("{Control>}z{/Control}");
    expect(choices()).toEqual([null, null, "yes", null, null, null]);
  });

  test("WCAG 4.1.3: it is told as well, in one breath with how far one is, with its key where letters are keys", async () => {
    const { user } = open();
    focusOn(4);
    await user.keyboard("b");
    await waitFor(() => { expect(screen.getByRole("status")).toHaveTextContent("1 van 6 beoordeeld. Ook de 2 ervoor en de 2 erna als context: toets C."); });
    await user.keyboard("?");
    await user.click(screen.getByRole("checkbox", { name: "Letters gebruiken als toets" }));
    await user.click(within(row(5)).getByRole("button", { name: "Ja" }));
    await waitFor(() => { expect(screen.getByRole("status")).toHaveTextContent(/als context$/); });
  });

  test("C takes it, and it is gone after another act", async () => {
    const { user, choices } = open();
    focusOn(1);
    await user.keyboard("b");
    await user.keyboard("n");
    expect(screen.queryByRole("group", { name: "Context" })).toBeNull();
    await user.keyboard("bc");
    expect(choices()).toEqual(["yes", "no", "yes", "yes", "yes", null]);
  });

  test("what was answered is not offered", async () => {
    const { user } = open(SIX, give(NEW_SESSION, [2, 3], ANSWERS_OF.private));
    focusOn(1);
    await user.keyboard("b");
    expect(screen.queryByRole("group", { name: "Context" })).toBeNull();
  });
});

describe("the history", () => {
  test("tells every act in words, and goes back to before it", async () => {
    const { user, choices } = open();
    focusOn(1);
    await user.keyboard("nb");
    await user.click(screen.getByText("Geschiedenis (2)"));
    expect(screen.getByText("Nee, geen besluitvorming: 1 bericht, Fenna Brugman, 3 maart 2026 om 09:00")).toBeVisible();
    await user.click(screen.getByRole("button", { name: /^Terug tot vóór: Nee, geen besluitvorming/ }));
    expect(choices()).toEqual([null, null, null, null, null, null]);
    expect(row(1)).toHaveFocus();
    expect(screen.getByRole("status")).toHaveTextContent("2 antwoorden zijn ongedaan gemaakt.");
    await user.click(screen.getByRole("button", { name: "Opnieuw" }));
    expect(choices()[0]).toBe("no");
  });
});

describe("searching and filtering", () => {
  test("search tells how many, and decides about all of them at once", async () => {
    const { user, choices } = open();
    await user.type(screen.getByRole("searchbox"), "E");
    await user.type(screen.getByRole("searchbox"), "E");
    expect(await screen.findByText("2 gevonden", { selector: "span span, div > span" })).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Beslis over deze 2" }));
    await user.keyboard("p");
    expect(choices()).toEqual(["private", "private", null, null, null, null]);
  });

  test("next and previous go from one to the next, around the end", async () => {
    const { user } = open();
    await user.type(screen.getByRole("searchbox"), "vi");
    await user.click(await screen.findByRole("button", { name: "Volgende gevonden bericht" }));
    expect(row(4)).toHaveFocus();
    await user.click(screen.getByRole("button", { name: "Volgende gevonden bericht" }));
    expect(row(5)).toHaveFocus();
    await user.click(screen.getByRole("button", { name: "Volgende gevonden bericht" }));
    expect(row(4)).toHaveFocus();
  });

  test("filters: beside the list a day was called done («klaar») while a filter hid what is open of it", async () => {
    const isWide = (media: string): MediaQueryList => Object.assign(new EventTarget(), { matches: true, media, onchange: null, addListener: () => undefined, removeListener: () => undefined });
    const before = Object.getOwnPropertyDescriptor(window, "matchMedia");
    Object.defineProperty(window, "matchMedia", { configurable: true, value: isWide });
    try {
      const { user } = open(SIX, give(NEW_SESSION, [1, 2], ANSWERS_OF.no));
      await user.type(screen.getByRole("searchbox"), "ee");
      await user.click(await screen.findByRole("button", { name: /^Toon alleen/ }));
      await waitFor(() => { expect(document.getElementById("message-3")).toBeNull(); });
      const days = within(screen.getByRole("navigation", { name: "Dagen" })).getAllByRole("listitem");
      expect(days.map(({ textContent }) => textContent)).toEqual(["3 maart 2026 2 open"]);
    } finally {
      if (before === undefined) Reflect.deleteProperty(window, "matchMedia");
      else Object.defineProperty(window, "matchMedia", before);
    }
  });

  test("filters: the heading of a day says how much of it is shown, and calls it done («klaar») only where nothing is hidden", async () => {
    const { user } = open(SIX, give(NEW_SESSION, [1, 2, 5], ANSWERS_OF.no));
    await user.type(screen.getByRole("searchbox"), "ee");
    await user.click(await screen.findByRole("button", { name: /^Toon alleen/ }));
    await waitFor(() => { expect(document.getElementById("message-3")).toBeNull(); });
    expect(screen.getAllByRole("heading", { level: 2 }).map(({ textContent }) => textContent)).toEqual(["3 maart 2026· 2 van 4 berichten"]);
    await user.click(screen.getByRole("button", { name: "Toon alles" }));
    await waitFor(() => { expect(screen.getAllByRole("heading", { level: 2 }).map(({ textContent }) => textContent)).toEqual(["3 maart 2026· 4 berichten · 2 open", "4 maart 2026· 2 berichten · 1 open"]); });
  });

  test("a filter hides, and changes no answer; what one answers stays in sight", async () => {
    const { user, choices } = open(SIX, give(NEW_SESSION, [1], ANSWERS_OF.no));
    await user.click(screen.getByText("Filter", { selector: "summary" }));
    await user.click(screen.getByRole("checkbox", { name: "Alleen open" }));
    expect(document.getElementById("message-1")).toBeNull();
    expect(choices()).toEqual(["no", null, null, null, null, null]);
    focusOn(2);
    await user.keyboard("n");
    expect(row(2)).toBeVisible();
    await user.click(screen.getAllByRole("button", { name: "Toon alles" })[0] as HTMLElement);
    expect(row(1)).toBeVisible();
  });

  test.each([["Alleen met bijlage", [4]]] as const)("«%s»", async (name, numbers) => {
    const { user } = open();
    await user.click(screen.getByText("Filter", { selector: "summary" }));
    await user.click(screen.getByRole("checkbox", { name }));
    expect([...document.querySelectorAll("li[id]")].map(({ id }) => id)).toEqual(numbers.map((number) => `message-${number}`));
  });

  test("a sender and a period", async () => {
    const { user } = open();
    await user.click(screen.getByText("Filter", { selector: "summary" }));
    await user.selectOptions(screen.getByRole("combobox", { name: "Afzender" }), "Joep Aalders");
    fireEvent.change(screen.getByLabelText("Vanaf"), { target: { value: "2026-03-04" } });
    expect([...document.querySelectorAll("li[id]")].map(({ id }) => id)).toEqual(["message-5"]);
    await user.click(screen.getByRole("button", { name: "Selecteer dit 1 bericht" }));
    expect(screen.getByRole("group", { name: "1 bericht geselecteerd" })).toHaveFocus();
  });

  test("nothing fits: it says so, and shows the way out", async () => {
    const { user } = open();
    await user.click(screen.getByText("Filter", { selector: "summary" }));
    fireEvent.change(screen.getByLabelText("Vanaf"), { target: { value: "2027-01-01" } });
    expect(screen.getByText("Geen bericht past bij dit filter.")).toBeVisible();
    await user.click(screen.getAllByRole("button", { name: "Toon alles" })[0] as HTMLElement);
    expect(row(6)).toBeVisible();
  });

  const filterBy = async (user: ReturnType<typeof open>["user"], name: string) => {
    await user.click(screen.getByText("Filter", { selector: "summary" }));
    await user.click(screen.getByRole("checkbox", { name }));
  };

  test("WCAG 4.1.3: how much a filter shows is told, and when everything is shown again", async () => {
    const { user } = open();
    await filterBy(user, "Alleen met bijlage");
    await waitFor(() => { expect(screen.getByRole("status")).toHaveTextContent(/^Je ziet 1 van 6 berichten/); });
    await user.click(screen.getAllByRole("button", { name: "Toon alles" })[0] as HTMLElement);
    await waitFor(() => { expect(screen.getByRole("status")).toHaveTextContent(/^6 berichten$/); });
  });

  test("what a filter hides is selected no more: nobody answers what they do not see", async () => {
    const { user, choices } = open();
    focusOn(1);
    await user.keyboard(" ");
    await filterBy(user, "Alleen met bijlage");
    expect(screen.queryByRole("group", { name: /geselecteerd$/ })).toBeNull();
    focusOn(4);
    await user.keyboard("n");
    expect(choices()).toEqual([null, null, null, "no", null, null]);
  });

  test("what a filter shows stays selected when the filter goes", async () => {
    const { user, choices } = open();
    await filterBy(user, "Alleen met bijlage");
    await user.click(screen.getByRole("button", { name: "Selecteer dit 1 bericht" }));
    await user.click(screen.getAllByRole("button", { name: "Toon alles" })[0] as HTMLElement);
    await user.click(panel().getByRole("button", { name: "Privé" }));
    expect(choices()).toEqual([null, null, null, "private", null, null]);
  });

  test("taking back what a filter hides leaves one where one is, and says that it is hidden", async () => {
    const { user, choices } = open(SIX, give(NEW_SESSION, [1], ANSWERS_OF.no));
    await filterBy(user, "Alleen met bijlage");
    focusOn(4);
    await user.keyboard("{Control>}z{/Control}");
    expect(choices()[0]).toBeNull();
    expect(row(4)).toHaveFocus();
    expect(row(4)).toHaveAttribute("aria-current", "true");
    expect(screen.getByRole("status")).toHaveTextContent(/^Ongedaan gemaakt: Nee, geen besluitvorming: 1 bericht, .*\. Het filter verbergt dat bericht\.$/);
  });

  test("taking back what was done on another screen says in sight what it was: the next press would take back still more", async () => {
    const { user } = open(SIX, give(give(NEW_SESSION, [1], ANSWERS_OF.yes), [1], { recordedElsewhere: "no" }));
    const inSight = () => within(screen.getByRole("main")).queryByText(/^(Ongedaan gemaakt|Staat er weer): Stap 2: 1 bericht, /);
    await user.click(screen.getByRole("button", { name: "Ongedaan" }));
    expect(inSight()).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Opnieuw" }));
    expect(inSight()).toHaveTextContent(/^Staat er weer/);
    focusOn(2);
    await user.keyboard("n");
    expect(inSight()).toBeNull();
    await user.click(screen.getByRole("button", { name: "Ongedaan" }));
    expect(inSight()).toBeNull();
  });

  test("back in the history to what a filter hides: the focus goes to the filter's line, never to the page", async () => {
    const { user } = open(SIX, give(NEW_SESSION, [1], ANSWERS_OF.no));
    await filterBy(user, "Alleen met bijlage");
    await user.click(screen.getByText("Geschiedenis (1)"));
    await user.click(screen.getByRole("button", { name: /^Terug tot vóór/ }));
    expect(screen.getByRole("group", { name: "Filter" })).toHaveFocus();
  });

  test("when all that a filter shows is answered, the focus goes to its line, never to the page", async () => {
    const { user } = open();
    await user.click(screen.getByText("Filter", { selector: "summary" }));
    await user.click(screen.getByRole("checkbox", { name: "Alleen met bijlage" }));
    focusOn(4);
    await user.keyboard("n");
    expect(screen.getByRole("group", { name: "Filter" })).toHaveFocus();
  });
});

describe("what a row says", () => {
  test("the state stands in the name of the row", () => {
    open(SIX, give(NEW_SESSION, [1], ANSWERS_OF.no));
    expect(row(2)).toHaveAccessibleName(/twee.*Open$/);
    expect(row(1)).toHaveAccessibleName(/een.*Kan weg$/);
  });

  test("of a chat about which nothing is asked, the screen says so", () => {
    open(aConversation([{ kind: "system", author: null, text: "Berichten zijn versleuteld" }]));
    expect(screen.getByText(/geen bericht waarover je iets hoeft te beslissen/)).toBeVisible();
  });
});

describe("what deserves a look", () => {
  test("the words stand beside the message, with why; it says that it decides nothing", async () => {
    const { user } = show(<HintLine hints={[{ list: "approval", words: ["akkoord"] }, { list: "money", words: ["begroting", "akkoord"] }]} />);
    expect(screen.getByText(/^Let op:/).textContent).toContain("akkoord, begroting");
    await user.click(screen.getByText("Waarom zie ik dit?"));
    expect(screen.getByText("gaan vaak over geld", { exact: false })).toHaveTextContent("begroting, akkoord gaan vaak over geld waarover wordt besloten.");
    expect(screen.getByText("is vaak een akkoord", { exact: false })).toHaveTextContent("akkoord is vaak een akkoord of een goedkeuring.");
    expect(screen.getByText(nl["hints.about"])).toBeVisible();
  });

  test("a voice note is named after its author, its time, and its length once that is known", async () => {
    class AllInView {
      constructor(private readonly seen: (entries: readonly { readonly isIntersecting: boolean }[]) => void) {}
      observe = () => {
        this.seen([{ isIntersecting: true }]);
      };
      disconnect = () => undefined;
    }
    const before = globalThis.IntersectionObserver;
    Object.assign(globalThis, { IntersectionObserver: AllInView });
    Object.assign(URL, { createObjectURL: () => "blob:here", revokeObjectURL: () => undefined });
    const [message] = aConversation([{ kind: "audio", text: "", attachments: [{ name: "PTT.opus", entry: "PTT.opus", size: 9 }] }]).messages;
    show(<MessageBody message={message as Message} media={() => Promise.resolve(ok(new Blob()))} />);
    const note = await screen.findByLabelText("Spraakbericht van Fenna Brugman, 09:14");
    Object.defineProperty(note, "duration", { value: 20.7 });
    fireEvent.loadedMetadata(note);
    expect(note).toHaveAccessibleName("Spraakbericht van Fenna Brugman, 09:14, duurt 0:21");
    Object.assign(globalThis, { IntersectionObserver: before });
  });
});

describe("a note beside a voice message", () => {
  const VOICE = aConversation([
    { kind: "audio", text: "", ...at(3, "09:00"), attachments: [{ name: "PTT.opus", entry: "PTT.opus", size: 9 }] },
    { text: "twee", ...at(3, "09:01") },
    { kind: "audio", text: "", ...at(3, "09:02"), attachments: [{ name: "PTT-2.opus", entry: null, size: null }] },
  ]);
  const LABEL = /^Notitie bij het spraakbericht/;

  test("what is written stands beside the message; letters write, and do not answer; emptied it is gone", async () => {
    const { user, sitting, choices } = open(VOICE);
    const field = await screen.findByRole("textbox", { name: LABEL });
    expect(field).toHaveAccessibleName("Notitie bij het spraakbericht van Fenna Brugman, 09:00. Bewaar je het bericht, dan gaat de notitie mee.");
    await user.type(field, "bn p");
    expect([...sitting().notes]).toEqual([[1, "bn p"]]);
    expect(choices()).toEqual([null, null, null]);
    await user.clear(field);
    expect(sitting().notes.size).toBe(0);
  });

  test("there is none at words, nor at sound that the export lacks", async () => {
    const { user } = open(VOICE);
    focusOn(1);
    await user.keyboard("{ArrowDown}");
    expect(screen.queryByRole("textbox", { name: LABEL })).toBeNull();
    await user.keyboard("{ArrowDown}");
    expect(screen.queryByRole("textbox", { name: LABEL })).toBeNull();
  });
});

describe("a large chat", () => {
  const LARGE = aConversation(Array.from({ length: 3200 }, (_none, index) => ({ text: `bericht ${index}`, ...at(1 + Math.floor(index / 400), "09:00") })));

  test("only what is open is on the page; the next part opens by itself, and Ctrl+F goes to the app's own search", async () => {
    const { user } = open(LARGE);
    expect(screen.getByText("De berichten worden klaargezet…")).toBeVisible();
    await screen.findByRole("searchbox");
    expect(document.querySelectorAll("li[id^='message-']").length).toBeLessThanOrEqual(120);
    focusOn(1);
    await user.keyboard("{Control>}f{/Control}");
    expect(screen.getByRole("searchbox")).toHaveFocus();
    await user.click(screen.getByRole("button", { name: "Selecteer dag: 1 maart 2026" }));
    await user.keyboard("n");
    expect(row(401)).toHaveFocus();
    expect(document.querySelectorAll("li[id^='message-']").length).toBeLessThanOrEqual(300);
  });
});
