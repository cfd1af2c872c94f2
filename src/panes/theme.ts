import type { Theme } from "@fluentui/react-components";
import { useEffect, useState, useSyncExternalStore } from "react";
import { flushSync } from "react-dom";
import type { Host, HostTheme } from "../ports/host";
import { teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme, webDarkTheme, webLightTheme } from "./themes";

type Themes = Readonly<Record<HostTheme, Theme>>;

const TEAMS: Themes = { light: teamsLightTheme, dark: teamsDarkTheme, "high-contrast": teamsHighContrastTheme };
const ELSEWHERE: Themes = { light: webLightTheme, dark: webDarkTheme, "high-contrast": teamsHighContrastTheme };

/** In Teams the colours of Teams; elsewhere those of Outlook and the browser. */
export const themeOf = (host: Host["kind"], name: HostTheme): Theme => (host === "teams" ? TEAMS : ELSEWHERE)[name];

/** Follows the theme of the host; what the browser itself draws (a calendar, a scroll bar) goes with it. Paper is white: a browser leaves a dark ground out, and its light letters would hardly be read. */
export function useTheme(host: Host): { readonly theme: Theme; readonly colorScheme: "light" | "dark" } {
  const onScreen = useSyncExternalStore(host.onTheme, host.theme, () => "light" as const);
  const name = useIsPrinted() ? "light" : onScreen;
  return { theme: themeOf(host.kind, name), colorScheme: name === "light" ? "light" : "dark" };
}

/** From before a browser lays the page out for paper, until it is back on the screen. A media query tells of it too late. */
function useIsPrinted(): boolean {
  const [isPrinted, setPrinted] = useState(false);
  useEffect(() => {
    const show = (printed: boolean) => () => {
      // At once: the page is laid out for paper as soon as this returns.
      flushSync(() => { setPrinted(printed); });
    };
    const [begin, end] = [show(true), show(false)];
    window.addEventListener("beforeprint", begin);
    window.addEventListener("afterprint", end);
    return () => {
      window.removeEventListener("beforeprint", begin);
      window.removeEventListener("afterprint", end);
    };
  }, []);
  return isPrinted;
}
