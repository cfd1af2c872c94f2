import type { Role } from "../instruction/facts";

/** A role that the user confirmed before for somebody of the directory. Nothing of any chat is kept with it. */
export interface RememberedRole {
  /** Entra object id. */
  readonly personId: string;
  readonly role: Exclude<Role, "unknown">;
  /** ISO 8601 instant. */
  readonly confirmedAt: string;
}

/**
 * What this user confirmed on this device, kept encrypted and for a limited time. It only ever suggests.
 * A memory that cannot be read is an empty one: nobody is stopped by it.
 */
export interface RememberedRoles {
  recall(userId: string): Promise<readonly RememberedRole[]>;
  /** Adds to what is remembered; a newer confirmation takes the place of an older. */
  remember(userId: string, roles: readonly RememberedRole[]): Promise<void>;
  /** Clears what is remembered of this user's confirmations. */
  forget(userId: string): Promise<void>;
}
