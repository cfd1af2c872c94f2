import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { chooseLanguage } from "../language/choose-language";
import type { Host } from "../ports/host";
import { Journey } from "./journey/journey-screen";
import type { PanePorts } from "./ports";
import { AppFilesContext } from "./shared/app-files";
import { Announcer } from "./shared/announcer";
import { useFocusNotLost } from "./shared/focus-not-lost";
import { useKeptPress } from "./shared/kept-press";
import { LanguageProvider, useLanguage } from "./shared/language";
import { useNoStrayPress } from "./shared/no-stray-press";
import { PreferencesProvider } from "./shared/preferences";
import { quietPart } from "./shared/quiet-part";
import { useTheme } from "./theme";

const WaitLine = quietPart(async () => (await import("./waits/wait-line")).WaitLine);
const PermissionLine = quietPart(async () => (await import("./permissions/permission-line")).PermissionLine);

const useStyles = makeStyles({
  page: {
    position: "relative",
    minHeight: "100vh",
    backgroundColor: tokens.colorNeutralBackground1,
    // A field is as wide as twenty letters, unless it is told that it may be narrower: with large letters that is wider than a pane.
    "& .fui-Field": { gridTemplateColumns: "minmax(0, 1fr)" },
    "& .fui-Input": { minWidth: 0 },
    // Each stands by itself: as high as a finger needs at least.
    "& .fui-Link": { display: "inline-block", verticalAlign: "top", minHeight: "24px", paddingBlock: tokens.spacingVerticalXXS },
    "@media (forced-colors: active)": {
      // What is chosen differs by its ground alone, which is not painted there.
      "& .fui-Button[aria-pressed='true']": { forcedColorAdjust: "none", color: "HighlightText", backgroundColor: "Highlight" },
      // A main button keeps its own colours there, and on a light ground the line around it would be as light.
      "& .fui-Button[data-fui-focus-visible]": { outlineColor: "CanvasText", outlineOffset: "2px" },
    },
    "@media (pointer: coarse)": { "& .fui-Button": { minHeight: "44px" } },
    // What Fluent itself still moves then.
    "@media (prefers-reduced-motion: reduce)": { "& .fui-ProgressBar__bar": { transitionDuration: "0.01ms" } },
  },
});

export interface AppProps {
  readonly ports: PanePorts;
  /** How the browser itself looks and speaks: until the host is there, and when there is none. */
  readonly browser: Host;
  /** Settles once, with the browser itself where there is no host. */
  readonly hostReady: Promise<Host>;
  readonly appVersion: string;
  /** A link may lead straight to the records manager's desk: the id of a record, or empty for the register. Else null. */
  readonly desk: string | null;
}

/** The whole app, in whichever host. */
export function App({ ports, browser, hostReady, appVersion, desk }: AppProps) {
  const styles = useStyles();
  useFocusNotLost();
  useKeptPress();
  useNoStrayPress();
  const [host, setHost] = useState<Host | null>(null);
  useEffect(() => {
    void hostReady.then(setHost);
  }, [hostReady]);
  const { theme, colorScheme } = useTheme(host ?? browser);

  return (
    <FluentProvider theme={theme} className={styles.page} data-scheme={colorScheme}>
      <PreferencesProvider kept={ports.preferences}>
        <LanguageProvider first={chooseLanguage(browser.languages)}>
          <HostLanguage host={host} />
          <AppFilesContext.Provider value={ports.appFiles}>
            <Announcer>
              <PermissionLine permissions={ports.permissions} />
              <WaitLine waits={ports.serverWaits} />
              <Journey ports={ports} host={host} hostReady={hostReady} appVersion={appVersion} desk={desk} />
            </Announcer>
          </AppFilesContext.Provider>
        </LanguageProvider>
      </PreferencesProvider>
    </FluentProvider>
  );
}

/** A host that tells its language goes before the browser; the user's own choice goes before both. */
function HostLanguage({ host }: { readonly host: Host | null }) {
  const { speakUnlessChosen } = useLanguage();
  useEffect(() => {
    if (host === null) return;
    if (host.languages.length > 0) speakUnlessChosen(chooseLanguage(host.languages));
    host.shown();
  }, [host, speakUnlessChosen]);
  return null;
}
