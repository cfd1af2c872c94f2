import { DEFAULT_LANGUAGE, DEFINITION, iconOf, OTHER_LANGUAGES, pageOf, resourceOf, WORDS } from "./definition.mjs";

const SCHEMAS = "https://developer.microsoft.com/json-schemas/teams/v1.30";
const RIBBON_ICONS = [16, 32, 80];

/** Tells Entra that the app can answer a claims challenge. */
const CLIENT_CAPABILITIES = JSON.stringify({ access_token: { xms_cc: { values: ["CP1"] } } });

function mailExtension(place, words) {
  const icons = RIBBON_ICONS.map((size) => ({ size, url: iconOf(place, size) }));
  const button = { id: "openPane", type: "button", label: words.button, icons, supertip: { title: words.button, description: words.tip }, actionId: "ShowPane" };
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
    ribbons: [{ contexts: ["mailRead"], tabs: [{ builtInTabId: "TabDefault", groups: [{ id: "bewaren", label: words.group, icons, controls: [button] }] }] }],
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
    staticTabs: [{ entityId: "bewaren", name: WORDS.tab, contentUrl: pageOf(place, "tab"), websiteUrl: pageOf(place, "tab"), scopes: ["personal"], context: ["personalTab"] }],
    permissions: ["identity"],
    validDomains: [host],
    webApplicationInfo: {
      id: place.clientId,
      resource: resourceOf(place),
      nestedAppAuthInfo: [{ redirectUri: `brk-multihub://${host}`, scopes: DEFINITION.firstScopes, claims: CLIENT_CAPABILITIES }],
    },
    authorization: { permissions: { resourceSpecific: [{ name: "MailboxItem.ReadWrite.User", type: "Delegated" }] } },
    extensions: [mailExtension(place, WORDS)],
  };
}

/** The words of the other languages, by file name. */
export const unifiedLanguages = () =>
  Object.fromEntries(
    OTHER_LANGUAGES.map(([tag, words]) => {
      const group = "extensions[0].ribbons[0].tabs[0].groups[0]";
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
        },
      ];
    }),
  );
