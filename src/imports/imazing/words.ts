import type { MessageKind } from "../../conversation/conversation";

/**
 * The words of the table, in English, Dutch, German and French. The English ones are those of real tables; of tables in other
 * languages no public example is known, so several words stand for one thing.
 *
 * @source formats.md 2, «iPhone SMS/iMessage»
 */
type Words<Meaning extends string> = readonly (readonly [meaning: Meaning, words: string])[];

/** As words are compared: no case, a straight apostrophe, accents in one form. */
const comparable = (word: string): string => word.normalize("NFC").trim().toLowerCase().replaceAll("’", "'");

function meaningIn<Meaning extends string>(table: Words<Meaning>): (word: string) => Meaning | null {
  const meanings = new Map(table.flatMap(([meaning, words]) => words.split("|").map((word) => [word, meaning] as const)));
  return (word) => meanings.get(comparable(word)) ?? null;
}

/** Columns of all versions: which of them a file has, and where, differs. */
export type Column =
  | "chat session"
  | "message date"
  | "edited date"
  | "deleted date"
  | "service"
  | "type"
  | "sender id"
  | "sender name"
  | "status"
  | "forwarded"
  | "replying to"
  | "subject"
  | "text"
  | "reactions"
  | "attachment"
  | "attachment type"
  | "attachment info"
  | "message id"
  /** When it was sent, delivered or read: not kept. */
  | "other date";

export const columnCalled = meaningIn<Column>([
  ["chat session", "chat session|chatsessie|gesprek|chat-sitzung|chatsitzung|unterhaltung|session de chat|session de discussion|discussion"],
  ["message date", "message date|berichtdatum|datum bericht|datum van bericht|nachrichtendatum|datum der nachricht|date du message|date de message"],
  ["edited date", "edited date|bewerkingsdatum|datum bewerkt|bewerkt op|bearbeitungsdatum|bearbeitet am|date de modification|modifié le"],
  ["deleted date", "deleted date|verwijderdatum|verwijderingsdatum|datum verwijderd|verwijderd op|löschdatum|gelöscht am|date de suppression|supprimé le"],
  ["service", "service|dienst"],
  ["type", "type|soort|typ|art"],
  ["sender id", "sender id|afzender-id|afzender id|id afzender|id van afzender|absender-id|absender id|id de l'expéditeur|id expéditeur|identifiant de l'expéditeur"],
  ["sender name", "sender name|naam afzender|afzendernaam|naam van afzender|afzender|absendername|name des absenders|absender|nom de l'expéditeur|nom expéditeur|expéditeur"],
  ["status", "status|statut|état"],
  ["forwarded", "forwarded|doorgestuurd|weitergeleitet|transféré"],
  ["replying to", "replying to|antwoord op|als antwoord op|in antwoord op|reactie op|antwort auf|als antwort auf|en réponse à|réponse à"],
  ["subject", "subject|onderwerp|betreff|objet|sujet"],
  ["text", "text|tekst|texte"],
  ["reactions", "reactions|reacties|reaktionen|réactions"],
  ["attachment", "attachment|bijlage|anhang|anlage|pièce jointe"],
  ["attachment type", "attachment type|type bijlage|bijlagetype|soort bijlage|anhangtyp|anhangstyp|typ des anhangs|type de pièce jointe|type de la pièce jointe"],
  ["attachment info", "attachment info|bijlage-info|info bijlage|bijlage-informatie|anhang-info|anhanginfo|anhangsinfo|info pièce jointe|infos pièce jointe"],
  ["message id", "message id|bericht-id|id bericht|nachrichten-id|id du message|id de message"],
  ["other date", "sent date|verzenddatum|datum verzonden|verzonden op|sendedatum|gesendet am|date d'envoi|envoyé le"],
  ["other date", "delivered date|afleverdatum|datum afgeleverd|afgeleverd op|bezorgd op|zustelldatum|zustellungsdatum|zugestellt am|date de distribution|date de livraison|distribué le"],
  ["other date", "read date|leesdatum|datum gelezen|gelezen op|lesedatum|gelesen am|date de lecture|lu le"],
]);

/** Somebody who wrote, this phone, or the app itself. */
export const rowTypeCalled = meaningIn<"incoming" | "outgoing" | "notification">([
  ["incoming", "incoming|received|inkomend|binnenkomend|ontvangen|eingehend|empfangen|entrant|reçu"],
  ["outgoing", "outgoing|sent|uitgaand|verzonden|verstuurd|ausgehend|gesendet|sortant|envoyé"],
  ["notification", "notification|melding|benachrichtigung|mitteilung"],
]);

/** What «Status» says of a message that did not arrive, or that was taken back. */
export const statusCalled = meaningIn<"failed" | "waiting" | "draft" | "taken-back">([
  ["failed", "failed|not sent|not delivered|error|mislukt|niet verzonden|niet afgeleverd|niet bezorgd|fout|fehlgeschlagen|nicht gesendet|nicht zugestellt|fehler|échec|échoué|non envoyé|non distribué|erreur"],
  ["waiting", "sending|pending|queued|wordt verzonden|in behandeling|in wachtrij|wird gesendet|ausstehend|envoi en cours|en attente"],
  ["draft", "draft|concept|entwurf|brouillon"],
  ["taken-back", "deleted|unsent|verwijderd|ingetrokken|gelöscht|zurückgezogen|supprimé|annulé"],
]);

export const forwardedCalled = meaningIn<"no">([["no", "|no|false|0|nee|onwaar|nein|falsch|non|faux"]]);

/** What the column «Attachment type» says, where it says more than the name of the file. */
export const attachmentCalled = meaningIn<MessageKind>([
  ["image", "image|photo|afbeelding|foto|bild"],
  ["video", "video|vidéo"],
  ["audio", "audio|voice|voice message|audio message|spraakbericht|audiobericht|sprachnachricht|audionachricht|message vocal|message audio"],
  ["sticker", "sticker|autocollant"],
  ["contact", "contact|contactpersoon|kontakt"],
  ["location", "location|locatie|standort|position|lieu"],
]);
