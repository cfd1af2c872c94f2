import type { ConfirmedPerson } from "../review/people";
import type { JsonValue } from "./canonical-json";
import type { RecordPerson } from "./record-input";
import { ROLE_NAMES } from "./statements";

/** A directory and a DMS often answer with an empty text where they know nothing. */
export const known = (text: string | null): string | null => (text === null || text.trim() === "" ? null : text);

/** Somebody's function rather than their name: «directeur-generaal», else the role. @source record.md, «betrokkene» */
export const functionOf = (person: Pick<ConfirmedPerson, "jobTitle" | "organisation" | "role">): string =>
  [known(person.jobTitle) ?? ROLE_NAMES[person.role], known(person.organisation)].filter((part) => part !== null).join(", ");

/** Who filed, or for whom, in a document. */
export const personValue = (person: RecordPerson): JsonValue => ({
  directoryId: person.id,
  displayName: person.displayName,
  jobTitle: person.jobTitle,
  department: person.department,
  organisation: person.organisation,
});
