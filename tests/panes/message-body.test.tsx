import { screen, within } from "@testing-library/react";
import { EXPORTER } from "../../src/conversation/conversation";
import type { Message } from "../../src/conversation/conversation";
import { AppContext, ExporterContext } from "../../src/panes/shared/author-name";
import { LanguageProvider } from "../../src/panes/shared/language";
import { MessageBody } from "../../src/panes/shared/message-body";
import { shownKind } from "../../src/panes/shared/shown-kind";
import { err } from "../../src/result";
import { aConversation } from "../review/a-conversation";
import { show } from "./stage";

const at = (local: string) => ({ local, precision: "second", instant: null }) as const;
const messageWith = (changes: Partial<Message>): Message => aConversation([changes]).messages[0] as Message;
const media = () => Promise.resolve(err({ kind: "media-missing" } as const));
const body = (changes: Partial<Message>, exporter: string | null = null) =>
  show(
    <ExporterContext.Provider value={exporter}>
      <MessageBody message={messageWith(changes)} media={media} />
    </ExporterContext.Provider>,
  );

describe("a message on screen", () => {
  test("every attachment stands there, also those that the export lacks", () => {
    body({
      attachments: [
        { name: "kaart.jpg", entry: "kaart.jpg", size: 2000 },
        { name: "nota.pdf", entry: "nota.pdf", size: 3000 },
        { name: "stem.opus", entry: null, size: null },
      ],
    });
    expect(screen.getByRole("button", { name: "Download kaart.jpg" })).toBeVisible();
    expect(screen.getByRole("button", { name: "Download nota.pdf" })).toBeVisible();
    expect(screen.getByText("Dit bestand is niet gevonden:")).toHaveTextContent("Dit bestand is niet gevonden: stem.opus");
  });

  test.each([
    ["image", ["IMG-1.jpg"], "IMG-1.jpg", "image"],
    ["sticker", ["STK-1.webp"], "STK-1.webp", "image"],
    ["document", ["nota.pdf"], "nota.pdf", "file"],
    // Signal gives names without an end.
    ["image", ["a", "b"], "b", "image"],
    ["image", ["kaart.jpg", "nota.pdf"], "nota.pdf", "file"],
    ["text", ["kaart.jpg"], "kaart.jpg", "image"],
    ["text", ["nota.html"], "nota.html", "file"],
  ] as const)("a message of kind %s with %j: %s is shown as %s", (kind, names, name, shown) => {
    const attachments = names.map((one) => ({ name: one, entry: one, size: 1 }));
    expect(shownKind({ kind, attachments }, { name })).toBe(shown);
  });

  test("who wrote a message without a sender is not known: it is no notice of the app", () => {
    body({ author: null, kind: "text", text: "Akkoord" });
    expect(screen.getByText("Afzender onbekend")).toBeVisible();
    expect(screen.queryByText("Melding van de app")).toBeNull();
  });

  test("what was sent on in Teams is no answer, and is shown whole: it stands nowhere else", () => {
    const long = `${"x".repeat(1_000)} einde`;
    show(
      <AppContext.Provider value="teams">
        <MessageBody message={messageWith({ marks: ["forwarded"], asides: [{ kind: "quote", author: "Bas Terhorst", text: long }] })} media={media} />
      </AppContext.Provider>,
    );
    expect(screen.getByText("Doorgestuurd, van Bas Terhorst:").closest("blockquote")).toHaveTextContent(/einde$/);
    expect(screen.queryByText(/Antwoord op/)).toBeNull();
  });

  test("reactions, what it answers, and what it said before", async () => {
    const { user } = body({
      asides: [
        { kind: "quote", author: "Bas Terhorst", text: "Variant <i>A</i>?" },
        { kind: "reaction", by: "Joep Aalders", emoji: "👍" },
        { kind: "reaction", by: null, emoji: "❤" },
        { kind: "earlier-version", time: at("2026-03-03T09:13:00"), text: "Niet akkoord" },
        { kind: "earlier-version", time: at("2026-03-03T09:13:30"), text: "" },
      ],
    });
    const quote = screen.getByText("Antwoord op Bas Terhorst:").closest("blockquote");
    expect(quote).toHaveTextContent("Variant <i>A</i>?");
    expect(within(screen.getByRole("list", { name: "Reacties" })).getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual(["👍 Joep Aalders", "❤ onbekend"]);
    await user.click(screen.getByText("Eerdere versies (2)"));
    expect(await screen.findByText("Niet akkoord")).toBeVisible();
    expect(screen.getByText("leeg")).toBeVisible();
  });

  test.each([
    ["draft", "concept, nooit verstuurd"],
    ["waiting", "nog niet verstuurd"],
    ["failed", "niet aangekomen"],
    ["unknown-content", "onbekende inhoud"],
    ["edited", "bewerkt"],
  ] as const)("the mark %s is said", (mark, words) => {
    body({ marks: [mark] });
    expect(screen.getByText(words)).toBeVisible();
  });

  test("who made the export is named in the reader's language; somebody who is called «Ik» keeps the name", async () => {
    const mine = { author: EXPORTER };
    const { unmount } = body(mine, EXPORTER);
    expect(screen.getByText("Ik (eigenaar van de telefoon)")).toBeVisible();
    unmount();
    const other = body(mine, null);
    expect(screen.getByText("Ik")).toBeVisible();
    other.unmount();
    show(
      <LanguageProvider first="en">
        <ExporterContext.Provider value={EXPORTER}>
          <MessageBody message={messageWith(mine)} media={media} />
        </ExporterContext.Provider>
      </LanguageProvider>,
    );
    expect(await screen.findByText("Me (owner of the phone)")).toBeVisible();
  });

  test("hostile: names and words turn neither the page nor each other", () => {
    body({ author: "\u202Eabc", text: "שלום", asides: [{ kind: "reaction", by: "\u202Eabc", emoji: "\u202E" }] });
    expect(screen.getByText("שלום")).toHaveAttribute("dir", "auto");
    expect([...document.querySelectorAll("bdi")].map(({ textContent }) => textContent)).toEqual(["\u202Eabc", "\u202E", "\u202Eabc"]);
  });
});
