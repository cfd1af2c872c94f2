import { act, screen, waitFor, within } from "@testing-library/react";
import { createChatReader } from "../../src/adapters/browser/chat-reader";
import type { ReadingAnswers } from "../../src/imports/reading-answers";
import type { ChatReader, ImportError, ReadingWatch } from "../../src/ports/chat-reader";
import { err, ok } from "../../src/result";
import { writeBackup } from "../imports/sms-exports";
import { aConversation } from "../review/a-conversation";
import { filesField, importCheck, openJourney } from "./open-journey";
import { aTextFile, realReader } from "./real-reader";
import { anExport } from "./stage";

const dutch = (...lines: readonly string[]) => lines.map((line, index) => `15-07-2025 10:0${String(index)} - ${line}\n`).join("");

/** Fails first with this error, and then opens; remembers what it was asked. */
function answersLater(error: ImportError, opened = anExport()): { readonly reader: ChatReader; readonly asked: { readonly names: readonly string[]; readonly answers: ReadingAnswers }[] } {
  const asked: { readonly names: readonly string[]; readonly answers: ReadingAnswers }[] = [];
  const open: ChatReader["open"] = (files, _watch, _signal, answers) => {
    asked.push({ names: files.map(({ name }) => name), answers });
    return Promise.resolve(asked.length === 1 ? err(error) : ok(opened));
  };
  return { reader: { open }, asked };
}

/** A reading that goes on until it is stopped, under the test's hand. */
function slowReader() {
  let watch: ReadingWatch | null = null;
  const reader: ChatReader = {
    open: (_files, given, signal) => {
      watch = given;
      return new Promise((resolve) => {
        signal.addEventListener("abort", () => { resolve(err({ kind: "cancelled" })); });
      });
    },
  };
  return { reader, told: (tell: (given: ReadingWatch) => void) => { act(() => { if (watch !== null) tell(watch); }); } };
}

describe("rows while the rest is read", () => {
  const { messages } = aConversation([{ text: "<b>Akkoord</b>" }, { author: "أحمد", text: "x".repeat(5000) }, { author: null, kind: "system", text: "Groep gemaakt" }]);

  test("the first messages stand there as plain text, cut to a sane length, with what was really read", async () => {
    const { reader, told } = slowReader();
    const user = await openJourney(reader);
    await user.upload(filesField(), aTextFile("chat.txt", "x"));
    told(({ onFirst, onProgress }) => {
      onProgress({ step: "text", readBytes: 4_000_000, totalBytes: 9_000_000, messageCount: 0 });
      onFirst(messages, "dmy");
    });
    const rows = within(await screen.findByRole("region", { name: "De eerste berichten" })).getAllByRole("listitem");
    expect(rows).toHaveLength(3);
    expect(rows[0]).toHaveTextContent("Fenna Brugman3 maart 2026 om 09:14<b>Akkoord</b>");
    expect(within(rows[1] as HTMLElement).getByText("أحمد").tagName).toBe("BDI");
    expect(rows[1]?.textContent.length).toBeLessThan(300);
    expect(rows[2]).toHaveTextContent("Melding van de app");
    expect(screen.getByText(/^4\sMB van 9\sMB gelezen\.$/)).toBeVisible();
    expect(screen.queryByText(/0 berichten gelezen/)).toBeNull();
  });

  test("of a day that may be wrong nothing is said", async () => {
    const { reader, told } = slowReader();
    const user = await openJourney(reader);
    await user.upload(filesField(), aTextFile("chat.txt", "x"));
    told(({ onFirst }) => { onFirst(messages, "ambiguous"); });
    const [row] = within(await screen.findByRole("region", { name: "De eerste berichten" })).getAllByRole("listitem");
    expect(row).toHaveTextContent("Fenna Brugman09:14");
    expect(row).not.toHaveTextContent("maart");
  });

  test("the live region is told twice, however often the progress moves; «Stop» ends it", async () => {
    const { reader, told } = slowReader();
    const user = await openJourney(reader);
    const status = screen.getAllByRole("status").find((one) => one.getAttribute("aria-live") === "polite") as HTMLElement;
    const said: string[] = [];
    new MutationObserver(() => said.push(status.textContent)).observe(status, { childList: true, subtree: true, characterData: true });
    await user.upload(filesField(), aTextFile("chat.txt", "x"));
    await screen.findByRole("progressbar");
    // Also for who sees it, before the first byte is there: a bar without a word says nothing.
    expect(within(screen.getByRole("main")).getByText("De chat wordt gelezen")).toBeVisible();
    told(({ onFirst }) => { onFirst(messages, "dmy"); });
    for (let read = 1; read <= 50; read += 1) told(({ onProgress }) => { onProgress({ step: "text", readBytes: read, totalBytes: 50, messageCount: read }); });
    await waitFor(() => { expect(said.at(-1)).toBe("De eerste berichten staan er. De rest wordt nog gelezen."); });
    expect(new Set(said)).toEqual(new Set(["De chat wordt gelezen", "De eerste berichten staan er. De rest wordt nog gelezen."]));
    await user.click(screen.getByRole("button", { name: "Stop met lezen" }));
    expect((await screen.findAllByText(/^Je bent gestopt met lezen/))[0]).toBeVisible();
    expect(screen.queryByRole("region", { name: "De eerste berichten" })).toBeNull();
  });
});

describe("several chats", () => {
  test("two texts that are both a chat: the user chooses one, and only that one is read", async () => {
    const user = await openJourney();
    await user.upload(filesField(), [aTextFile("een.txt", dutch("Ton: een")), aTextFile("twee.txt", dutch("Bea: twee", "Bea: drie"))]);
    await user.click(await screen.findByRole("button", { name: "Open deze chat" }));
    expect(screen.getByText("Kies een chat.")).toBeVisible();
    await user.click(screen.getByRole("radio", { name: "twee.txt (2 berichten)" }));
    await user.click(screen.getByRole("button", { name: "Open deze chat" }));
    await importCheck();
    expect(screen.getByText("twee.txt")).toBeVisible();
    expect(screen.getByText("Bea")).toBeVisible();
    expect(screen.queryByText("Ton")).toBeNull();
  });

  test("«Annuleer» leaves the screen as it was", async () => {
    const user = await openJourney();
    await user.upload(filesField(), [aTextFile("een.txt", dutch("Ton: een")), aTextFile("twee.txt", dutch("Bea: twee"))]);
    await user.click(await screen.findByRole("button", { name: "Annuleer" }));
    expect(screen.queryByRole("radio")).toBeNull();
    expect(screen.getByRole("button", { name: "Open een chat" })).toBeVisible();
  });

  test("a phone's backup of text messages: one chat is read, of the others only that they are there, and «Ik» is the owner of the phone", async () => {
    const sms = (address: string, name: string, type: 1 | 2, body: string) => ({ kind: "sms", address, name, milliseconds: Date.UTC(2026, 2, 3, 8, 14), type, body }) as const;
    const user = await openJourney();
    const backup = writeBackup([sms("+31612345678", "Fenna Brugman", 1, "Akkoord"), sms("+31612345678", "Fenna Brugman", 2, "Dank"), sms("+31687654321", "Oma", 1, "Kom je eten?")], "plain");
    await user.upload(filesField(), aTextFile("sms-20260303.xml", backup));
    await user.click(await screen.findByRole("radio", { name: "Fenna Brugman (2 berichten)" }));
    await user.click(screen.getByRole("button", { name: "Open deze chat" }));
    await importCheck();
    expect(screen.getByText("Back-up van sms'en (SMS Backup & Restore, XML)")).toBeVisible();
    expect(screen.getByText("Ik (eigenaar van de telefoon)")).toBeVisible();
    expect(screen.getByRole("heading", { name: "Andere chats" })).toBeVisible();
    expect(screen.queryByText("Oma")).toBeNull();
    expect(screen.queryByText("Elke regel van het bestand is gelezen.")).toBeNull();
  });

  test("chats inside one file: the choice goes by its id; a long list has a filter, and shows no more than helps", async () => {
    const chats = Array.from({ length: 60 }, (_, index) => ({ id: `c${String(index)}`, name: index === 59 ? "Stikstof" : `Chat ${String(index)}`, messageCount: index === 59 ? 12 : null }));
    const { reader, asked } = answersLater({ kind: "several-chats", chats });
    const user = await openJourney(reader);
    await user.upload(filesField(), aTextFile("main.jsonl", "x"));
    expect(await screen.findAllByRole("radio")).toHaveLength(50);
    expect(screen.getByText("En nog 10 chats. Zoek op naam om die te zien.")).toBeVisible();
    expect(screen.queryByRole("button", { name: /voeg samen/ })).toBeNull();
    await user.type(screen.getByRole("searchbox", { name: "Zoek in de namen" }), "stik");
    await user.click(screen.getByRole("radio", { name: "Stikstof (12 berichten)" }));
    await user.click(screen.getByRole("button", { name: "Open deze chat" }));
    await importCheck();
    expect(asked[1]?.answers.chat).toBe("c59");
  });

  test("hostile: a choice that the filter hides is no choice", async () => {
    const chats = Array.from({ length: 20 }, (_, index) => ({ id: String(index), name: `Chat ${String(index)}`, messageCount: null }));
    const { reader, asked } = answersLater({ kind: "several-chats", chats });
    const user = await openJourney(reader);
    await user.upload(filesField(), aTextFile("main.jsonl", "x"));
    await user.click(await screen.findByRole("radio", { name: "Chat 3" }));
    await user.type(screen.getByRole("searchbox"), "Chat 19");
    await user.click(screen.getByRole("button", { name: "Open deze chat" }));
    expect(screen.getByText("Kies een chat.")).toBeVisible();
    expect(asked).toHaveLength(1);
  });
});

describe("what a file does not tell", () => {
  test("a text that was saved as Windows text is read all the same, when the user says so", async () => {
    const user = await openJourney();
    const accents = "caf\u00e9 na\u00efef re\u00ebel co\u00f6rdinatie b\u00e8ta h\u00e9 z\u00f3 cr\u00eape \u00fcber";
    await user.upload(filesField(), aTextFile("chat.txt", Uint8Array.from(dutch(`Ton: ${accents}`), (character) => character.charCodeAt(0))));
    await user.click(await screen.findByRole("button", { name: "Lees het toch, als Windows-tekst" }));
    await importCheck();
    expect(screen.getByText("1 bericht op 1 dag")).toBeVisible();
  });

  test.each<[before: ImportError, said: RegExp]>([
    [{ kind: "encrypted-zip" }, /^Dit zipbestand is met een wachtwoord beveiligd/],
    [{ kind: "wrong-password" }, /^Dit wachtwoord klopt niet/],
  ])("a zip with a password: after %j it is asked, an empty one is none, and the file is read with what was given", async (before, said) => {
    const { reader, asked } = answersLater(before);
    const user = await openJourney(reader);
    await user.upload(filesField(), aTextFile("chat.zip", "x"));
    const password = await screen.findByLabelText("Wachtwoord van het zipbestand");
    expect(screen.getAllByText(said)[0]).toBeVisible();
    expect(password).toHaveAttribute("type", "password");
    await user.click(screen.getByRole("button", { name: "Open het bestand" }));
    expect(asked).toHaveLength(1);
    expect(screen.getByText("Vul het wachtwoord in.")).toBeVisible();
    await user.type(password, "gehéim 1{Enter}");
    await importCheck();
    expect(asked[1]?.answers.password).toBe("gehéim 1");
  });

  test.each(["", "26", "1026", "20266", "abc"])("the year is asked, and %j is none", async (written) => {
    const { reader, asked } = answersLater({ kind: "year-needed", example: "3 mrt" });
    const user = await openJourney(reader);
    await user.upload(filesField(), aTextFile("chat.txt", "x"));
    const year = await screen.findByRole("spinbutton", { name: "Jaar van het laatste bericht" });
    if (written !== "") await user.type(year, written);
    await user.click(screen.getByRole("button", { name: "Lees met dit jaar" }));
    expect(screen.getByText("Vul een jaar in, met vier cijfers.")).toBeVisible();
    await user.clear(year);
    await user.type(year, "2026{Enter}");
    await importCheck();
    expect(asked[1]?.answers.year).toBe(2026);
  });

  test("22: where a part of the app did not come, the same file is read again by one press; nobody has to look for it twice", async () => {
    const { reader, asked } = answersLater({ kind: "unreachable" });
    const user = await openJourney(reader);
    await user.upload(filesField(), aTextFile("chat.txt", "x"));
    await user.click(await screen.findByRole("button", { name: "Probeer opnieuw" }));
    await importCheck();
    expect(asked.map(({ names }) => names)).toEqual([["chat.txt"], ["chat.txt"]]);
  });

  test("an error that no answer helps, is only told", async () => {
    const { reader } = answersLater({ kind: "unsafe-xml" });
    const user = await openJourney(reader);
    await user.upload(filesField(), aTextFile("chat.txt", "x"));
    expect((await screen.findAllByText(/opdrachten die niet in een back-up horen/))[0]).toBeVisible();
    expect(screen.queryByRole("button", { name: /Windows-tekst/ })).toBeNull();
  });
});

describe("pasted text", () => {
  const paste = async (text: string, reader: ChatReader = realReader) => {
    const user = await openJourney(reader);
    await user.click(screen.getByRole("button", { name: "Plak tekst" }));
    const area = await screen.findByRole("textbox", { name: "Tekst van de chat" });
    if (text !== "") {
      await user.click(area);
      await user.paste(text);
    }
    await user.click(screen.getByRole("button", { name: "Lees de tekst" }));
    return user;
  };

  test("nothing pasted: said at the field, which has the focus", async () => {
    await paste("  ");
    expect(screen.getByText("Plak eerst de tekst van de chat.")).toBeVisible();
    expect(screen.getByRole("textbox", { name: "Tekst van de chat" })).toHaveFocus();
  });

  test("the text is read as a file of its own name", async () => {
    const { reader, asked } = answersLater({ kind: "year-needed", example: "3 mrt" });
    await paste("[09:14, 3-3] Fenna: Akkoord", reader);
    await screen.findByRole("spinbutton");
    expect(asked[0]).toMatchObject({ names: ["geplakte-tekst.txt"], answers: { pasted: true } });
  });

  test("a text without messages becomes one message, of whom and when the user says; the text itself is kept", async () => {
    const asked: ReadingAnswers[] = [];
    const user = await paste("Akkoord met variant B", { open: (...all) => { asked.push(all[3]); return realReader.open(...all); } });
    await user.click(await screen.findByRole("button", { name: "Lees als één bericht" }));
    const summary = screen.getByRole("group", { name: "Er is nog iets nodig" });
    expect(within(summary).getAllByRole("listitem")).toHaveLength(3);
    expect(screen.getByRole("textbox", { name: "Tekst van de chat" })).toHaveValue("Akkoord met variant B");
    await user.selectOptions(screen.getByRole("combobox", { name: "App van het gesprek" }), "Signal");
    await user.type(screen.getByRole("textbox", { name: /^Afzender/ }), " Fenna Brugman ");
    await user.type(screen.getByLabelText(/^Datum/), "2026-03-03");
    await user.type(screen.getByLabelText(/^Tijd/), "09:14");
    await user.click(screen.getByRole("button", { name: "Lees als één bericht" }));
    await importCheck();
    expect(asked[1]).toMatchObject({ pasted: true, entered: { app: "signal", sender: "Fenna Brugman", local: "2026-03-03T09:14" } });
    expect(screen.getByText("1 bericht op 1 dag")).toBeVisible();
    expect(screen.getByText("Fenna Brugman")).toBeVisible();
  });

  test("copied messages without a year: the year is asked, then the order of day and month, and it is said that a copy is weaker evidence", async () => {
    const user = await paste("[5/2, 16:08] Fenna Brugman: Akkoord\n[6/2, 16:09] Bas Terhorst: Dank\n");
    await user.type(await screen.findByRole("spinbutton", { name: "Jaar van het laatste bericht" }), "2026{Enter}");
    await importCheck();
    expect(screen.getByText(/^Geplakte tekst is minder sterk bewijs/)).toBeVisible();
    expect(screen.getByText("geplakte-tekst.txt")).toBeVisible();
    await user.click(screen.getByRole("radio", { name: "5 februari 2026 (dag eerst)" }));
    await waitFor(() => { expect(screen.getByText("5 februari 2026 tot en met 6 februari 2026")).toBeVisible(); });
  });

  test("of a chosen file that is no chat, nobody is asked who wrote it", async () => {
    const user = await openJourney();
    await user.upload(filesField(), aTextFile("boodschappen.txt", "Melk\nBrood\n"));
    expect((await screen.findAllByText(/staat geen chat die we kennen/))[0]).toBeVisible();
    expect(screen.queryByRole("button", { name: "Lees als één bericht" })).toBeNull();
  });
});

test("how to export is told for each app, and what to do when exporting is blocked", async () => {
  const user = await openJourney(createChatReader(() => { throw new Error("not asked"); }));
  await user.click(screen.getByText("Hoe exporteer ik een chat?"));
  for (const app of ["WhatsApp op Android", "WhatsApp op iPhone", "Sms", "Signal", "Telegram", "Threema", "Iemand heeft exporteren geblokkeerd"]) {
    expect(await screen.findByText(app)).toBeVisible();
  }
  await user.click(screen.getByText("Iemand heeft exporteren geblokkeerd"));
  expect(screen.getByText(/Maak schermafbeeldingen van de berichten/)).toBeVisible();
});
