import { screen } from "@testing-library/react";
import { DEFAULT_POLICY } from "../../src/policy/policy";
import type { Policy } from "../../src/policy/policy";
import { ImportCheck } from "../../src/panes/import-check/import-check";
import { aCompleteness, aConversation } from "../review/a-conversation";
import { show } from "./stage";

const open = (conversation = aConversation(), hasAnswers = false, policy: Pick<Policy, "switches" | "holds"> = DEFAULT_POLICY) => {
  const told = { onGoOn: jest.fn(), onOtherFile: jest.fn(), onHolds: jest.fn() };
  return { ...show(<ImportCheck conversation={conversation} policy={policy} holds={[]} hasAnswers={hasAnswers} {...told} />), ...told };
};

describe("import check", () => {
  test("says what was found: messages, days, period, people, media", () => {
    open(aConversation([{}, { author: "Joep Aalders" }], { completeness: aCompleteness({ messageCount: 1200, dayCount: 14, mediaCount: 5, missingMediaCount: 2, last: { local: "2026-03-16T09:14:00", precision: "minute", instant: null } }) }));
    for (const said of ["1.200 berichten op 14 dagen", "3 maart 2026 tot en met 16 maart 2026", "3 gevonden, 2 ontbreken"]) expect(screen.getByText(said)).toBeVisible();
    expect(screen.getByText("Joep Aalders")).toBeVisible();
    expect(screen.getByText(/Exporteer de chat dan opnieuw «met media»/)).toBeVisible();
  });

  test("one message: one day, and one date for the period", () => {
    open();
    expect(screen.getByText("1 bericht op 1 dag")).toBeVisible();
    expect(screen.getByText("3 maart 2026")).toBeVisible();
  });

  test("numbers and times end their sentence, in the language's own form; a name stands as it was written", () => {
    open(
      aConversation([{}], {
        completeness: aCompleteness({
          problems: [
            { kind: "missing-media", line: 4, detail: "2026-10-01.pdf" },
            { kind: "replaced-bytes", line: 2, detail: "4200" },
          ],
          warnings: [
            { kind: "unmentioned-media", line: null, detail: "2" },
            { kind: "no-beginning", line: 1, detail: "2026-10-01T08:02:00" },
            { kind: "ambiguous-hour", line: 9, detail: "2026-10-25" },
          ],
        }),
      }),
    );
    expect(screen.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
      "Regel 4: Dit bestand hoort bij een bericht, maar zit niet in de export2026-10-01.pdf",
      "Regel 2: Hier stonden tekens die we niet konden lezen. Plaats in de tekst, in bytes: 4.200",
      "In de export zitten bestanden die bij geen bericht horen. Aantal: 2",
      "Regel 1: Het begin van de chat zit niet in het bestand. Het eerste bericht in het bestand is van: 1 oktober 2026 om 08:02",
      "Regel 9: Dit uur kwam twee keer voor, doordat de klok terugging: 25 oktober 2026",
    ]);
    expect(screen.getByText("2026-10-01.pdf").tagName).toBe("BDI");
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
    expect(screen.getByText(/^Regel 7: /)).toHaveTextContent("Regel 7: Deze regel konden we niet lezen<b>??</b>");
    expect(screen.getByText(/misschien afgekapt/)).toBeVisible();
    expect(screen.queryByText("Elke regel van het bestand is gelezen.")).toBeNull();
  });

  test("a date that can be read two ways is told", () => {
    open(aConversation([{}], { completeness: aCompleteness({ dateOrder: { order: "ambiguous", evidence: "none", example: null } }) }));
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

  test("hold: the user says which holds are on the conversation, with those that the policy declares as a help", async () => {
    const declared = { kind: "woo-request", label: "Woo-verzoek 2026-031", dossierId: null } as const;
    const { user, onHolds } = open(aConversation(), false, { ...DEFAULT_POLICY, holds: [declared] });
    expect(screen.getByText("Bekend bij je organisatie: Woo-verzoek 2026-031")).toBeVisible();
    await user.click(screen.getByRole("checkbox", { name: "Er loopt een Woo-verzoek over dit onderwerp" }));
    expect(onHolds).toHaveBeenCalledWith(["woo-request"]);
  });
});
