/** The page on which the tab is set up in a channel. */
export const configure = {
  "configure.title": "Zet «Bewaren» in dit kanaal",
  "configure.what": "Iedereen in het kanaal ziet op dit tabblad wie een gesprek bewaart, en sinds wanneer. Niemand ziet er berichten.",
  "configure.save": "Je hoeft niets te kiezen. Kies «Opslaan».",
  "configure.name": "Bewaren",
  "configure.elsewhere": "Deze pagina hoort in Teams, waar je een tabblad toevoegt. Hier kun je niets instellen.",
  "configure.open": "Open Bewaarwijzer",
} as const;
