import { DEFAULT_LANGUAGE, DEFINITION, iconOf, MOBILE_ICONS, OTHER_LANGUAGES, pageOf, resourceOf, WORDS } from "./definition.mjs";

const SCHEMAS = "https://developer.microsoft.com/json-schemas/teams/v1.30";
const RIBBON_ICONS = [16, 32, 80];

/** Tells Entra that the app can answer a claims challenge. */
const CLIENT_CAPABILITIES = JSON.stringify({ access_token: { xms_cc: { values: ["CP1"] } } });

/** Where the tab opens without being set up: by itself, in a chat, and in every part of a meeting. */
const STATIC_PLACES = { scopes: ["personal", "groupChat"], context: ["personalTab", "privateChatTab", "meetingChatTab", "meetingDetailsTab", "meetingSidePanel"] };
/** In a channel a tab is set up first: Teams has no static tabs there. */
const CHANNEL = { scopes: ["team"], context: ["channelTab"], canUpdateConfiguration: false };
/** Of both kinds of tab: a link to it has this in its address. Also in src/adapters/teams/teams-tab.ts. */
const TAB_ID = "bewaren";

const tabsOf = (place) => ({
  configurableTabs: [{ id: "kanaal", configurationUrl: pageOf(place, "configure"), ...CHANNEL }],
  staticTabs: [{ entityId: TAB_ID, name: WORDS.tab, contentUrl: pageOf(place, "tab"), websiteUrl: pageOf(place, "tab"), ...STATIC_PLACES }],
});

function mailExtension(place, words) {
  const icons = RIBBON_ICONS.map((size) => ({ size, url: iconOf(place, size) }));
  const button = { id: "openPane", type: "button", label: words.button, icons, supertip: { title: words.button, description: words.tip }, actionId: "ShowPane" };
  const mobileIcons = MOBILE_ICONS.map(({ size, scale }) => ({ size, scale, url: iconOf(place, size * scale) }));
  const mobileButton = { id: "openMobilePane", type: "mobileButton", label: words.shortButton, icons: mobileIcons, actionId: "ShowPane" };
  return {
    requirements: { scopes: ["mail"], capabilities: [{ name: "Mailbox", minVersion: DEFINITION.mailbox }] },
    runtimes: [
      {
        id: "TaskPaneRuntime",
        type: "general",
        code: { page: pageOf(place, "pane") },
        lifetime: "short",
        actions: [{ id: "ShowPane", type: "openPage", pinnable: true, view: "dashboard" }],
      },
    ],
    ribbons: [
      {
        contexts: ["mailRead"],
        requirements: { formFactors: ["desktop", "mobile"] },
        tabs: [
          {
            builtInTabId: "TabDefault",
            groups: [{ id: "bewaren", label: words.group, icons, controls: [button] }],
            customMobileRibbonGroups: [{ id: "bewarenMobile", label: words.group, controls: [mobileButton] }],
          },
        ],
      },
    ],
  };
}

/**
 * The unified manifest 1.30: Teams, and Outlook where it knows this kind.
 * @param place `{ origin, clientId }` of the organisation
 */
export function unifiedManifest(place) {
  const { host } = new URL(place.origin);
  return {
    $schema: `${SCHEMAS}/MicrosoftTeams.schema.json`,
    manifestVersion: "1.30",
    version: DEFINITION.version,
    id: DEFINITION.id,
    developer: { name: DEFINITION.provider, websiteUrl: pageOf(place, "support"), privacyUrl: pageOf(place, "privacy"), termsOfUseUrl: pageOf(place, "terms") },
    name: { short: WORDS.shortName, full: WORDS.fullName },
    description: { short: WORDS.shortDescription, full: WORDS.fullDescription },
    icons: { color: "color.png", outline: "outline.png" },
    accentColor: DEFINITION.accentColor,
    localizationInfo: { defaultLanguageTag: DEFAULT_LANGUAGE, additionalLanguages: OTHER_LANGUAGES.map(([languageTag]) => ({ languageTag, file: `${languageTag}.json` })) },
    ...tabsOf(place),
    defaultInstallScope: "personal",
    defaultGroupCapability: { team: "tab", groupchat: "tab", meetings: "tab" },
    permissions: ["identity"],
    validDomains: [host],
    webApplicationInfo: {
      id: place.clientId,
      resource: resourceOf(place),
      nestedAppAuthInfo: [{ redirectUri: `brk-multihub://${host}`, scopes: DEFINITION.firstScopes, claims: CLIENT_CAPABILITIES }],
    },
    // The second lets the pane open in a mailbox that somebody else shares, as a minister's: without it Outlook shows no button there.
    authorization: { permissions: { resourceSpecific: ["MailboxItem.ReadWrite.User", "Mailbox.SharedFolder"].map((name) => ({ name, type: "Delegated" })) } },
    extensions: [mailExtension(place, WORDS)],
  };
}

/** The words of the other languages, by file name. */
export const unifiedLanguages = () =>
  Object.fromEntries(
    OTHER_LANGUAGES.map(([tag, words]) => {
      const group = "extensions[0].ribbons[0].tabs[0].groups[0]";
      const onPhone = "extensions[0].ribbons[0].tabs[0].customMobileRibbonGroups[0]";
      return [
        `${tag}.json`,
        {
          $schema: `${SCHEMAS}/MicrosoftTeams.Localization.schema.json`,
          "name.short": words.shortName,
          "name.full": words.fullName,
          "description.short": words.shortDescription,
          "description.full": words.fullDescription,
          "staticTabs[0].name": words.tab,
          [`${group}.label`]: words.group,
          [`${group}.controls[0].label`]: words.button,
          [`${group}.controls[0].supertip.title`]: words.button,
          [`${group}.controls[0].supertip.description`]: words.tip,
          [`${onPhone}.label`]: words.group,
          [`${onPhone}.controls[0].label`]: words.shortButton,
        },
      ];
    }),
  );
