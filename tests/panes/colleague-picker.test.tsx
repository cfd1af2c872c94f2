import { act, screen, waitFor } from "@testing-library/react";
import { ColleaguePicker } from "../../src/panes/shared/colleague-picker";
import type { Directory, Person } from "../../src/ports/directory";
import { err, ok } from "../../src/result";
import { aDirectory, aPerson, show } from "./stage";

const KAREL = aPerson({ id: "k", displayName: "Karel Oosterling" });
const JANS = [aPerson({ id: "j1", displayName: "Jan Aalders" }), aPerson({ id: "j2", displayName: "Jan Berends" })];

type Answer = Awaited<ReturnType<Directory["candidates"]>>;

/** A picker of which the directory answers when the test says so, in any order. */
function openPicker() {
  const waiting = new Map<string, (answer: Answer) => void>();
  const directory: Directory = {
    ...aDirectory(),
    candidates: (name) =>
      new Promise((resolve) => {
        waiting.set(name, resolve);
      }),
  };
  const shown = show(<ColleaguePicker id="picker" directory={directory} onChosen={jest.fn()} />);
  const search = async (name: string) => {
    await shown.user.clear(screen.getByRole("textbox"));
    await shown.user.type(screen.getByRole("textbox"), `${name}{Enter}`);
  };
  const give = (name: string, answer: Answer) =>
    act(async () => {
      waiting.get(name)?.(answer);
      await Promise.resolve();
    });
  return { ...shown, search, give, answer: (name: string, people: readonly Person[]) => give(name, ok(people)) };
}

const said = () => screen.getByRole("status").textContent;

test("WCAG 4.1.3: that a search is going on, and how many it found, is shown and said", async () => {
  const { search, answer } = openPicker();
  await search("Jan");
  expect(screen.getByText("We zoeken…", { selector: "p" })).toBeVisible();
  expect(said()).toBe("We zoeken…");
  await answer("Jan", JANS);
  expect(screen.getAllByRole("listitem")).toHaveLength(2);
  expect(screen.queryByText("We zoeken…", { selector: "p" })).toBeNull();
  expect(said()).toBe("2 collega's gevonden");
});

test("that nobody was found, is said once: at the field", async () => {
  const { search, answer } = openPicker();
  await search("Zzz");
  await answer("Zzz", []);
  expect(await screen.findByRole("alert")).toHaveTextContent(/^We vonden niemand\./);
  expect(said()).toBe("We zoeken…");
});

test("an answer that was overtaken shows nobody: who is shown, was searched for last", async () => {
  const { search, answer, give } = openPicker();
  await search("Jan");
  await search("Karel");
  await answer("Karel", [KAREL]);
  await answer("Jan", JANS);
  expect(screen.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([expect.stringContaining("Karel Oosterling")]);
  await search("Jan");
  await search("Karel");
  await give("Jan", err({ kind: "unreachable" }));
  expect(screen.getByText("We zoeken…", { selector: "p" })).toBeVisible();
  await answer("Karel", [KAREL]);
  await waitFor(() => { expect(screen.getAllByRole("listitem")).toHaveLength(1); });
});
