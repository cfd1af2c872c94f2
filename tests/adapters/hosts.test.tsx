import { openOutlookHost } from "../../src/adapters/outlook/outlook-host";
import { openTeamsHost } from "../../src/adapters/teams/teams-host";

Object.assign(window, { matchMedia: () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }) });

// teams-js fetches Microsoft's list of hosts; here there is no network.
Object.assign(globalThis, { fetch: () => Promise.reject(new Error("offline")) });

/** Opened as Office opens a pane, with this library. */
const withOffice = (office: object | undefined) => {
  window.name = "hostInfo";
  Object.defineProperty(window, "Office", { value: office, configurable: true });
};

describe("hosts", () => {
  test("a window of its own is not Teams, by the real teams-js", async () => {
    expect(await openTeamsHost()).toBeNull();
  });

  test("a page that is not opened by Office is not Outlook, and fetches nothing", async () => {
    window.name = "";
    document.head.innerHTML = '<meta name="office-js" content="https://appsforoffice.microsoft.com/lib/1/hosted/office.js">';
    expect(await openOutlookHost()).toBeNull();
    expect(document.querySelector("script")).toBeNull();
  });

  test("office.js outside Outlook is not Outlook", async () => {
    withOffice({ onReady: () => Promise.resolve({ host: null }), context: {} });
    expect(await openOutlookHost()).toBeNull();
  });

  test("an office.js that cannot be fetched is no Outlook", async () => {
    withOffice(undefined);
    const meeting = openOutlookHost();
    const script = document.querySelector("script");
    expect(script?.src).toBe("https://appsforoffice.microsoft.com/lib/1/hosted/office.js");
    script?.dispatchEvent(new Event("error"));
    expect(await meeting).toBeNull();
  });

  test.each([
    ["#FFFFFF", "light"],
    ["#1f1f1f", "dark"],
    ["#000000", "dark"],
    [undefined, "light"],
  ] as const)("Outlook's background %s is a theme: %s", async (bodyBackgroundColor, theme) => {
    withOffice({ onReady: () => Promise.resolve({ host: "Outlook" }), context: { displayLanguage: "nl-NL", officeTheme: { bodyBackgroundColor } } });
    const host = await openOutlookHost();
    expect(host).toMatchObject({ kind: "outlook", languages: ["nl-NL"] });
    expect(host?.theme()).toBe(theme);
  });

  test("where Outlook tells it, its own word that it is dark goes before its colours", async () => {
    withOffice({ onReady: () => Promise.resolve({ host: "Outlook" }), context: { officeTheme: { isDarkTheme: true, bodyBackgroundColor: "#FFFFFF" } } });
    expect((await openOutlookHost())?.theme()).toBe("dark");
  });

  test("Outlook's theme changes while the pane is open: it is followed where Outlook tells of it (Mailbox 1.14), and by one handler only", async () => {
    const addHandlerAsync = jest.fn();
    const isSetSupported = jest.fn((_name: string, version: string) => version === "1.14");
    withOffice({
      onReady: () => Promise.resolve({ host: "Outlook" }),
      EventType: { OfficeThemeChanged: "officeThemeChanged" },
      context: { officeTheme: { bodyBackgroundColor: "#FFFFFF" }, mailbox: { addHandlerAsync }, requirements: { isSetSupported } },
    });
    const host = await openOutlookHost();
    const changed = jest.fn();
    const leave = host?.onTheme(changed);
    host?.onTheme(() => undefined);
    expect(addHandlerAsync).toHaveBeenCalledTimes(1);
    const [kind, tell] = addHandlerAsync.mock.calls[0] ?? [];
    expect(kind).toBe("officeThemeChanged");
    tell({ officeTheme: { bodyBackgroundColor: "#1f1f1f" } });
    expect(changed).toHaveBeenCalledTimes(1);
    expect(host?.theme()).toBe("dark");
    leave?.();
    tell({ officeTheme: { bodyBackgroundColor: "#ffffff" } });
    expect(changed).toHaveBeenCalledTimes(1);
    expect(host?.theme()).toBe("light");
  });

  test("an Outlook that does not tell of theme changes is not asked to", async () => {
    const addHandlerAsync = jest.fn();
    withOffice({ onReady: () => Promise.resolve({ host: "Outlook" }), EventType: { OfficeThemeChanged: "officeThemeChanged" }, context: { mailbox: { addHandlerAsync } } });
    (await openOutlookHost())?.onTheme(() => undefined);
    expect(addHandlerAsync).not.toHaveBeenCalled();
  });

  test("Outlook on Mac and on a phone tells neither language nor theme: the device's own count", async () => {
    withOffice({ onReady: () => Promise.resolve({ host: "Outlook" }), context: { platform: "Mac" } });
    const host = await openOutlookHost();
    expect(host).toMatchObject({ kind: "outlook", languages: [] });
    expect(host?.theme()).toBe("light");
  });
});
