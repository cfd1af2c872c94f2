/** Where the stand-in is served; it ends as Microsoft's own does. */
export const OUTLOOK_SCRIPT = "/local-tenant/outlook/office.js";

/**
 * A stand-in for office.js inside Outlook: the real one waits for ever in a frame that is not Office's.
 * It says only what a pane learns at its start.
 * @source learn.microsoft.com/javascript/api/office: Office.onReady, Office.Context, Office.OfficeTheme
 */
export const OUTLOOK_HOST = `"use strict";
window.Office = {
  onReady: (callback) => {
    const info = { host: "Outlook", platform: "OfficeOnline" };
    if (callback) callback(info);
    return Promise.resolve(info);
  },
  HostType: { Outlook: "Outlook" },
  PlatformType: { OfficeOnline: "OfficeOnline" },
  context: {
    displayLanguage: "nl-NL",
    contentLanguage: "nl-NL",
    host: "Outlook",
    platform: "OfficeOnline",
    diagnostics: { host: "Outlook", platform: "OfficeOnline", version: "16.0" },
    officeTheme: { bodyBackgroundColor: "#ffffff", bodyForegroundColor: "#242424", controlBackgroundColor: "#f5f5f5", controlForegroundColor: "#242424" },
    requirements: { isSetSupported: (name, version) => name === "NestedAppAuth" ? Number(version ?? 1.1) <= 1.1 : name === "Mailbox" && Number(version ?? 1) <= 1.8 },
  },
};
`;
