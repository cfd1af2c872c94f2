import { DEFAULT_LANGUAGE, DEFINITION, iconOf, MOBILE_ICONS, OTHER_LANGUAGES, pageOf, resourceOf, WORDS } from "./definition.mjs";

/** Office's own spelling of a language: `nl-NL`. */
const localeOf = (tag) => tag.replace(/-(.*)$/, (_, region) => `-${region.toUpperCase()}`);

const escaped = (text) => String(text).replace(/[&<>"]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign]);
const attributes = (of) => Object.entries(of).map(([name, value]) => ` ${name}="${escaped(value)}"`).join("");

/** An element on lines of its own; without children it closes itself. */
function element(name, of, ...children) {
  const inner = children.flat().filter((child) => child !== null);
  if (inner.length === 0) return `<${name}${attributes(of)}/>`;
  const indented = inner.join("\n").split("\n").map((line) => `  ${line}`).join("\n");
  return `<${name}${attributes(of)}>\n${indented}\n</${name}>`;
}
const leaf = (name, text) => `<${name}>${escaped(text)}</${name}>`;

const overrides = (key) => OTHER_LANGUAGES.map(([tag, words]) => element("Override", { Locale: localeOf(tag), Value: words[key] }));
const worded = (name, key) => element(name, { DefaultValue: WORDS[key] }, ...overrides(key));
const text = (name, id, key) => element(name, { id, DefaultValue: WORDS[key] }, ...overrides(key));
const address = (name, value) => element(name, { DefaultValue: value });

const RIBBON_ICONS = [16, 32, 80];
const icons = element("Icon", {}, RIBBON_ICONS.map((size) => element("bt:Image", { size, resid: `Icon.${size}` })));

/** Pinning, and the mailbox that somebody else shares, came with the overrides of version 1.1. */
const button = (pins) =>
  element(
    "Control",
    { "xsi:type": "Button", id: "openPane" },
    element("Label", { resid: "Button.Label" }),
    element("Supertip", {}, element("Title", { resid: "Button.Label" }), element("Description", { resid: "Button.Tip" })),
    icons,
    element("Action", { "xsi:type": "ShowTaskpane" }, element("SourceLocation", { resid: "Pane.Url" }), pins ? leaf("SupportsPinning", true) : null),
  );

const group = (pins) => element("Group", { id: "bewaren" }, element("Label", { resid: "Group.Label" }), button(pins));
const surface = (pins) => element("ExtensionPoint", { "xsi:type": "MessageReadCommandSurface" }, element("OfficeTab", { id: "TabDefault" }, group(pins)));

const mobileIcons = element("Icon", { "xsi:type": "bt:MobileIconList" }, MOBILE_ICONS.map(({ size, scale }) => element("bt:Image", { size, scale, resid: `Icon.${size * scale}` })));
const mobileButton = element(
  "Control",
  { "xsi:type": "MobileButton", id: "openMobilePane" },
  element("Label", { resid: "Phone.Label" }),
  mobileIcons,
  element("Action", { "xsi:type": "ShowTaskpane" }, element("SourceLocation", { resid: "Pane.Url" })),
);
/** On a phone a button stands alone in its group; phones came with the overrides of version 1.1. */
const onPhone = element(
  "MobileFormFactor",
  {},
  element("ExtensionPoint", { "xsi:type": "MobileMessageReadCommandSurface" }, element("Group", { id: "bewarenMobile" }, element("Label", { resid: "Group.Label" }), mobileButton)),
);
const hosts = (isNewer) => element("Hosts", {}, element("Host", { "xsi:type": "MailHost" }, element("DesktopFormFactor", {}, isNewer ? leaf("SupportsSharedFolders", true) : null, surface(isNewer)), isNewer ? onPhone : null));

/** Texts come in the languages of the manifest, as `bt:Override`. */
const inResources = (xml) => xml.replace(/<(\/?)Override/g, "<$1bt:Override");

const iconSizes = (isNewer) => [...new Set([...RIBBON_ICONS, ...(isNewer ? MOBILE_ICONS.map(({ size, scale }) => size * scale) : [])])];

const resources = (place, isNewer) =>
  element(
    "Resources",
    {},
    element("bt:Images", {}, iconSizes(isNewer).map((size) => element("bt:Image", { id: `Icon.${size}`, DefaultValue: iconOf(place, size) }))),
    element("bt:Urls", {}, element("bt:Url", { id: "Pane.Url", DefaultValue: pageOf(place, "pane") })),
    element("bt:ShortStrings", {}, [text("bt:String", "Group.Label", "group"), text("bt:String", "Button.Label", "button"), ...(isNewer ? [text("bt:String", "Phone.Label", "shortButton")] : [])].map(inResources)),
    element("bt:LongStrings", {}, inResources(text("bt:String", "Button.Tip", "tip"))),
  );

const needed = element("Requirements", {}, element("bt:Sets", { DefaultMinVersion: DEFINITION.mailbox }, element("bt:Set", { Name: "Mailbox" })));

const signIn = (place) =>
  element("WebApplicationInfo", {}, leaf("Id", place.clientId), leaf("Resource", resourceOf(place)), element("Scopes", {}, DEFINITION.firstScopes.map((scope) => leaf("Scope", scope))));

const overridden = (place) =>
  element(
    "VersionOverrides",
    { xmlns: "http://schemas.microsoft.com/office/mailappversionoverrides", "xsi:type": "VersionOverridesV1_0" },
    needed,
    hosts(false),
    resources(place, false),
    element(
      "VersionOverrides",
      { xmlns: "http://schemas.microsoft.com/office/mailappversionoverrides/1.1", "xsi:type": "VersionOverridesV1_1" },
      needed,
      hosts(true),
      resources(place, true),
      signIn(place),
    ),
  );

/**
 * The add-in-only manifest, for Outlook on Mac, mobile and the perpetual versions for Windows.
 * @param place `{ origin, clientId }` of the organisation
 * @source Microsoft, «Office add-ins manifest», schema of mail add-ins 1.1 with VersionOverrides 1.1
 */
export function addInOnlyManifest(place) {
  const app = element(
    "OfficeApp",
    {
      xmlns: "http://schemas.microsoft.com/office/appforoffice/1.1",
      "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
      "xmlns:bt": "http://schemas.microsoft.com/office/officeappbasictypes/1.0",
      "xsi:type": "MailApp",
    },
    leaf("Id", DEFINITION.outlookId),
    leaf("Version", `${DEFINITION.version}.0`),
    leaf("ProviderName", DEFINITION.provider),
    leaf("DefaultLocale", localeOf(DEFAULT_LANGUAGE)),
    worded("DisplayName", "shortName"),
    worded("Description", "shortDescription"),
    address("IconUrl", iconOf(place, 64)),
    address("HighResolutionIconUrl", iconOf(place, 128)),
    address("SupportUrl", pageOf(place, "support")),
    element("AppDomains", {}, leaf("AppDomain", place.origin), leaf("AppDomain", "https://login.microsoftonline.com")),
    element("Hosts", {}, element("Host", { Name: "Mailbox" })),
    element("Requirements", {}, element("Sets", {}, element("Set", { Name: "Mailbox", MinVersion: DEFINITION.mailbox }))),
    element("FormSettings", {}, element("Form", { "xsi:type": "ItemRead" }, element("DesktopSettings", {}, address("SourceLocation", pageOf(place, "pane")), leaf("RequestedHeight", 450)))),
    leaf("Permissions", "ReadWriteItem"),
    element("Rule", { "xsi:type": "RuleCollection", Mode: "Or" }, element("Rule", { "xsi:type": "ItemIs", ItemType: "Message", FormType: "Read" })),
    overridden(place),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${app}\n`;
}
