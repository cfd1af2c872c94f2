import type { Host, HostTheme } from "../../ports/host";
import { officeEvent } from "./office-event";
import type { OfficeLibrary, OfficeListener, OfficeTheme } from "./office-library";
import { tellsThemeChanges } from "./office-support";

/**
 * How Outlook looks. It tells colours, and newer versions whether they are dark; without them the device's own theme
 * counts, as it does where the device forces its colours.
 *
 * @source learn.microsoft.com/javascript/api/office/office.officetheme; Office.EventType.OfficeThemeChanged, Mailbox 1.14
 */
export function outlookTheme({ context, EventType }: OfficeLibrary): Pick<Host, "theme" | "onTheme"> {
  const device = window.matchMedia("(prefers-color-scheme: dark)");
  const forced = window.matchMedia("(forced-colors: active)");
  /** The event says how it looks now; the context need not follow. */
  let told: OfficeTheme | undefined;
  const theme = (): HostTheme => {
    if (forced.matches) return "high-contrast";
    const isDark = isDarkOf(told ?? context.officeTheme) ?? device.matches;
    return isDark ? "dark" : "light";
  };
  const themeChanged = officeEvent(context.mailbox, tellsThemeChanges(context) ? EventType?.OfficeThemeChanged : undefined);
  return {
    theme,
    onTheme: (changed) => {
      for (const query of [device, forced]) query.addEventListener("change", changed);
      const listener: OfficeListener = (change) => {
        told = change?.officeTheme ?? told;
        changed();
      };
      themeChanged.listen(listener);
      return () => {
        for (const query of [device, forced]) query.removeEventListener("change", changed);
        themeChanged.leave(listener);
      };
    },
  };
}

/** Undefined where Outlook does not tell. */
function isDarkOf(theme: OfficeTheme | undefined): boolean | undefined {
  if (theme?.isDarkTheme !== undefined) return theme.isDarkTheme;
  return theme?.bodyBackgroundColor === undefined ? undefined : brightness(theme.bodyBackgroundColor) < 128;
}

/** Perceived brightness of `#rrggbb`, 0 to 255. */
function brightness(colour: string): number {
  const channels = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})/iu.exec(colour)?.slice(1) ?? [];
  const [red = 255, green = 255, blue = 255] = channels.map((channel) => Number.parseInt(channel, 16));
  return (red * 299 + green * 587 + blue * 114) / 1000;
}
