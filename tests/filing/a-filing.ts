import type { Conversation, Message } from "../../src/conversation/conversation";
import type { OpenExport } from "../../src/ports/chat-reader";
import type { Person } from "../../src/ports/directory";
import type { Dossier } from "../../src/ports/record-store";
import type { FilingRequest } from "../../src/workflows/file-record";
import type { OutcomeCode } from "../../src/instruction/outcome";
import type { MessageDecision } from "../../src/review/message-decision";
import { inForce } from "../policy/in-force";

/** Invented chats to file. Nothing of Node is used here: this also runs in a page. */

/** An attachment of an invented chat. */
export interface SomeAttachment {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export const aJpeg = (size: number): Uint8Array => withHead([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1], size);
export const aVideo = (size: number): Uint8Array => withHead([0, 0, 0, 24, 0x66, 0x74, 0x79, 0x70, 0x69, 0x73, 0x6f, 0x6d], size);
export const aDocx = (size: number): Uint8Array => withHead([0x50, 0x4b, 3, 4, 20, 0, 6, 0, 8, 0], size);

/** Bytes that are all different enough for a misplaced fragment to be noticed. */
function withHead(head: readonly number[], size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  for (let at = 0, state = size; at < size; at += 1) {
    state = (state * 1103515245 + 12345) & 0x7fffffff;
    bytes[at] = state >> 16;
  }
  bytes.set(head.slice(0, size));
  return bytes;
}

export const mePerson = (id: string): Person => ({
  id,
  displayName: "Marieke de Wit",
  mail: "marieke.de.wit@rijk.example",
  phones: [],
  jobTitle: "Beleidsmedewerker",
  department: "Directie Openbaar Bestuur",
  organisation: "Ministerie van Bestuurlijke Zaken",
  userType: "member",
  hasLeft: false,
});

function aMessage(number: number, more: Partial<Message>): Message {
  return {
    number,
    firstLine: number,
    lastLine: number,
    original: `12-03-2024 09:41 - Anna de Vries: ${more.text ?? ""}`,
    time: { local: "2024-03-12T09:41:00", precision: "minute", instant: null },
    author: "Anna de Vries",
    kind: "text",
    text: "",
    attachments: [],
    marks: [],
    asides: [],
    ...more,
  };
}

function aConversation(messages: readonly Message[]): Conversation {
  const time = messages[0]?.time ?? null;
  return {
    app: "whatsapp",
    platform: "android",
    locale: "nl",
    title: "Kustplan",
    format: "whatsapp-text",
    evidence: "export",
    exporter: null,
    sources: [{ fileName: "WhatsApp-chat met Kustplan.zip", size: 4321, sha256: "ab".repeat(32), textName: "WhatsApp-chat met Kustplan.txt" }],
    merge: null,
    participants: [{ shownAs: "Anna de Vries", messageCount: messages.length }],
    messages,
    completeness: {
      lineCount: messages.length,
      unreadableLineCount: 0,
      messageCount: messages.length,
      systemMessageCount: 0,
      dayCount: 1,
      first: time,
      last: time,
      mediaCount: 0,
      missingMediaCount: 0,
      dateOrder: { order: "dmy", evidence: "field-over-12", example: null },
      problems: [],
      warnings: [],
      neverCarried: ["reactions"],
    },
  };
}

function aRuling(number: number, outcome: OutcomeCode): MessageDecision {
  const keeper = outcome === "U5" ? ({ code: "K-AV", person: "Anna de Vries", accountable: null, provisional: false } as const) : null;
  return {
    number,
    answers: { scope: "work", decisionMaking: "yes", recordedElsewhere: "no", place: null },
    mode: "individual",
    decision: {
      outcome,
      keeper,
      because: ["S1", "S2", "I1"],
      rows: ["M6", "G044"],
      status: "literal",
      missing: [],
      ruleSet: { id: "bewaren-chatberichten", version: "2026.1", sha256: "00b7".padEnd(64, "1") },
    },
  };
}

const ANNA: FilingRequest["people"][number] = {
  shownAs: "Anna de Vries",
  wrote: true,
  role: "civil-servant",
  suggestedRole: "civil-servant",
  suggestedBecause: ["title"],
  earlierRole: null,
  hasLeft: false,
  directoryId: null,
  displayName: "Anna de Vries",
  jobTitle: "Beleidsmedewerker",
  department: "Directie Kust",
  organisation: "Ministerie van Water",
  isMe: true,
  isAdmin: false,
};

let madeCount = 0;

/** A chat of three messages and one more for each attachment; all are kept but the second. Each is a filing of its own, as of who knew of other records. */
export function aRequest(dossier: Dossier, filedBy: string, attachments: readonly SomeAttachment[] = [], more: Partial<FilingRequest> = {}): FilingRequest {
  const texts = [1, 2, 3].map((number) => aMessage(number, { text: `Bericht ${String(number)} kanarie-${String(number)}` }));
  const withFiles = attachments.map(({ name, bytes }, index): Message => {
    const number = index + 4;
    return aMessage(number, { kind: "document", text: `${name} (bestand bijgevoegd)`, attachments: [{ name, entry: `zip/${name}`, size: bytes.length }] });
  });
  const messages = [...texts, ...withFiles];
  return {
    conversation: aConversation(messages),
    media: mediaOf(attachments),
    decisions: messages.map(({ number }) => aRuling(number, number === 2 ? "U1" : "U5")),
    people: [ANNA],
    agreedIn: null,
    about: null,
    keeper: { id: filedBy, displayName: "Marieke de Wit" },
    apart: [],
    facts: {
      shape: "group",
      participants: [],
      admins: null,
      me: "Anna de Vries",
      onBehalfOf: null,
      caseOwner: null,
      lineManager: null,
      responsibleOfficer: null,
      agreement: null,
      confirmedBy: null,
      holds: [],
      holderOutside: null,
    },
    policy: inForce(),
    dossier,
    subject: "Optie B kustplan",
    filedBy: mePerson(filedBy),
    onBehalfOf: null,
    colleagues: [],
    notes: new Map(),
    appVersion: "0.1.0",
    related: null,
    known: [`record-${String((madeCount += 1))}`],
    lookedUpTo: 0,
    carriedOver: null,
    ...more,
  };
}

/** The export's media, as an open export gives them. */
export const mediaOf =
  (attachments: readonly SomeAttachment[]): OpenExport["media"] =>
  (entry) => {
    const found = attachments.find(({ name }) => entry === `zip/${name}`);
    return Promise.resolve(
      found === undefined ? { ok: false, error: { kind: "media-missing" } } : { ok: true, value: new Blob([new Uint8Array(found.bytes)]) },
    );
  };
