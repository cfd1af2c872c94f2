import type { Translator } from "../../language/translator";
import type { Ready, Sitting } from "../journey/sitting";
import type { Omitted } from "../shared/error-summary";

export const DOSSIER_FIELD = "dossier";
export const SUBJECT_FIELD = "subject";

/** It goes into the name of a folder, beside a date and a short id. */
const MOST_IN_SUBJECT = 60;

/** What must still be given before anything can be filed. */
export function omittedDestination({ text }: Translator, { dossier, subject, me }: Sitting): readonly Omitted[] {
  const length = subject.trim().length;
  return [
    ...(dossier === null ? [{ field: DOSSIER_FIELD, sentence: text("check.error.dossier") }] : []),
    ...(length === 0 ? [{ field: SUBJECT_FIELD, sentence: text("check.error.subject") }] : []),
    ...(length > MOST_IN_SUBJECT ? [{ field: SUBJECT_FIELD, sentence: text("check.error.subject-long", { most: MOST_IN_SUBJECT }) }] : []),
    ...(me === null ? [{ field: null, sentence: text("check.error.me") }] : []),
  ];
}

export const readyToFile = ({ me, dossier }: Sitting): Ready | null => (me === null || dossier === null ? null : { me: me.person, dossier });
