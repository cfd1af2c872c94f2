/** What the directory tells of somebody; a `Person` of the ports fits. */
export interface KnownPerson {
  /** Entra object id. */
  readonly id: string;
  readonly displayName: string;
  readonly mail: string | null;
  /** As the directory writes them. */
  readonly phones: readonly string[];
  readonly jobTitle: string | null;
  readonly department: string | null;
  readonly organisation: string | null;
  readonly userType: "member" | "guest";
  /** The account is closed. */
  readonly hasLeft: boolean;
}
