import { conversationShape, kindShape, markShape, timeShape } from "./conversation-shapes";
import { either, exactly, flag, listOf, members, orNull, sha256, text, wholeNumber, type Shape } from "./shape";

/** What a transcript says of its messages, and the whole of it. */

const attachmentShape = members({
  originalName: text,
  file: orNull(text),
  sealedAs: orNull(text),
  size: orNull(wholeNumber),
  sha256: orNull(sha256),
  mediaType: orNull(text),
  puid: orNull(text),
});

const asideShape = either(
  members({ kind: exactly("reaction"), by: orNull(text), emoji: text }),
  either(members({ kind: exactly("quote"), author: orNull(text), text }), members({ kind: exactly("earlier-version"), time: timeShape, text })),
);

const isPair = (value: unknown): value is readonly [number, number] => Array.isArray(value) && value.length === 2 && value.every(wholeNumber);

const sightingShape = members({
  source: wholeNumber,
  number: wholeNumber,
  lines: isPair,
  original: text,
  time: timeShape,
  author: orNull(text),
});

export const messageShape = members({
  number: wholeNumber,
  lines: isPair,
  original: text,
  time: timeShape,
  author: orNull(members({ shownAs: text })),
  kind: kindShape,
  text,
  attachments: listOf(attachmentShape),
  marks: listOf(markShape),
  asides: listOf(asideShape),
  sightings: listOf(sightingShape),
  context: flag,
});

/** The second and the third version: what only the third tells, may be absent. */
export const transcriptShape = members({
  schema: either(exactly("urn:bewaarwijzer:transcript:3"), exactly("urn:bewaarwijzer:transcript:2")),
  recordId: text,
  subject: text,
  conversation: conversationShape,
  messages: listOf(messageShape),
});

type Told<S> = S extends Shape<infer T> ? T : never;
export type ToldTime = Told<typeof timeShape>;
export type ToldMessage = Told<typeof messageShape>;
export type ToldAttachment = Told<typeof attachmentShape>;
export type ToldConversation = Told<typeof conversationShape>;
export type ToldTranscript = Told<typeof transcriptShape>;
