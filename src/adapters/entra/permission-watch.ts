import type { PermissionStanding, Permissions } from "../../ports/permissions";
import type { SignInError } from "../../ports/sign-in";

/** Told by who signs in, followed by who shows it. */
export interface PermissionWatch extends Pick<Permissions, "follow"> {
  /** A window is about to open. */
  readonly asking: (scopes: readonly string[]) => void;
  /** It was answered. @param error null when the permissions were given */
  readonly answered: (scopes: readonly string[], error: SignInError | null) => void;
}

export function createPermissionWatch(): PermissionWatch {
  const followers = new Set<(standing: PermissionStanding) => void>();
  let standing: PermissionStanding = { asking: [], refused: [] };
  const become = (next: PermissionStanding) => {
    standing = next;
    for (const told of followers) told(standing);
  };
  return {
    follow: (told) => {
      followers.add(told);
      told(standing);
      return () => followers.delete(told);
    },
    asking: (scopes) => {
      become({ ...standing, asking: scopes });
    },
    answered: (scopes, error) => {
      const others = standing.refused.filter((scope) => !scopes.includes(scope));
      become({ asking: [], refused: error?.kind === "permission-missing" ? [...others, ...scopes] : others });
    },
  };
}
