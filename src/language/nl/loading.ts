/** The app itself could not be fetched. */
export const loading = {
  "app.not-loaded": "De app is niet geladen. Controleer je verbinding. Koos je al een bestand? Kies het daarna opnieuw.",
  "app.load-again": "Laad de app opnieuw",
} as const;
