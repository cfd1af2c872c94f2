import type { EntryPart } from "../../record/checks/told-to-register";

/** What an entry of the register says of a record, in the middle of a sentence. */
export const entryParts = {
  "entry.part.recordId": "over welk archiefstuk het gaat",
  "entry.part.number": "het nummer",
  "entry.part.dossier": "het dossier",
  "entry.part.subject": "het onderwerp",
  "entry.part.period": "de periode",
  "entry.part.counts": "de aantallen berichten",
  "entry.part.rules": "de regels en het beleid",
  "entry.part.keeper": "wie bewaart",
  "entry.part.by": "wie het heeft gedaan",
  "entry.part.onBehalfOf": "namens wie",
  "entry.part.related": "het eerdere archiefstuk",
  "entry.part.reason": "de reden",
} as const satisfies Readonly<Record<`entry.part.${EntryPart}`, string>>;
