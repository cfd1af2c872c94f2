import { adminConsentAddress } from "../adapters/entra/admin-consent";
import { createPermissionWatch } from "../adapters/entra/permission-watch";
import { PERMISSIONS } from "../adapters/graph/permissions";
import type { PermissionMatter, Permissions } from "../ports/permissions";
import type { Settings } from "./settings";

/** One for the page: sign-in asks through it, and the screen follows and answers. */
export const permissionWatch = createPermissionWatch();

let about: Permissions["about"] = () => null;

/** From now on the permissions are those of these settings. */
export function permissionsOf(settings: Settings, redirectUri: string): void {
  about = (scope): PermissionMatter | null => {
    const permission = permissionNamed(scope, settings);
    return permission === null ? null : { ...permission, adminConsent: adminConsentAddress({ ...settings, redirectUri }, scope) };
  };
}

function permissionNamed(scope: string, { siteScope }: Settings): Pick<PermissionMatter, "feature" | "consent"> | null {
  if (siteScope.split(" ").includes(scope)) return { feature: "archive", consent: "administrator" };
  const permission = PERMISSIONS.find((one) => one.scope === scope);
  return permission === undefined ? null : { feature: permission.feature, consent: permission.consent };
}

export const permissions: Permissions = { follow: permissionWatch.follow, answer: permissionWatch.answer, about: (scope) => about(scope) };
