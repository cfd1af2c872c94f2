/** Why it is so: the reasons of a decision. */
export const why = {
  "why": "Waarom?",
  "why.status.literal": "Dit staat letterlijk in de instructie.",
  "why.status.derived": "Dit volgt uit de instructie.",
  "why.status.conflict": "Interpretatie: twee regels van de instructie wijzen een ander aan. Bij «Waarom?» lees je welke we volgen.",
  "why.status.interpretation": "Interpretatie: de instructie zegt dit niet letterlijk.",
  "why.interpretations": "Zo lezen wij de instructie (interpretatie)",
  "why.unlisted-app": "Valt buiten deze instructie — deze app staat niet op de lijst van je organisatie",
  "why.hold": "De bewaarstop ({reason}) staat niet in de instructie. Hij komt erbovenop en maakt de uitkomst alleen veiliger.",
  "why.outcomes": "Wat is er besloten, en waarom?",
  "why.outcome.one": "{outcome} ({count} bericht)",
  "why.outcome.other": "{outcome} ({count} berichten)",
} as const;
