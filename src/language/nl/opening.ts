/** Start: the first screen. */
export const opening = {
  "start.title": "Chatberichten bewaren",
  "start.intro": "Je opent een chat die je hebt geëxporteerd, bijvoorbeeld uit WhatsApp of Signal. Daarna zie je per bericht of je het moet bewaren.",
  "start.browser": "Je werkt in de browser, niet in Teams of Outlook. Alles werkt hier ook.",
  "start.open": "Open een chat",
  "start.open-hint": "Kies het bestand dat de chat-app maakte (zip, tekst of een ander bestand), of sleep het hierheen.",
  "start.file": "Chatbestand",
  "start.stays": "Het bestand blijft op je computer tot je bewaart.",
  "start.export-help": "Hoe exporteer ik een chat?",

  "account.signing-in": "We kijken wie je bent…",
  "account.signed-in": "Aangemeld als {name}",
  "account.sign-in": "Meld je aan",

  "opening.reading": "De chat wordt gelezen",

  "start.other-ways": "Heb je geen bestand?",
  "start.paste": "Plak tekst",
  "start.screenshots": "Schermafbeeldingen",
} as const;
