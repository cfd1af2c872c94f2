/** What `verify` says of a record or of the register, for who must know whether anybody touched it. The app itself never shows these. */
export const verify = {
  "verify.usage":
    "Gebruik: npm run --silent verify -- MAP|ZIP|REGISTER [--register BESTAND] [--head NUMMER:CONTROLEGETAL] [--language nl|en]",
  "verify.not-there": "{path}: hier is niets, of het is niet te lezen.",
  "verify.no-record": "{path}: hier ligt geen archiefstuk dat met de Bewaarwijzer is bewaard, en het is ook geen Bewaarregister.",
  "verify.no-register": "{path}: dit is geen Bewaarregister.",
  "verify.head-without-register": "{path}: --head hoort bij een register. Geef met --register aan waar het register ligt.",

  "verify.record.unchanged": "{folder}: ongewijzigd. Elk van de {files} bestanden is precies zoals het werd bewaard.",
  "verify.record.changed": "{folder}: gewijzigd.",
  "verify.problem.missing": "{path}: dit bestand ontbreekt.",
  "verify.problem.not-listed": "{path}: dit bestand hoort niet bij het archiefstuk. Het staat niet in manifest.json.",
  "verify.problem.altered": "{path}: dit bestand is gewijzigd. De inhoud is niet die van het moment van bewaren.",
  "verify.problem.unreadable": "{path}: dit bestand is niet te lezen als wat het moet zijn, of het is van een versie die dit programma niet kent.",
  "verify.problem.contradicts": "{path}: dit bestand spreekt een ander bestand van hetzelfde archiefstuk tegen.",
  "verify.problem.unsound-metadata": "{path}: de metadata volgen een regel van MDTO niet.",
  "verify.problem.reading-copy-differs": "{path}: de leeskopie zegt iets anders dan transcript.json.",
  "verify.problem.not-a-member": "{path}: van een bericht is niet bewezen dat het in het ingelezen gesprek stond.",
  "verify.problem.decision-differs": "{path}: een besluit volgt niet meer uit de antwoorden en de regels die erbij staan.",
  "verify.problem.columns-differ": "{path}: de kolommen in het DMS zeggen iets anders dan het archiefstuk.",
  "verify.problem.changed-manifest":
    "manifest.json: de lijst van bestanden is gewijzigd. Zij volgt niet meer uit de bestanden die er liggen.",
  "verify.problem.not-registered": "manifest.json: het register zegt niet dat dit archiefstuk is bewaard.",
  "verify.problem.other-manifest": "manifest.json: in het register staat een ander controlegetal voor dit bestand.",
  "verify.unchecked.manifest":
    "Niet nagekeken: of iemand de hele map opnieuw heeft gemaakt, met een lijst die erbij past. Het controlegetal van manifest.json is nu {sum}. Vergelijk het met het ontvangstbewijs, of geef met --register het Bewaarregister.",
  "verify.unchecked.decisions": "Niet nagekeken: of elk besluit opnieuw hetzelfde uitvalt. Dit archiefstuk zegt daar te weinig over, of de regels zijn hier niet bekend.",
  "verify.unchecked.membership": "Niet nagekeken: of de berichten in het ingelezen gesprek stonden. Dit archiefstuk is van een versie zonder bewijs daarvan.",
  "verify.unchecked.reading-copy": "Niet nagekeken: of de leeskopie hetzelfde zegt als transcript.json. Er is geen leeskopie, of zij is hier niet te lezen.",
  "verify.unchecked.sealed": "Niet nagekeken: wat er in een verzegeld bestand zit.",

  "verify.unchecked.end": "Niet nagekeken: of er na regel {last} nog regels waren. Kijk het na met de nieuwste archiefstukken en --register. Of geef met --head een regel die je zelf zag.",

  "verify.register.unchanged.one": "{path}: ongewijzigd. Het register heeft {count} regel, en die klopt.",
  "verify.register.unchanged.other": "{path}: ongewijzigd. Het register heeft {count} regels, en elke regel past op de vorige.",
  "verify.register.changed": "{path}: gewijzigd.",
  "verify.entry": "Regel {place}",
  "verify.entry.numbered": "Regel {place} ({number})",
  "verify.entry.unreadable": "{entry}: dit is geen regel van een register, of er is iets in veranderd waardoor hij niet meer te lezen is.",
  "verify.entry.altered": "{entry}: deze regel is gewijzigd. De inhoud past niet bij het controlegetal van de regel.",
  "verify.entry.missing": "{entry}: hier ontbreekt iets. De regel met volgnummer {sequence} staat niet in het register.",
  "verify.entry.forked": "{entry}: het volgnummer {sequence} staat twee keer in het register.",
  "verify.entry.reordered": "{entry}: de volgorde is veranderd. De regel met volgnummer {sequence} staat verderop.",
  "verify.entry.does-not-follow": "{entry}: deze regel past niet op de vorige. De vorige regel is vervangen, of deze is ertussen gezet.",
  "verify.entry.truncated": "{entry}: hier houdt het register op. Iemand heeft de regel met volgnummer {sequence} gezien, en die ontbreekt.",
  "verify.entry.rewritten": "{entry}: onder volgnummer {sequence} heeft iemand een andere regel gezien. Het register is vanaf hier herschreven.",

  "verify.summary.one": "{count} archiefstuk nagekeken: {changed} gewijzigd.",
  "verify.summary.other": "{count} archiefstukken nagekeken: {changed} gewijzigd.",
  "verify.summary.with-register.sound": "Het register is ongewijzigd.",
  "verify.summary.with-register.changed": "Het register is gewijzigd.",
} as const;
