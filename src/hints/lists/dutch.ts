import type { WordLists } from "../word-list";

/** Written from the instruction's own words and from what is known of government Dutch; `docs/hints.md` tells how they do. */
export const DUTCH: WordLists = {
  decision: {
    inCompounds: ["besluit", "beslis", "besliss", "keuze"],
    withEndings: ["besloot", "besloten", "kies", "kiez", "koos", "kozen", "gekozen", "voorkeur", "variant", "vaststel", "vastgesteld", "knoop", "knopen", "uitkomst", "definitief", "definitiev", "doorgehakt", "doorhakk"],
    asWritten: ["optie", "opties"],
  },
  approval: {
    inCompounds: ["akkoord", "accoord"],
    withEndings: ["instem", "instemm", "ingestemd", "goedkeur", "goedgekeurd", "fiat", "paraaf", "geparafeerd", "teken", "getekend", "ondertekend", "handtekening", "toestemming", "steun", "gesteund", "mandaat", "aanvaard", "aanvaardbaar", "aanvaardbar"],
    asWritten: ["mee eens", "eens met", "het eens", "groen licht", "mee leven", "stem in", "prima zo", "goed plan", "gaan mee", "gaat mee", "dat mag", "ja mag"],
  },
  refusal: {
    inCompounds: [],
    withEndings: ["weiger", "geweigerd", "afwijs", "afwijz", "afgewezen", "intrek", "intrekk", "ingetrokken", "uitstel", "uitgesteld", "schrap", "schrapp", "geschrapt", "stopzett", "stopp", "stilzett", "stilleg", "stilgelegd", "halver", "halveer", "ontraad", "ontrad", "veto", "bezwaar", "bezwar", "voorbehoud", "afkeur", "afgekeurd", "afzie", "afzien", "afgezien", "afblaz", "afgeblazen", "verwerp", "verworpen", "blokker", "blokkeer"],
    asWritten: ["oneens", "niet doen", "niet door", "vervalt", "vervallen", "wil niet", "willen niet", "wijst af", "wijzen af", "trekt in", "trekken in", "niet mee", "geen geld", "geen sprake"],
  },
  instruction: {
    inCompounds: ["opdracht", "instructie"],
    withEndings: ["verzoek", "aanwijz", "opgedragen", "escaler", "escaleer", "voorlegg"],
    asWritten: ["doe maar", "ga door", "gaan door", "gaat door", "we doen", "laten we", "wil dat", "willen dat", "mag eruit", "moet eruit", "moeten we", "we moeten", "willen we", "vraagt of", "mogen we", "zet door", "zetten door", "leg voor"],
  },
  commitment: {
    inCompounds: ["toezegging"],
    withEndings: ["toezeg", "toezegg", "toegezegd", "beloof", "beloofd", "belov", "belofte", "afspraak", "afspraken", "afgesproken", "garantie", "garander", "garandeer", "deal", "convenant", "overeenkomst", "overeengekomen", "waarmak"],
    asWritten: ["zei dat", "gezegd dat", "hard maakt"],
  },
  administration: {
    inCompounds: ["motie", "amendement", "kabinet", "minister", "staatssecretaris", "wethouder", "bewindspersoon"],
    withEndings: ["bewindspersonen", "kamerbrief", "kamerbriev", "kamervraag", "kamervrag", "coalitie", "wetsvoorstel", "amvb", "gemeenteraad", "gedeputeerd", "burgemeester", "provincie", "stas", "premier", "stuurgroep", "college"],
    asWritten: ["tweede kamer", "eerste kamer", "de kamer", "oordeel kamer", "mp wil", "dg wil", "sg wil"],
  },
  money: {
    inCompounds: ["subsidie", "budget", "begroting", "miljoen", "miljard", "compensatie"],
    withEndings: ["mln", "mld", "mio", "dekking", "bezuinig", "kasschuif", "plafond", "vergoed", "bekostig", "financier", "bedrag", "tarief", "investering", "procent", "kostprijs", "bijdrage", "meebetaal", "tranche", "voorschot", "voorschott", "onderuitputting", "financien", "structureel", "structurel", "claim"],
    asWritten: [],
  },
  measure: {
    inCompounds: ["vergunning", "maatregel", "regeling"],
    withEndings: ["ontheffing", "beschikking", "dwangsom", "dwangsomm", "zienswijz", "normering", "verbod", "verbied", "verboden", "handhav", "handhaaf", "boete", "evacueer", "evacuer", "evacuatie", "sanctie", "clausule", "termijn", "sluiting", "verordening", "wetgeving", "wetswijziging", "reorganisatie", "benoem", "benoemd", "ontslag", "aanbested"],
    asWritten: ["last onder", "openbaar maken"],
  },
  advice: {
    inCompounds: ["advies", "voorstel", "standpunt"],
    withEndings: ["adviseer", "adviser", "geadviseerd", "voorstell", "voorgesteld", "nota", "scenario", "risico", "afweging", "alternatief", "alternatiev", "compromis", "voorwaarde", "oordeel", "neig", "mits", "tenzij", "liever", "verdedig", "inzet", "argument", "nadeel", "nadelen", "consequentie", "gevolgen", "haalbaar", "uitvoerbaar", "hoofdlijn"],
    asWritten: ["stel voor", "stelt voor", "stellen voor", "mij betreft", "vind dat", "vind van", "ik zou", "zou ik", "zet in", "ons antwoord", "als wij", "als we"],
  },
};
