import { inTeams, TAB_ID } from "./teams-tab";

/** The page on which the tab is set up, as Teams shows it. */
export interface ChannelTabSetup {
  /** BCP 47. */
  readonly language: string;
  /** Teams' own name of its theme: default, dark or contrast. */
  readonly theme: string;
  /** Calls back on every change of theme. */
  readonly onTheme: (changed: (theme: string) => void) => void;
  /** Lets the user save; the tab is then called so. */
  readonly offer: (name: string) => void;
}

interface TabPage {
  /** Address that the tab shows. */
  readonly address: string;
}

/**
 * Meets Teams on the page where a tab is set up in a channel. There is nothing to choose: the tab shows the same to everybody.
 *
 * @returns null when this is not Teams
 * @source learn.microsoft.com/microsoftteams/platform/tabs/how-to/create-tab-pages/configuration-page
 */
export const openChannelTabSetup = ({ address }: TabPage): Promise<ChannelTabSetup | null> =>
  inTeams(async () => {
    const { app, pages } = await import("@microsoft/teams-js");
    await app.initialize([window.location.origin]);
    const { app: context } = await app.getContext();
    return {
      language: context.locale,
      theme: context.theme,
      onTheme: (changed) => {
        app.registerOnThemeChangeHandler(changed);
      },
      offer: (name) => {
        pages.config.registerOnSaveHandler((save) => {
          const tab = { entityId: TAB_ID, contentUrl: address, websiteUrl: address, suggestedDisplayName: name };
          void pages.config.setConfig(tab).then(
            () => {
              save.notifySuccess();
            },
            () => {
              save.notifyFailure();
            },
          );
        });
        pages.config.setValidityState(true);
        app.notifyAppLoaded();
        void app.notifySuccess().catch(() => undefined);
      },
    };
  });
