import "@testing-library/jest-dom";
import { act, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { adminConsentAddress } from "../../src/adapters/entra/admin-consent";
import { createPermissionWatch } from "../../src/adapters/entra/permission-watch";
import { PERMISSIONS } from "../../src/adapters/graph/permissions";
import { nl } from "../../src/language/nl";
import { PermissionLine } from "../../src/panes/permissions/permission-line";
import { Announcer } from "../../src/panes/shared/announcer";
import { LanguageProvider } from "../../src/panes/shared/language";
import { withSentences } from "../../src/panes/shared/sentences";
import type { Permissions } from "../../src/ports/permissions";

const APP = { authority: "https://login.microsoftonline.com/organizations", clientId: "33333333-0000-4000-8000-000000000001", redirectUri: "https://bewaar.example/auth.html" };
const GO = "Ga verder naar Microsoft";
const NOT_NOW = "Niet nu";

async function open() {
  const watch = createPermissionWatch();
  const permissions: Permissions = {
    follow: watch.follow,
    answer: watch.answer,
    about: (scope) => {
      const permission = PERMISSIONS.find((one) => one.scope === scope);
      return permission === undefined ? null : { feature: permission.feature, consent: permission.consent, adminConsent: adminConsentAddress(APP, scope) };
    },
  };
  const given = () => Promise.resolve(permissions);
  await withSentences(() => Promise.resolve());
  render(
    <LanguageProvider first="nl">
      <Announcer>
        <PermissionLine permissions={given} />
        <h1 tabIndex={-1}>Een scherm</h1>
        <button type="button">Waar iemand was</button>
      </Announcer>
    </LanguageProvider>,
  );
  await act(() => Promise.resolve());
  /** What whoever needs the permission waits for. */
  const ask = async (scopes: readonly string[], because: "sign-in" | "permission" | "again" = "permission") => {
    const answers: boolean[] = [];
    await act(async () => {
      void watch.ask({ scopes, because }).then((answer) => answers.push(answer));
      await Promise.resolve();
    });
    return answers;
  };
  return { watch, ask, user: userEvent.setup() };
}

const titled = (name: string) => screen.findByRole("group", { name });
const goes = async () => {
  await waitFor(() => {
    expect(screen.queryByRole("complementary")).toBeNull();
  });
};

describe("before Microsoft asks, the app does", () => {
  test.each(PERMISSIONS)("issue 7: $scope is named, with what it is for; who needs it waits until the person goes on", async ({ scope, feature, consent }) => {
    const { ask, user } = await open();
    const answers = await ask([scope]);
    const question = within(await titled("Geef je toestemming?"));
    expect(question.getByText(new RegExp(`^De app wil ${nl[`permission.what.${feature}`]}\\..*«${scope}»`))).toBeVisible();
    expect(question.queryByText(/^Vaak moet een beheerder/) !== null).toBe(consent === "administrator");
    expect(answers).toEqual([]);
    await user.click(question.getByRole("button", { name: GO }));
    expect(answers).toEqual([true]);
    await goes();
  });

  test.each([
    ["sign-in", "Meld je aan bij Microsoft", /Daarvoor moet je aangemeld zijn/],
    ["again", "Laat zien dat jij het bent", /nog eens aan te melden.*waar je was/],
  ] as const)("issue 7: what is no new permission (%s) has a sentence of its own, and is not called put off", async (because, title, words) => {
    const { ask, user } = await open();
    const answers = await ask(["Sites.Selected"], because);
    const question = within(await titled(title));
    expect(question.getByText(words)).toBeVisible();
    await user.click(question.getByRole("button", { name: NOT_NOW }));
    expect(answers).toEqual([false]);
    await goes();
  });

  test("the question takes the focus, is said once, and gives the focus back", async () => {
    const { ask, user } = await open();
    const before = screen.getByRole("button", { name: "Waar iemand was" });
    before.focus();
    await ask(["Chat.Read"]);
    expect(await titled("Geef je toestemming?")).toHaveFocus();
    expect(screen.getByRole("status")).toHaveTextContent(/^De app wil de berichten lezen van de Teams-chat die je kiest\. .*«Chat\.Read»/);
    await user.click(screen.getByRole("button", { name: GO }));
    expect(before).toHaveFocus();
  });

  test("WCAG 2.4.11: what gets the focus behind the question scrolls clear of it, and to the edge once it is answered", async () => {
    jest.spyOn(HTMLElement.prototype, "offsetHeight", "get").mockReturnValue(220);
    const room = () => document.documentElement.style.scrollPaddingTop;
    const { ask, user } = await open();
    await ask(["Chat.Read"]);
    await titled("Geef je toestemming?");
    expect(room()).toBe("220px");
    await user.click(screen.getByRole("button", { name: GO }));
    await goes();
    expect(room()).toBe("");
    jest.restoreAllMocks();
  });

  test("where the focus was nowhere, it goes to the heading", async () => {
    const { ask, user } = await open();
    await ask(["User.Read"], "sign-in");
    await user.click(await screen.findByRole("button", { name: GO }));
    expect(screen.getByRole("heading")).toHaveFocus();
  });

  test("«Niet nu»: the screen says what does not work; it asks nothing by itself, and asks again once the person does something", async () => {
    const { ask, user } = await open();
    const answers = await ask(["People.Read"]);
    await user.click(await screen.findByRole("button", { name: NOT_NOW }));
    expect(answers).toEqual([false]);
    const aside = within(screen.getByRole("complementary", { name: "Toestemmingen" }));
    expect(aside.getByText(/^Je koos «Niet nu»\. De app kan nu niet namen uit een chat herkennen.*Er is niets verloren/)).toBeVisible();
    // As for the next participant of the same chat.
    expect(await ask(["People.Read"])).toEqual([false]);
    expect(screen.queryByRole("button", { name: GO })).toBeNull();
    await user.click(screen.getByRole("button", { name: "Waar iemand was" }));
    expect(await ask(["People.Read"])).toEqual([]);
    await screen.findByRole("button", { name: GO });
    expect(aside.queryByText(/^Je koos «Niet nu»/)).toBeNull();
  });

  test.each(["popup-blocked", "sign-in-cancelled", "other-account", "not-signed-in"] as const)(
    "fault: a window that came to nothing (%s) was offered again for every participant of the chat; the app waits until the person does something",
    async (kind) => {
      const { ask, user, watch } = await open();
      await ask(["People.Read"]);
      await user.click(await screen.findByRole("button", { name: GO }));
      act(() => {
        watch.answered({ scopes: ["People.Read"], because: "permission" }, { kind });
      });
      expect(await ask(["People.Read"])).toEqual([false]);
      expect(screen.queryByRole("button", { name: GO })).toBeNull();
      await user.click(screen.getByRole("button", { name: "Waar iemand was" }));
      expect(await ask(["People.Read"])).toEqual([]);
      await screen.findByRole("button", { name: GO });
    },
  );

  test("a connection that was gone is nobody's answer: the next question is asked", async () => {
    const { ask, watch, user } = await open();
    await ask(["People.Read"]);
    await user.click(await screen.findByRole("button", { name: GO }));
    act(() => {
      watch.answered({ scopes: ["People.Read"], because: "permission" }, { kind: "unreachable" });
    });
    await ask(["People.Read"]);
    await screen.findByRole("button", { name: GO });
  });

  test("what was put off is of that permission alone, and its notice can be closed", async () => {
    const { ask, user } = await open();
    await ask(["Mail.Read"]);
    await user.click(await screen.findByRole("button", { name: NOT_NOW }));
    expect(await ask(["Chat.Read"])).toEqual([]);
    await user.click(await screen.findByRole("button", { name: GO }));
    await user.click(screen.getByRole("button", { name: "Sluit deze melding" }));
    await goes();
  });

  test("issue 7: where the part that shows it never came, Microsoft's own window has to do", async () => {
    jest.useFakeTimers();
    const answer = createPermissionWatch().ask({ scopes: ["User.Read"], because: "sign-in" });
    jest.advanceTimersByTime(60_000);
    jest.useRealTimers();
    expect(await answer).toBe(true);
  });
});

describe("permissions on the screen", () => {
  test("issue 7: one that was refused is named, with the address for an administrator; given later, it goes away", async () => {
    const { watch } = await open();
    act(() => {
      watch.answered({ scopes: ["Mail.Read"], because: "permission" }, { kind: "permission-missing", scope: "Mail.Read" });
    });
    expect(await screen.findByText("De toestemming «Mail.Read» ontbreekt")).toBeInTheDocument();
    expect(screen.getByText(/zoeken in je eigen mailbox/)).toBeInTheDocument();
    expect(screen.getByRole("textbox", { name: "Adres om «Mail.Read» toe te staan" })).toHaveValue(adminConsentAddress(APP, "Mail.Read"));
    act(() => {
      watch.answered({ scopes: ["Mail.Read"], because: "permission" }, null);
    });
    await waitFor(() => {
      expect(screen.queryByText("De toestemming «Mail.Read» ontbreekt")).toBeNull();
    });
  });

  test("the address can be copied, and the notice closed", async () => {
    const { watch, user } = await open();
    act(() => {
      watch.answered({ scopes: ["Chat.Read"], because: "permission" }, { kind: "permission-missing", scope: "Chat.Read" });
    });
    await user.click(await screen.findByRole("button", { name: "Kopieer het adres" }));
    expect(await navigator.clipboard.readText()).toBe(adminConsentAddress(APP, "Chat.Read"));
    expect(screen.getByText(/^Het adres is gekopieerd/, { ignore: "[role=status] *" })).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Sluit deze melding" }));
    expect(screen.queryByRole("complementary")).toBeNull();
  });

  test("a window that was closed, or blocked, is no refusal", async () => {
    const { watch } = await open();
    act(() => {
      watch.answered({ scopes: ["Chat.Read"], because: "permission" }, { kind: "popup-blocked" });
    });
    act(() => {
      watch.answered({ scopes: ["Chat.Read"], because: "permission" }, { kind: "sign-in-cancelled" });
    });
    expect(screen.queryByRole("complementary")).toBeNull();
  });
});

test("the address for an administrator names the app and the permissions, and nobody", () => {
  const address = new URL(adminConsentAddress(APP, "Sites.Selected Mail.Read"));
  expect(address.origin + address.pathname).toBe("https://login.microsoftonline.com/organizations/v2.0/adminconsent");
  expect(Object.fromEntries(address.searchParams)).toEqual({
    client_id: APP.clientId,
    scope: "https://graph.microsoft.com/Sites.Selected https://graph.microsoft.com/Mail.Read",
    redirect_uri: APP.redirectUri,
  });
});
