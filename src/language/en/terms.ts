import type { terms as dutch } from "../nl/terms";

export const terms: Record<keyof typeof dutch, string> = {
  "leave.sure": "If you stop, your answers to this chat are lost. Do not remove anything then.",
  "leave.yes": "Stop with this chat",
  "leave.no": "Stay here",

  "errors.title": "Something is still needed",

  "role.minister": "Minister or state secretary",
  "role.top-official": "Top official",
  "role.civil-servant": "Civil servant of our department",
  "role.external": "Somebody from outside",
  "role.other-department": "Somebody of another department",
  "role.unknown": "I do not know",

  "kind.text": "message",
  "kind.image": "photo",
  "kind.audio": "voice message",
  "kind.video": "video",
  "kind.document": "document",
  "kind.location": "location",
  "kind.contact": "contact",
  "kind.poll": "poll",
  "kind.sticker": "sticker",
  "kind.reaction": "reaction",
  "kind.system": "notice of the app",
  "kind.deleted": "deleted message",
  "kind.view-once": "view-once message",
  "kind.call": "call",
  "kind.email": "e-mail",

  "instruction.show": "Text of the instruction",
  "instruction.paragraph": "Paragraph {id}",
  "instruction.dutch": "The instruction itself is in Dutch.",
};
