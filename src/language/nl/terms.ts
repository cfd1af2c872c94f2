/** Names of roles and of kinds of messages, and what the later screens share. */
export const terms = {
  "leave.sure": "Als je stopt, gaan je antwoorden bij deze chat verloren. Verwijder dan nog niets.",
  "leave.yes": "Stop met deze chat",
  "leave.no": "Blijf hier",

  "errors.title": "Er is nog iets nodig",

  "role.minister": "Bewindspersoon (minister of staatssecretaris)",
  "role.top-official": "Ambtelijke top",
  "role.civil-servant": "Ambtenaar van ons departement",
  "role.external": "Iemand van buiten",
  "role.other-department": "Iemand van een ander departement",
  "role.unknown": "Weet ik niet",

  "kind.text": "bericht",
  "kind.image": "foto",
  "kind.audio": "spraakbericht",
  "kind.video": "video",
  "kind.document": "document",
  "kind.location": "locatie",
  "kind.contact": "contact",
  "kind.poll": "poll",
  "kind.sticker": "sticker",
  "kind.reaction": "reactie",
  "kind.system": "melding van de app",
  "kind.deleted": "verwijderd bericht",
  "kind.view-once": "eenmalig bericht",
  "kind.call": "oproep",
  "kind.email": "e-mail",

  "instruction.show": "Tekst van de instructie",
  "instruction.paragraph": "Paragraaf {id}",
  "instruction.dutch": "De instructie zelf is in het Nederlands.",
} as const;
