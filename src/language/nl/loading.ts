/** The app itself is still being fetched, or could not be. */
export const loading = {
  "app.comes": "Even geduld, de app wordt geladen. Wat je koos, gebeurt daarna.",
  "app.not-loaded": "De app is niet geladen. Controleer je verbinding. Koos je al een bestand? Kies het daarna opnieuw.",
  "app.load-again": "Laad de app opnieuw",
} as const;
