/** While the app waits for the server. */
export const serverWaits = {
  "server.title": "Verbinding met de server",
  "server.offline": "Je hebt geen verbinding. Zodra die er weer is, gaan we vanzelf verder. Je hoeft niets te doen.",
  "server.waits": "De server antwoordt nu niet, of heeft het druk. We proberen het vanzelf opnieuw. Je hoeft niets te doen.",
  "server.minutes.one": "Dat kan ongeveer {count} minuut duren.",
  "server.minutes.other": "Dat kan ongeveer {count} minuten duren.",
} as const;
