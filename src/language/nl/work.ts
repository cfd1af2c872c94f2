/** What was left unfinished, on the first screen: said once it is known who the user is. */
export const work = {
  "work.title": "Mee bezig",
  "work.none": "Je hebt niets openstaan.",
  "work.item.one": "{subject} · {count} bericht · {dossier} · begonnen op {moment}",
  "work.item.other": "{subject} · {count} berichten · {dossier} · begonnen op {moment}",
  "work.sent": "{done} van {total} staat in het DMS.",
  "work.go-on": "Ga verder",
  "work.go-on-with": "Ga verder met {subject}",
  "work.give-up": "Geef op",
  "work.give-up-what": "Geef op: {subject}",
  "work.give-up-sure": "Weet je het zeker? Wat al in het DMS staat, blijft daar staan. De rest wordt van deze computer gewist. Je kunt dit niet terugdraaien.",
  "work.give-up-yes": "Ja, geef op",
  "work.give-up-no": "Nee, laat staan",
  "work.unreadable.one": "Op deze computer staat {count} keer bewaren klaar dat we niet meer kunnen lezen. Begin met die chat opnieuw. Wat al in het DMS staat, blijft daar.",
  "work.unreadable.other": "Op deze computer staat {count} keer bewaren klaar dat we niet meer kunnen lezen. Begin met die chats opnieuw. Wat al in het DMS staat, blijft daar.",
  "work.unreadable-clear": "Wis wat niet te lezen is",
  "work.given-up": "Je hebt het bewaren van {subject} opgegeven.",
} as const;
