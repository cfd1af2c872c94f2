import type { RecordReadBack } from "./read-back";
import type { RegisterPerson } from "./register-content";

/** The case owner («dossierhouder») that a record names, as the directory knows them; null when it names none, or somebody whom the directory does not know. */
export function caseOwnerInRecord({ facts: { caseOwner }, people, colleagues, filedBy, onBehalfOf }: RecordReadBack): RegisterPerson | null {
  if (caseOwner === null) return null;
  const inChat = people.find(({ shownAs }) => shownAs === caseOwner.id);
  if (inChat !== undefined) return inChat.directoryId === null ? null : { id: inChat.directoryId, name: inChat.displayName };
  const beside = [...colleagues, filedBy, onBehalfOf].find((person) => person?.id === caseOwner.id);
  return beside == null ? null : { id: beside.id, name: beside.displayName };
}
