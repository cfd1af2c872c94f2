import { teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import type { Theme } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import type { Host, HostTheme } from "../ports/host";

type Themes = Readonly<Record<HostTheme, Theme>>;

const TEAMS: Themes = { light: teamsLightTheme, dark: teamsDarkTheme, "high-contrast": teamsHighContrastTheme };
const ELSEWHERE: Themes = { light: webLightTheme, dark: webDarkTheme, "high-contrast": teamsHighContrastTheme };

/** Follows the theme of the host. */
export function useTheme(host: Host): Theme {
  const name = useSyncExternalStore(host.onTheme, host.theme);
  return (host.kind === "teams" ? TEAMS : ELSEWHERE)[name];
}
