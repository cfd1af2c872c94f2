// The build puts in their place what the app's styles name of them (scripts/themes-in-use.cjs).
export { teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme, webDarkTheme, webLightTheme } from "@fluentui/react-components";
