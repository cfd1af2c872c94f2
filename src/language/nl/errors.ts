/** What the server and this device can refuse, one sentence or two for every kind: what happened, and what to do next. */
export const errors = {
  "error.not-signed-in": "Je bent niet aangemeld. Meld je aan en probeer het opnieuw.",
  "error.popup-blocked": "Het venster om je aan te melden werd tegengehouden. Sta vensters voor deze app toe en probeer het opnieuw.",
  "error.sign-in-cancelled": "Je hebt het aanmelden gestopt. Er is niets verloren. Meld je aan als je verder wilt.",
  "error.permission-missing": "De app mag dit nog niet. Geef toestemming als daarom wordt gevraagd, of vraag je beheerder om «{scope}» toe te staan.",
  "error.unreachable": "We kunnen de server niet bereiken. Controleer je verbinding en probeer het opnieuw.",
  "error.unexpected-response": "De server gaf een antwoord dat we niet begrijpen. Probeer het later opnieuw. Blijft dit zo? Vertel je beheerder dat «{field}» ontbreekt.",
  "error.refused": "De server weigert dit. Probeer het later opnieuw. Blijft dit zo? Geef je beheerder deze code: {code}.",

  "error.no-access": "Je mag in dit deel van het DMS niets opslaan. Kies een ander dossier, of vraag de informatiebeheerder om toegang. Heb je die al? Dan is deze app zelf nog niet toegelaten op de archiefsite. Vraag dat je beheerder.",
  "error.not-found.site": "De archiefsite is er niet. Vraag je beheerder de instellingen van de app te controleren.",
  "error.not-found.library": "De bibliotheek met dossiers is er niet. Vraag je beheerder de instellingen van de app te controleren.",
  "error.not-found.dossier": "Dit dossier is er niet meer. Kies een ander dossier, of vraag de informatiebeheerder waar het is.",
  "error.not-found.folder": "De map van dit bewaren is er niet meer. Vraag de informatiebeheerder waar de map is, en probeer het daarna opnieuw.",
  "error.not-found.file": "Een opgeslagen bestand is er niet meer. Vraag de informatiebeheerder waar het is, en probeer het daarna opnieuw.",
  "error.not-found.list": "De lijst met afspraken is er niet. Vraag je beheerder de instellingen van de app te controleren.",
  "error.interrupted": "De verbinding viel weg. Er is niets verloren. Probeer het opnieuw: je gaat verder waar je was.",
  "error.quota-exceeded": "Het DMS is vol. Vraag de informatiebeheerder om ruimte en probeer het daarna opnieuw.",
  "error.locked": "Iemand anders heeft dit in het DMS vastgezet. Wacht even en probeer het opnieuw, of vraag de informatiebeheerder.",
  "error.filed-elsewhere": "Op een ander apparaat, of hier eerder, is al begonnen deze berichten te bewaren. Nu is niets opgeslagen. Open de chat straks opnieuw.",
  "error.name-taken": "In het DMS staat al iets anders met de naam {path}. Er is niets overschreven. Vraag de informatiebeheerder ernaar te kijken.",
  "error.changed-meanwhile": "Iemand heeft dit intussen in het DMS veranderd. Probeer het opnieuw.",

  "error.storage-refused": "Je browser laat ons niets op deze computer bewaren. Sluit een privévenster, open de app in een gewoon venster en begin opnieuw.",
  "error.storage-full": "Er is op deze computer te weinig ruimte om het bewaren voor te bereiden. Maak ruimte vrij en probeer het opnieuw.",
  "error.in-use": "Dit bewaren is al bezig in een ander venster of tabblad. Ga daar verder, of sluit het en probeer het opnieuw.",
  "error.journal-unreadable": "Wat op deze computer klaarstond, is niet meer te lezen. Geef dit bewaren op en begin met deze chat opnieuw. Wat al in het DMS staat, blijft daar.",
} as const;
