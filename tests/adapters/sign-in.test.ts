import { openClient } from "../../src/adapters/entra/open-client";
import { createSignIn } from "../../src/adapters/entra/sign-in";
import { err, ok } from "../../src/result";

jest.mock("../../src/adapters/entra/open-client");

const as = (oid: string, accessToken: string) => ({ accessToken, idTokenClaims: { oid }, account: { tenantId: "t", username: `${oid}@rijk.example`, name: oid } });

/** MSAL as it signs Anna in; what a window answers, a test says. */
function signInWith(window: jest.Mock) {
  const acquireTokenSilent = jest.fn((request: { readonly scopes: readonly string[]; readonly account?: { readonly name: string } }) =>
    request.scopes.includes("User.Read") ? Promise.resolve(as("anna", "token of anna")) : Promise.reject(Object.assign(new Error(), { name: "InteractionRequiredAuthError" })),
  );
  jest.mocked(openClient).mockResolvedValue({ acquireTokenSilent, acquireTokenPopup: window } as never);
  const signIn = createSignIn({ clientId: "c", authority: "a", redirectUri: "r", identityScope: "User.Read", watch: { ask: () => Promise.resolve(true), answered: () => undefined }, host: Promise.resolve({}) });
  return { signIn, acquireTokenSilent };
}

describe("signing in again", () => {
  test("fault: an administrator who signs in to consent, in the window of who works here, does not work on in that place", async () => {
    const window = jest.fn().mockResolvedValueOnce(as("beheer", "token of beheer")).mockResolvedValue(as("anna", "token of anna, for the archive"));
    const { signIn, acquireTokenSilent } = signInWith(window);
    expect(await signIn.account()).toMatchObject(ok({ id: "anna" }));
    expect(await signIn.token(["Sites.Selected"], null)).toEqual(err({ kind: "other-account" }));
    expect(await signIn.account()).toMatchObject(ok({ id: "anna" }));
    expect(await signIn.token(["User.Read"], null)).toEqual(ok("token of anna"));
    expect(acquireTokenSilent.mock.lastCall?.[0].account?.name).toBe("anna");
    expect(await signIn.token(["Sites.Selected"], null)).toEqual(ok("token of anna, for the archive"));
  });
});
