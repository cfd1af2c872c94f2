import type { Result } from "../result";
import type { Refused } from "./refused";
import type { SignInError } from "./sign-in";

/** A person as the organisation's directory knows them. Title, department and organisation are often empty: then ask. */
export interface Person {
  /** Entra object id. */
  readonly id: string;
  readonly displayName: string;
  readonly mail: string | null;
  /** Graph `mobilePhone` and `businessPhones`, as the directory writes them. */
  readonly phones: readonly string[];
  /** «functie», Graph `jobTitle`. */
  readonly jobTitle: string | null;
  /** «directie», Graph `department`. */
  readonly department: string | null;
  /** «ministerie», Graph `companyName`. */
  readonly organisation: string | null;
  readonly userType: "member" | "guest";
  /** Has left the organisation: the account is closed (Graph `accountEnabled` is false). */
  readonly hasLeft: boolean;
}

export type DirectoryError =
  | SignInError
  | Refused
  | { readonly kind: "unexpected-response"; readonly field: string };

/** The organisation's people, read-only. Safe to repeat. */
export interface Directory {
  /** The signed-in person, from the token's account. Scope User.Read. */
  me(): Promise<Result<Person, DirectoryError>>;
  /** Somebody whom the user pointed at before; null when the directory knows nobody by this id any more. Scope User.Read.All. */
  person(id: string): Promise<Result<Person | null, DirectoryError>>;
  /** Manager of a person («leidinggevende»); null when the directory knows none. Scope User.Read.All. */
  managerOf(personId: string): Promise<Result<Person | null, DirectoryError>>;
  /**
   * People who may be the one that a chat shows as `name`, best first, at most ten; empty when none. A name, an e-mail
   * address and a phone number are each looked for as what they are; people who have left are found too.
   * Looks among the people relevant to the user first (People.Read), then in the whole directory (User.Read.All).
   */
  candidates(name: string): Promise<Result<readonly Person[], DirectoryError>>;
  /** Which of these Entra groups a person belongs to, directly or through other groups; none when the directory knows nobody by this id any more. @param groupIds asked in twenties */
  groupsOf(personId: string, groupIds: readonly string[]): Promise<Result<readonly string[], DirectoryError>>;
  /** Permissions that were asked for and not given: without them `candidates` looks among fewer people. */
  lacking(): readonly string[];
  /** The person asks by themselves: what was refused until now may be allowed meanwhile, so that the next question asks for it again. */
  askAnew(): void;
}
