import { screen } from "@testing-library/react";
import { ImportCheck } from "../../src/panes/import-check/import-check";
import { aCompleteness, aConversation } from "../review/a-conversation";
import { show } from "./stage";

const open = (conversation = aConversation(), hasAnswers = false) => {
  const told = { onGoOn: jest.fn(), onOtherFile: jest.fn() };
  return { ...show(<ImportCheck conversation={conversation} hasAnswers={hasAnswers} {...told} />), ...told };
};

describe("import check", () => {
  test("says what was found: messages, days, period, people, media", () => {
    open(aConversation([{}, { author: "Joep Aalders" }], { completeness: aCompleteness({ messageCount: 1200, dayCount: 14, mediaCount: 5, missingMediaCount: 2 }) }));
    for (const said of ["1.200 berichten op 14 dagen", "3 maart 2026 tot en met 3 maart 2026", "5 gevonden, 2 ontbreken"]) expect(screen.getByText(said)).toBeVisible();
    expect(screen.getByText("Joep Aalders")).toBeVisible();
    expect(screen.getByText(/Exporteer de chat dan opnieuw «met media»/)).toBeVisible();
  });

  test("law 2: every unreadable line is listed, as it was written", () => {
    open(
      aConversation([{}], {
        completeness: aCompleteness({
          unreadableLineCount: 1,
          problems: [{ kind: "unreadable-line", line: 7, detail: "<b>??</b>" }],
          warnings: [{ kind: "cap-suspected", line: null, detail: "" }],
        }),
      }),
    );
    expect(screen.getByText("1 regel konden we niet lezen. Die regel hoort bij geen enkel bericht.")).toBeVisible();
    expect(screen.getByText(/^Regel 7: /)).toHaveTextContent("Regel 7: Deze regel konden we niet lezen<b>??</b>");
    expect(screen.getByText(/misschien afgekapt/)).toBeVisible();
    expect(screen.queryByText("Elke regel van het bestand is gelezen.")).toBeNull();
  });

  test("a date that can be read two ways is told", () => {
    open(aConversation([{}], { completeness: aCompleteness({ dateOrder: { order: "ambiguous", evidence: "none" } }) }));
    expect(screen.getByText(/We weten niet zeker wat de dag en wat de maand is/)).toBeVisible();
  });

  test("a file with nothing to review leads to another file, not on", async () => {
    const { user, onOtherFile } = open(aConversation([{ kind: "system", author: null }]));
    expect(screen.queryByRole("button", { name: "Verder" })).toBeNull();
    await user.click(screen.getByRole("button", { name: "Kies een ander bestand" }));
    expect(onOtherFile).toHaveBeenCalled();
  });

  test("going back with answers is asked first", async () => {
    const { user, onOtherFile } = open(aConversation(), true);
    await user.click(screen.getByRole("button", { name: "Terug" }));
    expect(onOtherFile).not.toHaveBeenCalled();
    await user.click(screen.getByRole("button", { name: "Stop met deze chat" }));
    expect(onOtherFile).toHaveBeenCalled();
  });
});
