import type { Host, HostTheme } from "../../ports/host";
import { fetchOffice } from "./fetch-office";
import type { OfficeLibrary } from "./office-library";
import { outlookMail } from "./outlook-mail";
import { outlookSignIn } from "./outlook-sign-in";

/** Outside Outlook office.js may wait for ever, or not come at all. */
const MOST_SECONDS = 5;

const after = (seconds: number): Promise<null> => new Promise((resolve) => setTimeout(resolve, seconds * 1000, null));

/**
 * Meets Outlook through office.js, whose address the page names.
 *
 * @returns null when this is not Outlook
 * @source learn.microsoft.com/office/dev/add-ins/develop/initialize-add-in
 */
export const openOutlookHost = (): Promise<Host | null> => Promise.race([meetOutlook().catch(() => null), after(MOST_SECONDS)]);

async function meetOutlook(): Promise<Host | null> {
  if (!mayBeInOffice(window)) return null;
  await fetchOffice();
  const office = window.Office;
  if (office === undefined) return null;
  const { host } = await office.onReady();
  return host === "Outlook" ? outlookHost(office) : null;
}

/**
 * Office opens a pane in a frame, or tells about itself in the address or the window's name. Elsewhere office.js is
 * not fetched: it would wait for a host that never comes, and tries to reach Microsoft's telemetry.
 */
export const mayBeInOffice = ({ parent, self, location, name }: Pick<Window, "parent" | "self" | "location" | "name">): boolean =>
  parent !== self || location.search.includes("_host_Info=") || name.includes("hostInfo");

/** Outlook tells colours, no name: a dark background is a dark theme. Without colours the device's own theme counts. */
function outlookHost(office: OfficeLibrary): Host {
  const device = window.matchMedia("(prefers-color-scheme: dark)");
  const forced = window.matchMedia("(forced-colors: active)");
  const { displayLanguage } = office.context;
  const theme = (): HostTheme => {
    if (forced.matches) return "high-contrast";
    const background = office.context.officeTheme?.bodyBackgroundColor;
    if (background === undefined) return device.matches ? "dark" : "light";
    return brightness(background) < 128 ? "dark" : "light";
  };
  return {
    kind: "outlook",
    languages: displayLanguage === undefined ? [] : [displayLanguage],
    theme,
    onTheme: (changed) => {
      for (const query of [device, forced]) query.addEventListener("change", changed);
      return () => {
        for (const query of [device, forced]) query.removeEventListener("change", changed);
      };
    },
    shown: () => undefined,
    mail: outlookMail(office),
    signIn: outlookSignIn(office),
  };
}

/** Perceived brightness of `#rrggbb`, 0 to 255. */
function brightness(colour: string): number {
  const channels = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})/iu.exec(colour)?.slice(1) ?? [];
  const [red = 255, green = 255, blue = 255] = channels.map((channel) => Number.parseInt(channel, 16));
  return (red * 299 + green * 587 + blue * 114) / 1000;
}
