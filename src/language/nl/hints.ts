/** Words that deserve a look: what is shown on a message, and why. */
export const hints = {
  "hints.attention": "Let op:",
  "hints.why": "Waarom zie ik dit?",
  "hints.about": "De app zoekt naar woorden die vaak bij een besluit horen. De app weet niet wat het bericht betekent: jij beslist. De hint komt niet in het dossier.",
  "hints.list.decision": "gaat vaak over een besluit of een keuze.",
  "hints.list.approval": "is vaak een akkoord of een goedkeuring.",
  "hints.list.refusal": "gaat vaak over iets dat niet doorgaat, stopt of later komt.",
  "hints.list.instruction": "is vaak een opdracht, of de vraag om iets te beslissen.",
  "hints.list.commitment": "is vaak een toezegging of een afspraak.",
  "hints.list.administration": "gaat vaak over wie er besluit: een bewindspersoon, de Kamer of een ander bestuur.",
  "hints.list.money": "gaat vaak over geld waarover wordt besloten.",
  "hints.list.measure": "gaat vaak over regels, vergunningen of maatregelen.",
  "hints.list.advice": "is vaak een advies, een voorstel of een standpunt.",
  "hints.missing": "De app kon niet zoeken naar woorden die bij een besluit horen: een deel van de app is niet opgehaald. Controleer je verbinding en probeer het opnieuw.",
} as const;
