/** A new version of a record that was filed. */
export const correction = {
  "correction.title": "Nieuwe versie maken",
  "correction.intro": "Klopt er iets niet, zoals een rol, de bewaarder, het onderwerp of het dossier? Maak dan een nieuwe versie. Jouw antwoorden van toen staan klaar. Het oude archiefstuk verandert niet: de nieuwe versie komt ernaast.",
  "correction.added": "Hoort er een bericht bij dat niet is bewaard? Open dan de export opnieuw. Wat al bewaard is, leggen we apart.",
  "correction.reason": "Waarom maak je een nieuwe versie?",
  "correction.reason-error": "Schrijf op waarom je een nieuwe versie maakt.",
  "correction.start": "Open het archiefstuk",
  "correction.opening": "We openen het archiefstuk…",
  "correction.no-access": "Je mag dit archiefstuk niet inzien. Vraag het de informatiebeheerder.",
  "correction.gone": "We vinden dit archiefstuk niet, of je mag het niet zien. Vraag het de informatiebeheerder.",
  "correction.altered": "Dit archiefstuk is na het bewaren veranderd. Vertel het de informatiebeheerder. Maak er geen nieuwe versie van.",
  "correction.unreadable": "We kunnen dit archiefstuk niet lezen. Vertel het de informatiebeheerder.",
  "correction.unreachable": "We konden het archiefstuk nu niet openen. Probeer het opnieuw.",
} as const;
