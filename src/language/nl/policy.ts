/** The policy («beleid») of the organisation: why it is not in force. */
export const policy = {
  "policy.safest": "We konden het beleid van je organisatie niet lezen",
  "policy.safest-means":
    "Je kunt gewoon doorwerken. We zeggen nu van geen enkel werkbericht dat het weg mag: er kan een bewaarstop gelden.",
  "policy.why.faults.one": "In het bestand met het beleid staat {count} fout. Vraag je beheerder om die te verbeteren.",
  "policy.why.faults.other": "In het bestand met het beleid staan {count} fouten. Vraag je beheerder om die te verbeteren.",
  "policy.why.no-access":
    "Je mag het bestand met het beleid niet lezen. Werk je bij een andere organisatie? Dan hoort dat zo. Vraag anders de informatiebeheerder om je leesrecht te geven op het beleid.",
  "policy.why.unreadable": "Het bestand met het beleid is te groot, is geen gewone tekst of kwam niet goed aan. Vertel je beheerder: {field}.",
  "policy.why.unreachable": "We kunnen de server niet bereiken. Controleer je verbinding.",
} as const;
