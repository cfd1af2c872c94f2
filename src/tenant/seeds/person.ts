/** Someone in the tenant's directory. Everything is invented. */
export interface SeededPerson {
  readonly id: string;
  readonly displayName: string;
  readonly givenName: string | null;
  readonly surname: string | null;
  readonly mail: string | null;
  readonly userPrincipalName: string;
  /** As somebody once typed it. */
  readonly mobilePhone: string | null;
  readonly businessPhones: readonly string[];
  readonly jobTitle: string | null;
  readonly department: string | null;
  readonly companyName: string | null;
  readonly userType: "Member" | "Guest";
  /** False for who has left. */
  readonly accountEnabled: boolean;
  readonly manager: string | null;
  /** May be chosen on the start page. */
  readonly selectable: boolean;
  /** Right on the archive site, at first. */
  readonly site: SiteRole | null;
}

export type SiteRole = "read" | "write";

export const MBZ = "Ministerie van Bestuurlijke Zaken";
export const LVVN = "Ministerie van Landbouw, Visserij, Voedselzekerheid en Natuur";
const DOMAIN = "rijk.example";

type Sketch = Pick<SeededPerson, "id" | "displayName" | "jobTitle" | "department"> & Partial<SeededPerson>;

/** A person with the usual address, organisation and account, but for what is told. */
export function person(sketch: Sketch): SeededPerson {
  const [givenName = sketch.displayName, ...rest] = sketch.displayName.split(" ");
  const address = `${sketch.displayName.toLowerCase().replace(/[^a-z]+/g, ".")}@${DOMAIN}`;
  return {
    givenName,
    surname: rest.length === 0 ? null : rest.join(" "),
    mail: address,
    userPrincipalName: address,
    mobilePhone: null,
    businessPhones: [],
    companyName: MBZ,
    userType: "Member",
    accountEnabled: true,
    manager: null,
    selectable: false,
    site: null,
    ...sketch,
  };
}
