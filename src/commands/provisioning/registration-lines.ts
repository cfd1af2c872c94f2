import { PERMISSIONS } from "../../adapters/graph/permissions";
import type { SiteNames } from "../../archive-site/names";
import type { Provisioning } from "./provision-arguments";
import type { ProvisionTranslator } from "./step-lines";

/** Pages in which a sign-in window ends: in the browser, in Teams, in Outlook. */
const SIGN_IN_PAGES = ["/auth.html", "/auth-teams.html", "/auth-outlook.html"];
const GRAPH = "https://graph.microsoft.com";

/** How the app itself is registered: where it comes back to, each permission and why, and the links to allow them. */
export function registrationLines({ text }: ProvisionTranslator, { clientId, grantApp, origin, tenant }: Provisioning): readonly string[] {
  const application = clientId ?? grantApp ?? text("provision.app.your-id");
  const host = origin === null ? text("provision.app.your-host") : new URL(origin).host;
  const pages = SIGN_IN_PAGES.map((page) => `${origin ?? `https://${host}`}${page}`);
  const [page = ""] = pages;
  const scopes = PERMISSIONS.map(({ scope, feature, consent }) => `  ${text(`provision.app.scope.${consent}`, { scope, why: text(`provision.why.${feature}`) })}`);
  return [
    text("provision.app"),
    ...[
      text("provision.app.kind"),
      text("provision.app.redirects", { addresses: [`brk-multihub://${host}`, ...pages].join(" ") }),
      text("provision.app.scopes"),
      ...scopes,
      text("provision.app.consent", { link: consentLink(tenant ?? "organizations", application, page) }),
      ...(grantApp === null ? [text("provision.app.selected", { application })] : []),
    ].map((line) => `  ${line}`),
  ];
}

/** @source learn.microsoft.com/entra/identity-platform/v2-admin-consent */
function consentLink(tenant: string, application: string, page: string): string {
  const scope = PERMISSIONS.map((permission) => `${GRAPH}/${permission.scope}`).join(" ");
  const query = Object.entries({ client_id: application, scope, redirect_uri: page }).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return `https://login.microsoftonline.com/${tenant}/v2.0/adminconsent?${query.join("&")}`;
}

/** What no client of Graph can set. */
export function byHandLines({ text }: ProvisionTranslator, { records, register, policy }: SiteNames): readonly string[] {
  return [
    text("provision.by-hand"),
    `  ${text("provision.by-hand.versions", { records, register })}`,
    `  ${text("provision.by-hand.seen", { records })}`,
    `  ${text("provision.by-hand.policy", { policy })}`,
    `  ${text("provision.by-hand.register", { register })}`,
    `  ${text("provision.by-hand.label", { records })}`,
  ];
}
