/** The hold («bewaarstop»): the same words wherever it speaks. */
export const holds = {
  "hold.question": "Geldt er een bewaarstop voor dit gesprek?",
  "hold.question-hint": "Kruis aan wat je weet. Dan zegt de app van geen enkel werkbericht dat het weg mag. Weet je van niets? Laat het dan leeg.",
  "hold.kind.woo-request": "Er loopt een Woo-verzoek over dit onderwerp",
  "hold.kind.inquiry": "Er loopt een onderzoek, bijvoorbeeld van de Tweede Kamer",
  "hold.kind.hotspot": "Dit onderwerp is een hotspot: het heeft veel maatschappelijke aandacht",
  "hold.declared": "Bekend bij je organisatie: {labels}",
} as const;
