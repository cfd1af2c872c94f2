/** Why a filing stopped: what happened, and what to do next. */
export const filingErrors = {
  "error.stopped": "Het bewaren stopte onverwacht. Verwijder nog niets. Controleer je verbinding en probeer het opnieuw.",
  "error.broke-down": "Een deel van de app is onderweg gestopt. Meestal had dit apparaat te weinig geheugen. Er is niets verloren, maar verwijder nog niets. Sluit andere tabbladen en programma's en probeer het opnieuw. Lukt het niet? Probeer het op een apparaat met meer geheugen.",
  "error.nothing-to-keep": "Er is niets dat jij moet bewaren. Ga terug naar je antwoorden als dat niet klopt.",
  "error.unsound-metadata": "De gegevens bij dit archiefstuk kloppen niet. Er is niets verstuurd. Kies een ander dossier of onderwerp. Blijft dit zo? Vertel het je beheerder.",
  "error.reading-copy-differs": "De leesversie (pdf) die we maakten, zegt niet hetzelfde als de berichten. Er is niets verstuurd. Verwijder nog niets. Probeer het opnieuw. Blijft dit zo? Vertel het je beheerder.",
  "error.reading-copy-differs-at": "De leesversie (pdf) die we maakten, zegt bij bericht {number} niet hetzelfde. Er is niets verstuurd. Verwijder nog niets. Probeer het opnieuw. Blijft dit zo? Vertel het je beheerder.",
  "error.checked-out": "De bestanden staan in het DMS uitgecheckt: niemand anders ziet ze. Vraag de informatiebeheerder de bibliotheek geen uitchecken te laten eisen. Check ze in SharePoint in. Probeer het daarna opnieuw.",
  "error.checksum-mismatch": "{path} staat anders in het DMS dan we het hebben verstuurd. Verwijder nog niets. Er is niets overschreven. Vraag de informatiebeheerder ernaar te kijken.",
} as const;
