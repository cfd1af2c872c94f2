import { signInWay } from "../../src/adapters/entra/sign-in-way";
import { readVisit } from "../../src/adapters/entra/window-visit";
import type { SignInWindow } from "../../src/ports/sign-in-window";
import { ok } from "../../src/result";

const WINDOW: SignInWindow = { page: "/auth-teams.html", open: () => Promise.resolve(ok("")) };

describe("which way to sign in", () => {
  test.each([
    ["a host that signs in for the app", { nested: true, window: WINDOW }, true, "nested"],
    ["the same, whose bridge is not there yet", { nested: true, window: WINDOW }, false, "nested"],
    ["an older host that lends a window", { nested: false, window: WINDOW }, false, "host-window"],
    ["an older host, with a bridge that it does not recommend", { nested: false, window: WINDOW }, true, "host-window"],
    ["an older host without a window", { nested: false, window: null }, false, "popup"],
    ["a plain browser", null, false, "popup"],
    ["a page within a host that is not ours to know", null, true, "nested"],
  ] as const)("%s", (_who, host, isBridged, kind) => {
    expect(signInWay(host, isBridged).kind).toBe(kind);
  });

  test("the host's window is the one that is opened", () => {
    expect(signInWay({ nested: false, window: WINDOW }, false)).toEqual({ kind: "host-window", window: WINDOW });
  });
});

describe("what the page of a sign-in window does", () => {
  const AUTHORITY = "https://login.microsoftonline.com/organizations";
  const QUESTION = `${AUTHORITY}/oauth2/v2.0/authorize?client_id=x&state=a%20state`;

  test("it leads to the authority of the settings, as the question stands", () => {
    expect(readVisit(`#${QUESTION}`, AUTHORITY)).toEqual({ kind: "begin", address: QUESTION });
  });

  test.each([
    "https://evil.example/organizations/oauth2/v2.0/authorize",
    "http://login.microsoftonline.com/x",
    "https://login.microsoftonline.com.evil.example/",
    "https://login.microsoftonline.com@evil.example/",
    "https://somebody@login.microsoftonline.com/",
    "javascript:alert(1)",
    "//login.microsoftonline.com/",
    "",
    "code=x",
    "state=x",
  ])("it leads nowhere else, and hands nothing back: %j", (rest) => {
    expect(readVisit(`#${rest}`, AUTHORITY)).toEqual({ kind: "stray" });
  });

  test("without settings it leads nowhere", () => {
    expect(readVisit(`#${QUESTION}`, "")).toEqual({ kind: "stray" });
  });

  test.each(["code=c&client_info=i&state=s&session_state=x", "error=access_denied&error_description=AADSTS65004%3A+no&state=s"])("it hands back what Entra answered: %s", (answer) => {
    expect(readVisit(`#${answer}`, AUTHORITY)).toEqual({ kind: "end", answer });
  });
});
