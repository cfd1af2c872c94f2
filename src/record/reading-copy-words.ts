import type { DateOrder, NeverCarried } from "../conversation/completeness";
import type { ChatApp, Evidence, ExportFormat, MessageKind, MessageMark, Platform } from "../conversation/conversation";
import type { OutcomeCode, Status } from "../instruction/outcome";
import type { AnswerMode } from "../review/message-decision";
import type { OmissionReason } from "./omissions";
import type { NotShown } from "./reading-copy";
import { APP_NAMES } from "./statements";

/** The Dutch of the reading copy; as in statements.ts, it is filed and changes only with a new version of the record. */

export const COPY_SECTIONS = {
  about: "Over dit stuk",
  conversation: "Het gesprek",
  sources: "Waar het uit komt",
  participants: "Deelnemers",
  notKept: "Wat niet is bewaard",
  rules: "De regels waarop de beslissingen rusten",
  messages: "De bewaarde berichten",
} as const;

export const COPY_INTRODUCTION =
  "Dit is de leesversie van een bewaard chatgesprek. De tekst is dezelfde als in transcript.json, dat de bewaarde versie is. " +
  "Afbeeldingen staan op hun plaats, van een bewegend beeld het eerste; het bestand zelf staat ongewijzigd in de map media.";

export const COPY_CODES =
  "Een teken dat geen van de ingesloten lettertypen kan tonen, staat hier als code, zoals [U+1F44D U+1F3FD]. In transcript.json staat het teken zelf. " +
  "Tekens die niemand ziet en die alleen een schrijfrichting aangeven, staan hier niet.";

export const shownAsCodeStatement = (count: number): string =>
  count === 0 ? "Geen enkel teken staat hier als code." : `Aantal tekens dat hier als code staat: ${String(count)}.`;

const NOT_SHOWN: Readonly<Record<NotShown, string>> = {
  unread: "het bestand kon niet worden gelezen toen deze leesversie werd gemaakt",
  unsuitable: "het bestand is beschadigd, of van een soort die niet in een pdf past",
  "too-large": "de afbeelding is te groot",
  "no-room": "er staan al te veel afbeeldingen in",
};

/** In the place of a picture that the copy cannot hold. */
export const pictureNotShown = (named: string, why: NotShown): string => `${named}: niet getoond in deze leesversie, want ${NOT_SHOWN[why]}. Open het bestand zelf.`;

export const pageFooter = (number: string, page: number, pages: number): string => `${number} · pagina ${String(page)} van ${String(pages)}`;

export const OUTCOME_NAMES: Readonly<Record<OutcomeCode, string>> = {
  U1: "privébericht",
  U2: "interne partijpolitieke aangelegenheid",
  U3: "geen bestuurlijke besluitvorming",
  U4: "al op een andere manier vastgelegd",
  U5: "moet worden bewaard",
  U6: "valt buiten de instructie: e-mail of ander document",
  U7: "nog niet beslist",
  U8: "bewaarstop",
  U9: "bewaart iemand anders",
  U10: "iemand anders heeft het bewaard",
};

export const reasonName = (reason: OmissionReason): string =>
  reason === "nothing-to-decide" ? "hier valt niets over te beslissen" : reason === "unanswered" ? "nog niet beantwoord" : OUTCOME_NAMES[reason];

export const STATUS_NAMES: Readonly<Record<Status, string>> = {
  literal: "letterlijk volgens de tekst",
  derived: "afgeleid uit de tekst",
  conflict: "de tekst spreekt zichzelf tegen; dit is een keuze",
  interpretation: "de tekst zwijgt; dit is een uitleg",
};

export const MODE_NAMES: Readonly<Record<AnswerMode, string>> = { individual: "individueel", series: "reeks", rest: "rest", earlier: "al in een eerder archiefstuk" };

export const KIND_NAMES: Readonly<Record<MessageKind, string>> = {
  text: "tekstbericht",
  image: "foto",
  audio: "geluid",
  video: "video",
  document: "document",
  location: "locatie",
  contact: "contactkaart",
  poll: "peiling",
  sticker: "sticker",
  reaction: "reactie",
  system: "systeemregel",
  deleted: "verwijderd bericht",
  "view-once": "eenmalig bericht",
  call: "oproep",
  email: "e-mail of document",
};

export const MARK_NAMES: Readonly<Record<MessageMark, string>> = {
  edited: "bewerkt",
  forwarded: "doorgestuurd",
  "media-omitted": "media weggelaten in de export",
  pending: "nog niet ontvangen",
  draft: "concept, niet verstuurd",
  waiting: "nog niet verstuurd",
  failed: "niet afgeleverd",
  important: "belangrijk",
  urgent: "dringend",
  blocked: "geblokkeerd door een regel: anderen lezen het niet",
  "blocked-outside": "geblokkeerd door een regel: buiten de organisatie leest niemand het",
  "unknown-content": "inhoud van onbekende soort",
};

export const PLATFORM_NAMES: Readonly<Record<Exclude<Platform, null>, string>> = { android: "Android", iphone: "iPhone" };

export const EVIDENCE_NAMES: Readonly<Record<Evidence, string>> = {
  export: "export van de app",
  pasted: "geplakte tekst",
  screenshots: "schermafbeeldingen",
};

export const FORMAT_NAMES: Readonly<Record<ExportFormat, string>> = {
  "whatsapp-text": "tekstexport van WhatsApp",
  "sms-backup-restore-xml": "XML van SMS Backup & Restore",
  "imazing-csv": "CSV van iMazing",
  "signal-jsonl": "JSON van Signal",
  "telegram-json": "JSON van Telegram",
  "telegram-html": "webpagina's van Telegram",
  "threema-text": "tekstexport van Threema",
  "pasted-text": "geplakte tekst",
  screenshots: "schermafbeeldingen",
  "teams-graph": "berichten van Microsoft Teams, gelezen via Microsoft Graph",
};

export const NEVER_NAMES: Readonly<Record<NeverCarried, string>> = {
  reactions: "reacties op berichten",
  "reply-links": "op welk bericht iemand antwoordt",
  "disappeared-messages": "verdwenen berichten",
  "view-once-media": "eenmalige foto's en video's",
  "time-zone": "de tijdzone",
  "message-ids": "nummers van berichten",
  "earlier-versions": "hoe een bericht luidde voordat het werd bewerkt",
  "deleted-messages": "verwijderde berichten",
  "group-members": "wie er in de groep zaten",
  seconds: "seconden",
  "read-receipts": "wie een bericht heeft gelezen",
};

export const ORDER_NAMES: Readonly<Record<DateOrder | "ambiguous", string>> = {
  dmy: "dag, maand, jaar",
  mdy: "maand, dag, jaar",
  ymd: "jaar, maand, dag",
  ambiguous: "niet te bepalen; gelezen als dag, maand, jaar",
};

/** Title of the copy. */
export const copyTitle = (app: ChatApp): string => `Bewaard chatgesprek uit ${APP_NAMES[app]}`;

export const MONTHS = ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"] as const;
