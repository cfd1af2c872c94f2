import type { entryParts as dutch } from "../nl/entry-parts";

export const entryParts: Record<keyof typeof dutch, string> = {
  "entry.part.recordId": "which record it is about",
  "entry.part.number": "the number",
  "entry.part.dossier": "the dossier",
  "entry.part.subject": "the subject",
  "entry.part.period": "the period",
  "entry.part.counts": "the numbers of messages",
  "entry.part.rules": "the rules and the policy",
  "entry.part.keeper": "who keeps",
  "entry.part.by": "who did it",
  "entry.part.onBehalfOf": "on whose behalf",
  "entry.part.related": "the earlier record",
  "entry.part.reason": "the reason",
};
