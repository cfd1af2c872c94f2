import { handBackInOutlook, outlookSignIn } from "../../src/adapters/outlook/outlook-sign-in";
import { teamsSignIn } from "../../src/adapters/teams/teams-sign-in";
import type { OfficeUi } from "../../src/adapters/outlook/office-library";
import { err, ok } from "../../src/result";

const QUESTION = "https://login.microsoftonline.com/organizations/oauth2/v2.0/authorize?state=s";
type Happened = { readonly message?: string; readonly origin?: string; readonly error?: number };

/** A dialog of Outlook's, that a test lets speak. */
function aDialog(failure: number | null = null) {
  const handlers = new Map<string, (happened: Happened) => void>();
  const dialog = { opened: "", closed: 0 };
  const ui: OfficeUi = {
    displayDialogAsync: (address, _size, callback) => {
      dialog.opened = address;
      const value = { addEventHandler: (type: string, handler: (happened: Happened) => void) => handlers.set(type, handler), close: () => (dialog.closed += 1) };
      callback(failure === null ? { status: "succeeded", value } : { status: "failed", value, error: { code: failure } });
    },
    messageParent: () => undefined,
  };
  return { ui, dialog, tell: (type: string, happened: Happened) => handlers.get(type)?.(happened) };
}

const supporting = (...names: readonly string[]) => ({ isSetSupported: (name: string) => names.includes(name) });
const openIn = (ui: OfficeUi) => outlookSignIn({ context: { ui, requirements: supporting("DialogApi") } }).window?.open(QUESTION);

describe("Outlook", () => {
  test.each([
    [["NestedAppAuth", "DialogApi"], true, true],
    [["DialogApi"], false, true],
    [[], false, false],
  ] as const)("what it supports is what it offers: %j", (names, nested, hasWindow) => {
    const offered = outlookSignIn({ context: { ui: aDialog().ui, requirements: supporting(...names) } });
    expect([offered.nested, offered.window !== null]).toEqual([nested, hasWindow]);
  });

  test("the dialog opens on our own page, and gives back its one message", async () => {
    const { ui, dialog, tell } = aDialog();
    const answer = openIn(ui);
    expect(dialog.opened).toBe(`${window.location.origin}/auth-outlook.html#${QUESTION}`);
    tell("dialogMessageReceived", { message: "code=c&state=s", origin: window.location.origin });
    expect(await answer).toEqual(ok("code=c&state=s"));
    expect(dialog.closed).toBe(1);
  });

  test("a message of another origin is not believed", async () => {
    const { ui, dialog, tell } = aDialog();
    const answer = openIn(ui);
    tell("dialogMessageReceived", { message: "code=evil&state=s", origin: "https://evil.example" });
    expect(dialog.closed).toBe(0);
    tell("dialogEventReceived", { error: 12006 });
    expect(await answer).toEqual(err("closed"));
  });

  test.each([
    [12009, "closed"],
    [12011, "blocked"],
    [12007, "unreachable"],
  ] as const)("a dialog that is not opened (%i) is %s", async (code, fault) => {
    expect(await openIn(aDialog(code).ui)).toEqual(err(fault));
  });

  test("a page of the dialog that breaks is unreachable", async () => {
    const { ui, tell } = aDialog();
    const answer = openIn(ui);
    tell("dialogEventReceived", { error: 12002 });
    expect(await answer).toEqual(err("unreachable"));
  });

  test("the dialog speaks to our own origin and no other", async () => {
    const messageParent = jest.fn();
    Object.defineProperty(window, "Office", { value: { onReady: () => Promise.resolve({ host: "Outlook" }), context: { ui: { messageParent } } }, configurable: true });
    expect(await handBackInOutlook("code=c&state=s")).toBe(true);
    expect(messageParent.mock.calls).toEqual([["code=c&state=s", { targetOrigin: window.location.origin }]]);
  });
});

describe("Teams", () => {
  const signIn = (outcome: () => Promise<string>) => {
    const authenticate = jest.fn(outcome);
    const offered = teamsSignIn({ isNAAChannelRecommended: () => false } as never, { authenticate } as never);
    return { authenticate, offered };
  };

  test("the window opens on our own page, and gives back what Entra answered", async () => {
    const { authenticate, offered } = signIn(() => Promise.resolve("code=c&state=s"));
    expect(offered.nested).toBe(false);
    expect(await offered.window?.open(QUESTION)).toEqual(ok("code=c&state=s"));
    expect(authenticate.mock.calls).toEqual([[expect.objectContaining({ url: `${window.location.origin}/auth-teams.html#${QUESTION}` })]]);
  });

  test.each([
    ["CancelledByUser", "closed"],
    ["FailedToOpenWindow", "blocked"],
    ["anything", "unreachable"],
  ] as const)("%s is %s", async (words, fault) => {
    expect(await signIn(() => Promise.reject(new Error(words))).offered.window?.open(QUESTION)).toEqual(err(fault));
  });
});
