import type { InterpretationId } from "../../instruction/interpretation";
import type { HoldId, KeeperCode, OutcomeCode } from "../../instruction/outcome";
import type { ToldRowId } from "../../instruction/told-table";

/** Codes of the keepers for whom table W speaks of a tier: an agreement or a group's own admin is named by name. */
type TierCode = Extract<KeeperCode, "K-AV" | "K-AT" | "K-BP">;

type RuleKey =
  | `outcome.${OutcomeCode}`
  | `reason.${HoldId}`
  | `told.${ToldRowId}`
  | `told.keeper.${TierCode}`
  | InterpretationId;

/** What the instruction comes to, in words: outcomes, who keeps, and what we read into the text. */
export const rules = {
  // Decision-table section 3, word for word.
  "outcome.U1": "Hoeft niet te worden bewaard — privébericht",
  "outcome.U2": "Hoeft niet te worden bewaard — interne partijpolitieke aangelegenheid",
  "outcome.U3": "Het bericht kan worden verwijderd — geen bestuurlijke besluitvorming",
  "outcome.U4": "Het bericht kan worden verwijderd — de informatie is al op een andere manier vastgelegd (vindplaats: {place})",
  "outcome.U5": "Het bericht moet worden bewaard en geëxporteerd naar het DMS",
  "outcome.U6": "Valt buiten deze instructie — e-mail of ander document",
  "outcome.U7": "Nog niet beslist. Verwijder het bericht nog niet",
  "outcome.U8": "Niet verwijderen: er geldt een bewaarstop ({reason})",
  "outcome.U9": "Moet worden bewaard door {name}. Verwijder jouw exemplaar pas als {name} dit heeft bevestigd",
  "outcome.U10": "{name} heeft dit bewaard. Jij hoeft het niet ook te bewaren",

  // Fill in {reason} of outcome.U8.
  "reason.hold:minister": "bewindspersonen",
  "reason.hold:top-official": "ambtelijke top",
  "reason.hold:woo-request": "Woo-verzoek",
  "reason.hold:inquiry": "onderzoek",
  "reason.hold:hotspot": "hotspot",
  "reason.hold:unread-policy": "het beleid is niet te lezen",

  // Table W.
  "told.W1": "Jij bewaart dit.",
  "told.W2": "{name} moet dit bewaren. {name} heeft dat nog niet bevestigd.",
  "told.W3": "{name} heeft dit op {date} bewaard.",
  "told.W4": "De beheerder zit buiten ons departement. Binnen ons departement regelt {keeper} het.",
  "told.W5": "Verwijder je exemplaar nog niet.",
  "told.W6": "Je bewaart namens {name}.",
  "told.W7": "{name} heeft berichten in jouw dossier bewaard.",
  "told.W8": "Jij bent de enige van ons departement in dit gesprek. Jij bewaart.",

  // Fill in {keeper} of told.W4.
  "told.keeper.K-AV": "het ambtelijk veld",
  "told.keeper.K-AT": "de ambtelijke top",
  "told.keeper.K-BP": "de bewindspersoon",

  // What we read into the text, row by row.
  "row.M7": "De instructie vraagt of «de informatie» is vastgelegd; wij lezen dat als alle informatie, dus een deel is niet genoeg.",
  "row.M8": "De instructie zegt dat de informatie «terug te vinden» moet zijn; daarom telt het pas als je zegt waar.",
  "row.M9": "Dat een collega de chat bewaart, telt niet als «op een andere manier vastgelegd»; het betekent dat jij hem niet ook hoeft te bewaren.",
  "row.M10": "De instructie zegt dat je het controleert, en niet wat je doet als je het niet weet; daarom is het nog niet beslist.",
  "row.M11": "De instructie kent geen «weet ik niet»; daarom is het nog niet beslist en vraag je het aan de dossierhouder.",
  "row.M12": "De instructie kent geen «weet ik niet»; twijfel tussen privé en werk telt nooit als privé, dus het is nog niet beslist.",
  "row.M13": "De instructie zegt niets over een bericht dat privé én werk is; wij bewaren het hele bericht, en zeggen erbij dat er iets privé in staat.",
  "row.M15": "De instructie noemt alleen «interne» partijzaken; gaat het ook over werk of over meer partijen, dan beslist stap 1.",
  "row.M15.always": "Jouw organisatie leest «sowieso» letterlijk: een partijbericht hoeft niet te worden bewaard, ook niet als het over werk gaat.",
  "row.M16": "De instructie noemt geen video's en stickers; wij behandelen ze als afbeelding en geluid.",
  "row.M17": "De instructie gaat niet over losse documenten; een document in de chat hoort bij zijn bericht, en bij stap 2 telt of het origineel in het DMS staat.",
  "row.M18": "De instructie noemt geen locaties, contacten en polls; wij behandelen ze als tekst.",
  "row.M19": "De instructie noemt geen reacties; wij laten een reactie horen bij haar bericht, en een «akkoord» maakt dat bericht besluitvorming.",
  "row.M20": "Een melding van de app is geen bericht; zij gaat alleen mee als een bericht ernaast wordt bewaard.",
  "row.M21": "De export heeft de inhoud van dit bericht niet; daarom beslissen we er niets over.",
  "row.M22": "De instructie noemt geen bewerkte berichten; wij kijken naar de laatste versie, en bewaren erbij dat het bericht is bewerkt.",
  "row.M24": "De instructie zegt niets over geluid dat je niet kunt verstaan; zolang je niet weet wat iemand zegt, is het nog niet beslist.",
  "row.M25": "Wij zien Teams als een «vergelijkbare dienst»; dat een chat in Teams staat, betekent niet dat de informatie is vastgelegd.",
  "row.M26": "Jouw organisatie heeft deze app niet op haar lijst staan; daarom valt het bericht buiten deze instructie.",
  "row.M27": "De bewaarstop staat niet in de instructie; zolang hij geldt, verwijder je niets dat over werk kan gaan.",

  "row.A14": "Twee regels zeggen «uitsluitend» en passen daardoor allebei niet; omdat ze allebei de ambtelijke top noemen, regelt de ambtelijke top het.",

  "row.B4": "De leidinggevende en de organisatieverantwoordelijke zitten allebei in het gesprek; de instructie noemt de leidinggevende eerst, dus die bewaart.",
  "row.B5": "De ene regel noemt de leidinggevende of organisatieverantwoordelijke, en die zit hoger; de andere laat het ambtelijk veld bewaren, dus bewaart de ambtenaar en krijgt die ander het te horen.",
  "row.B6": "De dossierhouder en de leidinggevende zitten niet in het gesprek, en daarover zegt de instructie niets; daarom bewaart de enige ambtenaar voorlopig.",
  "row.B7": "De dossierhouder en de leidinggevende zitten niet in het gesprek; tot de ambtenaren hebben afgesproken wie bewaart, doet de ambtenaar het die de chat inleest.",
  "row.B8": "De ene regel noemt de beheerder van de groep, de andere de dossierhouder; de beheerder bewaart, en de dossierhouder blijft verantwoordelijk.",
  "row.B8.case-owner-first": "De ene regel noemt de beheerder van de groep, de andere de dossierhouder; jouw organisatie laat de dossierhouder voorgaan.",
  "row.B9": "De ene regel noemt de dossierhouder, en die hoort bij de ambtelijke top; de andere laat het ambtelijk veld bewaren, dus bewaart de ambtenaar.",
  "row.B10": "De dossierhouder werkt niet bij ons departement, en elk departement bewaart zelf; daarom is onze eigen dossierhouder nog niet bekend.",
  "row.B11": "Over een onbekende dossierhouder zegt de instructie niets; voorlopig bewaart de ambtenaar die de chat inleest, anders de enige ambtenaar, en de leidinggevende zegt wie dossierhouder is.",
  "row.B12": "Over een onbekende dossierhouder zegt de instructie niets; voorlopig bewaart de ambtenaar die de chat inleest, anders de enige ambtenaar, en informatiebeheer (DIV) zoekt de dossierhouder.",
  "row.B13": "Dit gesprek gaat over meer dossiers; de instructie noemt één dossierhouder, dus wij kijken per dossier wie bewaart.",
  "row.B14": "Wij lezen «inhoudelijk verantwoordelijk» als iemand uit de ambtelijke lijn; een bewindspersoon kan dus geen dossierhouder zijn, en we vragen het opnieuw.",
  "row.B15": "De dossierhouder zat niet in het gesprek, maar heeft de berichten nu wel; daarmee is het doel bereikt, dus bewaart de dossierhouder zelf.",
  "row.B16": "De dossierhouder is weg of is het niet eens met die rol, en daarover zegt de instructie niets; daarom bewaart de leidinggevende.",

  "reading.literal-without-admin": "Voor een groep noemt de instructie de beheerder, maar we kennen geen beheerder van ons die kan bewaren; daarom geldt de regel per laag.",
  "reading.general-rule": "De instructie heeft geen aparte regel voor een gesprek met van ons alleen ambtenaren; daarom geldt de algemene regel over de dossierhouder.",
  "reading.derived": "De instructie noemt een gesprek van alleen de ambtelijke top niet; omdat alleen de top deze berichten heeft, bewaart de top ze.",
  "reading.conflict": "De ene regel noemt de beheerder van de groep, de andere een lagere laag; «kan» is minder sterk dan «regelt» of «moet», dus de laagste laag bewaart.",
  "reading.conflict.admin-first": "De ene regel noemt de beheerder van de groep, de andere een lagere laag; jouw organisatie laat de beheerder voorgaan.",
} as const satisfies Record<RuleKey, string>;
