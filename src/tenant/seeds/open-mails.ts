import { join } from "node:path";

const SAMPLES = join(__dirname, "../../../assets/samples");
const CHAT = join(SAMPLES, "iphone-nl/WhatsApp Chat - Karel Oosterling.zip");

interface SeededAttachment {
  /** With the signs that real ids have, and that an address writes otherwise. */
  readonly id: string;
  readonly name: string;
  /** As Office.js names them. */
  readonly attachmentType: "file" | "item" | "cloud";
  readonly isInline: boolean;
  readonly contentType: string;
  /** Where its bytes are, or what they say; null of what has none in the mail. */
  readonly content: { readonly path: string } | { readonly text: string } | null;
}

export interface OpenableMail {
  readonly id: string;
  readonly subject: string;
  readonly from: string;
  readonly sentAt: string;
  /** It lies in a mailbox that others may look into, and in nobody's own. */
  readonly isShared: boolean;
  readonly attachments: readonly SeededAttachment[];
}

/** Categories that the mailbox knows; no other can be put on a mail. */
export const MAIL_CATEGORIES: readonly string[] = ["Chat bewaard", "Rood"];

const file = (id: string, name: string, content: SeededAttachment["content"], contentType = "application/octet-stream"): SeededAttachment => ({
  id: `AAMkAGI1/${id}+AA=`,
  name,
  attachmentType: "file",
  isInline: false,
  contentType,
  content,
});
const zip = (id: string, name = "WhatsApp Chat - Karel Oosterling.zip"): SeededAttachment => file(id, name, { path: CHAT }, "application/zip");

/** Mails that can be opened in the stand-in for Outlook, by whoever is there; the first is open at its start. */
export const OPENABLE_MAILS: readonly OpenableMail[] = [
  {
    id: "AAMkAGI1/chat+AA=",
    subject: "Chat met de minister over de zuidkade",
    from: "Joris van Dalen",
    sentAt: "2026-11-12T15:10:00Z",
    isShared: false,
    attachments: [
      zip("chat-1"),
      { ...file("chat-2", "logo.png", { path: join(__dirname, "../../../assets/icons/32.png") }, "image/png"), isInline: true },
      { ...file("chat-3", "Oude chat.zip", null), id: "https://archief.example/oude-chat.zip", attachmentType: "cloud" },
    ],
  },
  { id: "AAMkAGI1/agenda+AA=", subject: "Agenda voor donderdag", from: "Lotte Vermeer", sentAt: "2026-11-13T09:00:00Z", isShared: false, attachments: [] },
  {
    id: "AAMkAGI1/allerlei+AA=",
    subject: "Van alles wat",
    from: "Pieter Hoekstra",
    sentAt: "2026-11-16T11:30:00Z",
    isShared: false,
    attachments: [
      zip("allerlei-1"),
      zip("allerlei-2"),
      file("allerlei-3", "nota.pdf", { text: "%PDF-1.7\n%%EOF\n" }, "application/pdf"),
      file("allerlei-4", "berichten.dat", { path: join(SAMPLES, "iphone-en/_chat.txt") }),
      file("allerlei-5", '<img src=x onerror="alert(1)">\u202Egpj.zip', { text: "PK\u0003\u0004 dit is geen zip" }),
      file("allerlei-6", "doorgestuurd.eml", { text: "From: p.hoekstra@hoekstra-waterbouw.example\r\n\r\nZie de bijlage.\r\n" }, "message/rfc822"),
      { ...file("allerlei-7", "FW: de chat", { text: "From: p.hoekstra@hoekstra-waterbouw.example\r\n\r\nZie de bijlage.\r\n" }, "message/rfc822"), attachmentType: "item" },
    ],
  },
  {
    id: "AAMkAGI1/gedeeld+AA=",
    subject: "Chat voor het secretariaat",
    from: "Karel Oosterling",
    sentAt: "2026-11-17T08:45:00Z",
    isShared: true,
    attachments: [zip("gedeeld-1")],
  },
];
