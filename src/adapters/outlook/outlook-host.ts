import type { Host } from "../../ports/host";
import { fetchOffice } from "./fetch-office";
import type { OfficeLibrary } from "./office-library";
import { outlookMail } from "./outlook-mail";
import { outlookSignIn } from "./outlook-sign-in";
import { outlookTheme } from "./outlook-theme";

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

const outlookHost = (office: OfficeLibrary): Host => ({
  kind: "outlook",
  languages: office.context.displayLanguage === undefined ? [] : [office.context.displayLanguage],
  ...outlookTheme(office),
  shown: () => undefined,
  mail: outlookMail(office),
  signIn: outlookSignIn(office),
});
