/** What `policy:check` says of a policy, for an administrator. The app itself never shows these, so they are no part of its catalogue. */
export const policyExplained = {
  "explained.title": "Beleid «{name}», versie {version}",
  "explained.sha256": "Controlegetal (SHA-256): {checksum}",
  "explained.is-default": "Dit is de standaard.",
  "explained.not-default": "Dit wijkt af van de standaard.",

  "explained.organisation": "Eigen organisatie",
  "explained.organisation.own": "De eigen organisatie is die van wie zich aanmeldt.",
  "explained.organisation.names": "Bij de eigen organisatie hoort wie in de adreslijst staat bij: {names}.",

  "explained.switches": "Schakelaars",
  "explained.groupRule.role-first":
    "Groepsregel: in een groep bewaart de laagste laag van de eigen organisatie die meedoet. Is de beheerder van de groep van die laag, dan bewaart de beheerder.",
  "explained.groupRule.admin-first":
    "Groepsregel: in een groep bewaart de beheerder, als die van de eigen organisatie is, welke lagen er ook meedoen. Van meer beheerders is het die van de laagste laag.",
  "explained.groupRule.case-owner-first":
    "Groepsregel: in een groep bewaart de laagste laag van de eigen organisatie die meedoet. Doet de dossierhouder mee en is die ambtenaar, dan gaat de dossierhouder voor de beheerder.",
  "explained.unit.department": "Eenheid: binnen het departement is één exemplaar genoeg.",
  "explained.unit.administrative-body": "Eenheid: elke bewindspersoon is een eigen bestuursorgaan. Een minister en een staatssecretaris bewaren dus elk hun eigen exemplaar.",
  "explained.step1.broad": "Stap 1: de vraag naar bestuurlijke besluitvorming is ruim gesteld. Dit verandert alleen de woorden van de vraag.",
  "explained.step1.literal": "Stap 1: de vraag naar bestuurlijke besluitvorming is letterlijk die van de instructie. Dit verandert alleen de woorden van de vraag.",
  "explained.partyRule.exclusive":
    "Partijregel: alleen wat uitsluitend over de partij gaat, hoeft niet te worden bewaard. Een bericht over partij én werk telt als werk.",
  "explained.partyRule.always": "Partijregel: wat over de partij gaat, hoeft sowieso niet te worden bewaard, ook als het ook over werk gaat.",
  "explained.channels": "Kanalen: de instructie geldt voor {names}. Berichten uit andere apps vallen erbuiten.",
  "explained.channel.whatsapp": "WhatsApp",
  "explained.channel.sms": "sms",
  "explained.channel.teams": "Teams",
  "explained.channel.signal": "Signal",
  "explained.channel.telegram": "Telegram",
  "explained.channel.threema": "Threema",

  "explained.hold": "Bewaarstop",
  "explained.hold.nobody": "Er geldt voor niemand een bewaarstop op grond van de rol.",
  "explained.hold.roles":
    "Er geldt een bewaarstop voor {names}. Wat volgens de instructie kan worden verwijderd, blijft bij hen toch staan. Alleen privé en partij vallen er niet onder.",
  "explained.hold.minister": "bewindspersonen",
  "explained.hold.top-official": "de ambtelijke top",
  "explained.declared.none": "Er is geen bewaarstop op een onderwerp.",
  "explained.declared.on-dossier": "{kind} «{label}»: geldt voor elk gesprek dat in dossier {dossier} komt.",
  "explained.declared.by-user": "{kind} «{label}»: geldt als de gebruiker zegt dat het gesprek hierover gaat.",
  "explained.kind.woo-request": "Woo-verzoek",
  "explained.kind.inquiry": "Onderzoek",
  "explained.kind.hotspot": "Hotspot",

  "explained.roles": "Rollen",
  "explained.roles.none": "Er zijn geen rolregels: de Bewaarwijzer leest de rol uit de functie. De gebruiker bevestigt elke rol.",
  "explained.roles.order": "De eerste regel die past, beslist. Past er geen, dan leest de Bewaarwijzer de rol uit de functie. De gebruiker bevestigt elke rol.",
  "explained.rule": "{number}. Wie {conditions}, krijgt de rol «{role}».",
  "explained.rule.group": "lid is van de groep {group}",
  "explained.rule.title": "de functie «{title}» heeft",
  "explained.rule.department": "werkt bij de directie «{department}»",
  "explained.rule.organisation": "hoort bij de organisatie «{organisation}»",
  "explained.role.minister": "bewindspersoon",
  "explained.role.top-official": "ambtelijke top",
  "explained.role.civil-servant": "ambtenaar",
  "explained.role.external": "iemand van buiten",
  "explained.role.other-department": "iemand van een ander departement",

  "explained.targets": "Waar dossiers staan",
  "explained.targets.settings": "In de bibliotheek uit de instellingen van de app.",
  "explained.target": "In bibliotheek «{library}» van {site}.",

  "explained.defaults": "Als een dossier er niets over zegt",
  "explained.defaults.none": "Dan blijft het open: er zijn geen standaardwaarden.",
  "explained.default.caseType": "Zaaktype: {value}",
  "explained.default.selectionCategory": "Selectielijstcategorie: {value}",
  "explained.default.appraisal": "Waardering: {value}",
  "explained.default.retentionPeriod": "Bewaartermijn: {value}, tenzij het dossier blijvend wordt bewaard",
  "explained.default.recordCreator": "Archiefvormer: {value}",
  "explained.default.confidentiality": "Vertrouwelijkheid: {value}",

  "explained.filing": "Na het bewaren",
  "explained.label": "Elk archiefstuk krijgt het bewaarlabel «{label}».",
  "explained.label.library": "De Bewaarwijzer zet zelf geen bewaarlabel: een archiefstuk krijgt dat van de bibliotheek, als die er een heeft.",
  "explained.lock": "De bestanden van een archiefstuk worden vergrendeld.",
  "explained.no-lock": "De Bewaarwijzer vergrendelt niets.",

  "explained.agreements": "Afspraken",
  "explained.lapse.one": "Een vraag om te bewaren vervalt na {count} dag zonder antwoord.",
  "explained.lapse.other": "Een vraag om te bewaren vervalt na {count} dagen zonder antwoord.",

  "explained.warnings": "LET OP",
  "explained.no-hold":
    "Er geldt voor niemand een bewaarstop op grond van de rol, ook niet voor bewindspersonen. De app zegt hun dan dat berichten kunnen worden verwijderd. De tijdelijke instructie voor bewindspersonen (4 oktober 2022) zegt juist dat ze niets zakelijks verwijderen. Zet «minister» in hold, tenzij je zeker weet dat dit zo moet.",
  "explained.party-always": "Een bericht over partij én werk hoeft met deze partijregel niet te worden bewaard. Wat er over besluitvorming in staat, kan dan verloren gaan.",
  "explained.channel-left-out": "{name} staat niet bij de kanalen. Berichten uit {name} vallen dan buiten de instructie, terwijl ze er standaard onder vallen.",
  "explained.lock-without-label": "Vergrendelen lukt alleen met een bewaarlabel dat van een bestand een record maakt. Hier staat geen label. Geeft de bibliotheek er ook geen, dan blijft elk archiefstuk «nog niet definitief».",
  "explained.rule-unreachable": "Rolregel {rule} wordt nooit bereikt: regel {by} past al op iedereen die deze regel noemt. Zet regel {rule} ervoor of haal de regel weg.",

  "explained.usage": "Gebruik: npm run --silent policy:check -- BESTAND [--language nl|en]",
  "explained.unreadable": "{file} is niet te lezen. Bestaat het bestand, is het gewone tekst (UTF-8) en niet groter dan 1 MB?",
  "explained.faults.one": "{count} fout in {file}. Zolang die er staat, geldt de veiligste lezing: van geen enkel werkbericht zegt de app dat het weg mag.",
  "explained.faults.other": "{count} fouten in {file}. Zolang die er staan, geldt de veiligste lezing: van geen enkel werkbericht zegt de app dat het weg mag.",
} as const;
