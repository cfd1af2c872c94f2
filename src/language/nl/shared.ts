/** Words that stand on every screen. */
export const shared = {
  "app.name": "Chatberichten bewaren",
  "app.title": "{screen} – Bewaarwijzer",
  "app.language": "Taal",
  "app.loading": "Even geduld, het scherm komt eraan.",
  "app.part-loading": "Even geduld, dit komt eraan.",
  "app.broken": "Er ging iets mis in dit scherm. Je antwoorden staan er nog. Controleer je verbinding en probeer het opnieuw.",
  "app.replaced": "Er is een nieuwe versie van de app. Laad die om verder te gaan. Was je met een chat bezig? Open die chat daarna weer. Wat we op deze computer onthielden, staat er dan nog.",
  "app.load-new": "Laad de nieuwe versie",
  "app.on-behalf": "Namens: {name}",

  "words.open": "Woorden",

  "action.back": "Terug",
  "action.cancel": "Annuleer",
  "action.go-on": "Verder",
  "action.retry": "Probeer opnieuw",
  "action.change": "Wijzig",
  "action.change-what": "Wijzig: {what}",
  "action.search": "Zoek",
} as const;
