import "@testing-library/jest-dom";
import { act, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { adminConsentAddress } from "../../src/adapters/entra/admin-consent";
import { createPermissionWatch } from "../../src/adapters/entra/permission-watch";
import { PERMISSIONS } from "../../src/adapters/graph/permissions";
import { nl } from "../../src/language/nl";
import { PermissionLine } from "../../src/panes/permissions/permission-line";
import { LanguageProvider } from "../../src/panes/shared/language";
import { withSentences } from "../../src/panes/shared/sentences";
import type { Permissions } from "../../src/ports/permissions";

const APP = { authority: "https://login.microsoftonline.com/organizations", clientId: "33333333-0000-4000-8000-000000000001", redirectUri: "https://bewaar.example/auth.html" };

async function open() {
  const watch = createPermissionWatch();
  const permissions: Permissions = {
    follow: watch.follow,
    about: (scope) => {
      const feature = PERMISSIONS.find((permission) => permission.scope === scope)?.feature;
      return feature === undefined ? null : { feature, adminConsent: adminConsentAddress(APP, scope) };
    },
  };
  const given = () => Promise.resolve(permissions);
  await withSentences(() => Promise.resolve());
  render(
    <LanguageProvider first="nl">
      <PermissionLine permissions={given} />
    </LanguageProvider>,
  );
  return watch;
}

describe("permissions on the screen", () => {
  test.each(PERMISSIONS)("issue 7: while Microsoft asks for $scope, the screen says what it is for", async ({ scope, feature }) => {
    const watch = await open();
    act(() => {
      watch.asking([scope]);
    });
    expect(await screen.findByText(nl["permission.asking"].replace("{what}", nl[`permission.what.${feature}`]))).toBeInTheDocument();
    act(() => {
      watch.answered([scope], null);
    });
    await waitFor(() => {
      expect(screen.queryByRole("complementary")).toBeNull();
    });
  });

  test("issue 7: one that was refused is named, with the address for an administrator; given later, it goes away", async () => {
    const watch = await open();
    act(() => {
      watch.answered(["Mail.Read"], { kind: "permission-missing", scope: "Mail.Read" });
    });
    expect(await screen.findByText("De toestemming «Mail.Read» ontbreekt")).toBeInTheDocument();
    expect(screen.getByText(/zoeken in je eigen mailbox/)).toBeInTheDocument();
    expect(screen.getByRole("textbox", { name: "Adres om «Mail.Read» toe te staan" })).toHaveValue(adminConsentAddress(APP, "Mail.Read"));
    act(() => {
      watch.answered(["Mail.Read"], null);
    });
    await waitFor(() => {
      expect(screen.queryByText("De toestemming «Mail.Read» ontbreekt")).toBeNull();
    });
  });

  test("the address can be copied, and the notice closed", async () => {
    const user = userEvent.setup();
    const watch = await open();
    act(() => {
      watch.answered(["Chat.Read"], { kind: "permission-missing", scope: "Chat.Read" });
    });
    await user.click(await screen.findByRole("button", { name: "Kopieer het adres" }));
    expect(await navigator.clipboard.readText()).toBe(adminConsentAddress(APP, "Chat.Read"));
    expect(screen.getByText(/Het adres is gekopieerd/)).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Sluit deze melding" }));
    expect(screen.queryByRole("complementary")).toBeNull();
  });

  test("a window that was closed, or blocked, is no refusal", async () => {
    const watch = await open();
    act(() => {
      watch.answered(["Chat.Read"], { kind: "popup-blocked" });
    });
    act(() => {
      watch.answered(["Chat.Read"], { kind: "sign-in-cancelled" });
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
