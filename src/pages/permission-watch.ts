import { adminConsentAddress } from "../adapters/entra/admin-consent";
import { createPermissionWatch } from "../adapters/entra/permission-watch";
import { PERMISSIONS } from "../adapters/graph/permissions";
import type { PermissionMatter, Permissions, PermittedFeature } from "../ports/permissions";
import type { Settings } from "./settings";

/** One for the page: sign-in tells it, and the screen follows it. */
export const permissionWatch = createPermissionWatch();

let about: Permissions["about"] = () => null;

/** From now on the permissions are those of these settings. */
export function permissionsOf(settings: Settings, redirectUri: string): void {
  about = (scope): PermissionMatter | null => {
    const feature = featureOf(scope, settings);
    return feature === null ? null : { feature, adminConsent: adminConsentAddress({ ...settings, redirectUri }, scope) };
  };
}

const featureOf = (scope: string, { siteScope }: Settings): PermittedFeature | null =>
  scope === siteScope ? "archive" : (PERMISSIONS.find((permission) => permission.scope === scope)?.feature ?? null);

export const permissions: Permissions = { follow: permissionWatch.follow, about: (scope) => about(scope) };
