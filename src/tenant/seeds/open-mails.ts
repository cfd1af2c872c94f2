import { join } from "node:path";

const SAMPLES = join(__dirname, "../../../assets/samples");

interface SeededAttachment {
  readonly id: string;
  readonly name: string;
  /** As Office.js names them. */
  readonly attachmentType: "file" | "item" | "cloud";
  readonly isInline: boolean;
  /** Where its bytes are; null of what has none in the mail. */
  readonly path: string | null;
}

export interface SeededMail {
  readonly id: string;
  readonly subject: string;
  readonly from: string;
  readonly attachments: readonly SeededAttachment[];
}

/** Categories that the mailbox knows; no other can be put on a mail. */
export const MAIL_CATEGORIES: readonly string[] = ["Chat bewaard", "Rood"];

/** Mails of the stand-in for Outlook; the first is open at its start. */
export const MAILS: readonly SeededMail[] = [
  {
    id: "AAMkAGI1-chat",
    subject: "Chat met de minister over de zuidkade",
    from: "Joris van Dalen",
    attachments: [
      {
        id: "AAMkAGI1-chat-1",
        name: "WhatsApp Chat - Karel Oosterling.zip",
        attachmentType: "file",
        isInline: false,
        path: join(SAMPLES, "iphone-nl/WhatsApp Chat - Karel Oosterling.zip"),
      },
      { id: "AAMkAGI1-chat-2", name: "logo.png", attachmentType: "file", isInline: true, path: join(__dirname, "../../../assets/icons/32.png") },
      { id: "https://archief.example/oude-chat.zip", name: "Oude chat.zip", attachmentType: "cloud", isInline: false, path: null },
    ],
  },
  { id: "AAMkAGI1-agenda", subject: "Agenda voor donderdag", from: "Lotte Vermeer", attachments: [] },
];
