import { screen, waitFor, within } from "@testing-library/react";
import { filesField, importCheck, openJourney } from "./open-journey";
import { aTextFile, watchedReader } from "./real-reader";

const WORDS = ["Akkoord met variant B", "Dank, ik zet het in de nota", "Wie belt de provincie?", "Dat doe ik morgen", "De minister leest vanavond mee", "Prima, tot straks", "Kamerbrief is klaar", "Graag voor drie uur", "Ik heb twee opmerkingen", "Verwerkt, zie bijlage", "Mooi", "Fijn weekend"];
const line = (minute: number, author: string, text: string) => `15-07-2025 10:${String(minute).padStart(2, "0")} - ${author}: ${text}\n`;
/** Messages of one chat, from a place to a place, as one phone exports them. */
const chat = (from: number, to: number) => WORDS.slice(from, to).map((text, index) => line(from + index, (from + index) % 2 === 0 ? "Fenna" : "Bas", text)).join("");

const FIRST = aTextFile("WhatsApp-chat met Fenna.txt", chat(0, 9));
const LATER = aTextFile("telefoon van Bas.txt", chat(3, 12));
const ANOTHER = aTextFile("WhatsApp-chat met Oma.txt", line(1, "Oma", "Kom je eten?") + line(2, "Bas", "Ja, lekker"));

async function open(first: File | readonly File[] = FIRST) {
  const { reader, opened, closed } = watchedReader();
  const user = await openJourney(reader);
  await user.upload(filesField(), first instanceof File ? first : [...first]);
  return { user, opened, closed };
}
const openFirst = async (first: File = FIRST) => {
  const shown = await open(first);
  await importCheck();
  return { ...shown, add: (file: File) => shown.user.upload(filesField("Tweede export"), file) };
};
const result = (outcome: RegExp) => screen.findByRole("group", { name: outcome });
const fact = (name: string, inside: HTMLElement = document.body) => within(inside).getByText(name, { selector: "dt" }).nextElementSibling?.textContent;
const SAME = /^Dit is een export van hetzelfde gesprek|^Deze export sluit aan/;

describe("a second export", () => {
  test("what it brings is shown in numbers, and nothing is merged before the user says so", async () => {
    const { add } = await openFirst();
    await add(LATER);
    const shown = await result(SAME);
    expect(shown).toHaveFocus();
    expect([fact("Berichten in beide", shown), fact("Alleen in de eerste", shown), fact("Alleen in de tweede", shown)]).toEqual(["6", "3", "3"]);
    expect(fact("Berichten")).toBe("9 berichten op 1 dag");
  });

  test("«Voeg samen»: the facts name both files, and the people and messages are those of both", async () => {
    const { user, add, closed } = await openFirst();
    await add(LATER);
    await result(SAME);
    await user.click(screen.getByRole("button", { name: "Voeg samen" }));
    expect(fact("Berichten")).toBe("12 berichten op 1 dag");
    const files = screen.getByText("Bestanden", { selector: "dt" }).nextElementSibling as HTMLElement;
    expect(within(files).getAllByRole("listitem").map(({ textContent }) => textContent.split(" (")[0])).toEqual([FIRST.name, LATER.name]);
    expect(closed).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Verder" }));
    await user.click(await screen.findByRole("button", { name: "Terug" }));
    await importCheck();
    await user.click(screen.getByRole("button", { name: "Terug" }));
    await waitFor(() => { expect(closed).toHaveLength(2); });
  });

  test("«Laat zoals het was» lets go of the second only", async () => {
    const { user, add, opened, closed } = await openFirst();
    await add(LATER);
    await result(SAME);
    await user.click(screen.getByRole("button", { name: "Laat zoals het was" }));
    expect(fact("Berichten")).toBe("9 berichten op 1 dag");
    expect(closed).toEqual([opened[1]]);
    expect(document.activeElement).not.toBe(document.body);
    expect(screen.getByRole("button", { name: "Voeg een tweede export van dit gesprek toe" })).toBeVisible();
  });

  test("where the exports differ, each side stands under the name of its file", async () => {
    const { add } = await openFirst();
    const parts = [chat(0, 5), line(4, "Fenna", "Dit zag alleen Bas, <b>echt</b>"), chat(5, 12)];
    await add(aTextFile("telefoon van Bas.txt", parts.join("")));
    const shown = await result(SAME);
    const place = within(shown).getByText("Hier verschillen de exports").parentElement as HTMLElement;
    expect(within(place).getByText("telefoon van Bas.txt").parentElement?.parentElement).toHaveTextContent("Dit zag alleen Bas, <b>echt</b>");
    expect(within(place).getByText(FIRST.name).parentElement?.parentElement).toHaveTextContent("Hier staat niets.");
  });

  test("another chat is never merged: it is said, and only the way back is offered", async () => {
    const { user, add } = await openFirst();
    await add(aTextFile("sms.txt", line(1, "Oma", "Kom je eten?") + line(2, "Opa", "Er is soep")));
    const shown = await result(/^Dit is een ander gesprek|^We weten niet zeker/);
    expect(within(shown).getAllByRole("button")[0]).toHaveAccessibleName("Laat zoals het was");
    await user.click(within(shown).getByRole("button", { name: "Laat zoals het was" }));
    expect(fact("Berichten")).toBe("9 berichten op 1 dag");
  });

  test("going on waits for the user's word on it", async () => {
    const { user, add } = await openFirst();
    await add(LATER);
    await result(SAME);
    await user.click(screen.getByRole("button", { name: "Verder" }));
    expect(screen.getByRole("link", { name: "Kies eerst wat je met de tweede export wilt." })).toBeVisible();
    expect(screen.queryByRole("heading", { name: "Wie zijn dit?" })).toBeNull();
  });

  test("going back lets go of both", async () => {
    const { user, add, opened, closed } = await openFirst();
    await add(LATER);
    await result(SAME);
    await user.click(screen.getByRole("button", { name: "Terug" }));
    await waitFor(() => { expect(new Set(closed)).toEqual(new Set(opened)); });
  });

  test("a file that is no chat is told, and what was open stays", async () => {
    const { user, add } = await openFirst();
    await add(aTextFile("boodschappen.txt", "Melk\nBrood\n"));
    expect((await screen.findAllByText(/staat geen chat die we kennen/))[0]).toBeVisible();
    expect(fact("Berichten")).toBe("9 berichten op 1 dag");
    await user.click(screen.getByRole("button", { name: "Verder" }));
    expect(await screen.findByRole("heading", { name: "Wie zijn dit?" })).toBeVisible();
  });

  test("the second export's own dates are asked before it is compared", async () => {
    const { user, add } = await openFirst();
    await add(aTextFile("english.txt", chat(3, 9).replaceAll("15-07-2025 ", "7/5/25, ")));
    expect(await screen.findByText("Op regel 1 staat «7/5/25, 10:03». Welke datum is dat?")).toBeVisible();
    expect(screen.queryByRole("button", { name: "Voeg samen" })).toBeNull();
    await user.click(screen.getByRole("radio", { name: "5 juli 2025 (maand eerst)" }));
    expect(await result(/^Dit is een|^Deze export|^We weten/)).toBeVisible();
    expect(screen.queryByRole("radio")).toBeNull();
  });
});

test("two exports chosen together: «Dit is één gesprek» opens the first and shows what the second brings", async () => {
  const { user } = await open([FIRST, LATER]);
  await user.click(await screen.findByRole("button", { name: "Dit is één gesprek: voeg samen" }));
  await importCheck();
  const shown = await result(SAME);
  expect(fact("Berichten in beide", shown)).toBe("6");
  await user.click(screen.getByRole("button", { name: "Voeg samen" }));
  expect(fact("Berichten")).toBe("12 berichten op 1 dag");
});

test("three exports chosen together: one after the other, each on the user's word; another chat stays out", async () => {
  const { user } = await open([FIRST, ANOTHER, LATER]);
  await user.click(await screen.findByRole("button", { name: "Dit is één gesprek: voeg samen" }));
  await importCheck();
  await user.click(await screen.findByRole("button", { name: "Laat zoals het was" }));
  await result(SAME);
  await user.click(screen.getByRole("button", { name: "Voeg samen" }));
  await waitFor(() => { expect(fact("Berichten")).toBe("12 berichten op 1 dag"); });
});
