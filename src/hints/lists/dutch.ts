import type { WordLists } from "../word-list";

/** Written from the instruction's own words and from what is known of government Dutch; `docs/hints.md` tells how they do. */
export const DUTCH: WordLists = {
  decision: {
    inCompounds: ["besluit", "beslis", "besliss", "keuze"],
    withEndings: ["besloot", "besloten", "kies", "kiez", "koos", "kozen", "gekozen", "voorkeur", "variant", "vaststel", "vastgesteld", "knoop", "knopen"],
    asWritten: [],
  },
  approval: {
    inCompounds: ["akkoord", "accoord"],
    withEndings: ["instem", "instemm", "ingestemd", "goedkeur", "goedgekeurd", "fiat", "paraaf", "geparafeerd", "teken", "getekend", "ondertekend", "handtekening", "toestemming", "steun", "gesteund", "mandaat"],
    asWritten: ["mee eens", "eens met", "het eens", "groen licht"],
  },
  refusal: {
    inCompounds: [],
    withEndings: ["weiger", "geweigerd", "afwijs", "afwijz", "afgewezen", "intrek", "intrekk", "ingetrokken", "uitstel", "uitgesteld", "schrap", "schrapp", "geschrapt", "stopzett", "ontraad", "ontrad", "veto", "bezwaar", "bezwar"],
    asWritten: ["oneens", "niet doen", "niet door"],
  },
  instruction: {
    inCompounds: ["opdracht", "instructie"],
    withEndings: ["verzoek", "aanwijz", "opgedragen"],
    asWritten: ["doe maar", "ga door", "gaan door", "we doen", "laten we", "wil dat", "mag eruit"],
  },
  commitment: {
    inCompounds: ["toezegging"],
    withEndings: ["toezeg", "toezegg", "toegezegd", "beloof", "beloofd", "belov", "belofte", "afspraak", "afspraken", "afgesproken", "garantie", "garander", "garandeer", "deal", "convenant", "overeenkomst", "overeengekomen"],
    asWritten: [],
  },
  parliament: {
    inCompounds: ["motie", "amendement", "kabinet"],
    withEndings: ["kamerbrief", "kamerbriev", "kamervraag", "kamervrag", "ministerraad", "coalitie", "wetsvoorstel", "amvb", "gemeenteraad"],
    asWritten: ["tweede kamer", "eerste kamer", "de kamer", "oordeel kamer"],
  },
  money: {
    inCompounds: ["subsidie", "budget", "begroting", "miljoen", "miljard", "compensatie"],
    withEndings: ["mln", "mld", "mio", "dekking", "bezuinig", "kasschuif", "plafond", "vergoed", "bekostig", "financier", "bedrag", "tarief", "investering"],
    asWritten: [],
  },
  advice: {
    inCompounds: ["advies", "voorstel", "standpunt"],
    withEndings: ["adviseer", "adviser", "geadviseerd", "voorstell", "voorgesteld", "nota", "scenario", "risico", "afweging", "alternatief", "alternatiev", "compromis", "voorwaarde", "oordeel", "neig", "mits", "tenzij"],
    asWritten: ["stel voor", "stelt voor", "stellen voor", "mij betreft"],
  },
};
