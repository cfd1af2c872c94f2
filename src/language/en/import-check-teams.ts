import type { importCheckTeams as source } from "../nl/import-check-teams";

export const importCheckTeams: Record<keyof typeof source, string> = {
  "check-import.title-teams": "What we found in the conversation",
  "check-import.file-teams": "Read as",
  "check-import.format-teams": "Kind of conversation",
  "check-import.complete-teams": "Every message that you can see in this conversation was read.",
  "check-import.unreadable-teams.one": "We could not read {count} message of the conversation.",
  "check-import.unreadable-teams.other": "We could not read {count} messages of the conversation.",
  "check-import.explain-teams": "This overview goes into the dossier. So everybody can see later what was read of the conversation, and what was not.",
  "check-import.missing-help-teams": "Is something important missing? Ask whoever posted it for access. Then read the conversation again.",
  "check-import.no-messages-teams": "There are no messages in this conversation that you can judge. Choose another conversation.",
  "check-import.other-file-teams": "Choose another conversation",
  "check-import.never-teams": "What Teams never lets anybody read",
  "check-import.message": "Message {number}",
  "problem.unreadable-line-teams": "We could not read this. It is a message of the conversation",
  "problem.missing-media-teams": "This belongs to a message, but we cannot fetch it from Teams",
  "problem.count-mismatch-teams": "Teams names another number of messages than we got",
  "problem.cut-off-teams": "Teams did not give all messages. The oldest ones may be missing. Read the conversation again later",
  "finding.cut-off-teams": "The beginning may be missing",
};
