/** A new version of a record that was filed. */
export const correction = {
  "correction.title": "Make a new version",
  "correction.intro": "Is something wrong, such as a role, the keeper, the subject or the dossier? Then make a new version. Your answers of that time stand ready. The old record does not change: the new version comes beside it.",
  "correction.added": "Is a message missing that was not kept? Then open the export again. We set aside what is kept already.",
  "correction.reason": "Why do you make a new version?",
  "correction.reason-error": "Write down why you make a new version.",
  "correction.start": "Open the record",
  "correction.opening": "Opening the record…",
  "correction.no-access": "You may not see this record. Ask the records manager.",
  "correction.gone": "We cannot find this record, or you may not see it. Ask the records manager.",
  "correction.altered": "This record was changed after it was filed. Tell the records manager. Do not make a new version of it.",
  "correction.unreadable": "We cannot read this record. Tell the records manager.",
  "correction.unreachable": "We could not open the record now. Try again.",
};
