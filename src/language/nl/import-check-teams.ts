/** What «import-check» says of a chat that was read out of Teams: there is no file that anybody opened. */
export const importCheckTeams = {
  "check-import.title-teams": "Dit vonden we in het gesprek",
  "check-import.file-teams": "Gelezen als",
  "check-import.format-teams": "Soort gesprek",
  "check-import.complete-teams": "Elk bericht dat je in dit gesprek kunt zien, is gelezen.",
  "check-import.unreadable-teams.one": "{count} bericht van het gesprek konden we niet lezen.",
  "check-import.unreadable-teams.other": "{count} berichten van het gesprek konden we niet lezen.",
  "check-import.explain-teams": "Dit overzicht gaat mee in het dossier. Zo kan iedereen later zien wat er wel en niet van het gesprek is gelezen.",
  "check-import.missing-help-teams": "Ontbreekt er iets belangrijks? Vraag wie het heeft geplaatst om toegang. Lees het gesprek dan opnieuw.",
  "check-import.no-messages-teams": "Er staan geen berichten in dit gesprek die je kunt beoordelen. Kies een ander gesprek.",
  "check-import.other-file-teams": "Kies een ander gesprek",
  "check-import.never-teams": "Wat Teams nooit laat lezen",
  "problem.unreadable-line-teams": "Dit konden we niet lezen. Het is een bericht van het gesprek",
  "problem.missing-media-teams": "Dit hoort bij een bericht, maar we kunnen het niet uit Teams halen",
  "problem.count-mismatch-teams": "Teams noemt een ander aantal berichten dan we kregen",
  "problem.cut-off-teams": "Teams gaf niet alle berichten. De oudste kunnen ontbreken. Lees het gesprek later opnieuw",
  "finding.cut-off-teams": "Misschien ontbreekt het begin",
} as const;
