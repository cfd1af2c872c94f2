import type { Host, HostTheme } from "../../ports/host";
import { readSubPage, teamsLink } from "./sub-page";
import { tabPlaceOf } from "./tab-place";
import { teamsSignIn } from "./teams-sign-in";
import { inTeams } from "./teams-tab";

const THEMES: Readonly<Record<string, HostTheme>> = { dark: "dark", contrast: "high-contrast" };
const themeOf = (name: string): HostTheme => THEMES[name] ?? "light";

/**
 * Meets Teams through its own library.
 *
 * @returns null when this is not Teams
 * @source learn.microsoft.com/microsoftteams/platform/tabs/how-to/access-teams-context
 */
export const openTeamsHost = (): Promise<Host | null> => inTeams(meetTeams);

async function meetTeams(): Promise<Host> {
  const { app, authentication, nestedAppAuth, pages } = await import("@microsoft/teams-js");
  // The page's own origin is that of the host's stand-in in the local tenant; Microsoft's hosts are known to the library.
  await app.initialize([window.location.origin]);
  const context = await app.getContext();
  let theme = themeOf(context.app.theme);
  const listeners = new Set<() => void>();
  app.registerOnThemeChangeHandler((name) => {
    theme = themeOf(name);
    for (const changed of listeners) changed();
  });
  const opens = readSubPage(context.page.subPageId);
  const appId = context.app.appId?.toString();
  return {
    kind: "teams",
    tab: tabPlaceOf(context),
    ...(opens === null ? {} : { opens }),
    ...(appId === undefined ? {} : { linkTo: (page) => teamsLink(appId, page, window.location.origin + window.location.pathname) }),
    ...(pages.backStack.isSupported() ? { onBack: heldBy(pages.backStack) } : {}),
    signIn: teamsSignIn(nestedAppAuth, authentication),
    languages: [context.app.locale],
    theme: () => theme,
    onTheme: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    shown: () => {
      app.notifyAppLoaded();
      void app.notifySuccess().catch(() => undefined);
    },
  };
}

/** Teams has one handler at a time, which says whether the press was heard. */
const heldBy =
  ({ registerBackButtonHandler }: { readonly registerBackButtonHandler: (handler: () => boolean) => void }): NonNullable<Host["onBack"]> =>
  (pressed) => {
    registerBackButtonHandler(() => {
      pressed();
      return true;
    });
    return () => {
      registerBackButtonHandler(() => false);
    };
  };
