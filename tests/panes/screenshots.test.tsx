import { screen, within } from "@testing-library/react";
import type { ReadingAnswers } from "../../src/imports/reading-answers";
import type { ChatReader } from "../../src/ports/chat-reader";
import { ok } from "../../src/result";
import { filesField, importCheck, openJourney } from "./open-journey";
import { realReader } from "./real-reader";
import { anExport } from "./stage";

const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 0]);
const picture = (name: string, bytes: Uint8Array = PNG, type = "image/png") => new File([new Uint8Array(bytes)], name, { type });

async function openScreenshots(files: readonly File[] = [], real: ChatReader | null = null) {
  const asked: { readonly names: readonly string[]; readonly answers: ReadingAnswers }[] = [];
  const reader: ChatReader = {
    open: (chosen, _watch, _signal, answers) => {
      asked.push({ names: chosen.map(({ name }) => name), answers });
      return Promise.resolve(ok(anExport()));
    },
  };
  const user = await openJourney(real ?? reader);
  await user.click(screen.getByRole("button", { name: "Schermafbeeldingen" }));
  await screen.findByRole("button", { name: "Kies schermafbeeldingen" });
  if (files.length > 0) await user.upload(filesField("Kies schermafbeeldingen"), [...files]);
  return { user, asked };
}
const row = (number: number, total: number) => screen.findByRole("listitem", { name: `Schermafbeelding ${String(number)} van ${String(total)}` });
const readAll = () => screen.getByRole("button", { name: "Lees de schermafbeeldingen" });
const fileNames = () => screen.getAllByRole("listitem", { name: /^Schermafbeelding/ }).map((item) => item.querySelector("bdi")?.textContent);

describe("screenshots", () => {
  test("it is said that they are weaker evidence than an export, before anything is chosen", async () => {
    const { user } = await openScreenshots();
    expect(screen.getByText(/^Schermafbeeldingen zijn minder sterk bewijs dan een export/)).toBeVisible();
    await user.click(readAll());
    expect(screen.getByRole("link", { name: "Kies minstens één schermafbeelding." })).toBeVisible();
  });

  test("each gets its sender and time; the date is taken from above, and senders are remembered; then they are read in this order", async () => {
    const { user, asked } = await openScreenshots([picture("a.png"), picture("b.png")]);
    const first = within(await row(1, 2));
    expect(first.getByRole("img", { name: "Schermafbeelding 1 van 2" })).toHaveAttribute("src", "blob:here");
    expect(first.queryByRole("button", { name: /^Zelfde datum/ })).toBeNull();
    await user.selectOptions(screen.getByRole("combobox", { name: "App van het gesprek" }), "Signal");
    await user.type(first.getByRole("combobox", { name: /^Afzender/ }), "Fenna Brugman");
    await user.type(first.getByLabelText(/^Datum/), "2026-03-03");
    await user.type(first.getByLabelText(/^Tijd/), "09:14");
    const second = within(await row(2, 2));
    await user.click(second.getByRole("button", { name: "Zelfde datum als hierboven voor schermafbeelding 2" }));
    await user.type(second.getByRole("combobox", { name: /^Afzender/ }), "Bas Terhorst");
    await user.type(second.getByLabelText(/^Tijd/), "09:20");
    expect([...document.querySelectorAll("datalist option")].map((option) => option.getAttribute("value"))).toEqual(["Fenna Brugman", "Bas Terhorst"]);
    await user.click(readAll());
    await importCheck();
    expect(asked).toEqual([
      {
        names: ["a.png", "b.png"],
        answers: expect.objectContaining({
          screenshots: {
            app: "signal",
            images: [
              { fileName: "a.png", sender: "Fenna Brugman", local: "2026-03-03T09:14" },
              { fileName: "b.png", sender: "Bas Terhorst", local: "2026-03-03T09:20" },
            ],
          },
        }) as ReadingAnswers,
      },
    ]);
  });

  test("what is missing is listed, each with a link to its own field, and nothing is read", async () => {
    const { user, asked } = await openScreenshots([picture("a.png"), picture("b.png")]);
    const second = within(await row(2, 2));
    await user.type(second.getByRole("combobox", { name: /^Afzender/ }), "Bas");
    await user.click(readAll());
    const summary = within(screen.getByRole("group", { name: "Er is nog iets nodig" }));
    expect(summary.getAllByRole("link").map(({ textContent }) => textContent)).toEqual([
      "Vul in wie schermafbeelding 1 stuurde.",
      "Vul de datum van schermafbeelding 1 in.",
      "Vul de tijd van schermafbeelding 1 in.",
      "Vul de datum van schermafbeelding 2 in.",
      "Vul de tijd van schermafbeelding 2 in.",
    ]);
    await user.click(summary.getByRole("link", { name: "Vul de datum van schermafbeelding 2 in." }));
    expect(second.getByLabelText(/^Datum/)).toHaveFocus();
    expect(asked).toEqual([]);
  });

  test("the order is the user's; the focus stays on the picture that moves, and a picture can be taken out", async () => {
    const { user } = await openScreenshots([picture("a.png"), picture("b.png"), picture("c.png")]);
    await row(1, 3);
    await user.click(screen.getByRole("button", { name: "Omhoog: schermafbeelding 3" }));
    expect(fileNames()).toEqual(["a.png", "c.png", "b.png"]);
    await user.click(screen.getByRole("button", { name: "Omhoog: schermafbeelding 2" }));
    expect(fileNames()).toEqual(["c.png", "a.png", "b.png"]);
    expect(document.activeElement?.closest("li")).toBe(await row(1, 3));
    expect(screen.queryByRole("button", { name: "Omhoog: schermafbeelding 1" })).toBeNull();
    await user.click(screen.getByRole("button", { name: "Haal weg: schermafbeelding 2" }));
    expect(fileNames()).toEqual(["c.png", "b.png"]);
    expect(screen.getByRole("button", { name: "Kies er meer" })).toHaveFocus();
  });

  test("hostile: what is no picture by its bytes is refused, whatever its name and type say", async () => {
    const script = new TextEncoder().encode("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>");
    const { asked } = await openScreenshots([picture("a.png"), picture("kwaad.png", script), picture("kwaad.svg", script, "image/svg+xml")]);
    await row(1, 1);
    expect(screen.getByText(/^Dit zijn geen afbeeldingen die we kennen: kwaad\.png, kwaad\.svg\./)).toBeVisible();
    expect(asked).toEqual([]);
  });

  test("law 2: two files of one name stay two; what is read says that it was entered by hand", async () => {
    const { user } = await openScreenshots([picture("scherm.png")], realReader);
    await row(1, 1);
    await user.upload(filesField("Kies schermafbeeldingen"), picture("scherm.png", Uint8Array.from([...PNG, 1])));
    for (const [number, sender] of ["Fenna Brugman", "Bas Terhorst"].entries()) {
      const one = within(await row(number + 1, 2));
      await user.type(one.getByRole("combobox", { name: /^Afzender/ }), sender);
      await user.type(one.getByLabelText(/^Datum/), "2026-03-03");
      await user.type(one.getByLabelText(/^Tijd/), `09:1${String(number)}`);
    }
    await user.click(readAll());
    await importCheck();
    expect(screen.getByText("2 berichten op 1 dag")).toBeVisible();
    expect(screen.getAllByText("scherm.png")).toHaveLength(2);
    expect(screen.getByRole("heading", { name: "Met de hand ingevuld" })).toBeVisible();
    expect(screen.queryByText("Elke regel van het bestand is gelezen.")).toBeNull();
    expect(screen.queryByText("Datums", { selector: "dt" })).toBeNull();
  });

  test("pictures that are chosen or dropped where a chat is expected, are offered as screenshots", async () => {
    const user = await openJourney();
    await user.upload(filesField(), [picture("a.png")]);
    expect(await row(1, 1)).toBeVisible();
    expect(screen.queryByText(/staat geen chat die we kennen/)).toBeNull();
  });
});
