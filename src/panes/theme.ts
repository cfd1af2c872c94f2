import type { Theme } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import type { Host, HostTheme } from "../ports/host";
import { useMedia } from "./shared/use-media";
import { teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme, webDarkTheme, webLightTheme } from "./themes";

type Themes = Readonly<Record<HostTheme, Theme>>;

const TEAMS: Themes = { light: teamsLightTheme, dark: teamsDarkTheme, "high-contrast": teamsHighContrastTheme };
const ELSEWHERE: Themes = { light: webLightTheme, dark: webDarkTheme, "high-contrast": teamsHighContrastTheme };

/** In Teams the colours of Teams; elsewhere those of Outlook and the browser. */
export const themeOf = (host: Host["kind"], name: HostTheme): Theme => (host === "teams" ? TEAMS : ELSEWHERE)[name];

/** Follows the theme of the host; what the browser itself draws (a calendar, a scroll bar) goes with it. Paper is white: a browser leaves a dark ground out, and its light letters would hardly be read. */
export function useTheme(host: Host): { readonly theme: Theme; readonly colorScheme: "light" | "dark" } {
  const onScreen = useSyncExternalStore(host.onTheme, host.theme, () => "light" as const);
  const name = useMedia("print") ? "light" : onScreen;
  return { theme: themeOf(host.kind, name), colorScheme: name === "light" ? "light" : "dark" };
}
